let parser: Promise<DOMParser> | undefined;

/**
 * A document of some HTML, that nothing is loaded or run for.
 *
 * Only mails with HTML pay for it, and all of them share it: what it reads stands in no window, so that jsdom reads no
 * style sheets and complains of none.
 */
export async function parseHtml(html: string): Promise<Document> {
  parser ??= newParser();
  return (await parser).parseFromString(html, 'text/html');
}

async function newParser(): Promise<DOMParser> {
  const { JSDOM } = await import('jsdom');
  return new new JSDOM().window.DOMParser();
}
