import type { InvitationFacts } from '../core/message/invitation.ts';
import type { Message as MailMessage } from '../core/message/message.ts';
import type { Judged } from '../core/verdict/judge-message.ts';
import type { Candidate } from '../core/verdict/verdict.ts';

export type { PageSettings } from '../policy/page-settings.ts';
export type { Judged };

/** How a mark looks and reads: handed out with the verdict, so that no page has to hold pictures and words. */
export interface MarkLook {
  /** A path in a square of 16 units, filled by the even-odd rule. */
  readonly icon: string;
  /** CSS colour of the icon; it stands on a white disc, since mail bodies are light in nearly every client. */
  readonly color: string;
  /** What a screen reader says after the link's own text, in the language in force. */
  readonly label: string;
}

/** One link with how its mark looks. */
export interface MarkedLink extends Judged {
  /** Missing where the link gets no mark. */
  readonly look?: MarkLook;
}

/** What is known of the mail a tab shows: links that are worth showing, worst first, targets without query; and the facts of the text. */
export interface TabReport {
  readonly links: readonly Judged[];
  readonly facts: InvitationFacts;
}

/** What came of a question that a person asked through the context menu; targets without query. */
export interface Asked extends TabReport {
  /** What was asked about: a link, which always has its verdict here, or a text, of which only Zoom's links have. */
  readonly about: 'link' | 'selection';
  /** Only the beginning was judged, because the text was too long. */
  readonly cut: boolean;
}

/** A link of a page, and which of its messages it stands in. */
export interface PageLink extends Candidate {
  readonly in?: number;
}

/** One message of a page: used for verdicts on its links, and kept nowhere. */
export interface PageMessage extends MailMessage {
  readonly number: number;
}

/** What a page asks about or tells: links, the facts of its text, and the messages that the links stand in. */
export interface LinksOfPage {
  readonly links: readonly PageLink[];
  readonly facts: InvitationFacts;
  readonly messages?: readonly PageMessage[];
}

/** What one frame of a page answers when a person asks what its links are. */
export interface LinksOfFrame {
  /** At most one more than `LIMITS.pageLinks`. */
  readonly links: readonly Omit<Candidate, 'id'>[];
  /** Whether its text says Zoom: only there a link that hides where it leads is worth a word. */
  readonly mentionsZoom: boolean;
  /** Frames in it that can be seen, read or not. */
  readonly frames: number;
}

/** What the worker says by itself, to the content scripts of every tab: ask again, the rules are others now. */
export const SETTINGS_CHANGED = 'settings-changed';

export const LIMITS = {
  /** Links in one message. */
  links: 200,
  /** Links of a page that a person asks about. */
  pageLinks: 1000,
  /** UTF-16 units of one address; longer ones are cut by the sender to one unit more, and judged "too long". */
  address: 4096,
  /** UTF-16 units of a link's visible text. */
  text: 300,
  /** UTF-16 units of a link's title: a client's own words, with a whole address in them. */
  title: 1000,
  /** Messages of a page that links of one request stand in. */
  messages: 50,
  /** UTF-16 units of a message's text. */
  messageText: 20_000,
  /** Pictures of a message, and UTF-16 units of what stands for one or of its address. */
  pictures: 20,
  picture: 200,
  /** UTF-16 units of a pasted text. */
  pasted: 65_536,
} as const;
