import type { Category } from '../../src/core/verdict/verdict.ts';
import type { Translate } from '../../src/ui/translate.ts';
import type { ExpectedLink } from '../fixtures/mail/expected.ts';
import type { CardContent } from './support/pages/hover-card.ts';
import type { MarkedLink } from './support/pages/marks.ts';

/**
 * What the toolbar must carry while a sample mail is open: how many links, and the worst verdict in sign and colour.
 * The order matters: each badge replaces another one.
 */
export const BADGES: readonly { readonly mail: string; readonly text: string; readonly color?: string }[] = [
  { mail: '01-', text: '2', color: 'rgb(30, 107, 52)' },
  { mail: '27-', text: '!2', color: 'rgb(179, 38, 30)' },
  { mail: '52-', text: '' },
  { mail: '40-', text: '?1', color: 'rgb(138, 83, 0)' },
  { mail: '19-', text: '3', color: 'rgb(63, 88, 114)' },
  { mail: '24-', text: '2', color: 'rgb(0, 105, 107)' },
];

/** The marks that links must carry, in the order of the mail. */
export function markedAs(links: readonly ExpectedLink[]): Omit<MarkedLink, 'label'>[] {
  return links.map(({ href, text, category }) => ({ href, text, category }));
}

/** What the card of a link must say whatever its reasons. */
export function cardFor(
  { category, host }: { readonly category: Category; readonly host: string },
  t: Translate,
): Partial<CardContent> {
  return { category, title: t(`verdict_${category}_title`), host };
}

/** The first link of a list of expectations; throws where there is none. */
export function firstOf(links: readonly ExpectedLink[]): ExpectedLink {
  const [first] = links;
  if (first === undefined) throw new Error('A sample mail without the link that this test is about.');
  return first;
}
