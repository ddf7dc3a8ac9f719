import * as v from 'valibot';
import type { JudgedFound } from '../core/verdict/judge-found.ts';
import type { Verdict } from '../core/verdict/verdict.ts';
import { FAQ_IDS } from '../faq/ids.ts';
import type { CheckedHost } from '../policy/institution-host.ts';
import type { OwnPageSettings, PageSettings, Sources } from '../policy/page-settings.ts';
import { type Asked, LIMITS, type MarkedLink, type TabReport } from './protocol.ts';

/**
 * Who may send a message: any context of ours, our own pages alone, or a content script in a tab alone.
 *
 * A content script shares its page with the mail, so it may ask for verdicts, for the settings of pages and for the rest of
 * our code in its own frame, say what is being read, and have an answer or, in a mail program, a web address opened.
 * All else is for our own pages.
 */
export type MaySend = 'anyone' | 'own-pages' | 'webmail-pages';

/** One message: who may send it, what it carries, and the type of what comes back, which no code looks at. */
interface MessageRow<Body extends v.GenericSchema, Reply> {
  readonly from: MaySend;
  readonly body: Body;
  readonly reply?: Reply;
}

/** There is no message without who may send it: the row has no other way to be made. */
function message<Fields extends v.ObjectEntries, Reply>(from: MaySend, fields: Fields, _reply: Type<Reply>) {
  const row: MessageRow<v.StrictObjectSchema<Fields, undefined>, Reply> = {
    from,
    body: v.strictObject(fields),
  };
  return row;
}

type Type<T> = { readonly type?: T };
const replies = <T>(): Type<T> => ({});

/** A list of at most so many entries. The length comes first: of a list that is too long no entry is looked at. */
function listOf<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.custom<unknown[]>(Array.isArray), v.maxLength(most), v.array(item));
}

const Facts = v.strictObject({
  mentionsZoom: v.boolean(),
  dialIn: v.boolean(),
  sip: v.boolean(),
  h323: v.boolean(),
  nordunetSip: v.boolean(),
  passcode: v.boolean(),
  meetingIds: listOf(v.pipe(v.string(), v.regex(/^\d{7,11}$/)), 10),
});

// An address one unit over the limit says "too long" of itself: it is judged so, never dropped.
const LINK = {
  id: v.pipe(v.string(), v.maxLength(20)),
  href: v.pipe(v.string(), v.maxLength(LIMITS.address + 1)),
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.title))),
  hiddenAddress: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.address))),
};
const Link = v.strictObject({
  ...LINK,
  in: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const Short = v.pipe(v.string(), v.maxLength(LIMITS.text));
const PictureShown = v.strictObject({
  alt: v.pipe(v.string(), v.maxLength(LIMITS.picture)),
  address: v.pipe(v.string(), v.maxLength(LIMITS.picture)),
});
const MAIL = {
  subject: Short,
  text: v.pipe(v.string(), v.maxLength(LIMITS.messageText)),
  pictures: listOf(PictureShown, LIMITS.pictures),
};
const SENDER = { name: Short, address: Short };
const MessageOfPage = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sender: v.nullable(v.strictObject(SENDER)),
  ...MAIL,
});

const FoundLinks = listOf(
  v.strictObject({ ...LINK, inText: v.exactOptional(v.literal(true)) }),
  LIMITS.links,
);
const FOUND = {
  links: FoundLinks,
  facts: Facts,
  message: v.strictObject({
    sender: v.nullable(v.strictObject({ ...SENDER, isForged: v.exactOptional(v.literal(true)) })),
    ...MAIL,
  }),
  isList: v.boolean(),
  twin: v.exactOptional(FoundLinks),
};

const LINKS_OF_PAGE = {
  links: listOf(Link, LIMITS.links),
  facts: Facts,
  messages: v.exactOptional(listOf(MessageOfPage, LIMITS.messages)),
};
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const Address = v.pipe(v.string(), v.maxLength(LIMITS.address));

/** Every message between our contexts that asks the worker for something: a row each. */
export const MESSAGES = {
  /** Judge these links, and say how their marks look and read. */
  judge: message('anyone', LINKS_OF_PAGE, replies<readonly MarkedLink[]>()),
  /** These links and facts are on the page now; replaces what this frame said before. No reply is needed. */
  'on-page-now': message('anyone', LINKS_OF_PAGE, replies<null>()),
  /** Open the page of answers, at this one. */
  'open-answer': message('anyone', { answer: v.nullable(v.picklist(FAQ_IDS)) }, replies<null>()),
  /** In a mail program: open this web address in the person's own browser. */
  'open-link': message('anyone', { href: v.pipe(Address, v.regex(/^https?:\/\//i)) }, replies<null>()),
  /** Start our second script, with card and warning, in my frame; replied to once it runs there. */
  'start-surfaces': message('webmail-pages', {}, replies<null>()),
  /** What policy and settings say of webmail pages. */
  'page-settings': message('anyone', {}, replies<PageSettings>()),
  /** The same, and what concerns our own pages alone. */
  'own-page-settings': message('own-pages', {}, replies<OwnPageSettings>()),
  /** All of policy and settings, for the page that shows it. */
  'settings-page': message('own-pages', {}, replies<Sources>()),
  /** Whether what was typed can count as a host of an institution. */
  'check-host': message('own-pages', { typed: Address }, replies<CheckedHost>()),
  /**
   * Read this site no more, in the tabs that show it now either, and give back the right to; whether the browser took it.
   * The site is the match pattern of an origin, such as `https://webmail.example.dk/*`.
   */
  'revoke-site': message(
    'own-pages',
    { site: v.pipe(Address, v.regex(/^https?:\/\/[^/]+\/\*$/)) },
    replies<boolean>(),
  ),
  /** What is known of a tab; `null` where nothing was read there. */
  'get-report': message('own-pages', { tabId: TabId }, replies<TabReport | null>()),
  /** Judge a pasted link or a whole pasted invitation. */
  'judge-text': message(
    'own-pages',
    { text: v.pipe(v.string(), v.maxLength(LIMITS.pasted)) },
    replies<TabReport>(),
  ),
  /** Judge the links of one message of a file, as `judgeFound` does. */
  'judge-found': message('own-pages', FOUND, replies<readonly JudgedFound[]>()),
  /** Judge the address of the page that a tab shows; `null` where it has nothing to do with Zoom. */
  'judge-page': message('own-pages', { url: Address }, replies<Verdict | null>()),
  /** What was last asked through the menu of this tab, and forget it; `null` where nothing waits. */
  'take-asked': message('own-pages', { tabId: TabId }, replies<Asked | null>()),
};

type Rows = typeof MESSAGES;
export type MessageName = keyof Rows;

/** What a message of this name carries. */
export type Body<N extends MessageName> = Unchanging<v.InferOutput<Rows[N]['body']>>;
/** What a message of this name is replied to with; nothing where no reply came (no worker, refused). */
export type Reply<N extends MessageName> = Rows[N] extends MessageRow<v.GenericSchema, infer R> ? R : never;

/** A message on the wire. */
export type Message<N extends MessageName = MessageName> = {
  [K in N]: { readonly name: K; readonly body: Body<K> };
}[N];

type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T;

const Envelope = v.strictObject({
  name: v.picklist(Object.keys(MESSAGES) as MessageName[]),
  body: v.unknown(),
});

/**
 * Reads a message from outside by shape and size.
 * In: anything. Out: the message; `null` where it is none of the protocol's, has a field too many, or is too large.
 * Never throws, also where reading a field does.
 */
export function readMessage(message: unknown): Message | null {
  try {
    const { name, body: sent } = v.parse(Envelope, message);
    return { name, body: v.parse(MESSAGES[name].body, sent) } as Message;
  } catch {
    return null;
  }
}
