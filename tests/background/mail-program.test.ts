import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A mail program that remembers what was asked of it, and refuses as the real one does. */
const { fake } = vi.hoisted(() => ({ fake: {} as Record<string, unknown> }));
vi.mock('../../src/browser/api.ts', () => ({ browser: fake }));
vi.mock('../../src/browser/page-api.ts', () => ({ pageApi: fake }));

const { isMailProgram } = await import('../../src/browser/is-mail-program.ts');
const { openInBrowser, readOpenMessages } = await import('../../src/browser/mail-program.ts');

let manifest: Record<string, unknown>;
let session: Record<string, unknown>;
let read: unknown[];
let opened: string[];

beforeEach(() => {
  manifest = { message_display_scripts: [{ js: ['content-scripts/webmail.js'] }] };
  session = {};
  read = [];
  opened = [];
  fake.runtime = { getManifest: () => manifest, getURL: (path: string) => `moz-extension://id/${path}` };
  fake.storage = {
    session: {
      get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
      set: async (values: object) => void Object.assign(session, values),
    },
  };
  fake.tabs = { query: async () => [{ id: 1 }, {}, { id: 2 }, { id: 3 }] };
  fake.scripting = {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (target.tabId === 2) throw new Error('Missing host permission for the tab');
      read.push([target.tabId, ...files]);
    },
  };
  fake.windows = { openDefaultBrowser: async (url: string) => void opened.push(url) };
});

describe('in a mail program', () => {
  it('reads what is open in every tab that can be reached, once', async () => {
    expect(isMailProgram()).toBe(true);
    await readOpenMessages();
    await readOpenMessages();
    expect(read).toEqual([
      [1, '/content-scripts/webmail.js'],
      [3, '/content-scripts/webmail.js'],
    ]);
  });

  it('reads it again when the extension was off in between', async () => {
    await readOpenMessages();
    session = {};
    await readOpenMessages();
    expect(read).toHaveLength(4);
  });

  it('has links opened in the person’s own browser', async () => {
    await openInBrowser('https://zoom.us/');
    expect(opened).toEqual(['https://zoom.us/']);
  });
});

it('does nothing of this in a browser', async () => {
  manifest = { content_scripts: [{ js: ['content-scripts/webmail.js'] }] };
  expect(isMailProgram()).toBe(false);
  await readOpenMessages();
  expect([read, session]).toEqual([[], {}]);
});
