/** What of many elements may be seen now. */
export interface InView {
  readonly watch: (element: Element) => void;
  readonly leave: (element: Element) => void;
  /** Whether an element may be seen; so may one that is not watched, or that the browser tells nothing of. */
  readonly has: (element: Element) => boolean;
}

/**
 * Watches which elements come into view, so that of 500 links only those on the screen are measured.
 * `onCome` is called when one has. An element without a box of its own (`display: contents`, an area) has no such news.
 */
export function watchInView(
  view: Window & typeof globalThis,
  onCome: () => void,
  signal: AbortSignal,
): InView {
  const hidden = new Set<Element>();
  const observer =
    typeof view.IntersectionObserver === 'function'
      ? new view.IntersectionObserver((entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) hidden.delete(target);
            else hidden.add(target);
          }
          onCome();
        })
      : null;
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    watch: (element) => element.getClientRects().length > 0 && observer?.observe(element),
    leave: (element) => {
      hidden.delete(element);
      observer?.unobserve(element);
    },
    has: (element) => !hidden.has(element),
  };
}
