import type { TestPage } from '../driver.ts';
import { until } from '../until.ts';
import type { WebmailServer } from '../webmail-server.ts';

/** SOGo 5: the list on the left, the message in the same page beside it. */
export class SogoPage {
  /** What holds the message's body. */
  static readonly body = '.msg-body';

  readonly page: TestPage;
  readonly #server: WebmailServer;

  constructor(page: TestPage, server: WebmailServer) {
    this.page = page;
    this.#server = server;
  }

  /** Logs in and waits for the list. */
  async logIn(): Promise<void> {
    await this.page.goto(this.#server.url);
    await this.page.fill('input[ng-model="app.creds.username"]', this.#server.user);
    await this.page.fill('input[ng-model="app.creds.password"]', this.#server.password);
    await this.page.press('Enter');
    await until('the list of mails', () =>
      this.page.evaluate(() => document.querySelector('md-list-item.sg-message-list-item') !== null, null),
    );
  }

  /** Opens the mail of this number, as SOGo does after a click on its row, and waits until it stands there. */
  async open(uid: number, subject: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#!/Mail/0/INBOX/${uid}`);
    await until(`"${subject}" to be shown`, () =>
      this.page.evaluate((wanted) => {
        const shown = document.querySelector('#detailView')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
        return shown.includes(wanted) && document.querySelector('.msg-body .sg-mail-part') !== null;
      }, subject),
    );
  }

  /** Answers the mail that is open, and waits for the quoted mail in the editor. */
  async reply(): Promise<void> {
    await this.page.click('[ng-click^="viewer.reply("]');
    await until('the quoted mail in the editor', () =>
      this.page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('iframe.cke_wysiwyg_frame');
        return (frame?.contentDocument?.querySelectorAll('a[href]').length ?? 0) > 0;
      }, null),
    );
  }
}
