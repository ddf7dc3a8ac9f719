import { describe, expect, it } from 'vitest';
import { LINK_REWRITERS } from '../../src/core/unwrap/data/link-rewriters.ts';
import { hostsBehind, mayBe } from './where-it-leads.ts';

/** The links that the sample mails have; of the rest the reading knows nothing, and takes the service for the target. */
const READ =
  /^https:\/\/(?:[\w-]+\.safelinks\.protection\.outlook\.com\/|www\.google\.com\/url\?|urldefense\.(?:proofpoint\.)?com\/v[23]\/)/;

describe("the tests' own reading of where an address leads", () => {
  it.each([
    ['https://aaudk.zoom.us/j/1', ['aaudk.zoom.us']],
    ['https://aaudk.zoom.us@example.com/', ['example.com']],
    ['https://aaudk.zoom.us./', ['aaudk.zoom.us']],
    ['zoommtg://zooom.us/join?confno=1', ['zooom.us']],
    ['zoom.us/j/1', ['zoom.us']],
    ['https://a.mcas.ms/', ['a']],
    [
      'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.dk&url=https%3A%2F%2Fb.dk',
      ['a.dk', 'b.dk'],
    ],
    ['https://www.google.com/url?q=https://zoom.us/&url=https://a.dk/', ['a.dk', 'zoom.us']],
    ['https://', [null]],
    [
      'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2F%00&url=https%3A%2F%2Fb.dk',
      [null, 'b.dk'],
    ],
    ['https://x.safelinks.protection.outlook.com/?url=%2F%2Fa.dk&url=https%3A%2F%2Fb.dk', ['a.dk', 'b.dk']],
    ['https://www.google.com/url?q=words&url=https://a.dk/', ['a.dk']],
  ])('%s', (href, hosts) => {
    expect(hostsBehind(href)).toEqual(hosts);
  });

  const samples = LINK_REWRITERS.map(({ sample }) => sample).filter(([wrapped]) => READ.test(wrapped));

  it('is tried on the samples of the product', () => {
    expect(samples.length).toBeGreaterThanOrEqual(4);
  });

  it.each(samples)('%s', (wrapped, target) => {
    expect(hostsBehind(wrapped)).toEqual([new URL(target ?? '').hostname]);
  });

  it.each([
    ['aaudk.zoom.us', 'deic', true],
    ['lu-se.zoom.us', 'deic', false],
    ['lu-se.zoom.us', 'nordunet', true],
    ['aaudk.zoom.us', 'nordunet', false],
    ['zoom.us', 'deic', false],
    ['us02web.zoom.us', 'commercial', true],
    ['notzoom.us', 'commercial', false],
    ['zoom.us.example.com', 'commercial', false],
  ] as const)('%s as %s: %s', (host, category, may) => {
    expect(mayBe([host], category)).toBe(may);
    expect(mayBe([host, 'example.com'], category)).toBe(false);
    expect(mayBe([host, null], category)).toBe(false);
    expect(mayBe([], category)).toBe(false);
  });
});
