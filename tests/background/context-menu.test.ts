import { describe, expect, it } from 'vitest';
import { answerMenu, MENU, type MenuClick, type MenuDeps } from '../../src/background/context-menu.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { LIMITS } from '../../src/messages/protocol.ts';
import { translator } from '../support/translate.ts';

const REPORT = { links: [], facts: NO_FACTS };

const press = (parts: Partial<MenuClick>): MenuClick => ({
  item: 'link',
  linkUrl: undefined,
  linkText: undefined,
  selectionText: undefined,
  tabId: 3,
  ...parts,
});

/** Edges that write down what was asked of them, in order. */
function edges(parts: Partial<MenuDeps> = {}) {
  const calls: unknown[][] = [];
  const write =
    <A extends unknown[], R>(name: string, answer: R) =>
    async (...given: A) => {
      calls.push([name, ...given]);
      return answer;
    };
  const deps: MenuDeps = {
    judgeLink: write('judgeLink', REPORT),
    judgeText: write('judgeText', REPORT),
    keep: write('keep', undefined),
    openPopup: write('openPopup', true),
    openPage: write('openPage', undefined),
    currentTabId: write('currentTabId', 7),
    ...parts,
  };
  return { calls, deps, names: () => calls.map(([name]) => name) };
}

it('offers links and selected text, in the language in force', () => {
  expect(MENU.map(({ title }) => translator('en')(title))).toEqual([
    'Check this link',
    'Check the selected text',
  ]);
  expect(MENU.map(({ title }) => translator('da')(title))).toEqual([
    'Tjek dette link',
    'Tjek den markerede tekst',
  ]);
});

describe('a press on a link', () => {
  it('has it judged, kept for its tab, and shown in the popup', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ linkUrl: 'https://zooom.us/', linkText: ' Join ' }), deps);
    expect(calls).toEqual([
      ['judgeLink', { id: '1', href: 'https://zooom.us/', text: 'Join' }],
      ['openPopup'],
      ['keep', 3, { ...REPORT, about: 'link', cut: false }],
    ]);
  });

  it('without text, which most browsers do not tell', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ linkUrl: 'https://zooom.us/' }), deps);
    expect(calls[0]).toEqual(['judgeLink', { id: '1', href: 'https://zooom.us/', text: '' }]);
  });

  it('asks about the link also where text is selected', async () => {
    const { names, deps } = edges();
    await answerMenu(press({ linkUrl: 'https://zooom.us/', selectionText: 'Join' }), deps);
    expect(names()).not.toContain('judgeText');
  });

  it('cuts what is too long, so that it says so of itself', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ linkUrl: 'a'.repeat(9000), linkText: 'b'.repeat(9000) }), deps);
    const [, link] = calls[0] as [string, { href: string; text: string }];
    expect(link.href).toHaveLength(LIMITS.address + 1);
    expect(link.text).toHaveLength(LIMITS.text);
  });
});

describe('a press on selected text', () => {
  it('has it judged as pasted text is', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ item: 'selection', selectionText: 'see zoom.us' }), deps);
    expect(calls).toEqual([
      ['judgeText', 'see zoom.us'],
      ['openPopup'],
      ['keep', 3, { ...REPORT, about: 'selection', cut: false }],
    ]);
  });

  it('judges the beginning of one that is too long, and says so', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ item: 'selection', selectionText: 'a'.repeat(LIMITS.pasted + 1) }), deps);
    expect(calls[0]).toEqual(['judgeText', 'a'.repeat(LIMITS.pasted)]);
    expect(calls[2]).toEqual(['keep', 3, { ...REPORT, about: 'selection', cut: true }]);
  });
});

describe('the popup', () => {
  it('is opened within the press itself', () => {
    const { names, deps } = edges();
    void answerMenu(press({ linkUrl: 'https://zoom.us/' }), deps);
    expect(names()).toContain('openPopup');
  });

  it('does not open: a tab does, after the verdict is there for it', async () => {
    const { calls, names, deps } = edges({ openPopup: async () => false });
    await answerMenu(press({ linkUrl: 'https://zoom.us/' }), deps);
    expect(names()).toEqual(['judgeLink', 'keep', 'openPage']);
    expect(calls.at(-1)).toEqual(['openPage', 'popup.html?tab=3']);
  });

  it('is the front tab’s where the press was in no tab', async () => {
    const { calls, deps } = edges();
    await answerMenu(press({ linkUrl: 'https://zoom.us/', tabId: null }), deps);
    expect(calls.at(-1)?.slice(0, 2)).toEqual(['keep', 7]);
  });
});

describe('nothing happens', () => {
  it.each<[string, Partial<MenuClick>]>([
    [
      'for an item that is not ours',
      { item: 'other', linkUrl: 'https://zoom.us/', selectionText: 'zoom.us' },
    ],
    ['for a link without address', { item: 'link', selectionText: 'zoom.us' }],
    ['for a selection without text', { item: 'selection', linkUrl: 'https://zoom.us/' }],
  ])('%s', async (_title, parts) => {
    const { calls, deps } = edges();
    await answerMenu(press(parts), deps);
    expect(calls).toEqual([]);
  });
});
