import { remembering } from '../remembering.ts';
import { INSTITUTIONS } from './data/institutions.ts';

/**
 * What an imitation of an institution's Zoom puts beside the brand, and its host: its vanity name, its domain's name,
 * or its whole name in either language run together.
 */
const INSTITUTION_NAMES = new Map(
  INSTITUTIONS.filter(({ country, kind }) => country === 'DK' && kind === 'vanity').flatMap(
    ({ host, domains, name }) =>
      [...[host, ...domains].map((domain) => domain.split('.')[0] ?? ''), ...runTogether(name)].map(
        (words) => [words, host] as const,
      ),
  ),
);

/** "University of Copenhagen / Københavns Universitet" as hosts write it: letters only, ø as o and as oe. */
function runTogether(name: string): string[] {
  const plain = name
    .replaceAll(/\([^)]*\)/g, '')
    .toLowerCase()
    .split(' / ');
  return plain.flatMap((words) => [
    words
      .replaceAll('ø', 'o')
      .replaceAll('æ', 'ae')
      .replaceAll('å', 'a')
      .replaceAll(/[^a-z]/g, ''),
    words
      .replaceAll('ø', 'oe')
      .replaceAll('æ', 'ae')
      .replaceAll('å', 'aa')
      .replaceAll(/[^a-z]/g, ''),
  ]);
}

/** The host of the Danish institution whose name a label is, or holds between hyphens; `null` for none. */
export const institutionIn = remembering((label) => {
  for (const [name, host] of INSTITUTION_NAMES) {
    if (!label.includes(name)) continue;
    const isApart = label === name || label.startsWith(`${name}-`) || label.endsWith(`-${name}`);
    const isGlued = label.split('-').some((token) => token.startsWith(name) || token.endsWith(name));
    if (isApart || (name.length >= 4 && isGlued)) return host;
  }
  return null;
});
