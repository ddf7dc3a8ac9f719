/**
 * A new element of ours, for a page. In: a document of the page, the element's name.
 *
 * It is made in a document without a window, where no page's `customElements.define` counts. By one, a page could keep
 * us from giving an element of that name a shadow root, and so from showing anything.
 */
export function newHost(document: Document, name: string): HTMLElement {
  return document.createElement('template').content.ownerDocument.createElement(name);
}
