import type { Moment } from './sequence.ts';

/** One message as it is handed to the page. */
export interface Turn {
  readonly html: string;
  readonly before: string | null;
  /** When it is left or replaced. */
  readonly until: Moment;
  readonly isLeft: boolean;
  /** When to say that this is the moment; `null` for never. */
  readonly moment: Moment | null;
  /** How many marks the message must get. */
  readonly marks: number;
}

/** A mark that stood in the page. */
export interface SeenMark {
  /** The number of the link, or of the stretch of text, that it belongs to: two marks of one link have the same. */
  readonly place: number;
  readonly href: string;
  readonly category: string;
  readonly label: string;
}

/** What became of one message; of one that was left, nothing is said. */
export interface Seen {
  readonly marks: readonly SeenMark[];
  /** Links that held two marks at once at any time while the message was open. */
  readonly doubled: number;
  /** Marks that were put on a link that had had one before. */
  readonly again: number;
  /** Milliseconds from opening to the last mark. */
  readonly waited: number;
}

/**
 * Opens messages one after the other in an imitated Gmail, as fast as they are marked. Runs in the page: it uses nothing
 * from outside itself.
 *
 * A message is done when it has as many marks as it must, whoever they belong to. One that must have none gets a link
 * at its end that must have one, and is done when that is marked: links are judged in the order in which they came.
 * After ten seconds it is told as it is. The page's own `soakMoment` kills the worker, and resolves when that is done.
 * Out: what was seen of each. The last message stays open, unless it was left.
 */
export async function readInPage(turns: readonly Turn[]): Promise<(Seen | null)[]> {
  const GIVE_UP_AFTER = 10_000;
  /** Not every mail has a link that is marked. */
  const MARKED_WITHIN = 300;
  const page = window as unknown as { openMail(html: string): void; soakMoment?(): Promise<void> };
  /** The last kill: until it is done there is no other, or a request could die twice. */
  let dying: Promise<void> | undefined;
  const conversation = document.querySelector('#conversation') as HTMLElement;
  const bodyOf = () => conversation.querySelector('.a3s') as HTMLElement;
  const frames = async (count: number) => {
    for (let i = 0; i < count; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const marksNow = () => [...conversation.querySelectorAll<HTMLElement>('link-guard-mark')];
  /** The link around a mark; the text before it; the picture whose areas it stands for. */
  const placeOf = (mark: HTMLElement): Node | null => {
    const around = mark.parentElement?.closest('a, area, button, [role="button"]');
    return around ?? mark.previousSibling;
  };
  const hrefOf = (mark: HTMLElement) => {
    const spoken = mark.getAttribute('aria-label');
    if (spoken !== null) return spoken.slice(0, spoken.indexOf(' ('));
    return (mark.parentElement as HTMLAnchorElement).href;
  };
  const labelOf = (mark: HTMLElement) => {
    const spoken = mark.getAttribute('aria-label') ?? mark.shadowRoot?.textContent ?? '';
    return spoken.slice(spoken.indexOf(' (') + 2, -1);
  };

  const read = async (turn: Turn): Promise<Seen | null> => {
    const had = new WeakMap<Node, number>();
    let doubled = 0;
    let again = 0;
    let onMark = () => {};
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeName !== 'LINK-GUARD-MARK') continue;
          const place = placeOf(node as HTMLElement);
          if (!place) continue;
          const before = had.get(place) ?? 0;
          had.set(place, before + 1);
          if (before > 0) again += 1;
          const inside = (place as Element).querySelectorAll?.('link-guard-mark').length ?? 1;
          if (inside > 1) doubled += 1;
        }
      }
      onMark();
    });
    observer.observe(conversation, { subtree: true, childList: true });
    const when = (isSo: () => boolean, limit = GIVE_UP_AFTER) =>
      new Promise<void>((resolve) => {
        if (isSo()) return resolve();
        const before = onMark;
        const timer = setTimeout(() => resolve(), limit);
        onMark = () => {
          before();
          if (!isSo()) return;
          clearTimeout(timer);
          resolve();
        };
      });

    if (turn.moment !== null) await dying;
    const start = performance.now();
    page.openMail(turn.before ?? turn.html);
    const moment = (at: Moment) =>
      at === 'marked' ? when(() => marksNow().length > 0, MARKED_WITHIN) : frames(at);
    if (turn.moment !== null) dying = moment(turn.moment).then(() => page.soakMoment?.());
    if (turn.isLeft || turn.before !== null) await moment(turn.until);
    if (turn.isLeft) {
      observer.disconnect();
      conversation.replaceChildren();
      return null;
    }
    if (turn.before !== null) {
      const mail = new DOMParser().parseFromString(turn.html, 'text/html');
      for (const unwanted of mail.querySelectorAll('script, style, link, meta, title')) unwanted.remove();
      bodyOf().replaceChildren(...[...mail.body.childNodes].map((node) => document.adoptNode(node)));
    }
    let last: HTMLAnchorElement | null = null;
    if (turn.marks === 0) {
      last = document.createElement('a');
      last.href = 'https://deic.zoom.us/j/61234567890';
      last.textContent = '.';
      bodyOf().append(last);
      const { firstChild } = last;
      await when(() => firstChild?.nextSibling?.nodeName === 'LINK-GUARD-MARK');
    } else {
      await when(() => marksNow().length >= turn.marks);
    }
    const places: (Node | null)[] = [];
    const marks = marksNow()
      .filter((mark) => mark.parentElement !== last)
      .map((mark) => {
        const place = placeOf(mark);
        if (!places.includes(place)) places.push(place);
        return {
          place: places.indexOf(place),
          href: hrefOf(mark),
          category: mark.dataset.category ?? '',
          label: labelOf(mark),
        };
      });
    // The last link had no mark: that none of the others has one says nothing.
    const isUnjudged = last !== null && last.lastElementChild === null;
    if (isUnjudged) marks.push({ place: -1, href: 'never judged', category: '', label: '' });
    last?.remove();
    observer.disconnect();
    return { marks, doubled, again, waited: performance.now() - start };
  };

  const seen: (Seen | null)[] = [];
  for (const turn of turns) seen.push(await read(turn));
  return seen;
}
