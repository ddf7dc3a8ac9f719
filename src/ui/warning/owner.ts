import type { Verdict } from '../../core/verdict/verdict.ts';

/** Whose address a link leads to: its registrable domain, or all of its host where it has none; `null` where nothing can be read. */
export function ownerOf({
  registrableDomain,
  host,
}: Pick<Verdict, 'registrableDomain' | 'host'>): string | null {
  return registrableDomain ?? host;
}
