/** Of a column, or of all lines, so much must be addresses. */
const MOST = 0.5;

/** Whether a text that is nothing else is a list of addresses, a table with a column of them, or prose. */
export function shapeOfText(text: string): 'list' | 'table' | 'text' {
  const lines = text.split(/\r?\n/, 2000).filter((line) => line.trim() !== '');
  const first = lines.filter((line) => isAddressLike(line.split('\t', 1)[0] ?? ''));
  if (lines.length > 0 && first.length >= lines.length * MOST && !isDelimited(lines)) return 'list';
  return tableIn(lines.join('\n')) === null ? 'text' : 'table';
}

/** A whole field that is an address: with a scheme, or a dotted name with an optional path. */
export function isAddressLike(field: string): boolean {
  const written = field.trim();
  if (/[\s<>"]/.test(written)) return false;
  return (
    /^[a-z][a-z0-9+.-]+:\/\/./i.test(written) ||
    /^[^@/?#:,;|]+\.[^@/?#:.,;|]{2,}(?::\d{1,5})?(?:[/?#].*)?$/.test(written)
  );
}

/** What delimits the fields of a table, and in which columns addresses stand. */
export interface Table {
  readonly delimiter: string;
  readonly columns: readonly number[];
}

/** The table that a text begins with; `null` where it has no column of addresses beside others. */
export function tableIn(head: string): Table | null {
  for (const delimiter of [',', ';', '\t', '|']) {
    if (!head.includes(delimiter)) continue;
    const rows = rowsOf(head.slice(0, 65_536), delimiter).slice(0, 500);
    const wide = rows.filter((row) => row.length > 1);
    if (rows.length < 2 || wide.length < rows.length * 0.8) continue;
    const width = Math.max(...wide.map((row) => row.length));
    const columns = Array.from({ length: Math.min(width, 100) }, (_, i) => i).filter((i) => {
      // The first row may name the columns.
      const fields = wide.slice(1).map((row) => row[i] ?? '');
      const filled = fields.filter((field) => field.trim() !== '');
      return filled.length > 0 && filled.filter(isAddressLike).length >= filled.length * MOST;
    });
    if (columns.length > 0) return { delimiter, columns };
  }
  return null;
}

/**
 * Rows of a table as RFC 4180 has them: a field in quotes may hold the delimiter, line ends and doubled quotes. Empty rows are
 * dropped. Not a library's work: the one that is kept well loads tables over the network too, which a page of ours must not.
 */
export function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at] ?? '\n';
    if (letter === '"' && isQuoted && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || field === '')) isQuoted = !isQuoted;
    else if (isQuoted && at < text.length) field += letter;
    else if (letter === delimiter) {
      row.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') {
      row.push(field);
      if (row.some((one) => one.trim() !== '')) rows.push(row);
      row = [];
      field = '';
    } else field += letter;
  }
  return rows;
}

/** "https://a.dk/,Anna" looks like one address, line by line. */
function isDelimited(lines: readonly string[]): boolean {
  return [',', ';', '|'].some(
    (delimiter) =>
      lines.length > 1 &&
      lines.filter((line) => isAddressLike(line.split(delimiter, 1)[0] ?? '') && line.includes(delimiter))
        .length >=
        lines.length * 0.8 &&
      tableIn(lines.join('\n')) !== null,
  );
}
