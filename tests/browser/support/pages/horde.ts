import type { TestPage } from '../driver.ts';
import { until } from '../until.ts';
import type { WebmailServer } from '../webmail-server.ts';
import type { InboxPage } from './inbox-page.ts';
import type { MessagePlace } from './whole-tab.ts';

/** The inbox, as Horde writes it in addresses. */
const INBOX = 'SU5CT1g';

/** How Horde IMP can be looked at, with the addresses of the list and of a mail in each. */
const VIEWS = {
  dynamic: {
    login: 'dynamic',
    list: `imp/dynamic.php?page=mailbox#mbox:${INBOX}`,
    mail: (uid: number) => `imp/dynamic.php?page=mailbox#msg:${INBOX};${uid}`,
  },
  window: {
    login: 'dynamic',
    list: `imp/dynamic.php?page=mailbox#mbox:${INBOX}`,
    mail: (uid: number) => `imp/dynamic.php?page=message&mailbox=${INBOX}&buid=${uid}`,
  },
  basic: {
    login: 'basic',
    list: `imp/basic.php?page=mailbox&mailbox=${INBOX}`,
    mail: (uid: number) => `imp/basic.php?page=message&mailbox=${INBOX}&buid=${uid}`,
  },
  smartmobile: {
    login: 'smartmobile',
    list: `imp/smartmobile.php#mailbox?mbox=${INBOX}`,
    mail: (uid: number) => `imp/smartmobile.php#message?mbox=${INBOX}&buid=${uid}`,
  },
} as const;

/** Rows of the lists of all views. */
const LIST_ROWS = '.vpRow, .messageList tr, #imp-mailbox-list li';

export type HordeView = keyof typeof VIEWS;
export const HORDE_VIEWS = Object.keys(VIEWS) as HordeView[];

/** What holds a mail as text; one as HTML stands in a frame. */
const BODY = '#messageBody, .messageBody, #imp-message-body';
const FRAME = 'iframe.htmlMsgData';

/** Horde IMP 6.2 in one of its views. */
export class HordePage implements InboxPage {
  readonly page: TestPage;
  readonly #server: WebmailServer;
  readonly #view: HordeView;

  constructor(page: TestPage, server: WebmailServer, view: HordeView) {
    this.page = page;
    this.#server = server;
    this.#view = view;
  }

  /** Logs in; the view is Horde's own choice from then on. */
  async logIn(): Promise<void> {
    await this.page.goto(`${this.#server.url}login.php?app=imp`);
    await this.page.evaluate((view) => {
      const select = document.querySelector<HTMLSelectElement>('#horde_select_view');
      if (select) select.value = view;
    }, VIEWS[this.#view].login);
    await this.page.fill('#horde_user', this.#server.user);
    await this.page.fill('#horde_pass', this.#server.password);
    await this.page.press('Enter');
    await until('Horde to let us in', async () => !this.page.url().includes('login.php'));
  }

  async openList(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#server.url}${VIEWS[this.#view].list}`);
    await until('the list of mails', () =>
      this.page.evaluate((rows) => document.querySelectorAll(rows).length > 3, LIST_ROWS),
    );
  }

  /** Opens the mail of this number on a page of its own load, and waits until it stands there. Out: where. */
  async open(uid: number, subject: string): Promise<MessagePlace> {
    // What differs behind the # alone would load nothing.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#server.url}${VIEWS[this.#view].mail(uid)}`);
    return until(`"${subject}" to be shown`, () =>
      this.page.evaluate(
        ({ wanted, body, frame }) => {
          const shown = `${document.title} ${document.body.innerText}`.replaceAll(/\s+/g, ' ');
          const message = document.querySelector<HTMLElement>(body);
          if (!message?.checkVisibility() || !shown.includes(wanted)) return null;
          const inside = message.querySelector<HTMLIFrameElement>(frame)?.contentDocument;
          if (inside) return inside.body?.hasChildNodes() ? { frames: [frame], body: 'body' } : null;
          return message.textContent?.trim() ? { frames: [], body } : null;
        },
        { wanted: subject, body: BODY, frame: FRAME },
      ),
    );
  }
}
