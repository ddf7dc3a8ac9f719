import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

/** What a browser makes of the address: the host it would ask, `null` where it would ask none. */
function browserHost(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/\.$/, '') || null;
  } catch {
    return null;
  }
}

/** What hides, turns around or looks like something else. */
const TRICKS: readonly (readonly [name: string, text: string])[] = [
  ['a lone high surrogate', '\ud800'],
  ['a lone low surrogate', '\udc00'],
  ['NUL', '\u0000'],
  ['NUL, percent-encoded', '%00'],
  ['a tab', '\t'],
  ['a line end', '\r\n'],
  ['right-to-left override', '\u202e'],
  ['left-to-right isolate', '\u2066'],
  ['ideographic full stop', '\u3002'],
  ['full-width full stop', '\uff0e'],
  ['half-width full stop', '\uff61'],
  ['one dot leader', '\u2024'],
  ['full-width letters', '\uff5a\uff4f\uff4f\uff4d'],
  ['soft hyphen', '\u00ad'],
  ['soft hyphen, percent-encoded', '%C2%aD'],
  ['zero-width space', '\u200b'],
  ['zero-width joiner', '\u200d'],
  ['byte order mark', '\ufeff'],
  ['variation selector', '\ufe0f'],
  ['combining dot below', '\u0323'],
  ['a dot, percent-encoded', '%2e'],
  ['a dot, percent-encoded in capitals', '%2E'],
  ['a slash, percent-encoded', '%2f'],
  ['an at sign, percent-encoded', '%40'],
  ['an o, percent-encoded', '%6f'],
  ['an O, percent-encoded in mixed case', '%4F%6F'],
  ['double encoding', '%252e'],
  ['a broken escape', '%zz'],
  ['fraction slash', '\u2044'],
  ['full-width solidus', '\uff0f'],
  ['full-width question mark', '\uff1f'],
  ['full-width at sign', '\uff20'],
  ['reverse solidus', '\\'],
  ['sharp s', 'ß'],
  ['dotless i', 'ı'],
  ['Kelvin sign', '\u212a'],
  ['mathematical bold z', '\u{1d433}'],
];
const HOSTS = ['zoom.us', 'aaudk.zoom.us', 'zooom.us', 'zoom.us.example.com', 'example.com'];

describe('confusing input', { timeout: 60_000 }, () => {
  it.each(TRICKS)('%s leads where the browser goes, wherever it stands', (_name, trick) => {
    let seen = 0;
    for (const host of HOSTS) {
      for (let at = 0; at <= host.length; at += 1) {
        const address = `https://${host.slice(0, at)}${trick}${host.slice(at)}/j/81234567890`;
        expect([address, judge(address).host]).toEqual([address, browserHost(address)]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it.each(TRICKS)('%s before, after or beside the host leads where the browser goes', (_name, trick) => {
    for (const address of [
      `${trick}https://zoom.us/j/1`,
      `https:${trick}//zoom.us/j/1`,
      `https:/${trick}/zoom.us/j/1`,
      `https://${trick}@zoom.us/j/1`,
      `https://zoom.us${trick}@example.com/j/1`,
      `https://zoom.us:${trick}443/j/1`,
      `https://example.com/${trick}zoom.us`,
      `https://zoom.us/j/1${trick}`,
    ]) {
      const { host } = judge(address);
      // Blanks that HTML strips and a URL does not (the byte order mark) are dropped: see parseLink.
      expect([address, host]).toEqual([address, browserHost(address.trim())]);
    }
  });

  it('leads where the browser goes, in any mixture', () => {
    const part = fc.constantFrom(
      ...TRICKS.map(([, text]) => text),
      ...HOSTS,
      'zoom',
      '.',
      '@',
      ':',
      '-',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom('https://', 'http://', 'HTTPS:\\\\'),
        (parts, scheme) => {
          const address = `${scheme}${parts.join('')}`.trim();
          const { host } = judge(address);
          expect(host).toBe(browserHost(address));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is genuine only where the browser would ask a host of Zoom’s', () => {
    const part = fc.constantFrom(...TRICKS.map(([, text]) => text), 'zoom', 'us', 'com', '.', '-', 'aaudk');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
        const address = `https://${parts.join('')}/`;
        if (!isGenuine(judge(address))) return;
        expect(browserHost(address)).toMatch(/^(?:[^.]+\.)*zoom\.(?:us|com)$/);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(TRICKS)('%s in the visible text, alone or in a name, gives a verdict', (_name, trick) => {
    for (const text of [
      trick,
      `zoom${trick}.us`,
      `https://zo${trick}om.us/`,
      `${trick}Join Zoom${trick}Meeting`,
    ]) {
      expect(() => judge('https://example.com/', text)).not.toThrow();
    }
  });
});
