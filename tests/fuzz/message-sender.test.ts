import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../src/messages/sender.ts';
import { runs } from './runs.ts';

type Listener = (message: unknown, sender: object, sendResponse: (answer: unknown) => void) => unknown;

const OWN = 'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/';
const ID = 'aaaabbbbccccddddeeeeffffgggghhhh';
const { fake, listeners } = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const runtime = {
    id: 'aaaabbbbccccddddeeeeffffgggghhhh',
    getURL: (path: string) => `chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/${path}`,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  };
  return { fake: { runtime }, listeners };
});
vi.mock('../../src/browser/api.ts', () => ({ browser: fake }));

const { onMessage } = await import('../../src/browser/messaging.ts');

/** Addresses of pages of ours, and such as only look like one. */
const OURS = ['', 'popup.html', 'options.html?x=1', 'faq.html#macos'].map((path) => `${OWN}${path}`);
const OTHERS = [
  `chrome-extension://${ID}`,
  `chrome-extension://${ID}.example/`,
  `chrome-extension://${ID}@evil.example/`,
  `chrome-extension://${ID.toUpperCase()}x/`,
  `chrome-extension://bbbb/?${OWN}`,
  `https://evil.example/${OWN}`,
  `https://evil.example/#${OWN}popup.html`,
  ` ${OWN}popup.html`,
  `blob:${OWN}1-2-3`,
  `filesystem:${OWN}temporary/x`,
  `data:text/html,${OWN}`,
  `view-source:${OWN}popup.html`,
  'https://mail.google.com/mail/u/0/',
  'about:blank',
  'about:srcdoc',
  'null',
  '',
];

const senderOf = (url: fc.Arbitrary<string>, id: fc.Arbitrary<unknown> = fc.constant(ID)) =>
  fc.record(
    {
      id,
      url,
      tab: fc.constantFrom<object>({ id: 3 }, { id: 0 }, {}, { id: undefined }),
      frameId: fc.nat({ max: 9 }),
      origin: fc.constantFrom(OWN.slice(0, -1), 'https://evil.example', 'null'),
      documentLifecycle: fc.constantFrom('active', 'prerender'),
      nativeApplication: fc.constant('x'),
    },
    { requiredKeys: ['id'] },
  );

let dispatched: Sender[] = [];

/** Has a message come from a sender; gives what was answered. */
function say(sender: object, answer: () => Promise<unknown>): Promise<unknown> {
  listeners.length = 0;
  onMessage(async (_message, who) => {
    dispatched.push(who);
    return answer();
  });
  return new Promise((resolve) => {
    expect(listeners[0]?.({ name: 'settings-page', body: {} }, sender, resolve)).toBe(true);
  });
}

describe('a sender', () => {
  beforeEach(() => {
    dispatched = [];
  });

  it('is one of our pages where the browser says so, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(senderOf(fc.constantFrom(...OURS, ...OTHERS)), async (sender) => {
        dispatched = [];
        expect(await say(sender, async () => 'known')).toEqual({ answer: 'known' });
        const [who] = dispatched;
        expect(who?.isOwnPage).toBe(sender.url !== undefined && OURS.includes(sender.url));
        const tab = sender.tab as { id?: number } | undefined;
        expect([who?.tabId, who?.frameId]).toEqual([tab?.id ?? null, sender.frameId ?? 0]);
      }),
      runs(500),
    );
  });

  it.each([
    [
      'the page of its frame',
      { url: 'https://a.example/x', tab: { url: 'https://b.example/' } },
      'https://a.example',
    ],
    [
      'the one whose frame has no address',
      { url: 'about:srcdoc', origin: 'https://a.example' },
      'https://a.example',
    ],
    [
      'the tab around a sandbox',
      { url: 'about:blank', origin: 'null', tab: { url: 'https://b.example/y' } },
      'https://b.example',
    ],
    ['none in a mail program', { url: 'imap://x@mail.example/INBOX' }, null],
    ['none where nothing is told', {}, null],
  ])('is on the site of %s', async (_title, sender, site) => {
    await say({ id: ID, ...sender }, async () => null);
    expect(dispatched.at(-1)?.site).toBe(site);
  });

  it('of another extension, or of nobody, is not heard, whatever its address', async () => {
    const id = fc.constantFrom('bbbb', undefined, null, '', `${ID} `, ID.toUpperCase(), {}, [ID]);
    await fc.assert(
      fc.asyncProperty(senderOf(fc.constantFrom(...OURS, ...OTHERS), id), async (sender) => {
        dispatched = [];
        expect(await say(sender, async () => 'known')).toBeUndefined();
        expect(dispatched).toEqual([]);
      }),
      runs(500),
    );
  });

  it('is told nothing of what went wrong', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const fail = () => Promise.reject(new Error('a secret'));
    expect(await say({ id: ID, url: OURS[1] }, fail)).toBeUndefined();
    expect(told).toHaveBeenCalledOnce();
  });
});
