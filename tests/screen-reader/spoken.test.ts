import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from '../browser/support/build.ts';
import { chromiumMissing, launchChromium, type TestChromium } from '../browser/support/chromium.ts';
import { skipWhenMissing } from '../browser/support/missing.ts';
import { readCard } from '../browser/support/pages/hover-card.ts';
import { readMarks } from '../browser/support/pages/marks.ts';
import { readWarning } from '../browser/support/pages/warning.ts';
import { GMAIL, WebmailFixturePage } from '../browser/support/pages/webmail-fixture.ts';
import { until } from '../browser/support/until.ts';
import { type Orca, orcaMissing, startOrca } from './support/orca.ts';

const DOCS = join(import.meta.dirname, '../../docs/accessibility.md');
/** Writes what is heard into the docs, instead of comparing it. */
const IS_WRITTEN = process.env.WRITE === 'spoken';

/** Orca's own ways of reading a page; and an alert as a whole, which it reads once more, or not, by how fast that came. */
const COMES_AND_GOES = /^(?:Browse|Focus) mode$|^Finished loading|^Page has|^alert |.{300}/;

const MAIL =
  '<p>Dear Laura, <a href="https://aaudk.zoom.us/j/61234567890">Join</a> or <a href="https://zooom.us/j/1">Start Zoom</a>.</p>';
const GENUINE = 'a[href^="https://aaudk"]';
const FALSE = 'a[href^="https://zooom"]';

describe.skipIf(skipWhenMissing(chromiumMissing(), orcaMissing())).each(['en', 'da'] as const)(
  'what Orca speaks in Chromium: %s',
  (language) => {
    let orca: Orca;
    let browser: TestChromium;
    let webmail: WebmailFixturePage;

    beforeAll(async () => {
      orca = await startOrca();
      Object.assign(process.env, orca.env);
      browser = await launchChromium({ extension: BUILDS.chromium, language, headless: false });
      webmail = await WebmailFixturePage.open(browser, GMAIL);
      await webmail.openMail(MAIL);
      await until('the marks', async () => (await readMarks(webmail.page)).length === 2);
      await webmail.page.bringToFront();
      // Orca reads the page from its top when it comes first.
      await orca.heard(() => webmail.page.focus(GENUINE));
      await webmail.page.press('Escape');
    });
    afterAll(async () => {
      await browser?.close();
      await orca?.close();
    });

    it('is what docs/accessibility.md says', async () => {
      const { page } = webmail;
      const tab = () => page.press('Tab');
      const rows: (readonly [what: string, heard: readonly string[]])[] = [];
      const hear = async (what: string, act: () => Promise<unknown>) => {
        rows.push([what, (await orca.heard(act)).filter((text) => !COMES_AND_GOES.test(text))]);
      };
      await hear('the false link has the focus', () => page.focus(FALSE));
      await until('the card', () => readCard(page));
      await hear('Tab, into the card', tab);
      await hear('Tab', tab);
      await hear('Tab', tab);
      await hear('Escape', () => page.press('Escape'));
      await hear('the genuine link has the focus', () => page.focus(GENUINE));
      await until('the card', () => readCard(page));
      await hear('Tab, into the card', tab);
      await orca.heard(() => page.press('Escape'));
      await orca.heard(() => page.focus(FALSE));
      await hear('Enter on the false link: the warning', () => page.press('Enter'));
      await until('the warning', () => readWarning(page));

      const table = ['| what happens | what is spoken |', '| --- | --- |']
        .concat(rows.map(([what, heard]) => `| ${what} | ${heard.map(inTable).join('<br>')} |`))
        .join('\n');
      const docs = readFileSync(DOCS, 'utf8');
      const [begin, end] = [`<!-- spoken: ${language} -->`, `<!-- end of spoken: ${language} -->`];
      const [before = '', rest = ''] = docs.split(begin);
      const [now = '', after = ''] = rest.split(end);
      if (IS_WRITTEN) writeFileSync(DOCS, `${before}${begin}\n${table}\n${end}${after}`);
      else expect(`\n${table}\n`).toBe(now);
    });
  },
);

function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
