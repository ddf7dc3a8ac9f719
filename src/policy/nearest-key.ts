import { isOneEdit } from '../core/lookalike/edit-distance.ts';

/**
 * The known key that somebody meant who wrote `key`.
 * In: any string. Out: the one that is written otherwise only (capitals, hyphens, underscores) or one edit away, else
 * `null`.
 */
export function nearestKey(key: string, known: Iterable<string>): string | null {
  // No key of ours is nearly so long, and comparing a megabyte would take its time.
  if (key.length > 60) return null;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_\s]/g, '');
  const meant = plain(key);
  for (const candidate of known) {
    const name = plain(candidate);
    // Among names of two or three letters, one letter makes another name: "de" is not "da".
    if (name === meant || (name.length > 3 && isOneEdit(name, meant))) return candidate;
  }
  return null;
}
