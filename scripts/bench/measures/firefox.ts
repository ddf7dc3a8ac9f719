import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxMissing, launchFirefox } from '../../../tests/browser/support/firefox.ts';
import { until } from '../../../tests/browser/support/until.ts';
import { buildOurs } from '../contenders.ts';
import { countMarks } from '../marks.ts';
import type { Bench, Measure, Row } from '../measure.ts';
import { ADDRESS, MESSAGE_MARKS, mailPage, openedMail, zoomPage } from '../pages.ts';
import { pointAt } from '../point-at.ts';
import { rowOf } from '../row-of.ts';
import { openEach } from './messages.ts';

const OPENED = 50;
const LINKS = 50;
const MARKED = 'Firefox: link inserted to marked, p95';
const PAINTED = 'Firefox: hover intent to card painted, p95, warm';

/**
 * The two waits that a person could feel, by the page's own clock, in Firefox: the targets are those of Chromium's rows.
 * Where there is no Firefox the rows say so.
 */
export const firefox: Measure = {
  name: 'firefox',
  run: async ({ say }) => {
    const missing = firefoxMissing();
    if (missing !== null) {
      say(missing);
      return firefoxRows({ marked: null, painted: null, note: missing });
    }
    const folder = mkdtempSync(join(tmpdir(), 'bench-firefox-'));
    try {
      return firefoxRows(await waitsIn(await buildOurs(folder, 'firefox'), say));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Milliseconds, one for each mark and each card; `null` where none could be taken, and `note` says why. */
interface Waits {
  readonly marked: readonly number[] | null;
  readonly painted: readonly number[] | null;
  readonly note?: string;
}

/** The rows of these waits. */
export function firefoxRows({ marked, painted, note }: Waits): Row[] {
  const row = (what: string, target: Row['target'], waits: readonly number[] | null): Row =>
    waits === null
      ? { what, target, unit: 'ms', value: null, ...(note && { note }) }
      : rowOf({ what, target, unit: 'ms', by: 'p95' }, waits);
  return [row(MARKED, { below: 100 }, marked), row(PAINTED, { below: 33 }, painted)];
}

async function waitsIn(extension: string, say: Bench['say']): Promise<Waits> {
  const browser = await launchFirefox({ extension });
  try {
    const show = async (html: string, marks: number) => {
      const page = await browser.newOfflinePage((url) => (url === ADDRESS ? html : null));
      await page.goto(ADDRESS);
      await page.bringToFront();
      const marked = () => page.evaluate(countMarks, null);
      await until(`${marks} marks`, async () => (await marked()) === marks || null);
      return page;
    };
    say(`${OPENED} messages`);
    const messages = await show(mailPage(), MESSAGE_MARKS);
    const mails = Array.from({ length: OPENED }, (_, i) => openedMail(i + 1));
    const marked = await openEach(messages, mails, MESSAGE_MARKS);
    await messages.close();
    say(`${LINKS} links`);
    const links = await show(zoomPage(LINKS), LINKS);
    const painted: number[] = [];
    for (let link = 0; link < LINKS; link += 1) painted.push(await pointAt(links, link));
    return { marked, painted };
  } finally {
    await browser.close();
  }
}
