import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../../src/core/lookalike/signs.ts';
import { LINK_REWRITERS } from '../../../src/core/unwrap/data/link-rewriters.ts';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

const LABELS = [
  'zoom',
  'zo0m',
  'xn--zm-fmca',
  'us02web',
  'meeting',
  'aaudk',
  'dtu',
  'example',
  'zooom',
  'room',
  'www',
];
const SUFFIXES = [
  'us',
  'com',
  'uk',
  'app',
  'github.io',
  'pages.dev',
  'zoom.us.example.com',
  'dk',
  'edu',
  'mcas.ms',
];
const hostname = fc
  .tuple(
    fc.array(fc.constantFrom(...LABELS), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('.', '-'),
    fc.constantFrom(...SUFFIXES),
  )
  .map(([labels, joiner, suffix]) => `${labels.join(joiner)}.${suffix}`);
const spoof = fc.constantFrom(
  ...Object.values(SIGNS)
    .filter(({ weight, example }) => weight >= 100 && !example.includes(' text: '))
    .map(({ example }) => new URL(example.replace(/^zoommtg:/, 'https:')).host),
);
const site = fc.oneof(hostname, spoof).map((host) => `https://${host}`);

const fill = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'zoom.us',
        'aaudk.zoom.us',
        'https://zoom.us/j/81234567890',
        'https%3A%2F%2Faaudk.zoom.us%2F',
        'j/81234567890',
        'url=',
        'q=',
        'u=',
        'domain=zoom.us',
        '&',
        '@',
        ':',
        '/',
        '\\',
        '?',
        '#',
        '..',
        '%2e%2e/',
        '%00',
        '/v3/__https://zoom.us/__;!!x$',
        '.zoom.us',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const rest = fc.tuple(fc.constantFrom('/', '?', '#'), fill).map((parts) => parts.join(''));

describe('a path, query or fragment', { timeout: 60_000 }, () => {
  it('never makes a link genuine whose host is not', () => {
    fc.assert(
      fc.property(site, rest, fc.string(), (address, more, text) => {
        const before = judge(address, text);
        fc.pre(!isGenuine(before));
        const after = judge(`${address}${more}`, text);
        // None of these hosts rewrites links, so the host cannot change, nor what it is.
        expect({ host: after.host, via: after.unwrappedVia }).toEqual({
          host: before.host,
          via: before.unwrappedVia,
        });
        expect(isGenuine(after)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('never makes less than spoofed of a spoofed host', () => {
    fc.assert(
      fc.property(site, rest, (address, more) => {
        fc.pre(judge(address).category === 'spoofed' && address.length + more.length < 4000);
        expect(judge(`${address}${more}`).category).toBe('spoofed');
      }),
      { numRuns: 5000 },
    );
  });

  it('makes a link genuine only where a rewriting service reads its target from there, and then that target is genuine', () => {
    const services = fc.constantFrom(...LINK_REWRITERS.map(({ sample }) => new URL(sample[0]).origin));
    const paths = fc.constantFrom(
      ...LINK_REWRITERS.map(({ sample }) => sample[0].slice(new URL(sample[0]).origin.length)),
      '/',
    );
    fc.assert(
      fc.property(services, paths, fill, (origin, path, more) => {
        const verdict = judge(`${origin}${path}${more}`);
        if (!isGenuine(verdict)) return;
        expect(verdict.unwrappedVia).not.toEqual([]);
        const { category, unwrappedVia } = judge(verdict.target ?? '');
        expect({ category, unwrappedVia }).toEqual({ category: verdict.category, unwrappedVia: [] });
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves a genuine host genuine', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('aaudk.zoom.us', 'zoom.us', 'us02web.zoom.us', 'deic.zoom.us'),
        rest,
        (host, more) => {
          expect(judge(`https://${host}${more}`).category).toBe(judge(`https://${host}`).category);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
