import * as v from 'valibot';
import { FAQ_IDS } from '../faq/ids.ts';
import { LIMITS, type Message } from './protocol.ts';

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
const Found = v.strictObject({
  links: FoundLinks,
  facts: Facts,
  message: v.strictObject({
    sender: v.nullable(v.strictObject({ ...SENDER, isForged: v.exactOptional(v.literal(true)) })),
    ...MAIL,
  }),
  isList: v.boolean(),
  twin: v.exactOptional(FoundLinks),
});

const LinksOfPage = v.strictObject({
  links: listOf(Link, LIMITS.links),
  facts: Facts,
  messages: v.exactOptional(listOf(MessageOfPage, LIMITS.messages)),
});
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const AnyMessage = v.variant('name', [
  v.strictObject({ name: v.literal('classify'), body: LinksOfPage }),
  v.strictObject({ name: v.literal('reading'), body: LinksOfPage }),
  v.strictObject({
    name: v.literal('open-answer'),
    body: v.strictObject({ answer: v.nullable(v.picklist(FAQ_IDS)) }),
  }),
  v.strictObject({
    name: v.literal('open-link'),
    body: v.strictObject({
      href: v.pipe(v.string(), v.maxLength(LIMITS.address), v.regex(/^https?:\/\//i)),
    }),
  }),
  v.strictObject({ name: v.literal('start-surfaces'), body: v.strictObject({}) }),
  v.strictObject({ name: v.literal('page-settings'), body: v.strictObject({}) }),
  v.strictObject({ name: v.literal('own-page-settings'), body: v.strictObject({}) }),
  v.strictObject({ name: v.literal('settings-page'), body: v.strictObject({}) }),
  v.strictObject({
    name: v.literal('check-host'),
    body: v.strictObject({ typed: v.pipe(v.string(), v.maxLength(LIMITS.address)) }),
  }),
  v.strictObject({
    name: v.literal('leave-site'),
    body: v.strictObject({
      site: v.pipe(v.string(), v.maxLength(LIMITS.address), v.regex(/^https?:\/\/[^/]+\/\*$/)),
    }),
  }),
  v.strictObject({ name: v.literal('get-report'), body: v.strictObject({ tabId: TabId }) }),
  v.strictObject({
    name: v.literal('judge-text'),
    body: v.strictObject({ text: v.pipe(v.string(), v.maxLength(LIMITS.pasted)) }),
  }),
  v.strictObject({ name: v.literal('judge-found'), body: Found }),
  v.strictObject({
    name: v.literal('judge-page'),
    body: v.strictObject({ url: v.pipe(v.string(), v.maxLength(LIMITS.address)) }),
  }),
  v.strictObject({ name: v.literal('take-asked'), body: v.strictObject({ tabId: TabId }) }),
]);

/**
 * Reads a message from outside by shape and size.
 * In: anything. Out: the message; `null` where it is none of the protocol's, has a field too many, or is too large.
 * Never throws, also where reading a field does.
 */
export function readMessage(message: unknown): Message | null {
  try {
    const result = v.safeParse(AnyMessage, message);
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
