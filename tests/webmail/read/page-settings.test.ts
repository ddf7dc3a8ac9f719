import { describe, expect, it, vi } from 'vitest';
import type { PageSettings } from '../../../src/messages/protocol.ts';
import { learnSettings } from '../../../src/webmail/read/page-settings.ts';

const BLOCK = { spoofedClick: 'block', helpDesk: null, texts: null } as const;
const WARN = { spoofedClick: 'warn', helpDesk: null, texts: null } as const;

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

describe('learning again', () => {
  /** A worker that answers when the test says so, in whatever order. */
  function slowWorker() {
    const answers: ((answer: PageSettings | undefined) => void)[] = [];
    const ask = () => new Promise<PageSettings | undefined>((resolve) => answers.push(resolve));
    return { answers, ask };
  }

  it('asks again where it was asked, and keeps what is known until then', async () => {
    const { answers, ask } = slowWorker();
    const settings = learnSettings(ask);
    void settings.learn();
    answers[0]?.(BLOCK);
    await settings.learn();
    const again = settings.learnAgain();
    expect(settings.current()).toEqual(BLOCK);
    answers[1]?.(WARN);
    await again;
    expect(settings.current()).toEqual(WARN);
    expect(answers).toHaveLength(2);
  });

  it('asks nothing where nobody was asked: a frame without links', async () => {
    const ask = vi.fn(async () => BLOCK);
    const settings = learnSettings(ask);
    await settings.learnAgain();
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])('never takes the old answer for the new one, when it comes %s that', async (_title, order) => {
    const { answers, ask } = slowWorker();
    const settings = learnSettings(ask);
    // Who waited for the old answer goes on with the new one.
    const goesOn = settings.learn().then(() => settings.current());
    void settings.learnAgain();
    for (const index of order) {
      answers[index]?.([WARN, BLOCK][index]);
      await new Promise(setImmediate);
    }
    expect(await goesOn).toEqual(BLOCK);
    expect(settings.current()).toEqual(BLOCK);
  });

  it('keeps what is known where no answer comes, and asks at the next turn', async () => {
    const ask = vi.fn(async (): Promise<PageSettings | undefined> => BLOCK);
    const settings = learnSettings(ask);
    await settings.learn();
    ask.mockResolvedValueOnce(undefined);
    await settings.learnAgain();
    expect(settings.current()).toEqual(BLOCK);
    ask.mockResolvedValueOnce(WARN);
    await settings.learn();
    expect(settings.current()).toEqual(WARN);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks again also where the first answer was lost', async () => {
    const ask = vi.fn(async (): Promise<PageSettings | undefined> => BLOCK).mockResolvedValueOnce(undefined);
    const settings = learnSettings(ask);
    await settings.learn();
    await settings.learnAgain();
    await settings.learn();
    expect(settings.current()).toEqual(BLOCK);
  });
});

it('lets nobody wait for an answer that does not come', async () => {
  await expect(learnSettings(async () => undefined).learn()).resolves.toBeUndefined();
});
