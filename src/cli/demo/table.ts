/**
 * Lays out rows under their headings, each column as wide as its longest cell and at most `widest`.
 * Cells that are longer are cut with an ellipsis; the last column never is.
 * @returns the lines, without spaces at their ends
 */
export function layOut(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widest: number,
): string[] {
  const last = headings.length - 1;
  const cut = (cell: string, column: number) =>
    column < last && [...cell].length > widest ? `${[...cell].slice(0, widest - 1).join('')}…` : cell;
  const table = [headings, ...rows].map((row) =>
    headings.map((_, column) => cut((row[column] ?? '').replace(/\s+/g, ' ').trim(), column)),
  );
  const widths = headings.map((_, column) =>
    Math.max(...table.map((row) => [...(row[column] ?? '')].length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}
