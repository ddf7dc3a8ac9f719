import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type InvitationFacts, readInvitation } from '../core/message/invitation.ts';
import type { Message } from '../core/message/message.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { unfold } from './calendar-text.ts';
import {
  type Found,
  isWithoutLink,
  notRead,
  numbered,
  type ParseHtml,
  type Place,
  type WhyNotRead,
} from './found.ts';
import { readHtml } from './html.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';
import { type HeaderFacts, readHeaders } from './mail-headers.ts';

export interface MailLinks {
  readonly links: readonly FoundLink[];
  readonly facts: InvitationFacts;
  /** Sender and subject from the headers, the text and the pictures of the body. */
  readonly message: Message;
  readonly headers: HeaderFacts;
}

/**
 * The links of a mail, as a webmail client would show them.
 *
 * In: the bytes of a MIME message; what is broken in it is read as far as it goes. Out: the links of the HTML body and
 * the addresses in its text, or those of the plain text where there is none, then those of calendar parts that the
 * body does not have; and the facts of the text. Rejects for parts that lie more than 256 deep in each other.
 */
export async function linksOfMail(source: Uint8Array, parseHtml: ParseHtml): Promise<MailLinks> {
  return linksOfParsed(await parse(source), parseHtml);
}

async function parse(source: Uint8Array): Promise<Email> {
  return await PostalMime.parse(source, { forceRfc822Attachments: true });
}

async function linksOfParsed(
  mail: Email,
  parseHtml: ParseHtml,
): Promise<MailLinks & { readonly drawn: number; readonly why: WhyNotRead | null }> {
  const calendars = mail.attachments.filter(isCalendar).map((part) => unfold(textOf(part)));
  const plain = mail.text ?? '';
  const body = mail.html
    ? await readHtml(mail.html, parseHtml)
    : {
        text: plain,
        links: linksInLongText(plain),
        pictures: [],
        drawn: 0,
        why: plain.length > FILE_LIMITS.text ? ('too-large' as const) : null,
      };
  const known = new Set(body.links.map(({ href }) => href));
  const more = linksInLongText(calendars.join('\n')).filter(({ href }) => !known.has(href));
  const text = [body.text, ...calendars].join('\n');
  const headers = readHeaders(mail);
  return {
    headers,
    links: numbered([...body.links, ...more]),
    facts: readInvitation(text),
    message: { sender: headers.sender, subject: mail.subject ?? '', text, pictures: body.pictures },
    drawn: body.drawn,
    why: body.why,
  };
}

/**
 * A mail, then whatever it carries: mails in it each as a message of its own, attachments by what they are.
 */
export async function* readMail(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  if (bytes.length > FILE_LIMITS.mail) return yield notRead(place, 'too-large');
  if (countBoundaries(bytes) > FILE_LIMITS.boundaries) return yield notRead(place, 'too-many');
  const mail = await parse(bytes).catch((error: Error) => {
    if (/nesting depth/.test(error.message)) return 'too-deep' as const;
    return /header/i.test(error.message) ? ('too-large' as const) : ('broken' as const);
  });
  if (typeof mail === 'string') return yield notRead(place, mail);
  const { drawn, why, ...read } = await linksOfParsed(mail, place.parseHtml);
  const isSavedPage = mail.headers.some(({ key }) => key === 'snapshot-content-location');
  const savedFrom = linksInLongText(
    mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? '',
  );
  const pictures = mail.attachments.filter((part) => isDrawn(part, isSavedPage));
  const message: Found = {
    kind: 'message',
    path: place.path,
    format: isSavedPage ? 'page' : 'mail',
    ...read,
    links: numbered([...read.links, ...savedFrom]),
    ...(isSavedPage && { message: { ...read.message, sender: null } }),
    pictures: Math.max(pictures.length, drawn),
    isList: false,
    twin: mail.html && mail.text ? linksInLongText(mail.text) : [],
  };
  yield message;
  if (why) yield notRead(place, why);
  // All that such a mail says may stand in its picture.
  const isPictureAlone = message.pictures > 0 && isWithoutLink(message.links) && !isSavedPage;
  for (const [i, part] of mail.attachments.entries()) {
    if (isCalendar(part) || isAside(part, isSavedPage)) continue;
    if (pictures.includes(part) && !isPictureAlone) continue;
    yield* place.inner(nameOf(part, i), bytesOf(part));
  }
}

const isCalendar = ({ mimeType }: Attachment) => mimeType === 'text/calendar';

/** Signatures, and what only helps to draw a saved page. */
function isAside({ mimeType, content }: Attachment, isSavedPage: boolean): boolean {
  if (/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-encrypted)$/.test(mimeType)) return true;
  if (isSavedPage && /^(?:text\/css|font\/|application\/(?:x-)?font|text\/javascript)/.test(mimeType))
    return true;
  return bytesOfContent(content).length === 0;
}

function isDrawn({ mimeType, related, disposition, contentId }: Attachment, isSavedPage: boolean): boolean {
  if (!mimeType.startsWith('image/')) return false;
  return related === true || isSavedPage || (disposition === 'inline' && contentId !== undefined);
}

function nameOf({ filename, mimeType }: Attachment, i: number): string {
  return filename ?? `${mimeType} ${i + 1}`;
}

const bytesOf = ({ content }: Attachment) => bytesOfContent(content);

function bytesOfContent(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function textOf(part: Attachment): string {
  return new TextDecoder().decode(bytesOf(part));
}

/** Lines that begin with two hyphens: each may begin a part, and each part costs memory. */
function countBoundaries(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x2d); at >= 0; at = bytes.indexOf(0x2d, at + 1)) {
    if (bytes[at + 1] === 0x2d && (at === 0 || bytes[at - 1] === 0x0a)) count += 1;
  }
  return count;
}
