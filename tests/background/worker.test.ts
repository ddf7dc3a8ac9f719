import { beforeEach, describe, expect, it } from 'vitest';
import { startWorker, type WorkerEdges } from '../../src/background/worker.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import type { MessageName } from '../../src/messages/messages.ts';
import type { Sender } from '../../src/messages/sender.ts';
import { NO_SETTINGS, type Settings } from '../../src/policy/effective.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { memoryStore } from '../support/memory-store.ts';
import { translator } from '../support/translate.ts';

const PAGE: Sender = { isOwnPage: false, tabId: 7, frameId: 0, site: 'https://mail.google.com' };
const OURS: Sender = { isOwnPage: true, tabId: null, frameId: 0, site: null };
const SITE = 'https://webmail.example.dk/*';
const LINKS = {
  links: [{ id: 'a', href: 'https://zoom.us.example.com/j/1', text: 'Join' }],
  facts: NO_FACTS,
};

/** What the worker has asked of the browser, in order. */
let calls: string[];
let policy: unknown;
let settings: Settings;
let granted: string[];
let reply: Parameters<WorkerEdges['onMessage']>[0];
let changed: () => void;
let installed: (how: string) => Promise<void>;
let closed: (tabId: number) => void;
let heard: string[];

const note =
  (name: string) =>
  async (...what: readonly unknown[]) => {
    calls.push([name, ...what.map((it) => JSON.stringify(it))].join(' '));
  };

function edges(): WorkerEdges {
  const hear = <T>(name: string, keep: (listener: T) => void) => {
    return (listener: T) => {
      heard.push(name);
      keep(listener);
    };
  };
  return {
    warn: note('warn'),
    sessionStore: memoryStore(),
    readPolicy: async () => parsePolicy(policy),
    readSettings: async () => settings,
    onSettingsChanged: hear('settings', (listener) => {
      changed = listener;
    }),
    tellSettingsChanged: note('tell'),
    t: translator('en'),
    browserText: translator('en'),
    useTexts: () => undefined,
    sites: {
      builtIn: () => [],
      granted: async () => granted,
      isGranted: async (site) => granted.includes(site),
      registered: async () => [],
      register: note('register'),
      start: note('start'),
      remove: async (site) => {
        calls.push(`remove ${site}`);
        return true;
      },
    },
    stopOnSites: async () => [7],
    patternsOf: (addresses) => addresses.map((address) => `${address}/*`),
    onSitesChanged: hear('sites', () => undefined),
    onMessage: hear('message', (listener: typeof reply) => {
      reply = listener;
    }),
    startSurfaces: note('surfaces'),
    openLink: null,
    showBadge: async (tabId, { text }) => void calls.push(`badge ${tabId} "${text}"`),
    offerMenu: note('menu'),
    onMenuPressed: hear('menu', () => undefined),
    openPopup: async () => true,
    openPage: note('page'),
    currentTab: async () => ({ id: 7 }),
    onTabClosed: hear('tabs', (listener: typeof closed) => {
      closed = listener;
    }),
    onInstalled: hear('installed', (listener: typeof installed) => {
      installed = listener;
    }),
  };
}

beforeEach(() => {
  calls = [];
  heard = [];
  policy = {};
  settings = NO_SETTINGS;
  granted = [];
  startWorker(edges());
});

const tell = (name: MessageName, body: unknown, sender: Sender) => reply({ name, body }, sender);

/** Waits until `what` was asked of the browser. */
const until = (what: string) => expect.poll(() => calls).toContain(what);

it('listens to everything before anything is waited for', () => {
  expect(heard).toEqual(['settings', 'sites', 'message', 'menu', 'installed', 'tabs']);
});

describe('a message from a webmail page', () => {
  it('is judged, and told how its mark looks and reads', async () => {
    const [link] = (await tell('judge', LINKS, PAGE)) as [{ look: { label: string } }];
    expect(link).toMatchObject({ verdict: { category: 'spoofed' }, look: { color: expect.any(String) } });
    expect(link.look.label).not.toBe('');
  });

  it('is kept for its tab, and counted on the button', async () => {
    await tell('on-page-now', LINKS, PAGE);
    expect(calls).toContain('badge 7 "!1"');
    expect(await tell('get-report', { tabId: 7 }, OURS)).toMatchObject({ links: [{}] });
  });

  it('is forgotten with its tab', async () => {
    await tell('on-page-now', LINKS, PAGE);
    closed(7);
    await expect.poll(() => tell('get-report', { tabId: 7 }, OURS)).toBeNull();
  });

  it('is refused what our own pages alone may ask', async () => {
    expect(await tell('settings-page', {}, PAGE)).toBeUndefined();
    expect(calls.join()).toContain('only our own pages may ask it');
  });
});

it('tells everybody of a change, and judges by it', async () => {
  const ask = () => tell('own-page-settings', {}, OURS);
  expect(await ask()).toMatchObject({ helpDesk: null });
  policy = { webmailSites: ['https://webmail.example.dk'] };
  changed();
  await until('tell');
  expect(await ask()).toMatchObject({ webmailSites: ['https://webmail.example.dk'] });
});

it('ends the script in the tabs of a site before the right to it goes, and empties their buttons', async () => {
  await tell('on-page-now', LINKS, PAGE);
  await tell('revoke-site', { site: SITE }, OURS);
  const [emptied, removed] = ['badge 7 ""', `remove ${SITE}`].map((what) => calls.indexOf(what));
  expect(emptied).toBeGreaterThan(-1);
  expect(removed).toBeGreaterThan(emptied as number);
  expect(await tell('get-report', { tabId: 7 }, OURS)).toBeNull();
});

it.each([
  ['by hand', 'normal', {}, true],
  ['by hand, where the policy has no welcome', 'normal', { showWelcome: false }, false],
  ['by an administrator', 'admin', {}, false],
])('opens the welcome page only where it is wanted: installed %s', async (_, how, said, isOpened) => {
  policy = said;
  startWorker(edges());
  await installed(how);
  expect(calls.some((call) => call.startsWith('page'))).toBe(isOpened);
});
