/**
 * Whether a node is an element, in any frame.
 *
 * `instanceof` will not do: Firefox gives a script in an `about:blank` frame the constructors of the window that was
 * there before, and no node of the frame is an instance of those (seen in Firefox ESR 153, in frames that a page
 * fills itself: Proton Mail, Horde, Zimbra, Open-Xchange).
 */
export function isElement(node: unknown): node is Element {
  return isNode(node) && node.nodeType === 1;
}

/** Whether something is a node, in any frame. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).nodeType === 'number';
}
