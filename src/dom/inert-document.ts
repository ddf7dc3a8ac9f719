/**
 * A document of some HTML, that nothing is loaded or run for, and whose relative links are not ours.
 *
 * A document that the parser makes has our own page for its base. So what it holds moves into one without an address, and what
 * a `<base>` of the HTML turns into whole addresses is written out: our page's own rules forbid it in Chromium.
 * In: HTML, however broken. Out: addresses as the command line reads them.
 */
export function inertDocument(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = baseOf(parsed);
  if (base !== null) writeOut(parsed, base);
  const empty = parsed.implementation.createHTMLDocument('');
  empty.replaceChild(empty.adoptNode(parsed.documentElement), empty.documentElement);
  return empty;
}

/** Where relative addresses lead; `null` where they lead nowhere. */
function baseOf(document: Document): string | null {
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(written) ? written : null;
}

const ADDRESSES = ['href', 'action', 'formaction', 'xlink:href'];

function writeOut(document: Document, base: string): void {
  for (const element of document.querySelectorAll('a, area, link, form, button, input, math *, svg *')) {
    for (const name of ADDRESSES) {
      const written = element.getAttribute(name);
      if (written === null || URL.canParse(written) || !URL.canParse(written, base)) continue;
      element.setAttribute(name, new URL(written, base).href);
    }
  }
  // A link to nowhere leads to the base then; without one it would be taken for the mail's own page.
  for (const one of document.querySelectorAll('base[href]')) one.remove();
}
