import type { TestPage } from '../driver.ts';
import { until } from '../until.ts';
import type { WebmailServer } from '../webmail-server.ts';
import type { InboxPage } from './inbox-page.ts';
import { RoundcubePage } from './roundcube.ts';
import type { MessagePlace } from './whole-tab.ts';

/** Roundcube 1.6 in any skin, each mail on a page of its own, with its header and the buttons around it. */
export class RoundcubeMessagePage implements InboxPage {
  readonly page: TestPage;
  readonly #server: WebmailServer;
  readonly #roundcube: RoundcubePage;

  constructor(page: TestPage, server: WebmailServer) {
    this.page = page;
    this.#server = server;
    this.#roundcube = new RoundcubePage(page, server);
  }

  logIn(): Promise<void> {
    return this.#roundcube.logIn();
  }

  openList(): Promise<void> {
    return this.#roundcube.openInbox();
  }

  async open(uid: number, subject: string): Promise<MessagePlace> {
    await this.page.goto(`${this.#server.url}?_task=mail&_action=show&_mbox=INBOX&_uid=${uid}`);
    await until(`"${subject}" to be shown`, () =>
      this.page.evaluate(
        ({ wanted, body }) =>
          document.readyState === 'complete' &&
          document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted) &&
          document.querySelector(body)?.textContent?.trim() !== '',
        { wanted: subject, body: RoundcubePage.body },
      ),
    );
    return { frames: [], body: RoundcubePage.body };
  }
}
