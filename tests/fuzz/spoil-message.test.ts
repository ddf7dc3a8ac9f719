import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf, NAMES } from './message-shapes.ts';
import { runs } from './runs.ts';
import { SPOILINGS, type Spoiling, spoil, TWISTS } from './spoil-message.ts';

const LINK = { id: '1', href: 'https://zoom.us/', text: 'Join' };
const FACTS = { mentionsZoom: true, passcode: false, meetingIds: ['61234567890'] };
const JUDGE = { name: 'judge', body: { links: [LINK], facts: FACTS } };
const REPORT = { name: 'get-report', body: { tabId: 3 } };
const keysOf = (value: object) => Reflect.ownKeys(value).map(String);

describe('spoil', () => {
  it.each([...SPOILINGS, ...TWISTS])('leaves the message that it was given alone: %s', (way) => {
    const given = structuredClone(JUDGE);
    for (let at = 0; at < 30; at += 1) spoil(given, way, at, at * 7);
    expect(given).toEqual(JUDGE);
  });

  it.each(SPOILINGS)('always makes another message of it: %s', (way) => {
    fc.assert(
      fc.property(fc.oneof(...NAMES.map(messageOf)), fc.nat(), fc.nat(), (message, where, what) => {
        const spoiled = spoil(message, way, where, what);
        if (spoiled !== null) expect(isDeepStrictEqual(spoiled, message)).toBe(false);
      }),
      runs(200),
    );
  });

  it.each<[Spoiling, (message: typeof JUDGE) => unknown, unknown]>([
    ['missing', keysOf, ['body']],
    ['more', (message) => keysOf(message).length, 3],
    ['wrong type', ({ name }) => typeof name, 'undefined'],
    ['too long', ({ body }) => body.links.length, 201],
    ['sparse', ({ body }) => 0 in body.links, false],
    ['symbol key', keysOf, ['name', 'body', 'Symbol(Symbol.iterator)']],
    ['hidden key', (message) => Object.keys(message), ['name', 'body']],
    ['inherited', keysOf, []],
  ])('%s', (way, look, expected) => {
    expect(look(spoil(JUDGE, way, 0, 0) as typeof JUDGE)).toEqual(expected);
  });

  it('reaches every place', () => {
    const seen = new Set<string>();
    for (let at = 0; at < 20; at += 1) {
      const message = spoil(JUDGE, 'missing', at, 0) as Partial<typeof JUDGE>;
      const { body } = message;
      const missing = [
        ...['name', 'body'].filter((key) => !(key in message)),
        ...['links', 'facts'].filter((key) => body && !(key in body)),
        ...Object.keys(LINK).filter((key) => body?.links?.[0] && !(key in body.links[0])),
        ...Object.keys(FACTS).filter((key) => body?.facts && !(key in body.facts)),
      ];
      expect(missing).toHaveLength(1);
      seen.add(missing.join());
    }
    expect(seen.size).toBe(10);
  });

  it('has no place for a bad number where there is none', () => {
    expect(spoil(JUDGE, 'bad number', 0, 0)).toBeNull();
    expect(spoil(REPORT, 'bad number', 0, 0)).toEqual({ name: 'get-report', body: { tabId: Number.NaN } });
  });

  it('throws when it is read, and not before', () => {
    expect(() => JSON.stringify(spoil(JUDGE, 'throws', 0, 0))).toThrow('read');
  });

  it('gives a field once, and then something else', () => {
    const { body } = spoil(REPORT, 'changing', 2, 0) as typeof REPORT;
    expect([body.tabId, body.tabId]).toEqual([3, { verdict: 'deic' }]);
  });

  it('nests ten thousand deep, and in itself', () => {
    expect(() => JSON.stringify(spoil(JUDGE, 'deep', 0, 1))).not.toThrow(TypeError);
    expect(() => JSON.stringify(spoil(JUDGE, 'cyclic', 0, 1))).toThrow(TypeError);
  });
});
