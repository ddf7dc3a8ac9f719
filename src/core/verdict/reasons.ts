/** What a reason is about. */
export type ReasonGroup =
  | 'genuine'
  | 'asks'
  | 'listed'
  | 'lookalike'
  | 'unread'
  | 'claim'
  | 'message'
  | 'way';

/**
 * Every reason that a verdict can carry, a row each: what it is about, and the answer that explains it further.
 *
 * Its sentence is the message `reason_…` of every language; rule, example and limits stand in docs/verdicts.md, its cases in
 * the tables of tests/core/verdict/reasons.test.ts, message-reasons.test.ts and message/claims.test.ts.
 */
export const REASON_ROWS = {
  // why a link counts as Zoom's
  'deic-institution': ['genuine', 'runs-via-deic'],
  'deic-entry-address': ['genuine', 'runs-via-deic'],
  'added-by-policy': ['genuine', 'runs-via-deic'],
  'added-by-person': ['genuine', 'runs-via-deic'],
  'nordunet-partner': ['genuine', 'deic-or-commercial'],
  'zoom-not-deic': ['genuine', 'deic-or-commercial'],
  'zoom-government': ['genuine', 'deic-or-commercial'],
  'zoom-china': ['genuine', 'deic-or-commercial'],
  'zoom-telekom': ['genuine', 'deic-or-commercial'],
  'zoom-on-premise': ['genuine', 'runs-via-deic'],
  'zoom-sip': ['genuine', 'traffic-encrypted'],
  'zoom-own-page': ['genuine', 'deic-or-commercial'],
  // what a genuine link asks for beyond joining, or cannot show
  'no-institution-in-address': ['asks', 'runs-via-deic'],
  'asks-to-sign-in': ['asks', 'runs-via-deic'],
  'asks-to-download': ['asks', 'fake-domains'],
  'asks-to-authorise-app': ['asks', 'integrations'],
  'written-by-anyone': ['asks', 'stranger-wrote-page'],
  'carries-host-key': ['asks', 'zoom-bombing'],
  'may-send-on': ['asks', 'fake-domains'],
  'plain-http': ['asks', 'traffic-encrypted'],
  // what the institution's IT department says of a host
  'listed-by-policy': ['listed', 'fake-domains'],
  // signs of a look-alike
  'idn-homograph': ['lookalike', 'fake-domains'],
  'ascii-homograph': ['lookalike', 'fake-domains'],
  typosquat: ['lookalike', 'fake-domains'],
  combosquat: ['lookalike', 'fake-domains'],
  levelsquat: ['lookalike', 'fake-domains'],
  'tld-swap': ['lookalike', 'fake-domains'],
  'server-name': ['lookalike', 'fake-domains'],
  'abused-suffix': ['lookalike', 'fake-domains'],
  'shared-hosting': ['lookalike', 'fake-domains'],
  'institution-imitated': ['lookalike', 'fake-domains'],
  userinfo: ['lookalike', 'fake-domains'],
  'host-in-path': ['lookalike', 'fake-domains'],
  'ip-address-host': ['lookalike', 'fake-domains'],
  'odd-port': ['lookalike', 'fake-domains'],
  'text-mismatch': ['lookalike', 'fake-domains'],
  'shown-look-alike': ['lookalike', 'fake-domains'],
  'zoom-words-in-text': ['lookalike', 'fake-domains'],
  'meeting-path': ['lookalike', 'fake-domains'],
  'script-scheme': ['lookalike', 'fake-domains'],
  'app-scheme': ['lookalike', 'fake-domains'],
  'reported-name': ['lookalike', 'fake-domains'],
  'brand-word': ['lookalike', 'fake-domains'],
  // why a link could not be judged
  'opaque-wrapper': ['unread', 'fake-domains'],
  'wrapper-domain-only': ['unread', 'fake-domains'],
  shortener: ['unread', 'fake-domains'],
  'wrapper-without-target': ['unread', 'fake-domains'],
  'wrapped-too-deep': ['unread', 'fake-domains'],
  'too-long': ['unread', 'fake-domains'],
  malformed: ['unread', 'fake-domains'],
  // what the message claims to be, and the link is not: counts against a link, and can make it spoofed
  'poses-as-zoom': ['claim', 'fake-domains'],
  'dressed-as-zoom': ['claim', 'fake-domains'],
  'asks-as-department': ['claim', 'fake-domains'],
  'zoom-matter-elsewhere': ['claim', 'fake-domains'],
  'brand-in-invitation': ['claim', 'fake-domains'],
  'zoom-in-path': ['claim', 'fake-domains'],
  'free-hosting': ['claim', 'fake-domains'],
  'site-folder': ['claim', 'fake-domains'],
  // what the rest of the message says: stands beside a link's own reasons and never changes the category
  'links-disagree': ['message', 'fake-domains'],
  'meeting-id-differs': ['message', 'fake-domains'],
  'nordunet-servers-named': ['message', 'runs-via-deic'],
  // what was done on the way
  unwrapped: ['way', 'fake-domains'],
  'known-other-company': ['way', 'fake-domains'],
  'hidden-address': ['way', 'fake-domains'],
} as const satisfies Readonly<Record<string, readonly [group: ReasonGroup, answer: string]>>;

type Rows = typeof REASON_ROWS;
export type Reason = keyof Rows;
type ReasonOf<Group extends ReasonGroup> = { [R in Reason]: Rows[R][0] extends Group ? R : never }[Reason];

export const REASONS = Object.keys(REASON_ROWS) as readonly Reason[];

function reasonsOf<Group extends ReasonGroup>(group: Group) {
  return REASONS.filter((reason): reason is ReasonOf<Group> => REASON_ROWS[reason][0] === group);
}

/** The reasons that a message gives by what it claims to be. */
export const CLAIM_REASONS = reasonsOf('claim');

/** The other reasons that a link cannot give by itself. */
export const MESSAGE_REASONS = reasonsOf('message');
