import type fc from 'fast-check';
import { OFFICIAL_DOMAINS } from '../../../core/genuine/data/official-domains.ts';
import { HONEST_NAMES } from '../../../core/lookalike/data/honest-names.ts';
import type { Answer } from '../questions.ts';
import { draw, SEED } from './draw.ts';
import { LINKS } from './links.ts';
import { NAMES } from './names.ts';

/** A way to make look-alikes. */
export interface Kind {
  readonly kind: string;
  /** What a right answer is: not every kind claims to be Zoom so clearly that it is `spoofed`. */
  readonly answer: Answer;
  /** Makes hosts, or whole addresses. */
  readonly made: fc.Arbitrary<string>;
  /** The text that a person sees over the link, where the kind needs one. */
  readonly text?: string;
}

/** A kind and what it made. */
export interface Lookalikes extends Omit<Kind, 'made'> {
  /** Whether `made` holds hosts; whole addresses otherwise. */
  readonly isHosts: boolean;
  readonly made: readonly string[];
}

const HOSTS_A_KIND = 130;
const LINKS_A_KIND = 60;

/**
 * Look-alikes of Zoom's names, made by rule: each kind of the domain-squatting literature and of reported attacks.
 *
 * In: a seed. Out: the same for the same seed: more than 2,000 hosts, each once, and some hundred addresses. What a
 * generator makes by chance and is Zoom's own (`zmus.us`) or a known other company's (`room.com`, which a list of honest
 * names asks for) is left out: it is no look-alike.
 */
export function lookalikesOf(seed: number = SEED): Lookalikes[] {
  const seen = new Set<string>();
  const isNew = (text: string) => {
    if (seen.has(text) || KNOWN.has(text.split('.').slice(-2).join('.'))) return false;
    return seen.add(text) !== undefined;
  };
  return [
    ...NAMES.map((kind) => ({ ...kind, isHosts: true, made: draw(kind.made, seed, HOSTS_A_KIND, isNew) })),
    ...LINKS.map((kind) => ({ ...kind, isHosts: false, made: draw(kind.made, seed, LINKS_A_KIND) })),
  ];
}

const KNOWN: ReadonlySet<string> = new Set([
  ...HONEST_NAMES,
  ...OFFICIAL_DOMAINS.map(({ domain }) => domain),
]);
