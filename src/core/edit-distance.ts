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
 * Whether `word` stands somewhere in `text` with at most one edit (Sellers' approximate substring search).
 * In: a word of 6 letters or more, or the answer means little.
 */
export function containsNearly(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  let previous = new Array<number>(text.length + 1).fill(0);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= text.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (word[row - 1] === text[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.some((cost) => cost <= 1);
}
