import { REASONS } from './reasons.ts';
import type { Reason, Verdict } from './verdict.ts';

/** With one of these the mail claims Zoom for a link. */
const CLAIMS: ReadonlySet<Reason> = new Set([
  'poses-as-zoom',
  'dressed-as-zoom',
  'asks-as-department',
  'zoom-matter-elsewhere',
] satisfies Reason[]);

/** With one of these the address itself looks like Zoom's, or the text shows one that does. */
const LOOKS: ReadonlySet<Reason> = new Set(
  REASONS.slice(REASONS.indexOf('idn-homograph'), REASONS.indexOf('userinfo')).concat(
    'brand-word',
    'brand-in-invitation',
    'userinfo',
    'app-scheme',
    'text-mismatch',
    'shown-look-alike',
  ),
);

/** Whether a link is called spoofed for what the mail says: its address looks like nobody's in particular. */
export function isClaimedOnly({ category, reasons }: Pick<Verdict, 'category' | 'reasons'>): boolean {
  return (
    category === 'spoofed' &&
    reasons.some((reason) => CLAIMS.has(reason)) &&
    !reasons.some((reason) => LOOKS.has(reason))
  );
}
