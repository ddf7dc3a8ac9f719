import { describe, expect, it } from 'vitest';
import { judgeLinks, judgeText } from '../../src/background/judge.ts';
import { NO_FACTS } from '../../src/core/invitation.ts';
import { NO_RULES, type Rules } from '../../src/core/rules.ts';

const RULES: Rules = { addedHosts: [{ host: 'x.zoom.us', name: 'X', addedBy: 'added-by-policy' }] };
const categories = async (text: string) =>
  (await judgeText(text, Promise.resolve(NO_RULES))).links.map(({ verdict }) => verdict.category);

describe('judgeText', () => {
  it.each<[string, string, readonly string[]]>([
    ['a single address', 'https://aaudk.zoom.us/j/1', ['deic']],
    ['a bare one', 'aaudk.zoom.us/j/1', ['deic']],
    ['a hidden one, though the text does not say Zoom', 'https://bit.ly/abc', ['unverifiable']],
    [
      'a whole invitation, worst first',
      'Join https://us02web.zoom.us/j/1 or https://zooom.us/j/1 or aaudk.zoom.us',
      ['spoofed', 'commercial', 'deic'],
    ],
    ['the same address twice', 'https://zoom.us/j/1 https://zoom.us/j/1', ['commercial']],
    ['an address that is too long to be read', `https://aaudk.zoom.us/${'a'.repeat(5000)}`, ['unverifiable']],
    ['unrelated ones', 'https://example.com/ and example.org', []],
    ['no address', 'Join the Zoom meeting', []],
    ['nothing', '', []],
  ])('%s', async (_title, text, expected) => {
    expect(await categories(text)).toEqual(expected);
  });

  it('reads the facts of the text as they are', async () => {
    const { facts } = await judgeText(
      'https://bit.ly/abc Meeting ID: 612 3456 7890',
      Promise.resolve(NO_RULES),
    );
    expect(facts).toEqual({ ...NO_FACTS, meetingIds: ['61234567890'] });
  });
});

it('judges by the rules in force, also where they are still being read', async () => {
  const rules = new Promise<Rules>((resolve) => queueMicrotask(() => resolve(RULES)));
  const [link] = await judgeLinks([{ id: '1', href: 'https://x.zoom.us/', text: '' }], NO_FACTS, rules);
  expect(link?.verdict.reasons).toEqual(['added-by-policy']);
});
