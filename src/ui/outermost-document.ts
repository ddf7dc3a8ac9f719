/** A place in a window, in CSS pixels from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The outermost document around `document` that its scripts may touch: what is shown there has all of the window to
 * itself, also when the mail stands in a frame of three lines. Itself, where the frame around it is another site's.
 */
export function outermostDocument(document: Document): Document {
  const frame = document.defaultView?.frameElement;
  return frame ? outermostDocument(frame.ownerDocument) : document;
}

/** Where `element` stands in the window of its outermost document. */
export function placeInOutermost(element: Element): Place {
  let { x, y, width, height } = element.getBoundingClientRect();
  let frame = element.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const box = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = (frame.ownerDocument.defaultView as Window).getComputedStyle(frame);
    // A client may show a wide mail smaller.
    const scale = box.width / (frame as HTMLElement).offsetWidth || 1;
    x = box.x + (x + frame.clientLeft + Number.parseFloat(paddingLeft)) * scale;
    y = box.y + (y + frame.clientTop + Number.parseFloat(paddingTop)) * scale;
    width *= scale;
    height *= scale;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y, width, height };
}
