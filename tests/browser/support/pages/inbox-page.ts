import type { TestPage } from '../driver.ts';
import type { MessagePlace } from './whole-tab.ts';

/** A real webmail, in one of its views, as far as the whole inbox is read in it. */
export interface InboxPage {
  readonly page: TestPage;
  logIn(): Promise<void>;
  /** Shows the list of mails, none of them open. */
  openList(): Promise<void>;
  /** Opens the mail of this number and waits until it stands there. Out: where. */
  open(uid: number, subject: string): Promise<MessagePlace>;
}
