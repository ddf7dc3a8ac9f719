/** Something to read: a file, or what was pasted or dropped as a text. */
export interface SentFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * What was dropped or pasted: its files, else its HTML, in which the links are, else its text.
 * In: the data of the event, and a name for what has none. Out: nothing where it holds neither.
 */
export function sentBy(data: DataTransfer | null, unnamed: string): SentFile[] {
  if (!data) return [];
  if (data.files.length > 0) return Array.from(data.files, (file) => ({ name: file.name, content: file }));
  const html = data.getData('text/html');
  const text = html === '' ? data.getData('text/plain') : html;
  return text.trim() === '' ? [] : [html === '' ? sentText(text, unnamed) : sentHtml(html, unnamed)];
}

export function sentText(text: string, name: string): SentFile {
  return { name, content: new Blob([text]) };
}

/** A piece of HTML may begin with anything; so it is told to be HTML. */
export function sentHtml(html: string, name: string): SentFile {
  return { name, content: new Blob(['<!doctype html>', html]) };
}
