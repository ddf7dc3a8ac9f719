import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHost } from '../../../src/core/address/host.ts';
import { genuineHost } from '../../../src/core/genuine/genuine.ts';
import { type AddedHost, lists, NO_RULES, type Rules } from '../../../src/core/verdict/rules.ts';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';

/** Few enough that lists and links meet often; genuine, false, honest, shared, wrappers and plain. */
const hostname = fc.constantFrom(
  'aaudk.zoom.us',
  'zoom.au.dk',
  'lu-se.zoom.us',
  'zoom.us',
  'us02web.zoom.us',
  'skole.zoom.us',
  'zoom.com',
  'zooom.us',
  'zoom-meeting.dk',
  'www.zoom-meeting.dk',
  'zoom.us.example.com',
  'example.com',
  'www.example.com',
  'au.dk',
  'github.io',
  'zoom-club.github.io',
  'a.zoom-club.github.io',
  'bit.ly',
  'protect-eu.mimecast.com',
  '192.0.2.7',
);
const list = fc.array(hostname, { maxLength: 5 }).map((hosts) => new Set(hosts));
const rulesOf = fc.record<Rules>({
  addedHosts: fc.array(
    fc.record<AddedHost>({
      host: hostname,
      name: fc.constantFrom('', 'Skolen'),
      addedBy: fc.constantFrom('added-by-policy', 'added-by-person'),
    }),
    { maxLength: 4 },
  ),
  honestHosts: list,
  spoofedHosts: list,
});

const place = fc.constantFrom(
  '',
  '/',
  '/j/81234567890',
  '/zoom.us/j/1',
  '/?to=https://zoom.us/j/1',
  ':8443/',
);
const before = fc.constantFrom('https://', 'http://', 'https://zoom.us@', 'https://www.', 'zoommtg://', '');
const plain = fc.tuple(before, hostname, place).map((parts) => parts.join(''));
const address = fc.oneof(
  plain,
  plain.map((to) => `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(to)}&data=0`),
  hostname.map((host) => `https://protect-eu.mimecast.com/s/Cbrn6Zs8mh?domain=${host}`),
);
const text = fc.oneof(fc.constantFrom('', 'Join Zoom Meeting', 'Read more'), plain);
const link = fc.record(
  { href: address, text, title: text, hiddenAddress: address },
  { requiredKeys: ['href', 'text'] },
);
const RUNS = { numRuns: 4000 };

describe('whatever the lists hold', () => {
  it('only an added host that is not listed as spoofed becomes deic by them', () => {
    fc.assert(
      fc.property(link, rulesOf, (candidate, rules) => {
        const verdict = verdictOfLink(candidate, rules);
        const host = readHost(verdict.host ?? '');
        const known = genuineHost(host, NO_RULES)?.category;
        if (!isGenuine(verdict) || verdict.category === known) return;
        expect(verdict.category).toBe('deic');
        expect(rules.addedHosts.map((row) => row.host)).toContain(host.hostname);
        expect(lists(rules.spoofedHosts, host)).toBe(false);
      }),
      RUNS,
    );
  });

  it('a host that is known to be genuine is never spoofed', () => {
    fc.assert(
      fc.property(link, rulesOf, (candidate, rules) => {
        const { category, host } = verdictOfLink(candidate, rules);
        if (category === 'spoofed') expect(genuineHost(readHost(host ?? ''), NO_RULES)).toBeNull();
      }),
      RUNS,
    );
  });

  it('a host that is listed honest is never spoofed, unless it is listed spoofed too', () => {
    fc.assert(
      fc.property(link, rulesOf, (candidate, rules) => {
        const { category, host } = verdictOfLink(candidate, rules);
        const named = readHost(host ?? '');
        if (category === 'spoofed' && lists(rules.honestHosts, named))
          expect(lists(rules.spoofedHosts, named)).toBe(true);
      }),
      RUNS,
    );
  });

  it('a host that is listed spoofed is spoofed and says so first, or is known to be genuine', () => {
    fc.assert(
      fc.property(link, rulesOf, (candidate, rules) => {
        const { category, host, reasons } = verdictOfLink(candidate, rules);
        const named = readHost(host ?? '');
        const isCalledSo = lists(rules.spoofedHosts, named) && genuineHost(named, NO_RULES) === null;
        expect(reasons[0] === 'listed-by-policy').toBe(isCalledSo);
        if (isCalledSo) expect(category).toBe('spoofed');
      }),
      RUNS,
    );
  });
});
