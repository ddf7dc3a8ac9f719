import { beforeEach, describe, expect, it, vi } from 'vitest';

type Info = { menuItemId: string | number; linkUrl?: string; linkText?: string; selectionText?: string };
type Pressed = (info: Info, tab?: { id?: number }) => void;

/** A browser that remembers its entries, and refuses as real ones do. */
const { fake } = vi.hoisted(() => ({ fake: {} as Record<string, unknown> }));
vi.mock('../../src/browser/api.ts', () => ({ browser: fake }));

const ENTRIES = [
  { context: 'link', title: 'Check this link' },
  { context: 'selection', title: 'Check the selected text' },
] as const;

/** The edge as a worker that has just been started loads it. */
async function startWorker() {
  vi.resetModules();
  return import('../../src/browser/context-menu.ts');
}

async function offerMenu(entries: Parameters<Awaited<ReturnType<typeof startWorker>>['offerMenu']>[0]) {
  const edge = await startWorker();
  await edge.offerMenu(entries);
}

let titles: Map<string, string>;
let listeners: Pressed[];
let refused: string[];

beforeEach(() => {
  titles = new Map();
  listeners = [];
  refused = [];
  fake.runtime = { onStartup: { addListener: () => undefined }, lastError: undefined };
  fake.contextMenus = {
    onClicked: { addListener: (listener: Pressed) => listeners.push(listener) },
    update: async (id: string, { title }: { title: string }) => {
      if (!titles.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
      titles.set(id, title);
    },
    create: ({ id, title }: { id: string; title: string }, made: () => void) => {
      if (titles.has(id)) refused.push(id);
      else titles.set(id, title);
      made();
    },
  };
});

describe('the entries', () => {
  it('are made once, however often the worker starts, and follow the language', async () => {
    await offerMenu(ENTRIES);
    expect([...titles]).toEqual([
      ['link', 'Check this link'],
      ['selection', 'Check the selected text'],
    ]);
    await offerMenu([{ context: 'link', title: 'Tjek dette link' }]);
    expect(titles.get('link')).toBe('Tjek dette link');
    expect(refused).toEqual([]);
  });

  it('follow the language while the worker runs', async () => {
    const edge = await startWorker();
    await edge.offerMenu(ENTRIES);
    await edge.offerMenu([{ context: 'selection', title: 'Tjek den markerede tekst' }]);
    expect(titles.get('selection')).toBe('Tjek den markerede tekst');
    expect(refused).toEqual([]);
  });

  it('are left out where the browser has no such menu', async () => {
    fake.contextMenus = undefined;
    await expect(offerMenu(ENTRIES)).resolves.toBeUndefined();
    const edge = await startWorker();
    expect(() => edge.onMenuPressed(() => undefined)).not.toThrow();
  });
});

describe('a press', () => {
  it.each<[string, Info, { id?: number } | undefined, object]>([
    [
      'on a link',
      { menuItemId: 'link', linkUrl: 'https://zoom.us/', linkText: 'Join' },
      { id: 3 },
      { item: 'link', linkUrl: 'https://zoom.us/', linkText: 'Join', tabId: 3 },
    ],
    [
      'on text',
      { menuItemId: 'selection', selectionText: 'zoom.us' },
      { id: 0 },
      { item: 'selection', selectionText: 'zoom.us', tabId: 0 },
    ],
    ['in no tab', { menuItemId: 'link' }, undefined, { tabId: null }],
    ['in what the browser calls tab -1', { menuItemId: 'link' }, { id: -1 }, { tabId: null }],
  ])('%s', async (_title, info, tab, expected) => {
    const presses: unknown[] = [];
    const edge = await startWorker();
    edge.onMenuPressed((press) => presses.push(press));
    for (const listener of listeners) listener(info, tab);
    expect(presses).toMatchObject([expected]);
  });
});
