import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/background/router.ts';
import { MESSAGES, type MessageName, readMessage } from '../../src/messages/messages.ts';

import type { Sender } from '../../src/messages/sender.ts';
import { messageOf, NAMES, SHAPES } from './message-shapes.ts';
import { edges } from './router-edges.ts';
import { runs } from './runs.ts';
import { SPOILINGS, type Spoiling, spoil, TWISTS } from './spoil-message.ts';

/** Everybody who can send a message at all; whose it is, the browser says. */
const CONTENT_SCRIPTS: readonly Sender[] = [
  { isOwnPage: false, tabId: 3, frameId: 0, site: null },
  { isOwnPage: false, tabId: 3, frameId: 5, site: null },
  { isOwnPage: false, tabId: null, frameId: 0, site: null },
];
const OWN_PAGES: readonly Sender[] = [
  { isOwnPage: true, tabId: null, frameId: 0, site: null },
  { isOwnPage: true, tabId: 9, frameId: 0, site: null },
];
const SENDERS = [...CONTENT_SCRIPTS, ...OWN_PAGES];

function mayAsk(name: MessageName, { isOwnPage, tabId }: Sender): boolean {
  const { audience } = SHAPES[name];
  if (name === 'on-page-now' || name === 'start-surfaces') {
    if (tabId === null) return false;
  }
  return audience === 'both' || (audience === 'own pages') === isOwnPage;
}

/** What knows more than the page that a content script stands in. */
const OURS_ALONE: readonly string[] = NAMES.filter((name) => SHAPES[name].audience === 'own pages');

const choice = fc.nat({ max: 9999 });

/** Plain data alone: sent once more it is the same. */
function expectPlain(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  expect(readMessage(value)).toEqual(value);
}

describe('every message of the protocol', () => {
  it('is tried here', () => {
    expect(NAMES.toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
  });
});

describe.each(NAMES)('%s', { timeout: 120_000 }, (name) => {
  it('is read as it was sent, and answered in the shape that was promised, or refused by its sender', async () => {
    await fc.assert(
      fc.asyncProperty(messageOf(name), fc.constantFrom(...SENDERS), async (message, sender) => {
        expect(readMessage(message)).toEqual(message);
        const { deps, asked, warnings } = edges();
        const answer = await dispatch(message, sender, deps);
        if (mayAsk(name, sender)) {
          expect(v.safeParse(SHAPES[name].answer, answer).issues).toBeUndefined();
          expect(asked.length).toBeGreaterThan(0);
          expect(warnings).toEqual([]);
        } else {
          expect([answer, asked]).toEqual([undefined, []]);
        }
        if (!sender.isOwnPage) expect(asked.filter((edge) => OURS_ALONE.includes(edge))).toEqual([]);
      }),
      runs(150),
    );
  });

  it.each(waysFor(name, SPOILINGS))('spoiled once is answered to nobody: %s', async (way) => {
    await expectOf(name, way, (result) => expect(result).toBeNull());
  });

  it.each(waysFor(name, TWISTS))('with something odd about it is plain data or nothing: %s', async (way) => {
    await expectOf(name, way, (result) => {
      if (result !== null) expectPlain(result);
    });
  });
});

/** The ways that a message of this name can be spoiled in: one without a number has none that is bad. */
function waysFor(name: MessageName, ways: readonly Spoiling[]): readonly Spoiling[] {
  const samples = fc.sample(messageOf(name), runs(20));
  return ways.filter((way) => samples.some((message) => spoil(message, way, 0, 0) !== null));
}

/** Spoils messages in one way, and has each read and dispatched for every sender. */
async function expectOf(name: MessageName, way: Spoiling, check: (read: unknown) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      messageOf(name),
      choice,
      choice,
      fc.constantFrom(...SENDERS),
      async (message, where, what, sender) => {
        // Each time anew: some spoilings show only when they are read for the first time.
        const spoiled = () => spoil(message, way, where, what);
        if (spoiled() === null) return;
        const read = readMessage(spoiled());
        check(read);
        const { deps, asked, warnings } = edges();
        const answer = await dispatch(spoiled(), sender, deps);
        if (read === null) {
          expect([answer, asked]).toEqual([undefined, []]);
          expect(warnings).toHaveLength(1);
        }
        if (!sender.isOwnPage) expect(asked.filter((edge) => OURS_ALONE.includes(edge))).toEqual([]);
      },
    ),
    runs(60),
  );
}

describe('what is no message at all', () => {
  it('is answered to nobody, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withSparseArray: true,
            withNullPrototype: true,
          }),
          fc.record({ name: fc.constantFrom(...NAMES, '__proto__', 'constructor'), body: fc.anything() }),
        ),
        fc.constantFrom(...SENDERS),
        async (message, sender) => {
          const read = readMessage(message);
          if (read !== null) return expectPlain(read);
          const { deps, asked } = edges();
          expect([await dispatch(message, sender, deps), asked]).toEqual([undefined, []]);
        },
      ),
      runs(1500),
    );
  });
});

it.each(['get-report', 'take-asked'])('%s asks of tab 0 where it says minus zero', (name) => {
  expect(`${(readMessage({ name, body: { tabId: -0 } }) as { body: { tabId: number } }).body.tabId}`).toBe(
    '0',
  );
});

describe('a link that came in', () => {
  const judge = messageOf('judge').map((message) => ({
    ...message,
    body: message.body as { links: { id: string; href: string; text: string }[] },
  }));

  it('comes out exactly once, under its own name and text, and nothing else does', async () => {
    await fc.assert(
      fc.asyncProperty(judge, fc.constantFrom(...SENDERS), async (message, sender) => {
        const { links } = message.body;
        const answer = (await dispatch(message, sender, edges().deps)) as typeof links;
        // A bare name is judged only where a website could have it; whatever has a scheme always is.
        const out = new Set(answer.map(({ id }) => id));
        const must = links.filter(({ href }) => /^[a-z][a-z\d+.-]*:/i.test(href));
        expect(must.filter(({ id }) => !out.has(id))).toEqual([]);
        const came = links.filter(({ id }) => out.has(id));
        expect(answer.map(({ id, text }) => [id, text])).toEqual(came.map(({ id, text }) => [id, text]));
      }),
      runs(400),
    );
  });
});
