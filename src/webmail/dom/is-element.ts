/**
 * Whether a node is an element, in any frame.
 *
 * `instanceof` will not do: Firefox gives a script in an `about:blank` frame the constructors of the window that was
 * there before, and no node of the frame is an instance of those (seen in Firefox ESR 153, in frames that a page
 * fills itself: Proton Mail, Horde, Zimbra, Open-Xchange).
 */
export function isElement(node: unknown): node is Element {
  return isNode(node) && own(node, 'nodeType') === 1;
}

/** Whether something is a node, in any frame. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof own(value as Node, 'nodeType') === 'number';
}

/**
 * A property of a node as the DOM has it, whatever the page's elements are called.
 *
 * A form has each of its fields as a property too, before its own (HTML Standard, HTMLFormElement, LegacyOverrideBuiltIns),
 * and a document its forms. With a field called `parentNode` whoever climbs out of the form comes back into it, for ever.
 * Chromium shows a content script the fields as well; Firefox does not (seen in Chromium 156 and Firefox ESR 153).
 */
export function own<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  // Nothing can be called by a symbol. All others are asked at once: climbing asks a hundred times for each link.
  const kind: unknown = (node as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof kind === 'string' && !NAMES_ITS_PARTS.test(kind)) return node[name];
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

const NAMES_ITS_PARTS = /Form|Document$/;
