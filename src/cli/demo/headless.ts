import type { Page } from 'puppeteer-core';
import type { Category } from '../../core/verdict/verdict.ts';
import type { FoundBrowser } from './find-browser.ts';
import { type ColourScheme, type OpenBrowser, openBrowser } from './open-browser.ts';
import { takePictures } from './pictures.ts';
import { type ReadLink, readThrough } from './read-through.ts';
import { layOut } from './table.ts';

/** A mail of the sample inbox, by the id that opens it. */
export interface DemoMail {
  readonly id: string;
  readonly subject: string;
}

export interface HeadlessDemo {
  readonly found: FoundBrowser;
  /** The folder of a build whose shadow roots are open: what is read and pictured stands in them. */
  readonly extension: string;
  readonly inboxUrl: string;
  readonly mails: readonly DemoMail[];
  /** Where the pictures go. */
  readonly folder: string;
  readonly language: string;
}

/** The longest cell of the table; more would break the lines of a usual terminal. */
const WIDEST = 34;

/** A picture is taken of one link of each of these. */
const SCENES = ['deic', 'spoofed'] as const;

/**
 * Reads every sample mail in a browser that is not shown, prints one row for each link, and takes the
 * pictures, light and dark.
 * @returns whether every link was marked as the core judges it
 */
export async function runHeadless(demo: HeadlessDemo): Promise<boolean> {
  const rows: Row[] = [];
  const files: string[] = [];
  await inBrowser(demo, 'light', async (opened, page) => {
    for (const mail of demo.mails) {
      for (const link of await readThrough(page, mail.id)) rows.push({ mail, link });
    }
    printTable(rows);
    // Without what reading through it has opened.
    await page.reload();
    files.push(...(await pictures(demo, rows, opened, page, 'light')));
  });
  await inBrowser(demo, 'dark', async (opened, page) => {
    files.push(...(await pictures(demo, rows, opened, page, 'dark')));
  });
  console.log(`\nPictures:\n${files.join('\n')}`);
  if (demo.found.family === 'firefox') {
    console.log('Without the popup: Firefox lets no program open it. Chrome, Edge and Chromium do.');
  }
  return rows.every(({ link }) => link.mark === link.expected);
}

interface Row {
  readonly mail: DemoMail;
  readonly link: ReadLink;
}

async function inBrowser(
  { found, extension, inboxUrl }: HeadlessDemo,
  scheme: ColourScheme,
  use: (opened: OpenBrowser, page: Page) => Promise<void>,
): Promise<void> {
  const opened = await openBrowser(found, { extension, headless: true, scheme });
  try {
    if (opened.extensionId === null) throw new Error(`${found.name} did not take the extension`);
    const page = await opened.browser.newPage();
    await page.goto(inboxUrl);
    await use(opened, page);
  } finally {
    await opened.browser.close();
  }
}

async function pictures(
  { folder, language }: HeadlessDemo,
  rows: readonly Row[],
  opened: OpenBrowser,
  page: Page,
  scheme: ColourScheme,
): Promise<string[]> {
  const files: string[] = [];
  for (const category of SCENES) {
    const scene = sceneOf(category, rows);
    if (scene === undefined) continue;
    await readThrough(page, scene.mail.id);
    files.push(
      ...(await takePictures(
        opened,
        page,
        { name: category, linkIndex: scene.link.index },
        folder,
        `${language}-${scheme}`,
      )),
    );
  }
  return files;
}

/** The first link that is marked so, in the order of the inbox; `undefined` where nothing is marked so. */
function sceneOf(category: Category, rows: readonly Row[]): Row | undefined {
  return rows.find(({ link }) => link.mark === category);
}

function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ mail, link }) => [
    mail.subject,
    link.text,
    verdictCell(link),
    link.verdict.registrableDomain ?? link.verdict.host ?? '',
    link.verdict.reasons.join(', '),
  ]);
  const headings = ['message', 'visible text', 'verdict', 'true domain', 'reasons'];
  for (const line of layOut(headings, cells, WIDEST)) console.log(line);
}

/** The verdict, and what the page shows where that is something else. */
function verdictCell({ verdict: { category }, mark, expected }: ReadLink): string {
  if (mark !== expected) return `${category} (WRONG: ${mark === null ? 'no mark' : `marked ${mark}`})`;
  return mark === null && category !== 'unrelated' ? `${category} (no mark)` : category;
}
