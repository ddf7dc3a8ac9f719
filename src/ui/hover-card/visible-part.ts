import type { Place } from '../../dom/outermost-document.ts';

export interface VisiblePart {
  /** What of the window can be seen now; `null` where that is not known yet. */
  readonly current: () => Place | null;
  readonly stop: () => void;
}

/**
 * Watches which part of `probe`'s window can be seen. In a tab that is all of it. A frame may be as high as its mail,
 * with the window around it showing a piece; where that window is another site's, only the browser can tell, by how
 * much of an element it shows.
 *
 * In: an element that fills its window.
 */
export function watchVisiblePart(probe: Element): VisiblePart {
  const view = probe.ownerDocument.defaultView as Window & typeof globalThis;
  if (view.parent === view) return { current: () => viewportOf(view), stop: () => {} };

  let part: Place | null = null;
  const observer = new view.IntersectionObserver((entries) => {
    part = entries.at(-1)?.intersectionRect ?? null;
    // The browser reports when a share is passed, and once for each element that is new to it: so it is new each time.
    observer.unobserve(probe);
    observer.observe(probe);
  });
  observer.observe(probe);
  return { current: () => part, stop: () => observer.disconnect() };
}

/** The visual viewport is without scroll bars, and what is left when a person has zoomed in with two fingers. */
function viewportOf(view: Window): Place {
  const { visualViewport } = view;
  if (!visualViewport) return { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  const { offsetLeft: x, offsetTop: y, width, height } = visualViewport;
  return { x, y, width, height };
}
