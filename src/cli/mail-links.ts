import { readHtml } from '../files/html.ts';
import { type MailLinks, linksOfMail as read } from '../files/mail.ts';
import { parseHtml } from './parse-html.ts';

export type { MailLinks };

/** The links of a mail, as `files/mail` reads them, with the command line's own parser of HTML. */
export function linksOfMail(source: Uint8Array): Promise<MailLinks> {
  return read(source, parseHtml);
}

/** The links of a mail's HTML body, the same way. */
export function linksOfHtml(html: string) {
  return readHtml(html, parseHtml);
}
