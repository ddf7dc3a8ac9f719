import type { RootOf } from '../act/opens-at.ts';
import type { Part } from './message-parts.ts';
import { TEXT_ELEMENTS } from './text-elements.ts';

/** More elements that cannot have a shadow root, or never have one: those that pages are full of, and forms, which cannot be asked anything. */
const OTHERS = 'br form img li option path table tbody td th tr ul';
/** Whatever may have a shadow root (DOM Standard, "valid shadow host name"): most of a page is passed over. */
const HOSTS = `:not(${[...TEXT_ELEMENTS, ...OTHERS.split(' ')].join()})`;

/** The names of our own elements begin so. */
const OURS = 'link-guard-';

/** The shadow roots directly in a part of the page, of the part itself first; those within them are not looked for. */
export function openRootsIn(part: Part, rootOf: RootOf = ({ shadowRoot }) => shadowRoot): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const look = (element: Element) => {
    const root = element.localName.startsWith(OURS) ? null : rootOf(element);
    if (root) roots.push(root);
  };
  if ('localName' in part && part.matches(HOSTS)) look(part);
  if ('querySelectorAll' in part) part.querySelectorAll(HOSTS).forEach(look);
  return roots;
}
