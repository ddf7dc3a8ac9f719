/** A document from HTML source, as a page at `url` would hold it; scripts in it do not run. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Puts HTML into the document of the test, in place of what it held. */
export function showPage(html: string): void {
  document.body.replaceChildren(...parsePage(html).body.childNodes);
}

/** The element that `selector` finds in the document of the test; throws where there is none. */
export function find<E extends Element = HTMLAnchorElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}
