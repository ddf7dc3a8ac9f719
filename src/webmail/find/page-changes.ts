import { type Client, isBeingWritten, isWithin } from '../clients/clients.ts';
import { isElement, own } from '../dom/is-element.ts';
import { TELLING_ATTRIBUTES } from './candidates.ts';
import { LINK_ELEMENTS } from './leads-to.ts';
import { elementAt, type Part } from './message-parts.ts';

export interface PageChanges {
  /** The parts of the page to look at, none within another; they are forgotten. */
  readonly take: () => Part[];
  /** Watches an open shadow root too. Out: whether it was not watched before. */
  readonly watch: (root: ShadowRoot) => boolean;
  /** The same, and has a new one looked at. */
  readonly include: (root: ShadowRoot) => void;
  /** The open shadow roots that are watched and still in the page. */
  readonly openRoots: () => ShadowRoot[];
  /** Whether a message, or a piece of one, has gone since this was asked last. */
  readonly isMessageLess: () => boolean;
}

/** An editor may show a quoted mail first, and let a person write in it a moment later. */
const EDITABLE = 'contenteditable';

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...TELLING_ATTRIBUTES, EDITABLE],
};

/**
 * Watches a page, its open shadow roots included, and keeps which parts of it have to be looked at again.
 *
 * In: the page; who is called when there is something to look at. A closed shadow root is not seen, and neither is an open one that comes to an element already looked at: the
 * owner hands that over once the pointer or the focus is in it.
 */
export function watchPage(
  { document, client }: { readonly document: Document; readonly client: Client },
  onChange: () => void,
  signal: AbortSignal,
): PageChanges {
  const dirty = new Set<Part>([document]);
  const roots = new Set<ShadowRoot>();
  let isLess = false;
  /** Many changes in a row are in the same place: what was found out about it is kept. */
  let target: Node | null = null;
  let link: Element | null = null;
  let isWritten = false;

  const keep = (records: readonly MutationRecord[]) => {
    const before = dirty.size;
    let isChanged = false;
    for (const record of records) isChanged = keepOne(record) || isChanged;
    target = null;
    link = null;
    return isChanged || dirty.size > before;
  };

  const add = (node: Node) => {
    const part = isElement(node) ? elementAt(node) : (node as Text);
    if (part) dirty.add(part);
  };

  const keepOne = (record: MutationRecord): boolean => {
    if (record.target !== target) {
      target = record.target;
      const around = elementAt(target);
      isWritten = around !== null && isBeingWritten(around, client);
      // Whatever comes or goes inside a link may be part of its text.
      link = isWritten ? null : (around?.closest(LINK_ELEMENTS) ?? null);
    }
    // Nothing is read there: of its every key only what comes in as an element is looked at, that was read elsewhere.
    if (isWritten && record.type === 'characterData') return false;
    if (record.type !== 'childList') {
      const isAll = record.type === 'characterData' || record.attributeName === EDITABLE;
      if (isAll || link) add(link ?? target);
      return isAll || link !== null;
    }
    let isChanged = false;
    for (const node of record.addedNodes) {
      if (!isElement(node) && (isWritten || node.nodeType !== TEXT)) continue;
      add(link ?? node);
      isChanged = true;
    }
    if (isWritten) return isChanged;
    for (const node of record.removedNodes) {
      if (link) dirty.add(link);
      isChanged ||= link !== null || isElement(node) || node.nodeType === TEXT;
      isLess ||= isElement(node) && (elementAt(node) !== node || holdsMessage(node));
    }
    if (!isLess && record.removedNodes.length > 0) {
      const around = elementAt(record.target);
      isLess = around !== null && isWithin(around, client.body);
    }
    return isChanged;
  };

  const holdsMessage = (element: Element) =>
    element.matches(client.body) || element.querySelector(client.body) !== null;

  const observer = new MutationObserver((records) => {
    if (keep(records)) onChange();
  });
  observer.observe(document, WATCHED);
  const watch = (root: ShadowRoot) => {
    if (roots.has(root)) return false;
    roots.add(root);
    observer.observe(root, WATCHED);
    return true;
  };
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    take: () => {
      // Many are children of the same parent.
      let parent: Node | null = null;
      let isInside = false;
      const parts = [...dirty].filter((part) => {
        if (part.parentNode !== parent) {
          parent = part.parentNode;
          isInside = hasAround(dirty, part);
        }
        return part.isConnected && !isInside;
      });
      dirty.clear();
      return parts;
    },
    watch,
    include: (root) => {
      if (!watch(root)) return;
      dirty.add(root);
      onChange();
    },
    openRoots: () => {
      for (const root of roots) {
        if (root.isConnected) continue;
        roots.delete(root);
        isLess = true;
      }
      return [...roots];
    },
    isMessageLess: () => {
      const was = isLess;
      isLess = false;
      return was;
    },
  };
}

const TEXT = 3;

/** Whether one of the parts holds this one. */
function hasAround(parts: ReadonlySet<Node>, part: Node): boolean {
  for (let around = part.parentNode; around; around = own(around, 'parentNode')) {
    if (parts.has(around)) return true;
  }
  return false;
}
