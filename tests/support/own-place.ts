import { vi } from 'vitest';
import { outermostDocument } from '../../src/dom/outermost-document.ts';
import type { OwnPlace } from '../../src/dom/own-place.ts';

/**
 * Our place in a page, open for a test to look in. jsdom lays nothing out and so cannot tell what lies at a point: an
 * event happened on what it was sent to. To be called anew in each test, since all closed shadow roots are open then.
 */
export function openPlace(document: Document): OwnPlace {
  openRoots();
  const home = outermostDocument(document);
  const host = home.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  return {
    document: home,
    host,
    root,
    attach: () => {
      if (host.isConnected) return false;
      home.documentElement.append(host);
      return true;
    },
    at: (event) =>
      (event.composedPath() as Element[]).find(
        (node) => node.nodeType === Node.ELEMENT_NODE && node.getRootNode() === root,
      ) ?? null,
    isOver: () => false,
    remove: () => host.remove(),
  };
}

/** Has every shadow root that is made from now on open, until the test's end. */
export function openRoots(): void {
  const { attachShadow } = Element.prototype;
  if (vi.isMockFunction(attachShadow)) return;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
}
