import type { Surface, TestPage } from '../driver.ts';
import { until } from '../until.ts';
import type { WebmailServer } from '../webmail-server.ts';

/** Roundcube 1.6 with the elastic skin: the list on the left, the message in a frame beside it. */
export class RoundcubePage {
  /** What holds the message's body, in the frame and in the message's own page. */
  static readonly body = '#messagebody';

  readonly page: TestPage;
  readonly #server: WebmailServer;

  constructor(page: TestPage, server: WebmailServer) {
    this.page = page;
    this.#server = server;
  }

  /** Logs in and waits for the list. */
  async logIn(): Promise<void> {
    await this.page.goto(this.#server.url);
    await this.page.fill('#rcmloginuser', this.#server.user);
    await this.page.fill('#rcmloginpwd', this.#server.password);
    await this.page.click('#rcmloginsubmit');
    await this.#listed();
  }

  /** Goes back to the inbox, from wherever in Roundcube. */
  async openInbox(): Promise<void> {
    await this.page.goto(`${this.#server.url}?_task=mail&_mbox=INBOX`);
    await this.#listed();
  }

  /** Opens the mail with this subject in the frame, as a person does by a click on its row, or leaves it open. */
  async open(subject: string): Promise<Surface> {
    const row = await this.#row(subject);
    // Two clicks on a row in half a second are a double click, which opens the mail on a page of its own.
    if (!(await this.#isSelected(row))) await this.page.click(`#messagelist tr[id="${row}"] td.subject`);
    const frame = this.page.frame('#messagecontframe');
    await until(`"${subject}" to stand in the frame`, () =>
      frame.evaluate((wanted) => {
        const shown = document.querySelector('#message-header .subject')?.textContent ?? '';
        const collapsed = shown.replaceAll(/\s+/g, ' ');
        return document.readyState === 'complete' && collapsed.includes(wanted);
      }, subject),
    );
    return frame;
  }

  /** Answers the mail that is open: the editor with the quoted mail, once it stands there. */
  async reply(): Promise<Surface> {
    await this.page.click('a.reply[data-content-button]');
    const editor = this.page.frame('#composebody_ifr');
    await until('the links of the quoted mail in the editor', () =>
      editor.evaluate(
        () => document.querySelector('body[contenteditable="true"] blockquote a') !== null,
        null,
      ),
    );
    return editor;
  }

  /** The subjects in the list, top first. */
  subjects(): Promise<string[]> {
    return this.page.evaluate(
      () =>
        [...document.querySelectorAll('#messagelist tr.message .subject a span')].map(
          (subject) => subject.textContent?.trim() ?? '',
        ),
      null,
    );
  }

  async #listed(): Promise<void> {
    await until('the list of mails', async () => (await this.subjects()).length > 0);
  }

  #isSelected(row: string): Promise<boolean> {
    return this.page.evaluate(
      (id) => document.getElementById(id)?.classList.contains('selected') ?? false,
      row,
    );
  }

  #row(subject: string): Promise<string> {
    return until(`"${subject}" in the list`, () =>
      this.page.evaluate((wanted) => {
        const rows = [...document.querySelectorAll('#messagelist tr.message')];
        return (
          rows.find((row) => row.querySelector('.subject a span')?.textContent?.trim() === wanted)?.id ?? null
        );
      }, subject),
    );
  }
}
