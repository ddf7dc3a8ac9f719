import type { FaqId } from './ids.ts';

/** An answer's texts in the person's language. */
export interface AnswerTexts {
  readonly id: FaqId;
  readonly question: string;
  readonly answer: string;
  readonly note: string | null;
}

/**
 * Finds answers by words.
 *
 * In: what the person typed, and the texts to look in. Out: the ids of the answers that hold every word, anywhere in
 * question, answer or note, in the order given; all of them for an empty query. Parts of words count; case and
 * accents do not, and `ae`, `oe`, `aa` find `æ`, `ø`, `å`.
 */
export function searchAnswers(query: string, entries: readonly AnswerTexts[]): readonly FaqId[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries
    .filter(({ question, answer, note }) => {
      const text = folded([question, answer, note ?? ''].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}

/** Danish letters become two plain ones before accents go: å would otherwise turn into a plain a. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}
