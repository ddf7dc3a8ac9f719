/** Tells whether a person can see the controls they press. */
export interface Sight {
  readonly sees: (control: Element) => boolean;
  readonly stop: () => void;
}

/**
 * Watches whether these controls, in a shadow root of ours, lie open to the eye.
 *
 * What a press would hit is not enough: under a modal dialog the page is inert, and what it lays over the dialog
 * afterwards (a popover, another modal dialog) is pressed through. So that counts too, as far as it can be found. A
 * frame can besides be made transparent as a whole, and things be laid over from shadow roots; Chromium alone tells of
 * those (Intersection Observer v2, `trackVisibility`).
 */
export function watchSight(controls: readonly Element[]): Sight {
  const hidden = new Set<Element>();
  const below = new Set(controls.flatMap(inTopLayer));
  const observer = tracksVisibility() ? new IntersectionObserver(note, TRACKING) : null;
  for (const control of controls) observer?.observe(control);

  function note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if ((entry as TrackedEntry).isVisible) hidden.delete(entry.target);
      else hidden.add(entry.target);
    }
  }

  return {
    sees: (control) =>
      !hidden.has(control) &&
      isHit(control) &&
      !inTopLayer(control).some((other) => !below.has(other) && overlap(other, control)),
    stop: () => observer?.disconnect(),
  };
}

/** 100 ms is the shortest that `trackVisibility` admits. */
const TRACKING: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
  threshold: [0, 0.5, 1],
};

interface TrackedEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

function tracksVisibility(): boolean {
  return (
    typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype
  );
}

/** What the page has in the top layer, from which it covers everything else. */
function inTopLayer({ ownerDocument }: Element): Element[] {
  return [...ownerDocument.querySelectorAll(':popover-open, :modal, :fullscreen')];
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether a press on the middle of `control` hits the shadow roots it is in, and nothing of the page. */
function isHit(control: Element): boolean {
  if (!control.isConnected || control.ownerDocument.visibilityState !== 'visible') return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let root = control.getRootNode() as ShadowRoot | Document;
  while ('host' in root) {
    const { host } = root;
    root = host.getRootNode() as ShadowRoot | Document;
    if (root.elementFromPoint(x, y) !== host) return false;
  }
  return true;
}
