import type { Reason } from '../core/verdict.ts';
import type { FaqId } from './ids.ts';

const ANSWERS: Readonly<Record<Reason, FaqId>> = {
  'deic-institution': 'runs-via-deic',
  'deic-entry-address': 'runs-via-deic',
  'added-by-policy': 'runs-via-deic',
  'added-by-person': 'runs-via-deic',
  'nordunet-partner': 'deic-or-commercial',
  'zoom-not-deic': 'deic-or-commercial',
  'zoom-government': 'deic-or-commercial',
  'zoom-china': 'deic-or-commercial',
  'zoom-telekom': 'deic-or-commercial',
  'zoom-on-premise': 'runs-via-deic',
  'zoom-sip': 'traffic-encrypted',
  'zoom-own-page': 'deic-or-commercial',

  'no-institution-in-address': 'runs-via-deic',
  'asks-to-sign-in': 'runs-via-deic',
  'asks-to-download': 'fake-domains',
  'asks-to-authorise-app': 'integrations',
  'written-by-anyone': 'stranger-wrote-page',
  'carries-host-key': 'zoom-bombing',
  'may-send-on': 'fake-domains',
  'plain-http': 'traffic-encrypted',

  'listed-by-policy': 'fake-domains',

  'idn-homograph': 'fake-domains',
  'ascii-homograph': 'fake-domains',
  typosquat: 'fake-domains',
  combosquat: 'fake-domains',
  levelsquat: 'fake-domains',
  'tld-swap': 'fake-domains',
  'server-name': 'fake-domains',
  'abused-suffix': 'fake-domains',
  'shared-hosting': 'fake-domains',
  'institution-imitated': 'fake-domains',
  userinfo: 'fake-domains',
  'host-in-path': 'fake-domains',
  'ip-address-host': 'fake-domains',
  'odd-port': 'fake-domains',
  'text-mismatch': 'fake-domains',
  'shown-look-alike': 'fake-domains',
  'zoom-words-in-text': 'fake-domains',
  'meeting-path': 'fake-domains',
  'script-scheme': 'fake-domains',
  'app-scheme': 'fake-domains',
  'reported-name': 'fake-domains',
  'brand-word': 'fake-domains',

  'opaque-wrapper': 'fake-domains',
  'wrapper-domain-only': 'fake-domains',
  shortener: 'fake-domains',
  'wrapper-without-target': 'fake-domains',
  'wrapped-too-deep': 'fake-domains',
  'too-long': 'fake-domains',
  malformed: 'fake-domains',

  'poses-as-zoom': 'fake-domains',
  'dressed-as-zoom': 'fake-domains',
  'asks-as-department': 'fake-domains',
  'zoom-matter-elsewhere': 'fake-domains',
  'brand-in-invitation': 'fake-domains',
  'zoom-in-path': 'fake-domains',
  'free-hosting': 'fake-domains',
  'site-folder': 'fake-domains',

  'links-disagree': 'fake-domains',
  'meeting-id-differs': 'fake-domains',
  'nordunet-servers-named': 'runs-via-deic',

  unwrapped: 'fake-domains',
  'known-other-company': 'fake-domains',
  'hidden-address': 'fake-domains',
};

/** The answer that explains a reason further; every reason has one. */
export function answerForReason(reason: Reason): FaqId {
  return ANSWERS[reason];
}
