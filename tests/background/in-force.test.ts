import { beforeEach, expect, it } from 'vitest';
import { type KeptInForce, keepInForce } from '../../src/background/in-force.ts';

/** What the browser holds, and when it hands it over. */
let stored: { host: string };
let gates: (() => void)[];
let isSlow: boolean;
let isBroken: boolean;
let calls: string[];
let kept: KeptInForce<string>;

beforeEach(() => {
  stored = { host: 'a' };
  gates = [];
  isSlow = false;
  isBroken = false;
  calls = [];
  kept = keepInForce({
    read: async () => {
      const now = { ...stored };
      if (isSlow) await new Promise<void>((resolve) => gates.push(resolve));
      return now;
    },
    derive: ({ host }) => {
      if (isBroken) throw new Error('no rules follow from this');
      return host.toUpperCase();
    },
    apply: (inForce) => calls.push(`apply ${inForce}`),
    tell: () => calls.push('tell'),
  });
});

it('applies what it read at the start, and tells nobody: nobody has asked', async () => {
  expect(await kept.current()).toBe('A');
  expect(calls).toEqual(['apply A']);
});

it('tells after it has applied a change', async () => {
  await kept.current();
  stored = { host: 'b' };
  expect(await kept.changed()).toBe('B');
  expect(calls).toEqual(['apply A', 'apply B', 'tell']);
});

it('tells of a change that it was started for, though it has read nothing else', async () => {
  expect(await kept.changed()).toBe('A');
  expect(calls).toEqual(['apply A', 'tell']);
});

it('tells of a change that no event told of, once somebody asks', async () => {
  await kept.current();
  stored = { host: 'b' };
  expect(await kept.look()).toBe('B');
  expect(calls).toEqual(['apply A', 'apply B', 'tell']);
});

it('tells nobody where it looks and nothing has changed', async () => {
  await kept.look();
  await kept.look();
  expect(calls).toEqual(['apply A']);
});

it('answers by the new rules whoever asks after a change, also before they are read', async () => {
  await kept.current();
  stored = { host: 'b' };
  void kept.changed();
  expect(await kept.current()).toBe('B');
});

it('never has a slow reading overwrite a later one', async () => {
  await kept.current();
  isSlow = true;
  stored = { host: 'b' };
  const first = kept.changed();
  await new Promise(setImmediate);
  stored = { host: 'c' };
  const second = kept.changed();
  isSlow = false;
  gates[0]?.();
  expect(await second).toBe('C');
  await first;
  expect(await kept.current()).toBe('C');
  expect(calls).toEqual(['apply A', 'apply B', 'tell', 'apply C', 'tell']);
});

it('fails one question where nothing follows from what was read, and not those after it', async () => {
  await kept.current();
  isBroken = true;
  stored = { host: 'b' };
  await expect(kept.changed()).rejects.toThrow();
  await expect(kept.current()).rejects.toThrow();
  isBroken = false;
  expect(await Promise.all([kept.current(), kept.current()])).toEqual(['B', 'B']);
  expect(calls).toEqual(['apply A', 'apply B', 'tell']);
});
