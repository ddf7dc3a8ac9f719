import { expect, it } from 'vitest';
import { forgetAsked, keepAsked, takeAsked } from '../../src/background/asked.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { type Asked, LIMITS } from '../../src/messages/protocol.ts';
import { memoryStore } from '../support/memory-store.ts';

const ask = (...hrefs: readonly string[]): Asked => ({
  about: 'link',
  cut: false,
  facts: NO_FACTS,
  links: judgeMessage(
    hrefs.map((href, i) => ({ id: String(i), href, text: href })),
    NO_FACTS,
    NO_RULES,
  ),
});
const hostOf = (asked: Asked | null) => asked?.links.map(({ verdict }) => verdict.host) ?? null;

it('is handed out once and forgotten with that', async () => {
  const store = memoryStore();
  await keepAsked(store, 1, ask('https://zooom.us/j/1'));
  expect(hostOf(await takeAsked(store, 1))).toEqual(['zooom.us']);
  expect(await takeAsked(store, 1)).toBeNull();
  expect(await store.all()).toEqual({});
});

it('is the last question of its own tab, and no other tab’s', async () => {
  const store = memoryStore();
  await keepAsked(store, 1, ask('https://zoom.us/j/1'));
  await keepAsked(store, 1, ask('https://zooom.us/j/1'));
  await keepAsked(store, 11, ask('https://aaudk.zoom.us/j/1'));
  expect(await takeAsked(store, 2)).toBeNull();
  expect(hostOf(await takeAsked(store, 1))).toEqual(['zooom.us']);
  expect(hostOf(await takeAsked(store, 11))).toEqual(['aaudk.zoom.us']);
});

it('goes with a tab that is closed, alone', async () => {
  const store = memoryStore();
  await keepAsked(store, 1, ask('https://zoom.us/j/1'));
  await keepAsked(store, 11, ask('https://zoom.us/j/1'));
  await forgetAsked(store, 1);
  expect(await takeAsked(store, 1)).toBeNull();
  expect(await takeAsked(store, 11)).not.toBeNull();
});

it('is stored without query and passcode, neither of the address nor of the text that shows it', async () => {
  const store = memoryStore();
  await keepAsked(store, 1, ask('https://aaudk.zoom.us/j/1?pwd=S3cret#success'));
  const kept = JSON.stringify(await store.all());
  expect(kept).toContain('https://aaudk.zoom.us/j/1');
  expect(kept).not.toMatch(/S3cret|pwd|success|\?/);
});

it('holds no more links than a message may', async () => {
  const store = memoryStore();
  await keepAsked(
    store,
    1,
    ask(...Array.from({ length: LIMITS.links + 5 }, (_, i) => `https://zoom.us/j/${i}`)),
  );
  expect((await takeAsked(store, 1))?.links).toHaveLength(LIMITS.links);
});
