import { expect, it, vi } from 'vitest';
import { isWelcomed } from '../../src/background/welcome.ts';

type Heard = (details: { reason: string }) => void;

const { fake, heard } = vi.hoisted(() => {
  const heard: Heard[] = [];
  const fake = {
    runtime: { onInstalled: { addListener: (listener: Heard) => heard.push(listener) } },
    management: { getSelf: async () => ({ installType: 'normal' }) },
  };
  return { fake, heard };
});
vi.mock('../../src/browser/api.ts', () => ({ browser: fake }));

it.each([
  ['a person, without a policy', 'normal', null, true],
  ['a person, where the policy wants it', 'normal', true, true],
  ['a person, where the policy does not', 'normal', false, false],
  ['a policy', 'admin', null, false],
  ['a policy that wants it all the same', 'admin', true, false],
  ['a developer or a test', 'development', null, false],
  ['another program', 'sideload', null, false],
] as const)('installed by %s', (_who, how, showWelcome, welcomed) => {
  expect(isWelcomed(how, { showWelcome })).toBe(welcomed);
});

it.each([
  ['install', ['normal']],
  ['update', []],
  ['browser_update', []],
  ['chrome_update', []],
  ['shared_module_update', []],
])('is told of "%s" as of %j', async (reason, told) => {
  const { onInstalled } = await import('../../src/browser/installed.ts');
  const installed: string[] = [];
  heard.length = 0;
  onInstalled(async (how) => void installed.push(how));
  for (const listener of heard) listener({ reason });
  await vi.waitFor(() => expect(installed).toEqual(told));
});
