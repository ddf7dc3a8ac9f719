import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestChromium } from '../chromium.ts';
import { playwrightPage, type TestPage } from '../driver.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/webmail');

/** A webmail that no test can log in to: its page is imitated, and served at its own address. */
export interface ImitatedWebmail {
  readonly name: string;
  /** Addresses that show it; the first is the usual one. */
  readonly addresses: readonly [string, ...string[]];
  readonly file: string;
  /** What holds the open message's body. */
  readonly body: string;
}

export const GMAIL: ImitatedWebmail = {
  name: 'Gmail',
  addresses: ['https://mail.google.com/mail/u/0/'],
  file: 'gmail.html',
  body: '.a3s',
};

export const OUTLOOK: ImitatedWebmail = {
  name: 'Outlook on the web',
  addresses: [
    'https://outlook.office.com/mail/',
    'https://outlook.office365.com/mail/',
    'https://outlook.live.com/mail/0/',
    'https://outlook.cloud.microsoft/mail/',
  ],
  file: 'outlook.html',
  body: '[id^="UniqueMessageBody"]',
};

/** What the imitated pages offer to tests. */
interface ImitatedPage {
  openMail(html: string, options?: { safeLinks?: boolean; label?: string }): void;
}

/** The imitated webmail in a tab. */
export class WebmailFixturePage {
  readonly page: TestPage;
  /** Addresses that were asked for, other than the webmail's own page. */
  readonly otherRequests: string[] = [];

  private constructor(page: TestPage) {
    this.page = page;
  }

  /** Opens the webmail at one of its addresses. Nothing of the tab reaches the network. */
  static async open(
    browser: TestChromium,
    webmail: ImitatedWebmail,
    address: string = webmail.addresses[0],
  ): Promise<WebmailFixturePage> {
    const tab = await browser.newTab();
    const opened = new WebmailFixturePage(playwrightPage(tab));
    const html = readFileSync(join(FOLDER, webmail.file), 'utf8');
    await tab.route('**/*', async (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html });
      opened.otherRequests.push(route.request().url());
      return route.abort();
    });
    await tab.goto(address);
    return opened;
  }

  /** Opens a mail in place, as a click in the list does. `safeLinks`: with its links rewritten by Microsoft. */
  async openMail(html: string, options: { safeLinks?: boolean; label?: string } = {}): Promise<void> {
    await this.page.evaluate(
      (mail) => (window as unknown as ImitatedPage).openMail(mail.html, mail.options),
      { html, options },
    );
  }
}
