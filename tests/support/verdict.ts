import type { Verdict } from '../../src/core/verdict/verdict.ts';
import type { Judged } from '../../src/messages/protocol.ts';

/** A verdict for tests of what people see: genuine DeiC unless told otherwise. */
export function verdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    category: 'deic',
    reasons: ['deic-institution'],
    host: 'aaudk.zoom.us',
    registrableDomain: 'zoom.us',
    target: 'https://aaudk.zoom.us/j/61234567890',
    unwrappedVia: [],
    shownHost: null,
    institution: 'Aalborg University / Aalborg Universitet',
    imitates: null,
    linkKind: 'join',
    meetingId: '61234567890',
    carriesPasscode: false,
    ...parts,
  };
}

/** A judged link around such a verdict. */
export function judgedLink(parts: Partial<Verdict> = {}, text = 'Join the meeting', id = 'link-1'): Judged {
  return { id, text, verdict: verdict(parts), shown: true };
}
