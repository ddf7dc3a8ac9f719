// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { NO_FACTS } from '../../../src/core/message/invitation.ts';
import { judgeMessage } from '../../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import type { Message } from '../../../src/messages/messages.ts';

/** A busy machine takes its time over the first look. */
const SLOWLY = { timeout: 20_000 };
const end = new AbortController();
afterEach(() => {
  end.abort();
  // Other files share this window: none may be given our stand-in for the browser.
  vi.resetModules();
  vi.unstubAllGlobals();
});

it('says what is on the page by then, not what was there at the first try', async () => {
  const said: number[] = [];
  const dead = Promise.withResolvers<undefined>();
  const sendMessage = async (message: Message) => {
    if (message.name === 'judge') {
      const { links, facts } = message.body;
      return {
        answer: judgeMessage(links, facts, NO_RULES).map((link) => ({
          ...link,
          look: { icon: '', color: '', label: '' },
        })),
      };
    }
    if (message.name !== 'on-page-now') return { answer: null };
    // As it goes over the wire: later changes of the message are not in it.
    const { links, facts } = structuredClone(message.body);
    said.push(links.length);
    expect(links.length === 0 ? facts : NO_FACTS).toEqual(NO_FACTS);
    // The worker dies of the first, and is there again before the page hears of it.
    return said.length === 1 ? dead.promise : { answer: null };
  };
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      getManifest: () => ({}),
      sendMessage,
      onMessage: { addListener() {}, removeListener() {} },
    },
    i18n: { getMessage: () => '' },
  });
  // jsdom has none.
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.resetModules();
  const { default: script } = await import('../../../entrypoints/webmail.content.ts');
  const link = document.createElement('a');
  link.href = 'https://aaudk.zoom.us/j/69041275836';
  link.textContent = 'Join';
  document.body.append(link);
  const context = { signal: end.signal, isInvalid: false };
  (script as unknown as { main(ctx: typeof context): void }).main(context);
  await expect.poll(() => said, SLOWLY).toEqual([1]);

  document.body.replaceChildren();
  await expect.poll(() => said, SLOWLY).toEqual([1, 0]);
  dead.resolve(undefined);
  await expect.poll(() => said, SLOWLY).toHaveLength(3);
  expect(said).toEqual([1, 0, 0]);
}, 60_000);
