/**
 * Whether one insertion, omission, replacement or swap of neighbours turns `a` into `b` (Damerau, distance exactly 1).
 * In: two short strings. Out: false for equal ones.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * Whether `text` begins with `word`, give or take one edit.
 * In: a word of 6 letters or more, or the answer means little.
 */
export function startsNearly(text: string, word: string): boolean {
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    const start = text.slice(0, length);
    if (start === word || isOneEdit(start, word)) return true;
  }
  return false;
}
