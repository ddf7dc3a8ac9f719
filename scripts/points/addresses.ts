import type { Category } from '../../src/core/verdict/verdict.ts';

/** What a drawn link leads to. */
export type Lead = 'genuine' | 'lookalike' | 'elsewhere' | 'commercial' | 'none' | 'mailto' | 'in-page';

/** One row for each: how its addresses begin, each then with a number of its own; and what it is called at best. */
const LEADS: Readonly<Record<Lead, { readonly start: string; readonly isNumbered: boolean }>> = {
  genuine: { start: 'https://aaudk.zoom.us/j/', isNumbered: true },
  lookalike: { start: 'https://zooom.us/j/', isNumbered: true },
  elsewhere: { start: 'https://evil.example/login/', isNumbered: true },
  commercial: { start: 'https://us02web.zoom.us/j/', isNumbered: true },
  none: { start: 'https://[', isNumbered: false },
  mailto: { start: 'mailto:somebody@example.com', isNumbered: false },
  'in-page': { start: '#top', isNumbered: false },
};

/** The hosts that drawn pages lead to. */
export const HOSTS = Object.values(LEADS).flatMap(({ start, isNumbered }) =>
  isNumbered ? [new URL(start).hostname] : [],
);

/** Categories that vouch for a link: it is who it says it is. */
export const VOUCHING: ReadonlySet<Category> = new Set<Category>(['deic', 'nordunet', 'commercial']);

/** The address of the link of this number in a page; each number gives another, so that what opened can be told. */
export function addressFor(lead: Lead, number: number): string {
  const { start, isNumbered } = LEADS[lead];
  return isNumbered ? `${start}${61_200_000_000 + number}` : start;
}

/** What an address that opened leads to; `null` for one that no drawn link has. */
export function leadOf(url: string): Lead | null {
  for (const [lead, { start, isNumbered }] of Object.entries(LEADS)) {
    if (isNumbered && url.startsWith(start)) return lead as Lead;
  }
  return null;
}

/** The host of an address, by which drawn links are told apart: each of a host is called the same. Empty for an address that is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}
