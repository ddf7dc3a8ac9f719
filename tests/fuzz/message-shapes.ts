import fc from 'fast-check';
import * as v from 'valibot';
import type { RouterDeps } from '../../src/background/router.ts';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { FAQ_IDS } from '../../src/faq/ids.ts';
import type { Body, MessageName, Reply } from '../../src/messages/messages.ts';
import { LIMITS } from '../../src/messages/protocol.ts';

/** Who may be answered: a content script in a tab, our own pages, or both. */
export type Audience = 'both' | 'own pages' | 'content script';

/** What is known of a message here, apart from how the product reads it. */
export interface Shape<N extends MessageName> {
  /** Bodies that must be taken. */
  readonly body: fc.Arbitrary<Body<N>>;
  readonly audience: Audience;
  /** The shape of every answer. */
  readonly answer: v.GenericSchema;
  /** One of them, where the tests of the router do not make one by the product's own means. */
  readonly reply?: Reply<N>;
}

/** Any text of at most so many units, often the longest there may be; lone surrogates and NUL among it. */
function text(most: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(most, 60) }) },
      { weight: 1, arbitrary: fc.constantFrom('\ud800', 'Zoom\udc00', '\u0000', '__proto__', 'constructor') },
      { weight: 1, arbitrary: fc.constantFrom('a', '\ud800').map((unit) => unit.repeat(most)) },
    )
    .map((any) => any.slice(0, most));
}

const address = fc.oneof(
  fc.constantFrom(
    'https://aaudk.zoom.us/j/61234567890?pwd=x',
    'https://lu-se.zoom.us/j/61234567890',
    'https://us02web.zoom.us/j/81234567890',
    'https://zooom.us/j/1',
    'https://zoom.us.example.com/j/1',
    'https://bit.ly/x',
    'https://example.com/',
    'zoommtg://aaudk.zoom.us/join?confno=61234567890',
    'javascript:alert(1)',
    'zooom.us/j/1',
    'agenda.pdf',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text(LIMITS.address + 1),
);

const link = fc.record(
  {
    id: text(20),
    href: address.map((any) => any.slice(0, LIMITS.address + 1)),
    text: fc.oneof(text(LIMITS.text), fc.constantFrom('Join', 'https://zoom.us/j/1', 'zoom.us')),
    title: text(LIMITS.title),
    hiddenAddress: address.map((any) => any.slice(0, LIMITS.address)),
  },
  { requiredKeys: ['id', 'href', 'text'] },
);

const facts = fc.record({
  mentionsZoom: fc.boolean(),
  dialIn: fc.boolean(),
  sip: fc.boolean(),
  h323: fc.boolean(),
  nordunetSip: fc.boolean(),
  passcode: fc.boolean(),
  meetingIds: fc.array(fc.stringMatching(/^\d{7,11}$/), { maxLength: 10 }),
});

/** A few links, or as many as there may be; under different names, as a page has them. */
const links = fc
  .oneof(
    { weight: 12, arbitrary: fc.array(link, { maxLength: 6 }) },
    { weight: 1, arbitrary: link.map((one) => Array.from({ length: LIMITS.links }, () => one)) },
  )
  .map((many) => many.map((one, i) => ({ ...one, id: `${i}${one.id}`.slice(0, 20) })));

const page = fc.record({ links, facts });
const nothing = fc.constant({});
const tabId = fc.record({ tabId: fc.oneof(fc.nat({ max: 9 }), fc.constant(Number.MAX_SAFE_INTEGER)) });

const Facts = v.strictObject({
  mentionsZoom: v.boolean(),
  dialIn: v.boolean(),
  sip: v.boolean(),
  h323: v.boolean(),
  nordunetSip: v.boolean(),
  passcode: v.boolean(),
  meetingIds: v.array(v.string()),
});
const Verdict = v.strictObject({
  category: v.picklist(CATEGORIES),
  reasons: v.array(v.picklist(REASONS)),
  host: v.nullable(v.string()),
  registrableDomain: v.nullable(v.string()),
  target: v.nullable(v.string()),
  unwrappedVia: v.array(v.string()),
  shownHost: v.nullable(v.string()),
  institution: v.nullable(v.string()),
  imitates: v.nullable(v.string()),
  linkKind: v.nullable(v.string()),
  meetingId: v.nullable(v.string()),
  carriesPasscode: v.boolean(),
});
const judged = { id: v.string(), text: v.string(), verdict: Verdict, shown: v.boolean() };
const Report = v.strictObject({ links: v.array(v.strictObject(judged)), facts: Facts });
const Look = v.strictObject({ icon: v.string(), color: v.string(), label: v.string() });
const Marked = v.strictObject({ ...judged, look: v.exactOptional(Look) });
const page3 = { spoofedClick: v.string(), helpDesk: v.null(), texts: v.null() };

/** Every message there is; one that is new has no row here, which the types and the test tell. */
export const SHAPES: { readonly [N in MessageName]: Shape<N> } = {
  judge: { body: page, audience: 'both', answer: v.array(Marked) },
  'on-page-now': { body: page, audience: 'both', answer: v.null() },
  'open-answer': {
    body: fc.record({ answer: fc.option(fc.constantFrom(...FAQ_IDS)) }),
    audience: 'both',
    answer: v.null(),
  },
  'start-surfaces': { body: nothing, audience: 'content script', answer: v.null() },
  'open-link': {
    body: fc.record({
      href: text(LIMITS.address).map((any) => `https://${any}`.slice(0, LIMITS.address)),
    }),
    audience: 'both',
    answer: v.null(),
  },
  'page-settings': { body: nothing, audience: 'both', answer: v.strictObject(page3) },
  'own-page-settings': {
    body: nothing,
    audience: 'own pages',
    answer: v.strictObject({
      ...page3,
      faqAnswers: v.strictObject({}),
      faqSourceLink: v.boolean(),
      webmailSites: v.array(v.string()),
      maySites: v.boolean(),
      hasFileCheck: v.boolean(),
    }),
  },
  'settings-page': {
    body: nothing,
    audience: 'own pages',
    answer: v.strictObject({
      policy: v.looseObject({}),
      problems: v.array(v.string()),
      settings: v.looseObject({}),
    }),
  },
  'check-host': {
    body: fc.record({ typed: address.map((any) => any.slice(0, LIMITS.address)) }),
    audience: 'own pages',
    answer: v.union([v.strictObject({ host: v.string() }), v.strictObject({ problem: v.string() })]),
  },
  'revoke-site': {
    body: fc.record({
      site: fc.constantFrom('https://webmail.example.dk/*', 'http://127.0.0.1/*', 'https://*/*'),
    }),
    audience: 'own pages',
    answer: v.boolean(),
  },
  'get-report': { body: tabId, audience: 'own pages', answer: v.nullable(Report) },
  'judge-text': {
    body: fc.record({
      text: fc.oneof(
        fc.array(address, { maxLength: 5 }).map((all) => all.join('\n')),
        text(LIMITS.pasted),
      ),
    }),
    audience: 'own pages',
    answer: Report,
  },
  'judge-found': {
    body: fc.record({
      links: fc.oneof(
        links,
        links.map((all) => all.map((one) => ({ ...one, inText: true as const }))),
      ),
      facts,
      message: fc.record({
        sender: fc.constant(null),
        subject: text(LIMITS.text),
        text: text(LIMITS.messageText),
        pictures: fc.constant([]),
      }),
      isList: fc.boolean(),
    }),
    audience: 'own pages',
    answer: v.array(v.strictObject({ id: v.string(), href: v.string(), text: v.string(), verdict: Verdict })),
  },
  'judge-page': {
    body: fc.record({ url: address.map((any) => any.slice(0, LIMITS.address)) }),
    audience: 'own pages',
    answer: v.nullable(Verdict),
  },
  'take-asked': {
    body: tabId,
    audience: 'own pages',
    answer: v.nullable(
      v.strictObject({ ...Report.entries, about: v.picklist(['link', 'selection']), cut: v.boolean() }),
    ),
  },
};

export const NAMES = Object.keys(SHAPES) as MessageName[];

/** Replies out of the rows, told of to `note`; tests put their own in the place of those that they need. */
export function sampleReplies(note: (name: keyof RouterDeps['replies']) => void): RouterDeps['replies'] {
  const replies = NAMES.map((name) => [
    name,
    () => {
      note(name as keyof RouterDeps['replies']);
      return SHAPES[name].reply;
    },
  ]);
  return Object.fromEntries(replies);
}

/** Messages of this name that must be taken. */
export function messageOf(name: MessageName): fc.Arbitrary<{ name: MessageName; body: object }> {
  return SHAPES[name].body.map((body) => ({ name, body }));
}
