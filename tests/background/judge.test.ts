import { describe, expect, it } from 'vitest';
import { judgeLink, judgeLinks, judgePage, judgeText } from '../../src/background/judge.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { NO_RULES, type Rules } from '../../src/core/verdict/rules.ts';
import type { PageLink, PageMessage } from '../../src/messages/protocol.ts';

const RULES: Rules = {
  ...NO_RULES,
  addedHosts: [{ host: 'x.zoom.us', name: 'X', addedBy: 'added-by-policy' }],
};
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

describe("judgeLinks, of a link on the page's own site", () => {
  const SITE = 'https://mail.example.dk';
  const given = (address: string) => `${SITE}/redirect?url=${encodeURIComponent(address)}`;
  const judged = async (href: string, text: string, site: string | null = SITE) => {
    const links = [{ id: '1', href, text }];
    const [link] = await judgeLinks(
      { links, facts: { ...NO_FACTS, mentionsZoom: true } },
      Promise.resolve(NO_RULES),
      site,
    );
    return [link?.verdict.category, link?.shown];
  };

  it.each([
    ['a subject', '/mail/7', 'https://aaudk.zoom.us/j/1'],
    ['a file', '/file/1', 'Join Zoom Meeting'],
  ])('accuses none of being what it says: %s', async (_title, path, text) => {
    expect(await judged(`${SITE}${path}`, text)).toEqual(['unrelated', false]);
    // The same on somebody else's page is what it looks like.
    expect((await judged(`${SITE}${path}`, text, null))[1]).toBe(true);
  });

  it.each([
    ['https://zooom.us/j/1', 'Join', 'spoofed'],
    ['https://aaudk.zoom.us/j/1', 'https://aaudk.zoom.us/j/1', 'deic'],
    ['https://bakery.example/', 'https://aaudk.zoom.us/j/1', 'spoofed'],
  ])('judges its redirector by what it is given: %s', async (address, text, category) => {
    expect(await judged(given(address), text)).toEqual([category, true]);
  });
});

describe('judgeLinks answers', () => {
  const answered = async (href: string) =>
    (
      await judgeLinks({ links: [{ id: '1', href, text: href }], facts: NO_FACTS }, Promise.resolve(NO_RULES))
    ).map(({ verdict }) => verdict.category);

  it.each([
    ['a link', 'https://zooom.us/j/1', ['spoofed']],
    ['one that cannot be read', 'https://zoom.us:99999/', ['unverifiable']],
    ['a bare look-alike in the text', 'zooom.us/j/1', ['spoofed']],
    ['a bare name with a port', 'aaudk.zoom.us:443/j/1', ['deic']],
    ['a bare name that a website could have', 'example.com', ['unrelated']],
    ['nothing for a file', 'zoom-guide.pdf', []],
    ['nothing for a missing space', 'Zoom.Then', []],
  ])('%s', async (_title, href, expected) => {
    expect(await answered(href)).toEqual(expected);
  });
});

describe('the links of a page with several messages', () => {
  const lure = {
    number: 1,
    sender: { name: 'Zoom', address: 'a@mail.example' },
    subject: 'Meeting',
    text: 'Your Zoom meeting has begun.',
    pictures: [],
  };
  const honest = { ...lure, number: 2, sender: { name: 'Bo', address: 'bo@bakery.example' } };
  const href = 'https://bakery.example/';
  const judge = async (links: readonly PageLink[], messages: readonly PageMessage[]) =>
    (await judgeLinks({ links, facts: NO_FACTS, messages }, Promise.resolve(NO_RULES))).map(
      ({ id, verdict }) => [id, verdict.category],
    );

  it('are judged each by its own', async () => {
    const links = [
      { id: 'a', href, text: 'Join', in: 2 },
      { id: 'b', href, text: 'Join', in: 1 },
      { id: 'c', href, text: 'Join' },
      { id: 'd', href, text: 'Join', in: 3 },
    ];
    expect(await judge(links, [lure, honest])).toEqual([
      ['a', 'unrelated'],
      ['b', 'spoofed'],
      ['c', 'unrelated'],
      ['d', 'unrelated'],
    ]);
  });

  it("are not doubted for a neighbour's words", async () => {
    const links = [{ id: 'a', href: 'https://bit.ly/abc', text: 'Read' }];
    const said = { ...NO_FACTS, mentionsZoom: true };
    const [found] = await judgeLinks({ links, facts: said, messages: [lure] }, Promise.resolve(NO_RULES));
    expect(found?.shown).toBe(false);
  });

  it('are judged by the facts of the page where no message could be read', async () => {
    const links = [{ id: 'a', href: 'https://bit.ly/abc', text: 'Read' }];
    const said = { ...NO_FACTS, mentionsZoom: true };
    const [found] = await judgeLinks({ links, facts: said }, Promise.resolve(NO_RULES));
    expect(found?.shown).toBe(true);
  });
});

describe('judgeLink', () => {
  it.each([
    ['a look-alike', 'https://zooom.us/j/1', 'spoofed'],
    ['one that hides where it leads', 'https://bit.ly/abc', 'unverifiable'],
    [
      'a rewritten one by its target',
      'https://urldefense.com/v3/__https://aaudk.zoom.us/j/1__;!!x!y$',
      'deic',
    ],
    ['one that has nothing to do with Zoom', 'https://example.com/', 'unrelated'],
    ['one that leads to no website', 'mailto:a@example.com', 'unrelated'],
    ['one that is too long', `https://zoom.us/${'a'.repeat(5000)}`, 'unverifiable'],
  ])('answers on %s', async (_title, href, category) => {
    const { links, facts } = await judgeLink({ id: '1', href, text: '' }, Promise.resolve(NO_RULES));
    expect(links.map(({ verdict }) => verdict.category)).toEqual([category]);
    // Nothing is known of a message around it.
    expect(facts).toEqual(NO_FACTS);
  });
});

describe('judgePage', () => {
  it('is null for a page that has nothing to do with Zoom', async () => {
    expect(await judgePage('https://example.com/zoom', Promise.resolve(NO_RULES))).toBeNull();
  });

  it('knows the hosts that were added', async () => {
    const verdict = await judgePage('https://x.zoom.us/', Promise.resolve(RULES));
    expect(verdict?.reasons).toEqual(['added-by-policy']);
  });
});

it('judges by the rules in force, also where they are still being read', async () => {
  const rules = new Promise<Rules>((resolve) => queueMicrotask(() => resolve(RULES)));
  const [link] = await judgeLinks(
    { links: [{ id: '1', href: 'https://x.zoom.us/', text: '' }], facts: NO_FACTS },
    rules,
  );
  expect(link?.verdict.reasons).toEqual(['added-by-policy']);
});
