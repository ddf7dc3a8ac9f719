import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_CHANGED } from '../../src/messages/protocol.ts';

type Listener = (...given: unknown[]) => unknown;

/** A browser with three tabs, of which only the second has a script of ours. */
const { fake } = vi.hoisted(() => ({ fake: {} as Record<string, unknown> }));
vi.mock('../../src/browser/api.ts', () => ({ browser: fake }));
vi.mock('../../src/browser/page-api.ts', () => ({ pageApi: fake }));

const { tellSettingsChanged } = await import('../../src/browser/messaging.ts');
const { onSettingsChangedTold } = await import('../../src/browser/settings-told.ts');
const { onSettingsChanged } = await import('../../src/browser/settings.ts');

let listeners: Set<Listener>;
let sent: unknown[][];

const event = () => ({
  addListener: (listener: Listener) => listeners.add(listener),
  removeListener: (listener: Listener) => listeners.delete(listener),
});
const fire = (...given: unknown[]) => [...listeners].map((listener) => listener(...given));

beforeEach(() => {
  listeners = new Set();
  sent = [];
  fake.runtime = { id: 'ours', onMessage: event() };
  fake.storage = { onChanged: event() };
  fake.tabs = {
    query: async (which: object) =>
      Object.keys(which).length === 0 ? [{ id: 1 }, { id: 2 }, {}, { id: 3 }] : [],
    sendMessage: async (...given: unknown[]) => {
      sent.push(given);
      if (given[0] !== 2) throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  };
});

describe('the worker', () => {
  it('tells every tab, in all its frames, and minds none that has no script of ours', async () => {
    await tellSettingsChanged();
    const message = { name: SETTINGS_CHANGED };
    expect(sent).toEqual([
      [1, message],
      [2, message],
      [3, message],
    ]);
  });

  it.each<[string, boolean, object, string]>([
    ['the policy', true, { language: {} }, 'managed'],
    ['the settings', true, { settings: {} }, 'local'],
    ['something else that is stored', false, { other: {} }, 'local'],
    ['a report', false, { settings: {} }, 'session'],
  ])('hears of a change: %s, %s', (_title, isHeard, changes, area) => {
    const changed = vi.fn();
    onSettingsChanged(changed);
    fire(changes, area);
    expect(changed).toHaveBeenCalledTimes(isHeard ? 1 : 0);
  });
});

describe('a content script', () => {
  const OURS = { id: 'ours', url: 'chrome-extension://ours/background.js' };

  it.each<[string, boolean, unknown, object]>([
    ['our worker', true, { name: SETTINGS_CHANGED }, OURS],
    ['another extension', false, { name: SETTINGS_CHANGED }, { id: 'theirs' }],
    ['a page', false, { name: SETTINGS_CHANGED }, { url: 'https://mail.google.com/' }],
    ['a tab', false, { name: SETTINGS_CHANGED }, { ...OURS, tab: { id: 1 } }],
    ['our worker, with another message', false, { name: 'judge' }, OURS],
    ['our worker, with nothing', false, null, OURS],
    ['our worker, with a text', false, SETTINGS_CHANGED, OURS],
  ])('listens to %s: %s', (_title, isHeard, message, sender) => {
    const told = vi.fn();
    onSettingsChangedTold(told, new AbortController().signal);
    // An answer would keep the channel open, or be taken for another listener's.
    expect(fire(message, sender)).toEqual([undefined]);
    expect(told).toHaveBeenCalledTimes(isHeard ? 1 : 0);
  });

  it('hears nothing after its end, also where its copy of the extension is gone', () => {
    const told = vi.fn();
    const aborter = new AbortController();
    onSettingsChangedTold(told, aborter.signal);
    fake.runtime = undefined;
    aborter.abort();
    fire({ name: SETTINGS_CHANGED }, OURS);
    expect(told).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
