import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import type { Reason } from '../../src/core/verdict/verdict.ts';
import { answerForReason } from '../../src/faq/answer-for-reason.ts';
import { type FaqId, isFaqId } from '../../src/faq/ids.ts';

describe('the answer that explains a reason', () => {
  it.each(REASONS)('%s has one', (reason) => expect(isFaqId(answerForReason(reason))).toBe(true));

  const cases: readonly (readonly [Reason, FaqId])[] = [
    ['deic-institution', 'runs-via-deic'],
    ['zoom-not-deic', 'deic-or-commercial'],
    ['combosquat', 'fake-domains'],
    ['shortener', 'fake-domains'],
    ['asks-to-authorise-app', 'integrations'],
    ['plain-http', 'traffic-encrypted'],
    ['zoom-sip', 'traffic-encrypted'],
  ];
  it.each(cases)('%s: %s', (reason, answer) => expect(answerForReason(reason)).toBe(answer));

  it('does not send a genuine DeiC address to the warning of false ones', () => {
    const genuine: readonly Reason[] = ['deic-institution', 'deic-entry-address', 'nordunet-partner'];
    expect(genuine.map(answerForReason)).not.toContain('fake-domains');
  });
});
