import { describe, expect, it } from 'vitest';
import testData from '../fixtures/url/urltestdata.json' with { type: 'json' };
import { judge } from './judge.ts';

/** Input and hostname, `null` where the input is no valid address. Source and licence: tests/fixtures/url/README.md. */
const WEB = testData.web as [input: string, hostname: string | null][];

/** The data calls this label invalid, since its Punycode overflows; Node 24's URL lets it pass, and so do we there. */
const OVERFLOWING = /\.xn--pokxncvks$/i;

describe("the URL Standard's test data", () => {
  it('is whole', () => {
    expect([WEB.length, testData.others.length]).toEqual([348, 272]);
  });

  it.each(WEB.filter(([, hostname]) => hostname !== null))('%j leads to %s', (input, hostname) => {
    // "http://./" has the root alone for a host: no label is left to name.
    const host = hostname === '.' ? null : hostname?.replace(/\.$/, '');
    expect(judge(input).host).toBe(host);
  });

  it.each(WEB.filter(([, hostname]) => hostname === null))('%j leads nowhere', (input) => {
    const { host, category } = judge(input);
    expect(['unrelated', 'unverifiable', 'spoofed']).toContain(category);
    if (!OVERFLOWING.test(input)) expect(host).toBeNull();
  });

  it('breaks nothing where it is no web address, nor as visible text', () => {
    for (const input of [...testData.others, ...WEB.map(([text]) => text)]) {
      expect(() => judge(input, input)).not.toThrow();
      expect(() => judge('https://example.com/', input)).not.toThrow();
    }
  });
});
