/** What may be a list, and what its lines may be. */
const LISTS = 'tbody, ul, ol, dl, pre';
const LINE = /^(?:tr|li|d[td]|a)$/;
/** UTF-16 units: a longer text is no line of a list. */
const LONG = 500;
/** So many lines make a list. */
const MANY = 3;

/**
 * Tells of elements of one page whether they stand in a list of it (of messages, of folders, a menu), by its shape: a table,
 * a list or a preformatted text in which most lines hold a link into the page's own site. A message has none of these
 * links; who writes them all the same loses no more than what is asked here keeps from being read.
 */
export function listCheck(document: Document): (element: Element) => boolean {
  const { origin = '' } = document.defaultView ?? {};
  const known = new Map<Element, boolean>();

  const isLine = (line: Element) =>
    LINE.test(line.localName) &&
    (line.textContent ?? '').length <= LONG &&
    [line, ...line.querySelectorAll('a')].some((link) => isOwn(link, origin));

  const isList = (list: Element) => {
    const { length } = [...list.children].filter(isLine);
    return length >= MANY && length * 2 >= list.children.length;
  };

  return (element) => {
    for (let list = element.closest(LISTS); list; list = list.parentElement?.closest(LISTS) ?? null) {
      const is = known.get(list) ?? isList(list);
      known.set(list, is);
      if (is) return true;
    }
    return false;
  };
}

/** Whether an element is a link into the site at an origin. */
export function isOwn(element: Element, origin: string): boolean {
  const { href } = element as { href?: unknown };
  return typeof href === 'string' && href.startsWith(`${origin}/`);
}
