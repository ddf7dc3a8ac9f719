import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WAIT } from '../../src/background/in-time.ts';
import { keepSource, type Source } from '../../src/background/source.ts';

/** The readings under way, in order. */
let readings: PromiseWithResolvers<{ host: string }>[];
let cameLate: () => void;
let source: Source<{ host: string }>;

beforeEach(() => {
  vi.useFakeTimers();
  readings = [];
  cameLate = vi.fn<() => void>();
  source = keepSource({
    read: () => {
      const reading = Promise.withResolvers<{ host: string }>();
      readings.push(reading);
      return reading.promise;
    },
    otherwise: { host: 'none' },
    cameLate,
  });
});
afterEach(() => vi.useRealTimers());

/** What is answered without a wait that anyone could notice; `undefined` where it is not answered yet. */
async function atOnce(answer: Promise<{ host: string }>): Promise<string | undefined> {
  let said: string | undefined;
  void answer.then(({ host }) => {
    said = host;
  });
  await vi.advanceTimersByTimeAsync(1);
  return said;
}

it('says what was read', async () => {
  const answer = source.now();
  readings[0]?.resolve({ host: 'a' });
  expect(await atOnce(answer)).toBe('a');
  await vi.advanceTimersByTimeAsync(WAIT);
  expect(cameLate).not.toHaveBeenCalled();
});

it('says what counts otherwise where the store fails at the first reading, and later what it said last', async () => {
  const first = source.now();
  readings[0]?.reject(new Error('corrupted'));
  expect(await atOnce(first)).toBe('none');
  const second = source.now();
  readings[1]?.resolve({ host: 'a' });
  expect(await atOnce(second)).toBe('a');
  const third = source.now();
  readings[2]?.reject(new Error('corrupted'));
  expect(await atOnce(third)).toBe('a');
});

it('waits for a store that never answers once, and then no more', async () => {
  const first = source.now();
  expect(await atOnce(first)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(WAIT);
  expect(await atOnce(first)).toBe('none');
  for (let i = 0; i < 100; i += 1) expect(await atOnce(source.now())).toBe('none');
});

it('says so when the answer comes after all, and waits again from then on', async () => {
  void source.now();
  await vi.advanceTimersByTimeAsync(WAIT);
  expect(cameLate).not.toHaveBeenCalled();
  readings[0]?.resolve({ host: 'late' });
  await vi.advanceTimersByTimeAsync(0);
  expect(cameLate).toHaveBeenCalledTimes(1);
  const next = source.now();
  expect(await atOnce(next)).toBeUndefined();
  readings[1]?.reject(new Error('corrupted'));
  expect(await atOnce(next)).toBe('late');
});

it('says nothing of a late answer that changes nothing', async () => {
  const first = source.now();
  readings[0]?.resolve({ host: 'a' });
  await first;
  void source.now();
  await vi.advanceTimersByTimeAsync(WAIT);
  readings[1]?.resolve({ host: 'a' });
  await vi.advanceTimersByTimeAsync(0);
  expect(cameLate).not.toHaveBeenCalled();
});

it('never has an old answer that comes late overwrite a newer one', async () => {
  void source.now();
  await vi.advanceTimersByTimeAsync(WAIT);
  const second = source.now();
  readings[1]?.resolve({ host: 'new' });
  expect(await atOnce(second)).toBe('new');
  readings[0]?.resolve({ host: 'old' });
  await vi.advanceTimersByTimeAsync(0);
  expect(cameLate).not.toHaveBeenCalled();
  const third = source.now();
  readings[2]?.reject(new Error('corrupted'));
  expect(await atOnce(third)).toBe('new');
});

it('rejects for who would write back what they read, where nothing was read', async () => {
  const failed = expect(source.strictly()).rejects.toThrow('corrupted');
  readings[0]?.reject(new Error('corrupted'));
  await failed;
  const hanging = expect(source.strictly()).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(WAIT);
  await hanging;
});
