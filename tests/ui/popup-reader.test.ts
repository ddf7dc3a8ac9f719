import { describe, expect, it, vi } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { type Asked, LIMITS, type LinksOfFrame, type TabReport } from '../../src/messages/protocol.ts';
import { NO_POLICY, NO_SETTINGS, type Policy } from '../../src/policy/effective.ts';
import { ownPageSettings } from '../../src/policy/page-settings.ts';
import { type PopupEdges, popupReader } from '../../src/ui/popup/popup-reader.ts';
import { judgedLink } from '../support/verdict.ts';

const TAB = { id: 7, url: 'https://mail.example/inbox' };
const REPORT: TabReport = { links: [judgedLink()], facts: NO_FACTS };
const ASKED: Asked = { ...REPORT, about: 'link', cut: false };
const FRAME: LinksOfFrame = {
  links: [{ href: 'https://aaudk.zoom.us/j/1', text: 'Join' }],
  mentionsZoom: true,
  frames: 0,
};

interface Around {
  readonly worker?: Partial<PopupEdges['worker']>;
  readonly edges?: Partial<PopupEdges>;
  readonly policy?: Partial<Policy>;
  readonly granted?: readonly string[];
}

/** A popup in a tab on a webmail that nobody granted, unless told otherwise. */
function open({ worker, edges, policy = {}, granted = [] }: Around = {}) {
  const tellTab = vi.fn();
  const reader = popupReader({
    t: (key) => key,
    worker: {
      report: async () => REPORT,
      takeAsked: async () => null,
      judgeAddress: async () => null,
      judgeText: async () => REPORT,
      judgeLinks: async (links) => links.map(({ id }) => judgedLink({}, 'Join', id)),
      ...worker,
    },
    tab: async () => TAB,
    settings: async () => ownPageSettings({ ...NO_POLICY, ...policy }, NO_SETTINGS, null),
    tellTab,
    linksOfTab: async () => [FRAME],
    sites: {
      patternOf: (url) => (url.startsWith('https://') ? `https://${new URL(url).hostname}/*` : null),
      isBuiltIn: (pattern) => pattern === 'https://mail.google.com/*',
      has: async (pattern) => granted.includes(pattern),
    },
    isMailProgram: false,
    isInTab: false,
    ...edges,
  });
  return { reader, tellTab };
}

const at = (url: string | null): Partial<PopupEdges> => ({ tab: async () => ({ id: 7, url }) });

describe('the site in the tab', () => {
  it.each<[string, Around, string | null]>([
    ['one of ours', { edges: at('https://mail.google.com/mail/') }, 'built-in'],
    ['one that was granted', { granted: ['https://mail.example/*'] }, 'granted'],
    ['one that was not', {}, 'not-granted'],
    ['one that the policy keeps people from', { policy: { peopleMayChange: [] } }, 'locked'],
    [
      'one that the policy names all the same',
      { policy: { peopleMayChange: [], webmailSites: ['https://mail.example/'] } },
      'not-granted',
    ],
    ['a page that nobody may read', { edges: at('about:config') }, 'unsupported'],
    ['an address that the browser keeps to itself', { edges: at(null) }, 'unsupported'],
    ['the same of a tab that is only named', { edges: { ...at(null), isInTab: true } }, null],
    ['a mail program', { edges: { isMailProgram: true } }, 'built-in'],
  ])('is told: %s', async (_title, around, access) => {
    const { site } = await open(around).reader.read();
    expect(site?.access ?? null).toBe(access);
  });
});

describe('what is known of the tab', () => {
  it('is the report, with the answers that fit', async () => {
    const view = await open().reader.read();
    expect(view.report).toBe(REPORT);
    expect(view.fitting.length).toBeGreaterThan(0);
    expect(view.pattern).toBe('https://mail.example/*');
  });

  it.each([
    ['nothing', null, null],
    ['no answer', undefined, 'no-answer'],
  ])('has the tab say it again, once, where there is %s', async (_title, report, shown) => {
    const { reader, tellTab } = open({ worker: { report: async () => report } });
    expect((await reader.read()).report).toBe(shown);
    await reader.read();
    expect(tellTab.mock.calls).toEqual([[TAB.id]]);
  });

  it('is nothing where no tab is there', async () => {
    const { reader, tellTab } = open({ edges: { tab: async () => null } });
    expect(await reader.read()).toMatchObject({ report: null, asked: null, fitting: [], pattern: '' });
    expect(tellTab).not.toHaveBeenCalled();
  });
});

describe('what was asked through the menu', () => {
  it.each([
    ['asked for again in the popup, which may open before the verdict is there', false, 2],
    ['taken once by a tab, which must not take what a later popup is for', true, 1],
  ])('is %s', async (_title, isInTab, times) => {
    const takeAsked = vi.fn<() => Promise<Asked | null>>(async () => null).mockResolvedValueOnce(ASKED);
    const { reader } = open({ worker: { takeAsked }, edges: { isInTab } });
    await reader.read();
    expect((await reader.read()).asked).toMatchObject({ about: 'link' });
    expect(takeAsked).toHaveBeenCalledTimes(times);
  });
});

describe('a text that was pasted', () => {
  it.each([
    ['whole', LIMITS.pasted, false],
    ['its beginning, and says so', LIMITS.pasted + 1, true],
  ])('is judged: %s', async (_title, length, cut) => {
    const judgeText = vi.fn(async () => REPORT);
    const { reader } = open({ worker: { judgeText } });
    expect(await reader.checkText('a'.repeat(length))).toMatchObject({ links: REPORT.links, cut });
    expect(judgeText).toHaveBeenCalledWith('a'.repeat(LIMITS.pasted));
  });

  it('is not, where no answer came', async () => {
    const { reader } = open({ worker: { judgeText: async () => undefined } });
    expect(await reader.checkText('a')).toBeNull();
  });
});

describe('the links of the page', () => {
  const many = Array.from({ length: LIMITS.links + 1 }, (_, i) => ({
    href: `https://a.example/${i}`,
    text: '',
  }));

  it('are asked about in batches, and those worth a word are shown', async () => {
    const judgeLinks = vi.fn<PopupEdges['worker']['judgeLinks']>(async (links) =>
      links.map(({ id, href }) => ({ ...judgedLink({}, 'x', id), shown: href.endsWith('/0') })),
    );
    const { reader } = open({
      worker: { judgeLinks },
      edges: { linksOfTab: async () => [{ ...FRAME, links: many }] },
    });
    expect((await reader.checkPage())?.links).toHaveLength(1);
    expect(judgeLinks.mock.calls.map(([links]) => links.length)).toEqual([LIMITS.links, 1]);
  });

  it.each<[string, Around]>([
    ['the browser does not let us', { edges: { linksOfTab: async () => null } }],
    ['no tab is there', { edges: { tab: async () => null } }],
    ['no answer came', { worker: { judgeLinks: async () => undefined } }],
  ])('are not known where %s', async (_title, around) => {
    expect(await open(around).reader.checkPage()).toBeNull();
  });
});
