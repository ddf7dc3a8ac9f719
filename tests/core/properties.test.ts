import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS, parseLink } from '../../src/core/address/link.ts';
import { linksInText } from '../../src/core/address/links-in-text.ts';
import { INSTITUTIONS } from '../../src/core/genuine/data/institutions.ts';
import { OFFICIAL_DOMAINS } from '../../src/core/genuine/data/official-domains.ts';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { type AddedHost, NO_RULES } from '../../src/core/verdict/rules.ts';
import { CATEGORIES, isGenuine, type Verdict } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';
import { judge } from './judge.ts';

const GENUINE = ['deic', 'nordunet', 'commercial'];

/** Words that our rules look for, so that chance finds them. */
const piece = fc.constantFrom(
  'zoom',
  'zo0m',
  'zооm',
  'xn--zm-fmca',
  'xn--',
  'us',
  'com',
  '.',
  '-',
  '@',
  ':',
  '/',
  '?',
  '#',
  '%',
  '%2e',
  '%zz',
  '[',
  ']',
  'aaudk',
  'aaudk.zoom.us',
  'zoom.us',
  'https://',
  'zoommtg://',
  'javascript:',
  'mcas.ms',
  'urldefense.com/v3/__',
  '__;!!',
  'https://eur03.safelinks.protection.outlook.com/?url=',
  'https://www.google.com/url?q=',
  'j/81234567890',
  'pwd=a',
  '&amp;',
  '\u0000',
  '\ud800',
  '\u202e',
  '。',
  'github.io',
  '192.0.2.7',
  ' ',
);
const urlish = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  urlish,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const label = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/)
  .filter((text) => !text.startsWith('xn--') && text.at(2) !== '-');
const path = fc.webPath();

function expectWellFormed(verdict: Verdict): void {
  expect(CATEGORIES).toContain(verdict.category);
  for (const reason of verdict.reasons) expect(REASONS).toContain(reason);
  expect(new Set(verdict.reasons).size).toBe(verdict.reasons.length);
  expect(verdict.reasons.length === 0).toBe(verdict.category === 'unrelated');
  if (verdict.host !== null) expect(verdict.host).toMatch(/^[\x21-\x7e]+$/);
  expect(verdict.host).toBe(verdict.host?.toLowerCase() ?? null);
}

describe('verdictOfLink, on anything', () => {
  it('gives a well-formed verdict and never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (href, text) => expectWellFormed(judge(href, text))),
      { numRuns: 1500 },
    );
  });

  it('survives being sent as a message', () => {
    fc.assert(
      fc.property(anyText, anyText, (href, text) => {
        const verdict = judge(href, text);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
    );
  });

  it('calls only what is on the lists genuine, and each only what its own list holds', () => {
    const domains = new Set(OFFICIAL_DOMAINS.map(({ domain }) => domain));
    const hosts = new Map(
      INSTITUTIONS.map(({ host, country }) => [host, country === 'DK' ? 'deic' : 'nordunet']),
    );
    const added: AddedHost = { host: 'zoom.us.github.io', name: '', addedBy: 'added-by-person' };
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (href, text, isAdded) => {
        const verdict = judge(href, text, { ...NO_RULES, addedHosts: isAdded ? [added] : [] });
        const host = verdict.host ?? '';
        const isOfficial = domains.has(verdict.registrableDomain ?? '');
        const expected =
          hosts.get(host) ?? (isAdded && host === added.host ? 'deic' : isOfficial && 'commercial');
        if (isGenuine(verdict)) expect(verdict.category).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds links in any text, each of which it can judge', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { href } of linksInText(text)) expectWellFormed(judge(href, text));
      }),
    );
  });
});

describe("Zoom's own hosts", () => {
  const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
  const official = fc.constantFrom(...OFFICIAL_DOMAINS.map(({ domain }) => domain));

  it('are genuine, whatever stands before the domain, in the path or in the text', () => {
    fc.assert(
      fc.property(host, official, path, anyText, (sub, domain, rest, text) => {
        expect(GENUINE).toContain(judge(`https://${sub}.${domain}${rest}`, text).category);
      }),
    );
  });

  it('glued to another name or put before one are never genuine', () => {
    fc.assert(
      fc.property(label, official, path, (other, domain, rest) => {
        fc.pre(parseLink(`https://${other}${domain}/`).kind === 'web');
        for (const hostname of [
          `${other}${domain}`,
          `${domain}.${other}.example`,
          `${domain}-${other}.example`,
        ]) {
          const { category, registrableDomain } = judge(`https://${hostname}${rest}`);
          if (OFFICIAL_DOMAINS.some((row) => row.domain === registrableDomain)) continue;
          expect(GENUINE).not.toContain(category);
        }
      }),
    );
  });

  it('are DeiC only where the whole host is known or was added', () => {
    const known = new Set(INSTITUTIONS.map((row) => row.host));
    const added: AddedHost = { host: 'skole.zoom.us', name: '', addedBy: 'added-by-policy' };
    const near = fc.constantFrom(...INSTITUTIONS.map((row) => row.host), added.host);
    fc.assert(
      fc.property(label, near, (extra, name) => {
        for (const hostname of [`${extra}${name}`, `${extra}.${name}`]) {
          fc.pre(!known.has(hostname) && hostname !== added.host);
          const { category } = verdictOfLink(
            { href: `https://${hostname}/`, text: '' },
            { ...NO_RULES, addedHosts: [added] },
          );
          expect(['deic', 'nordunet']).not.toContain(category);
        }
      }),
    );
  });
});

describe('wrapping', () => {
  const target = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(
        fc.constantFrom(
          'aaudk.zoom.us',
          'us02web.zoom.us',
          'zooom.us',
          'zoom-meeting.example',
          'bit.ly',
          'zoom.us.example.com',
        ),
        path,
      )
      .map(([hostname, rest]) => `https://${hostname}${rest}`),
  );
  const safeLinks = (address: string) =>
    `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05&reserved=0`;
  const proofpoint = (address: string) => {
    const coded = encodeURIComponent(address)
      .replaceAll('-', '%2D')
      .replaceAll('_', '%5F')
      .replaceAll('%2F', '_');
    return `https://urldefense.proofpoint.com/v2/url?u=${coded.replaceAll('%', '-')}&d=x`;
  };
  const google = (address: string) => `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D`;

  it.each([
    ['Safe Links', safeLinks],
    ['Proofpoint v2', proofpoint],
    ['Google', google],
    ['Safe Links around Proofpoint v2', (address: string) => safeLinks(proofpoint(address))],
  ])('in %s changes no verdict', (_title, wrap) => {
    fc.assert(
      fc.property(target, anyText, (address, text) => {
        const wrapped = wrap(address);
        fc.pre(wrapped.length <= MAX_ADDRESS);
        const plain = judge(address, text);
        const { category, host, target: reached, linkKind, meetingId } = judge(wrapped, text);
        expect({ category, host, reached, linkKind, meetingId }).toEqual({
          category: plain.category,
          host: plain.host,
          reached: plain.target,
          linkKind: plain.linkKind,
          meetingId: plain.meetingId,
        });
      }),
    );
  });
});

describe('parseLink', () => {
  it('never throws, and leads where a browser would', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const link = parseLink(input);
        if (link.kind === 'web') expect(() => new URL(link.url.href)).not.toThrow();
      }),
    );
  });

  it('reads an address it wrote itself to the same address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const link = parseLink(address);
        if (link.kind !== 'web') throw new Error(`no web address: ${address}`);
        const again = parseLink(link.url.href);
        expect(again.kind === 'web' && again.url.href).toBe(link.url.href);
      }),
    );
  });
});
