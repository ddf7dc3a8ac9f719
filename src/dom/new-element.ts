/** Documents that are no HTML make elements of HTML only where one says so. */
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * A new element of ours, for a page. In: a document of the page, the element's name.
 *
 * It is made in a document without a window, where no page's `customElements.define` counts. By one, a page could keep
 * us from giving an element of that name a shadow root, and so from showing anything.
 */
export function newElement(document: Document, name: string): HTMLElement {
  const template = document.createElementNS(HTML, 'template') as HTMLTemplateElement;
  return template.content.ownerDocument.createElementNS(HTML, name) as HTMLElement;
}
