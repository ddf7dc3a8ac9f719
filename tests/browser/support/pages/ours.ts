import type { Readable } from '../driver.ts';

/** A mark of ours, and the link that it speaks of. */
export interface PageMark {
  readonly mark: HTMLElement;
  /** The link's address as the page has it, the one in plain text as it stands there. */
  readonly href: string;
  /** The link's own text. */
  readonly text: string;
  /** What a screen reader says after the text, in its brackets. */
  readonly label: string;
  /** The link, or the text that an address stands in; `null` for a mark of which the page has no link. */
  readonly at: Node | null;
}

/** What of ours stands in a page, and nothing of the page's that is called like it. */
export interface Ours {
  /** As they are at the moment. */
  readonly hosts: () => readonly HTMLElement[];
  readonly all: (selector: string) => HTMLElement[];
  /** Every mark, in the order of the links in the tab. */
  readonly marks: () => PageMark[];
}

/** Start of a selector for a page's `hover`, `click` and `focus`: where in the page what is ours stands. */
export const IN_OURS = 'html > div >>>';

/**
 * Runs `run` in the page, with what of ours stands there: in this document, or in the outermost one around it that its
 * scripts may touch. It must use nothing from outside itself.
 */
export function askOurs<A, R>(
  surface: Readable,
  run: (ours: Ours, argument: A) => R,
  argument: A,
): Promise<Awaited<R>> {
  return surface.evaluate(withOurs(run), argument);
}

/** The same as a function of the argument alone, for whoever runs it elsewhere; its text holds all that it needs. */
export function withOurs<A, R>(run: (ours: Ours, argument: A) => R): (argument: A) => R {
  return new Function('argument', `return (${run})((${findOurs})(document), argument)`) as (argument: A) => R;
}

/** Runs in the page. Shadow roots of ours are open in the builds that tests look into. */
export function findOurs(document: Document): Ours {
  const LINKS = 'a, area, link, button, input, [role="button"]';
  let home = document;
  for (let frame = home.defaultView?.frameElement; frame?.localName.endsWith('frame'); ) {
    home = frame.ownerDocument;
    frame = home.defaultView?.frameElement;
  }
  const hosts = () =>
    [...home.documentElement.children].filter((element) =>
      element.shadowRoot?.querySelector('style.link-guard'),
    ) as HTMLElement[];
  const all = (selector: string) =>
    hosts().flatMap((host) => [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]);
  const collapse = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  const addressOf = (element: Element): string | null => {
    const { href, form } = element as { href?: unknown; form?: Element | null };
    if (typeof href === 'string' && href !== '') return href;
    const written =
      element.getAttribute('href') ??
      element.getAttribute('xlink:href') ??
      element.getAttribute('formaction') ??
      form?.getAttribute('action');
    if (!written) return null;
    // What is not in the page knows its base all the same.
    return Object.assign(element.ownerDocument.createElement('a'), { href: written }).href;
  };

  /** Every element and text of the tab in its order, those in frames and in open shadow roots too. */
  const visit = (at: Node, own: readonly Node[], see: (node: Node) => void) => {
    if (own.includes(at as HTMLElement)) return;
    see(at);
    const { shadowRoot, contentDocument } = at as { shadowRoot?: Node | null; contentDocument?: Node | null };
    if (shadowRoot) visit(shadowRoot, own, see);
    if (contentDocument) visit(contentDocument, own, see);
    for (let child = at.firstChild; child; child = child.nextSibling) visit(child, own, see);
  };

  const marks = (): PageMark[] => {
    const found = all('link-guard-mark').map((mark) => {
      const [, text = '', label = ''] =
        /^(.*?)\s*(\([^()]*\))$/s.exec(mark.getAttribute('aria-label') ?? '') ?? [];
      return { mark, text, label, href: mark.dataset.href ?? '', isText: mark.role === 'button' };
    });
    if (found.length === 0) return [];
    const inText = new Set(found.filter(({ isText }) => isText).map(({ href }) => href));
    const places: {
      at: Node;
      address: string | null;
      isText: boolean;
      isWritten: boolean;
      taken: boolean;
    }[] = [];
    visit(home, hosts(), (at) => {
      if (at.nodeType === 3) {
        const { data } = at as Text;
        const starts = [...inText].flatMap((address) => {
          const offsets: { address: string; offset: number }[] = [];
          for (let offset = data.indexOf(address); offset >= 0; offset = data.indexOf(address, offset + 1)) {
            offsets.push({ address, offset });
          }
          return offsets;
        });
        for (const { address } of starts.sort((one, other) => one.offset - other.offset)) {
          places.push({ at, address, isText: true, isWritten: false, taken: false });
        }
      } else if (
        at.nodeType === 1 &&
        ((at as Element).matches(LINKS) || (at as Element).hasAttribute('href'))
      ) {
        const isWritten = (at as HTMLElement).isContentEditable || at.ownerDocument?.designMode === 'on';
        places.push({ at, address: addressOf(at as Element), isText: false, isWritten, taken: false });
      }
    });
    const placeFor = (isRight: (place: (typeof places)[number]) => boolean) => {
      const free = places.filter((place) => !place.taken && isRight(place));
      return free.find(({ isWritten }) => !isWritten) ?? free[0];
    };
    const placed = found.map((one) => {
      const isIts = ({ address, isText }: (typeof places)[number]) =>
        isText === one.isText && address === one.href;
      const place =
        placeFor((it) => isIts(it) && (it.isText || collapse(it.at.textContent) === one.text)) ??
        placeFor(isIts) ??
        placeFor((it) => !one.isText && !it.isText && collapse(it.at.textContent) === one.text);
      if (place) place.taken = true;
      return { ...one, place };
    });
    const order = ({ place }: (typeof placed)[number]) => (place ? places.indexOf(place) : places.length);
    return placed
      .sort((one, other) => order(one) - order(other))
      .map(({ mark, label, href, text, isText, place }) => {
        const at = place?.at ?? null;
        // Its words are cut where an address is very long.
        if (!at || isText) return { mark, label, href, text: isText ? href : text, at };
        return {
          mark,
          label,
          href: (at as Element).getAttribute('href') ?? '',
          text: collapse(at.textContent),
          at,
        };
      });
  };

  return { hosts, all, marks };
}
