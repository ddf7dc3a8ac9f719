import PostalMime from 'postal-mime';
import { type InvitationFacts, readInvitation } from '../core/invitation.ts';
import { isAddress, linksInText } from '../core/links-in-text.ts';
import type { Message, Picture } from '../core/message/message.ts';
import type { Candidate } from '../core/verdict.ts';
import { collectLinks, toCandidate } from '../webmail/candidates.ts';
import { MAIL_ITSELF } from '../webmail/clients.ts';
import { messageText } from '../webmail/message-text.ts';
import { picturesIn } from '../webmail/pictures.ts';
import { collectTextAddresses } from '../webmail/plain-text.ts';
import { dropHiddenText } from './hidden-text.ts';
import { type HeaderFacts, readHeaders } from './mail-headers.ts';

export interface MailLinks {
  readonly links: readonly Candidate[];
  readonly facts: InvitationFacts;
  /** Sender and subject from the headers, the text and the pictures of the body. */
  readonly message: Message;
  readonly headers: HeaderFacts;
}

/**
 * The links of a mail file, as a webmail client would show them.
 *
 * In: the bytes of a MIME message; what is broken in it is read as far as it goes. Out: the links of the HTML body and
 * the addresses in its text, or those of the plain text where there is none, then those of calendar parts that the
 * body does not have; and the facts of the text. Rejects for parts that lie more than 256 deep in each other.
 */
export async function linksOfMail(source: Uint8Array): Promise<MailLinks> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: 'utf8' });
  const calendars = mail.attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .map(({ content }) => unfold(String(content)));
  const body = mail.html
    ? await linksOfHtml(mail.html)
    : { text: mail.text ?? '', links: linksInText(mail.text ?? ''), pictures: [] };
  const known = new Set(body.links.map(({ href }) => href));
  const more = linksInText(calendars.join('\n')).filter(({ href }) => !known.has(href));
  const text = [body.text, ...calendars].join('\n');
  const headers = readHeaders(mail);
  return {
    headers,
    links: [...body.links, ...more].map((link, i) => ({ ...link, id: String(i + 1) })),
    facts: readInvitation(text),
    message: { sender: headers.sender, subject: mail.subject ?? '', text, pictures: body.pictures },
  };
}

/**
 * The links of a mail's HTML body and the addresses in its text, as the content script finds and sends them.
 * In: HTML, however broken. Out: with the text of the body.
 */
export async function linksOfHtml(
  html: string,
): Promise<{ text: string; links: Candidate[]; pictures: readonly Picture[] }> {
  parser ??= newParser();
  const document = (await parser).parseFromString(html, 'text/html');
  dropHiddenText(document);
  const found = [
    ...collectLinks(document, MAIL_ITSELF),
    ...collectTextAddresses(document, MAIL_ITSELF).filter(({ href }) => isAddress(href)),
  ];
  const links = found.map((one, i) => toCandidate(one, String(i + 1)));
  return {
    text: messageText(document.body, Number.POSITIVE_INFINITY),
    links,
    pictures: picturesIn(document),
  };
}

let parser: Promise<DOMParser> | undefined;

/**
 * Only mails with HTML pay for it, and all of them share it: what it reads stands in no window, so that jsdom reads no
 * style sheets and complains of none.
 */
async function newParser(): Promise<DOMParser> {
  const { JSDOM } = await import('jsdom');
  return new new JSDOM().window.DOMParser();
}

/** Content lines of iCalendar are folded at 75 octets, and commas and line ends in them are escaped (RFC 5545, 3.1 and 3.3.11). */
function unfold(calendar: string): string {
  return calendar
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/\\n/gi, '\n')
    .replaceAll(/\\([,;\\])/g, '$1');
}
