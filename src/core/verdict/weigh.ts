import { SIGNS, type Sign, type SignName, SPOOFED_AT, UNVERIFIABLE_AT } from '../lookalike/signs.ts';
import { MESSAGE_SIGNS, type MessageSignName } from '../message/message-signs.ts';
import type { Category, Reason } from './verdict.ts';

/** What the signs of a link come to. */
export interface Weighed {
  readonly category: Category;
  readonly reasons: readonly Reason[];
}

/** Sums up the signs: see `SIGNS` for what each weighs. */
export function weigh(signs: readonly (SignName | MessageSignName)[]): Weighed {
  const rows = signs.map(
    (name): Sign => (name in SIGNS ? SIGNS[name as SignName] : MESSAGE_SIGNS[name as MessageSignName]),
  );
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  if (total < UNVERIFIABLE_AT || !rows.some(({ claims }) => claims)) {
    return { category: 'unrelated', reasons: [] };
  }
  rows.sort((a, b) => b.weight - a.weight);
  const reasons = [...new Set(rows.flatMap(({ reason }) => reason ?? []))];
  if (total < SPOOFED_AT) return { category: 'unverifiable', reasons };
  return { category: 'spoofed', reasons: withoutBrandWord(reasons) };
}

/** Its sentence says that nothing else tells for or against: true only of a name that is all there is. */
function withoutBrandWord(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason) => reason !== 'brand-word');
}

/** The list decides, whatever the signs are; those there are say more. */
export function listedSpoofed({ reasons }: Weighed): Weighed {
  return { category: 'spoofed', reasons: ['listed-by-policy', ...withoutBrandWord(reasons)] };
}

/** A host that is honest can still be made to send on, or be put under a false text: that is named, and no more. */
export function neverSpoofed({ category, reasons }: Weighed): Weighed {
  return { category: category === 'spoofed' ? 'unverifiable' : category, reasons };
}
