import type { Part } from './message-parts.ts';

/**
 * Elements that cannot have a shadow root, or never have one: passed over, since a page is mostly made of them
 * (DOM Standard, "valid shadow host name").
 */
const HOSTS = `:not(${'a abbr b br button center code em font form g hr i iframe img input label li link meta ol option path picture script select small source strong style sub sup svg table tbody td textarea th thead tr u ul'
  .split(' ')
  .join(', ')})`;

/** The names of our own elements begin so. */
const OURS = 'link-guard-';

/** The open shadow roots directly in a part of the page, of the part itself first; those within them are not looked for. */
export function openRootsIn(part: Part): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const look = (element: Element) => {
    if (element.shadowRoot && !element.localName.startsWith(OURS)) roots.push(element.shadowRoot);
  };
  if ('localName' in part) look(part);
  if ('querySelectorAll' in part) part.querySelectorAll(HOSTS).forEach(look);
  return roots;
}
