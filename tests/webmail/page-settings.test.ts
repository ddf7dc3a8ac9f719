import { expect, it, vi } from 'vitest';
import { learnSettings } from '../../src/webmail/page-settings.ts';

const BLOCK = { spoofedClick: 'block', helpDesk: null } as const;
const WARN = { spoofedClick: 'warn', helpDesk: null };

it('warns until it knows, and then does what it was told', async () => {
  const settings = learnSettings(async () => BLOCK);
  expect(settings.current()).toEqual(WARN);
  settings.learn();
  expect(settings.current()).toEqual(WARN);
  await vi.waitFor(() => expect(settings.current()).toEqual(BLOCK));
});

it('asks when it is told to, and once', async () => {
  const ask = vi.fn(async () => BLOCK);
  const settings = learnSettings(ask);
  expect(ask).not.toHaveBeenCalled();
  settings.learn();
  settings.learn();
  await vi.waitFor(() => expect(settings.current()).toEqual(BLOCK));
  settings.learn();
  expect(ask).toHaveBeenCalledOnce();
});

it('asks again where no answer came, and goes on warning', async () => {
  const ask = vi.fn(async (): Promise<typeof BLOCK | undefined> => BLOCK).mockResolvedValueOnce(undefined);
  const settings = learnSettings(ask);
  settings.learn();
  await ask.mock.results[0]?.value;
  expect(settings.current()).toEqual(WARN);
  settings.learn();
  await vi.waitFor(() => expect(settings.current()).toEqual(BLOCK));
});
