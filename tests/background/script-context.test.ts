import { beforeEach, expect, it, vi } from 'vitest';

const { fake } = vi.hoisted(() => ({ fake: {} as { runtime?: { id?: string } } }));
vi.mock('../../src/browser/page-api.ts', () => ({ pageApi: fake }));

const { ContentScriptContext } = await import('../../src/browser/script-context.ts');

let world: object;
const start = () => new ContentScriptContext('webmail', {}, world);

beforeEach(() => {
  world = {};
  fake.runtime = { id: 'ours' };
});

it('lives until a second copy starts in the same world', () => {
  const first = start();
  expect([first.isInvalid, first.signal.aborted]).toEqual([false, false]);
  const second = start();
  expect([first.isInvalid, first.signal.aborted]).toEqual([true, true]);
  expect(second.isInvalid).toBe(false);
});

it('is not ended by a copy in another world', () => {
  const first = start();
  new ContentScriptContext('webmail', {}, {});
  expect(first.isInvalid).toBe(false);
});

it.each([
  ['the browser has taken the id', () => ({})],
  ['the browser has taken all', () => undefined],
])('ends when it is asked and %s', (_title, left) => {
  const context = start();
  const ended = vi.fn();
  context.signal.addEventListener('abort', ended);
  Object.assign(fake, { runtime: left() });
  expect(ended).not.toHaveBeenCalled();
  expect([context.isInvalid, context.isInvalid]).toEqual([true, true]);
  expect(ended).toHaveBeenCalledOnce();
});

it('leaves nothing that an element of the page could stand for', () => {
  start();
  expect(Object.keys(world)).toEqual([]);
});
