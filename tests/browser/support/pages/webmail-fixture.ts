import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMITATED_PAGES, type ImitatedPages } from '../../../fixtures/webmail/pages.ts';
import type { TestPage } from '../driver.ts';
import type { TestBrowser } from '../test-browser.ts';
import { until } from '../until.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/webmail');

/** A webmail that no test can log in to: its pages are imitated, and served at their own addresses. */
export type ImitatedWebmail = ImitatedPages;

export const GMAIL = pagesNamed('Gmail');
export const OUTLOOK = pagesNamed('Outlook on the web');
/** One that is read once the person has allowed it. */
export const SNAPPYMAIL = pagesNamed('SnappyMail');

function pagesNamed(name: string): ImitatedWebmail {
  const pages = IMITATED_PAGES.find((row) => row.name === name);
  if (!pages) throw new Error(`No imitated pages are called ${name}.`);
  return pages;
}

/** The HTML of its page. */
export function imitatedPage({ file }: Pick<ImitatedWebmail, 'file'>): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** What the imitated pages offer to tests. */
interface ImitatedPage {
  openMail(html: string, options?: OpenOptions): unknown;
}

interface OpenOptions {
  /** With the links rewritten by Microsoft. */
  readonly safeLinks?: boolean;
  /** What the message is called to screen readers. */
  readonly label?: string;
}

/** The imitated webmail in a tab. */
export class WebmailFixturePage {
  readonly page: TestPage;
  /** Addresses that were asked for, other than the webmail's own pages. */
  readonly otherRequests: readonly string[];

  private constructor(page: TestPage, otherRequests: readonly string[]) {
    this.page = page;
    this.otherRequests = otherRequests;
  }

  /** Opens the webmail at one of its addresses. Nothing of the tab reaches the network. */
  static async open(
    browser: Pick<TestBrowser, 'newOfflinePage'>,
    webmail: ImitatedWebmail,
    address: string = webmail.addresses[0],
  ): Promise<WebmailFixturePage> {
    const files = new Map(Object.entries({ ...webmail.others, [address]: webmail.file }));
    const otherRequests: string[] = [];
    const page = await browser.newOfflinePage((url) => {
      const file = files.get(url);
      if (file !== undefined) return imitatedPage({ file });
      // A driver of Firefox is also asked for what is in the page itself.
      if (!url.startsWith('data:')) otherRequests.push(url);
      return null;
    });
    await page.goto(address);
    await until(`${webmail.name} to load`, () => page.evaluate(() => 'openMail' in window, null));
    return new WebmailFixturePage(page, otherRequests);
  }

  /** Opens a mail in place, as a click in the list does, and waits until it stands there. */
  async openMail(html: string, options: OpenOptions = {}): Promise<void> {
    await this.page.evaluate(
      (mail) => (window as unknown as ImitatedPage).openMail(mail.html, mail.options) as undefined,
      { html, options },
    );
  }
}
