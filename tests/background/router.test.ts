import { describe, expect, it, vi } from 'vitest';
import { judgeLinks } from '../../src/background/judge.ts';
import { dispatch, type RouterDeps } from '../../src/background/router.ts';
import { seldom } from '../../src/background/seldom.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeFound } from '../../src/core/verdict/judge-found.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { LIMITS, type MarkedLink, type TabReport } from '../../src/messages/protocol.ts';
import type { Sender } from '../../src/messages/sender.ts';
import { NO_POLICY, NO_SETTINGS } from '../../src/policy/effective.ts';
import { sampleReplies } from '../fuzz/message-shapes.ts';

const CONTENT_SCRIPT: Sender = { isOwnPage: false, tabId: 3, frameId: 5, site: null };
const CONTENT_SCRIPT_WITHOUT_TAB: Sender = { isOwnPage: false, tabId: null, frameId: 0, site: null };
const OWN_PAGE: Sender = { isOwnPage: true, tabId: null, frameId: 0, site: null };
const OWN_PAGE_IN_TAB: Sender = { isOwnPage: true, tabId: 9, frameId: 0, site: null };

const REPORT: TabReport = { links: [], facts: NO_FACTS };
const LINKS = [
  { id: 'a', href: 'https://aaudk.zoom.us/j/1', text: 'Join' },
  { id: 'b', href: 'https://zooom.us/j/1', text: 'Join' },
];
const SETTINGS = { spoofedClick: 'block', helpDesk: null, texts: null } as const;
const SOURCES = { policy: NO_POLICY, problems: [], settings: NO_SETTINGS };
const FOUND = {
  links: LINKS,
  facts: NO_FACTS,
  message: { sender: null, subject: '', text: '', pictures: [] },
  isList: false,
};
const BODY = { links: LINKS, facts: NO_FACTS };

/** Edges that write down what was asked of them; links are judged by the real core. */
function edges() {
  const calls: unknown[][] = [];
  const warnings: string[] = [];
  const deps: RouterDeps = {
    judge: async ({ links, facts }) => {
      calls.push(['judge', links.length]);
      return judgeMessage(links, facts, NO_RULES);
    },
    recordFrame: async (tabId, frameId, links, facts) => {
      calls.push(['recordFrame', tabId, frameId, links.map(({ verdict }) => verdict.category), facts]);
    },
    lookOf: ({ host, category }) => ({ icon: category, color: 'red', label: `mark of ${host}` }),
    startSurfaces: async (tabId, frameId) => {
      calls.push(['startSurfaces', tabId, frameId]);
    },
    openLink: async (href) => {
      calls.push(['openLink', href]);
    },
    replies: {
      ...sampleReplies((name) => calls.push([name])),
      'judge-text': async ({ text }) => {
        calls.push(['judgeText', text]);
        return REPORT;
      },
      'judge-found': async (found) => {
        calls.push(['judgeFound', found.links.length]);
        return judgeFound(found, NO_RULES);
      },
      'judge-page': async ({ url }) => {
        calls.push(['judgePage', url]);
        return null;
      },
      'take-asked': async ({ tabId }) => {
        calls.push(['takeAsked', tabId]);
        return null;
      },
      'get-report': async ({ tabId }) => {
        calls.push(['readReport', tabId]);
        return tabId === 3 ? REPORT : null;
      },
      'revoke-site': async ({ site }) => {
        calls.push(['revokeSite', site]);
        return true;
      },
      'page-settings': async () => SETTINGS,
      'own-page-settings': async () => ({
        ...SETTINGS,
        faqAnswers: {},
        faqSourceLink: true,
        webmailSites: [],
        maySites: true,
        hasFileCheck: true,
      }),
      'settings-page': async () => {
        calls.push(['settingsPage']);
        return SOURCES;
      },
      'check-host': ({ typed }) => {
        calls.push(['checkHost', typed]);
        return { host: 'a.zoom.us' };
      },
    },
    mayOpenAnswer: () => true,
    openAnswer: async (answer) => {
      calls.push(['openAnswer', answer]);
    },
    warn: (reason) => warnings.push(reason),
  };
  return { deps, calls, warnings };
}

describe('anyone of ours may', () => {
  it.each([
    ['a content script', CONTENT_SCRIPT],
    ['one of our pages', OWN_PAGE],
  ])('ask for verdicts: %s', async (_title, sender) => {
    const { deps, calls, warnings } = edges();
    const answer = await dispatch({ name: 'judge', body: BODY }, sender, deps);
    expect(answer).toMatchObject([
      { id: 'a', verdict: { category: 'deic' }, shown: true },
      { id: 'b', verdict: { category: 'spoofed' }, shown: true },
    ]);
    expect(calls).toEqual([['judge', 2]]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['a content script', CONTENT_SCRIPT],
    ['one of our pages', OWN_PAGE_IN_TAB],
  ])('have an answer opened: %s', async (_title, sender) => {
    const { deps, calls } = edges();
    expect(
      await dispatch({ name: 'open-answer', body: { answer: 'fake-domains' } }, sender, deps),
    ).toBeNull();
    expect(calls).toEqual([['openAnswer', 'fake-domains']]);
  });
});

it('opens no answer after answer for a page', async () => {
  vi.useFakeTimers();
  const { deps, calls, warnings } = edges();
  const ask = (sender: Sender, mayOpenAnswer: RouterDeps['mayOpenAnswer']) =>
    dispatch({ name: 'open-answer', body: { answer: null } }, sender, { ...deps, mayOpenAnswer });
  const may = seldom(1000);
  expect([await ask(CONTENT_SCRIPT, may), await ask(CONTENT_SCRIPT, may)]).toEqual([null, undefined]);
  expect(warnings).toHaveLength(1);
  expect([await ask(OWN_PAGE, may), await ask(OWN_PAGE, may)]).toEqual([null, null]);
  vi.advanceTimersByTime(1000);
  expect(await ask(CONTENT_SCRIPT, may)).toBeNull();
  expect(calls).toHaveLength(4);
  vi.useRealTimers();
});

describe('the rest of our code is started', () => {
  const message = { name: 'start-surfaces', body: {} };

  it('in the frame that asks, and in no other', async () => {
    const { deps, calls, warnings } = edges();
    expect(await dispatch(message, CONTENT_SCRIPT, deps)).toBeNull();
    expect([calls, warnings]).toEqual([[['startSurfaces', 3, 5]], []]);
  });

  it.each([
    ['one of our pages', OWN_PAGE_IN_TAB],
    ['nowhere', CONTENT_SCRIPT_WITHOUT_TAB],
  ])('not in %s', async (_title, sender) => {
    const { deps, calls, warnings } = edges();
    expect(await dispatch(message, sender, deps)).toBeUndefined();
    expect([calls, warnings]).toEqual([[], [expect.stringContaining('start-surfaces')]]);
  });

  it('and a frame that names another is not heard', async () => {
    const { deps, calls } = edges();
    expect(await dispatch({ ...message, body: { frameId: 0 } }, CONTENT_SCRIPT, deps)).toBeUndefined();
    expect(calls).toEqual([]);
  });
});

it('says how the marks of links look and read, and of no other link', async () => {
  const { deps } = edges();
  const links = [...LINKS, { id: 'c', href: 'https://example.com/', text: 'x' }];
  const answer = await dispatch({ name: 'judge', body: { links, facts: NO_FACTS } }, CONTENT_SCRIPT, deps);
  expect((answer as MarkedLink[]).map(({ look }) => look)).toEqual([
    { icon: 'deic', color: 'red', label: 'mark of aaudk.zoom.us' },
    { icon: 'spoofed', color: 'red', label: 'mark of zooom.us' },
    undefined,
  ]);
});

describe('a link of a message is opened from here', () => {
  const message = { name: 'open-link', body: { href: 'https://zooom.us/j/1' } };

  it('in a mail program', async () => {
    const { deps, calls, warnings } = edges();
    expect(await dispatch(message, CONTENT_SCRIPT, deps)).toBeNull();
    expect([calls, warnings]).toEqual([[['openLink', 'https://zooom.us/j/1']], []]);
  });

  it('in no browser', async () => {
    const { deps, warnings } = edges();
    expect(await dispatch(message, CONTENT_SCRIPT, { ...deps, openLink: null })).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('open-link')]);
  });
});

it.each([
  ['a content script', CONTENT_SCRIPT],
  ['one of our pages', OWN_PAGE],
])('the settings of pages are for everyone of ours: %s', async (_title, sender) => {
  const { deps, calls, warnings } = edges();
  expect(await dispatch({ name: 'page-settings', body: {} }, sender, deps)).toEqual(SETTINGS);
  expect([calls, warnings]).toEqual([[], []]);
});

describe('a content script may say what is on its page', () => {
  it('under its own tab and frame, judged anew', async () => {
    const { deps, calls } = edges();
    expect(await dispatch({ name: 'on-page-now', body: BODY }, CONTENT_SCRIPT, deps)).toBeNull();
    expect(calls).toEqual([
      ['judge', 2],
      ['recordFrame', 3, 5, ['deic', 'spoofed'], NO_FACTS],
    ]);
  });

  it('also that nothing is', async () => {
    const { deps, calls } = edges();
    expect(
      await dispatch({ name: 'on-page-now', body: { links: [], facts: NO_FACTS } }, CONTENT_SCRIPT, deps),
    ).toBeNull();
    expect(calls).toEqual([
      ['judge', 0],
      ['recordFrame', 3, 5, [], NO_FACTS],
    ]);
  });

  it('in the order in which it said so, also while the rules are still being read', async () => {
    const { deps, calls } = edges();
    const rules = Promise.withResolvers<void>();
    const waiting: RouterDeps = {
      ...deps,
      judge: async (asked) =>
        judgeLinks(
          asked,
          rules.promise.then(() => NO_RULES),
        ),
    };
    const said = [BODY, { links: [], facts: NO_FACTS }].map((body) =>
      dispatch({ name: 'on-page-now', body }, CONTENT_SCRIPT, waiting),
    );
    rules.resolve();
    await Promise.all(said);
    expect(calls).toEqual([
      ['recordFrame', 3, 5, ['deic', 'spoofed'], NO_FACTS],
      ['recordFrame', 3, 5, [], NO_FACTS],
    ]);
  });

  it('but not from no tab', async () => {
    const { deps, calls } = edges();
    expect(
      await dispatch({ name: 'on-page-now', body: BODY }, CONTENT_SCRIPT_WITHOUT_TAB, deps),
    ).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('and never with verdicts of its own', async () => {
    const { deps, calls, warnings } = edges();
    const forged = { category: 'deic', reasons: ['deic-institution'] };
    const message = {
      name: 'on-page-now',
      body: { ...BODY, links: LINKS.map((link) => ({ ...link, verdict: forged, shown: true })) },
    };
    expect(await dispatch(message, CONTENT_SCRIPT, deps)).toBeUndefined();
    expect(calls).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});

describe('only our own pages may', () => {
  const cases = [
    ['read a report', { name: 'get-report', body: { tabId: 3 } }, ['readReport', 3], REPORT],
    [
      'have a text judged',
      { name: 'judge-text', body: { text: 'zoom.us' } },
      ['judgeText', 'zoom.us'],
      REPORT,
    ],
    [
      'have a message of a file judged',
      { name: 'judge-found', body: FOUND },
      ['judgeFound', 2],
      judgeFound(FOUND, NO_RULES),
    ],
    [
      'have a page judged',
      { name: 'judge-page', body: { url: 'https://zoom.us/' } },
      ['judgePage', 'https://zoom.us/'],
      null,
    ],
    ['read policy and settings', { name: 'settings-page', body: {} }, ['settingsPage'], SOURCES],
    [
      'have a host checked',
      { name: 'check-host', body: { typed: 'A.zoom.us' } },
      ['checkHost', 'A.zoom.us'],
      { host: 'a.zoom.us' },
    ],
    [
      'leave a site',
      { name: 'revoke-site', body: { site: 'https://webmail.example.dk/*' } },
      ['revokeSite', 'https://webmail.example.dk/*'],
      true,
    ],
    ['take what was asked', { name: 'take-asked', body: { tabId: 3 } }, ['takeAsked', 3], null],
  ] as const;

  it.each(cases)('%s', async (_title, message, call, answer) => {
    for (const sender of [OWN_PAGE, OWN_PAGE_IN_TAB]) {
      const { deps, calls, warnings } = edges();
      expect(await dispatch(message, sender, deps)).toEqual(answer);
      expect(calls).toEqual([call]);
      expect(warnings).toEqual([]);
    }
  });

  it.each(cases)('%s, not a content script', async (_title, message) => {
    for (const sender of [CONTENT_SCRIPT, CONTENT_SCRIPT_WITHOUT_TAB]) {
      const { deps, calls, warnings } = edges();
      expect(await dispatch(message, sender, deps)).toBeUndefined();
      expect(calls).toEqual([]);
      expect(warnings).toEqual([expect.stringContaining(message.name)]);
    }
  });

  it('and a tab of which nothing is known is answered with null', async () => {
    const { deps } = edges();
    expect(await dispatch({ name: 'get-report', body: { tabId: 4 } }, OWN_PAGE, deps)).toBeNull();
  });
});

describe('what is not ours is answered by nobody, with one warning', () => {
  const link = LINKS[0];
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'judge'],
    ['an unknown name', { name: 'set-rules', body: {} }],
    ['a field too many', { name: 'get-report', body: { tabId: 3, frameId: 0 } }],
    ['201 links', { name: 'judge', body: { ...BODY, links: Array(LIMITS.links + 1).fill(link) } }],
    [
      'an address too long',
      { name: 'judge', body: { ...BODY, links: [{ ...link, href: 'a'.repeat(LIMITS.address + 2) }] } },
    ],
    [
      'a text too long',
      { name: 'judge', body: { ...BODY, links: [{ ...link, text: 'a'.repeat(LIMITS.text + 1) }] } },
    ],
    ['a type that is wrong', { name: 'get-report', body: { tabId: '3' } }],
  ])('%s', async (_title, message) => {
    for (const sender of [CONTENT_SCRIPT, OWN_PAGE]) {
      const { deps, calls, warnings } = edges();
      expect(await dispatch(message, sender, deps)).toBeUndefined();
      expect(calls).toEqual([]);
      expect(warnings).toHaveLength(1);
    }
  });

  it('and no word of the message stands in the warning', async () => {
    const { deps, warnings } = edges();
    await dispatch({ name: 'secret-name', body: { pwd: 'secret-code' } }, CONTENT_SCRIPT, deps);
    expect(warnings.join()).not.toContain('secret');
  });
});
