import { beforeEach, describe, expect, it } from 'vitest';
import { revokeSite, type SitesDeps, syncSites } from '../../src/background/webmail-sites.ts';
import { memoryStore } from '../support/memory-store.ts';

const UNI = 'https://webmail.example.dk/*';
const OWN = 'https://mail.example.org/*';
const ALL = 'https://*/*';
const GMAIL = 'https://mail.google.com/*';

let granted: string[];
let registered: readonly string[];
let calls: unknown[][];
let deps: SitesDeps;

/** A browser that remembers; a wide grant covers every site. */
beforeEach(() => {
  granted = [UNI, OWN];
  registered = [];
  calls = [];
  deps = {
    builtIn: () => [],
    granted: async () => granted,
    isGranted: async (site) => granted.includes(site) || granted.includes(ALL),
    registered: async () => registered,
    register: async (sites) => {
      calls.push(['register', ...sites]);
      registered = sites;
    },
    start: async (sites) => void calls.push(['start', ...sites]),
    stop: async (sites) => void calls.push(['stop', ...sites]),
    remove: async (site) => {
      calls.push(['remove', site]);
      granted = granted.filter((other) => other !== site);
      return true;
    },
    store: memoryStore(),
  };
});

/** Syncs and gives what that did. */
async function sync(only: readonly string[] | null = null) {
  calls = [];
  await syncSites(only, deps);
  return calls;
}

describe('what was granted', () => {
  it('is registered and started in open tabs, once', async () => {
    expect(await sync()).toEqual([
      ['register', UNI, OWN],
      ['start', UNI, OWN],
    ]);
    expect(await sync()).toEqual([]);
  });

  it('is started anew after an update, which forgets what was registered', async () => {
    await sync();
    registered = [];
    deps = { ...deps, store: memoryStore() };
    expect(await sync()).toEqual([
      ['register', UNI, OWN],
      ['start', UNI, OWN],
    ]);
  });

  it('is started anew after the extension was off, which forgets nothing', async () => {
    await sync();
    deps = { ...deps, store: memoryStore() };
    expect(await sync()).toEqual([
      ['register', UNI, OWN],
      ['start', UNI, OWN],
    ]);
  });

  it('is started where it is new, and nowhere else', async () => {
    granted = [UNI];
    await sync();
    granted = [OWN, UNI];
    expect(await sync()).toEqual([
      ['register', OWN, UNI],
      ['start', OWN],
    ]);
  });

  it('is registered no more once it was taken back, and ended; and started again when it comes back', async () => {
    await sync();
    granted = [OWN];
    expect(await sync()).toEqual([
      ['register', OWN],
      ['stop', UNI],
      ['start', OWN],
    ]);
    granted = [OWN, UNI];
    expect(await sync()).toEqual([
      ['register', OWN, UNI],
      ['start', UNI],
    ]);
  });

  it('leaves nothing registered where nothing was', async () => {
    granted = [];
    expect(await sync()).toEqual([['register']]);
    expect(await sync()).toEqual([]);
  });
});

describe('what the manifest names', () => {
  beforeEach(() => {
    granted = [];
    deps = { ...deps, builtIn: () => [GMAIL] };
  });

  it('is started in tabs that were open before the extension came, once, and never registered', async () => {
    expect(await sync()).toEqual([['register'], ['start', GMAIL]]);
    expect(await sync()).toEqual([]);
    granted = [UNI];
    expect(await sync()).toEqual([
      ['register', UNI],
      ['start', UNI],
    ]);
  });

  it('is started again after an update, and after the extension was off', async () => {
    await sync();
    deps = { ...deps, store: memoryStore() };
    expect(await sync([UNI])).toEqual([['register'], ['start', GMAIL]]);
  });
});

describe('where only the policy’s webmail counts', () => {
  it('whatever else was granted before is not run on, and is again once allowed', async () => {
    await sync();
    expect(await sync([UNI])).toEqual([
      ['register', UNI],
      ['stop', OWN],
      ['start', UNI],
    ]);
    expect(registered).toEqual([UNI]);
    expect(await sync(null)).toEqual([
      ['register', UNI, OWN],
      ['start', OWN],
    ]);
  });

  it('it is not run on before the person has granted it', async () => {
    granted = [OWN];
    expect(await sync([UNI])).toEqual([['register']]);
  });

  it('a wider grant is enough for it, and counts for nothing else', async () => {
    granted = [ALL];
    expect(await sync([UNI])).toEqual([
      ['register', UNI],
      ['start', UNI],
    ]);
  });
});

it('tries again at the next start what the browser refused', async () => {
  const { register } = deps;
  deps = { ...deps, register: () => Promise.reject('busy') };
  await expect(sync()).rejects.toBe('busy');
  deps = { ...deps, register };
  expect(await sync()).toEqual([
    ['register', UNI, OWN],
    ['start', UNI, OWN],
  ]);
});

it('starts again what went on to count, where a wide grant that covered it has gone', async () => {
  granted = [ALL, UNI];
  deps = { ...deps, builtIn: () => [GMAIL] };
  await sync();
  granted = [UNI];
  expect(await sync()).toEqual([
    ['register', UNI],
    ['stop', ALL],
    ['start', GMAIL, UNI],
  ]);
});

describe('a site that the person takes back', () => {
  it('is ended in open tabs while that can be done, and then given up', async () => {
    expect(await revokeSite(UNI, deps)).toBe(true);
    expect(calls).toEqual([
      ['stop', UNI],
      ['remove', UNI],
    ]);
  });

  it.each([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('You cannot remove required permissions.'))],
  ])('is read on where the browser %s', async (_, remove) => {
    expect(await revokeSite(UNI, { ...deps, remove })).toBe(false);
    expect(calls).toEqual([
      ['stop', UNI],
      ['start', UNI],
    ]);
  });
});
