import type { InvitationFacts } from '../core/message/invitation.ts';
import {
  type Category,
  isGenuine,
  type LinkKind,
  type Reason,
  telling,
  type Verdict,
} from '../core/verdict/verdict.ts';
import type { FaqId } from './ids.ts';

/** More than this is not read. */
const AT_MOST = 7;

/** What the rules may ask about a message. */
interface Mail {
  /** Whether a link of one of these categories is in it. */
  has(...categories: readonly Category[]): boolean;
  /** Whether one of Zoom's own links opens one of these. */
  opens(...kinds: readonly LinkKind[]): boolean;
  /** Whether a verdict gives this reason. */
  says(reason: Reason): boolean;
  /** Whether a link to join asks for no passcode as far as can be seen. */
  readonly joinsWithoutPasscode: boolean;
  readonly facts: InvitationFacts;
}

/**
 * When each answer fits, the most fitting first: what concerns the click itself, then what holds for data and
 * encryption, then what the links open and the invitation offers. Answers without a rule are found in the list of all.
 */
const RULES: readonly (readonly [answer: FaqId, fits: (mail: Mail) => boolean])[] = [
  ['fake-domains', (mail) => mail.has('spoofed', 'unverifiable')],
  ['stranger-wrote-page', (mail) => mail.says('written-by-anyone')],
  ['deic-or-commercial', (mail) => mail.has('commercial', 'nordunet')],
  ['data-covered', (mail) => mail.has('deic')],
  [
    'traffic-encrypted',
    (mail) => mail.has('commercial', 'nordunet', 'deic') || mail.facts.dialIn || mail.opens('phone-numbers'),
  ],
  [
    'runs-via-deic',
    (mail) => mail.has('unverifiable', 'nordunet', 'deic') || mail.opens('sign-in') || mail.facts.nordunetSip,
  ],
  ['lti-pro', (mail) => mail.opens('lti')],
  ['who-has-access', (mail) => mail.opens('recording')],
  ['integrations', (mail) => mail.opens('app-consent')],
  ['why-zoom-collects', (mail) => mail.opens('register')],
  ['zoom-bombing', (mail) => mail.joinsWithoutPasscode],
  ['end-to-end-encryption', (mail) => mail.opens('web-client') || mail.facts.sip || mail.facts.h323],
  ['traffic-to-us', (mail) => mail.has('commercial', 'deic')],
  ['marketing', (mail) => mail.has('commercial')],
];

const JOINING: readonly LinkKind[] = ['join', 'web-client', 'personal'];

/**
 * Chooses the answers that fit a message.
 *
 * In: the verdicts on its links and the facts of its text. Out: at most 7 ids, the most fitting first, none twice;
 * none for a message that has nothing to do with Zoom. `unrelated` verdicts add nothing, and what a look-alike
 * claims to open adds nothing either; Zoom's own website counts where there is nothing else. The order of the verdicts does not matter.
 */
export function answersFor(verdicts: readonly Verdict[], facts: InvitationFacts): readonly FaqId[] {
  const related = verdicts.filter(({ category }) => category !== 'unrelated');
  if (related.length === 0 && !facts.mentionsZoom) return [];
  const mail = describe(telling(related), facts);
  return RULES.filter(([, fits]) => fits(mail))
    .map(([answer]) => answer)
    .slice(0, AT_MOST);
}

function describe(verdicts: readonly Verdict[], facts: InvitationFacts): Mail {
  const genuine = verdicts.filter(isGenuine);
  const opensOneOf = (kinds: readonly LinkKind[]) => (verdict: Verdict) =>
    verdict.linkKind !== null && kinds.includes(verdict.linkKind);
  return {
    has: (...categories) => verdicts.some(({ category }) => categories.includes(category)),
    opens: (...kinds) => genuine.some(opensOneOf(kinds)),
    says: (reason) => verdicts.some(({ reasons }) => reasons.includes(reason)),
    joinsWithoutPasscode:
      !facts.passcode && genuine.filter(opensOneOf(JOINING)).some(({ carriesPasscode }) => !carriesPasscode),
    facts,
  };
}
