/** A place in a window, in CSS pixels from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How places of one window lie in another: stretched by `scale`, then moved by `x` and `y` CSS pixels. */
export interface Shift {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The outermost document around `document` that its scripts may touch: what is shown there has all of the window to
 * itself, also when the mail stands in a frame of three lines. Itself, where the frame around it is another site's.
 */
export function outermostDocument(document: Document): Document {
  const frame = document.defaultView?.frameElement;
  return frame ? outermostDocument(frame.ownerDocument) : document;
}

/** How the window in a frame lies in the window that the frame stands in. */
export function shiftTo(frame: Element): Shift {
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = (frame.ownerDocument.defaultView as Window).getComputedStyle(frame);
  // A client may show a wide mail smaller.
  const scale = box.width / (frame as HTMLElement).offsetWidth || 1;
  return {
    scale,
    x: box.x + (frame.clientLeft + Number.parseFloat(paddingLeft)) * scale,
    y: box.y + (frame.clientTop + Number.parseFloat(paddingTop)) * scale,
  };
}

/** How the window of `document` lies in that of its outermost document. */
export function shiftToOutermost(document: Document): Shift {
  const frame = document.defaultView?.frameElement;
  if (!frame) return { scale: 1, x: 0, y: 0 };
  const inner = shiftTo(frame);
  const outer = shiftToOutermost(frame.ownerDocument);
  return {
    scale: inner.scale * outer.scale,
    x: inner.x * outer.scale + outer.x,
    y: inner.y * outer.scale + outer.y,
  };
}

/** Where `element` stands in the window of its outermost document. */
export function placeInOutermost(element: Element): Place {
  const { x, y, width, height } = element.getBoundingClientRect();
  const shift = shiftToOutermost(element.ownerDocument);
  return {
    x: x * shift.scale + shift.x,
    y: y * shift.scale + shift.y,
    width: width * shift.scale,
    height: height * shift.scale,
  };
}
