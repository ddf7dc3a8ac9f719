import { expect, it } from 'vitest';
import { inTurn } from '../../src/background/in-turn.ts';

it('begins a job when the one before has ended', async () => {
  const steps: string[] = [];
  const follow = inTurn(() => undefined);
  let end = () => {};
  const first = follow(async () => {
    steps.push('first begins');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    steps.push('first ends');
  });
  const second = follow(async () => void steps.push('second'));
  await new Promise(setImmediate);
  expect(steps).toEqual(['first begins']);
  end();
  await Promise.all([first, second]);
  expect(steps).toEqual(['first begins', 'first ends', 'second']);
});

it('runs the next one after one that failed, and says what failed', async () => {
  const failed: unknown[] = [];
  const done: string[] = [];
  const follow = inTurn((error) => failed.push(error));
  void follow(() => Promise.reject('no grant'));
  await follow(async () => void done.push('next'));
  expect([failed, done]).toEqual([['no grant'], ['next']]);
});
