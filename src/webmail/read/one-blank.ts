/** A text with one blank in the place of each stretch of white space. Only what is not one blank already is touched. */
export function oneBlank(text: string): string {
  return text.replaceAll(/\s{2,}|[^\S ]/g, ' ');
}

/** Characters that nobody sees: of no width, hints where a word may be divided, orders of direction. */
export const SHAPELESS = /\p{DI}/gu;
