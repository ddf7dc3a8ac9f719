import type { TestPage } from '../../../tests/browser/support/driver.ts';
import { askOurs } from '../../../tests/browser/support/pages/ours.ts';
import { whenDone } from '../marks.ts';
import type { Measure } from '../measure.ts';
import { MESSAGE_MARKS, mailPage, openedMail } from '../pages.ts';
import { rowOf } from '../row-of.ts';
import { traceAct } from '../trace.ts';

const OPENED = 200;

/** A message of 50 links is opened 200 times over: how long until its links are marked, and what that takes. */
export const messages: Measure = {
  name: 'messages',
  run: async ({ browser, say }) => {
    const mails = Array.from({ length: OPENED }, (_, i) => openedMail(i + 1));
    const ours = await browser('ours');
    const page = await ours.open(mailPage());
    const done = () => whenDone('ours', page, MESSAGE_MARKS);
    await done();
    say('how soon links are marked');
    const waits = await openEach(page, mails, MESSAGE_MARKS);
    say('what it takes');
    const thread = await traceAct(ours, page, () => openEach(page, mails, MESSAGE_MARKS), done);
    await page.close();
    return [
      rowOf(
        { what: 'link inserted to marked, warm worker, p95', target: { below: 100 }, unit: 'ms', by: 'p95' },
        waits,
      ),
      {
        what: 'a message of 50 links: content script, ours',
        target: null,
        unit: 'ms',
        value: thread.script / OPENED,
      },
      {
        what: 'a message of 50 links: longest task of ours',
        target: null,
        unit: 'ms',
        value: thread.longest,
      },
    ];
  },
};

/** Opens each mail in the place of the last. Out: milliseconds from insertion to mark, of every mark. */
export function openEach(
  page: Pick<TestPage, 'evaluate'>,
  mails: readonly string[],
  marks: number,
): Promise<number[]> {
  return askOurs(
    page,
    async (ours, [bodies, expected]) => {
      const { openMail } = window as unknown as { openMail(html: string): void };
      const waits: number[] = [];
      for (const body of bodies) {
        let seen = 0;
        const start = performance.now();
        const allMarked = new Promise<void>((resolve) => {
          const observer = new MutationObserver((records) => {
            for (const { addedNodes } of records) {
              for (const node of addedNodes) {
                if (node.nodeName !== 'LINK-GUARD-MARK') continue;
                waits.push(performance.now() - start);
                seen += 1;
              }
            }
            if (seen < expected) return;
            observer.disconnect();
            resolve();
          });
          for (const { shadowRoot } of ours.hosts()) {
            if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true });
          }
        });
        openMail(body);
        await allMarked;
        // As a person would: nobody opens the next in the same frame.
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return waits;
    },
    [mails, marks] as const,
  );
}
