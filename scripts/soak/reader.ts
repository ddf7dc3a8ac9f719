import type { Ours } from '../../tests/browser/support/pages/ours.ts';
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
  /** What marks said that were put on a link which had had one that said the same before. */
  readonly again: readonly string[];
  /** Milliseconds from opening to the last mark. */
  readonly waited: number;
}

/**
 * Opens messages one after the other in an imitated Gmail, as fast as they are marked. Runs in the page: it uses nothing
 * from outside itself.
 *
 * A message is done when it has as many marks as it must, whoever they belong to, and those of the message before have
 * gone. One that must have none gets a link at its end that must have one, and is done when that is marked: links are
 * judged in the order in which they came. After ten seconds it is told as it is. The page's own `soakMoment` kills the
 * worker, and resolves when that is done. Out: what was seen of each. The last message stays open, unless it was left.
 */
export async function readInPage(ours: Ours, turns: readonly Turn[]): Promise<(Seen | null)[]> {
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
  const allMarks = () => ours.all('link-guard-mark');
  /** What a mark says that it belongs to, and what else it says: a long mail may be judged before all of it was read. */
  const keyOf = (mark: HTMLElement) =>
    `${mark.dataset.href} ${mark.role} ${mark.ariaLabel?.slice(0, mark.ariaLabel.lastIndexOf('('))}`;
  const sayingOf = (mark: HTMLElement) => `${mark.dataset.href} ${mark.role} ${mark.ariaLabel}`;
  const collapse = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  /** How many places there are in a part of the page that a mark may belong to. */
  const placesFor = (mark: HTMLElement, part: Element) => {
    const href = mark.dataset.href ?? '';
    if (mark.role !== 'button') {
      const links = [...part.querySelectorAll('a[href], area[href], button, [role="button"]')];
      const isIts = (link: Element) => (link as HTMLAnchorElement).href === href;
      return links.filter((link) => isIts(link) || mark.ariaLabel?.startsWith(collapse(link.textContent)))
        .length;
    }
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let places = 0;
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (!parentElement?.closest('a[href]')) places += data.split(href).length - 1;
    }
    return places;
  };

  const read = async (turn: Turn): Promise<Seen | null> => {
    const had = new Map<string, number>();
    /** Marks of the message before, which go at the next look. */
    const old = new Set(allMarks());
    /** What stood in the message before it was replaced. */
    const replaced = document.createElement('div');
    let doubled = 0;
    const again: string[] = [];
    let onMark = () => {};
    const current = () => allMarks().filter((mark) => !old.has(mark));
    const see = (mark: HTMLElement) => {
      const body = bodyOf();
      if (!body || old.has(mark)) return;
      const key = keyOf(mark);
      const said = sayingOf(mark);
      const places = placesFor(mark, body) + placesFor(mark, replaced);
      const times = (had.get(said) ?? 0) + 1;
      had.set(said, times);
      if (times > places) again.push(said);
      if (current().filter((other) => keyOf(other) === key).length > places) doubled += 1;
    };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeName === 'LINK-GUARD-MARK') see(node as HTMLElement);
          if (node.parentNode === document.documentElement) watch(node as HTMLElement);
        }
      }
      onMark();
    });
    const watch = ({ shadowRoot }: HTMLElement) => {
      if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true });
    };
    observer.observe(document.documentElement, { childList: true });
    ours.hosts().forEach(watch);
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
      at === 'marked' ? when(() => current().length > 0, MARKED_WITHIN) : frames(at);
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
      for (const mark of allMarks()) old.add(mark);
      replaced.append(...bodyOf().childNodes);
      bodyOf().replaceChildren(...[...mail.body.childNodes].map((node) => document.adoptNode(node)));
    }
    let last: HTMLAnchorElement | null = null;
    const isLasts = (mark: HTMLElement) => mark.dataset.href === last?.href;
    if (turn.marks === 0) {
      last = document.createElement('a');
      last.href = 'https://deic.zoom.us/j/61234567890';
      last.textContent = '.';
      bodyOf().append(last);
      await when(() => current().some(isLasts));
    } else {
      await when(() => current().length >= turn.marks);
    }
    const waited = performance.now() - start;
    // What a replaced body had may be marked late, and counts for nothing: it goes at the next look.
    const isAllHere = () =>
      allMarks().length === (turn.marks || 1) && ours.marks().every(({ at }) => at !== null);
    await when(isAllHere);
    const places: (Node | null)[] = [];
    const marks = ours
      .marks()
      .filter(({ mark }) => !isLasts(mark))
      .map(({ mark, at, label }) => {
        // An address in plain text has its text for itself, also beside another.
        const place = mark.role === 'button' && at ? mark : at;
        if (!places.includes(place)) places.push(place);
        return {
          place: places.indexOf(place),
          href: mark.dataset.href ?? '',
          category: mark.dataset.category ?? '',
          label: label.slice(1, -1),
        };
      });
    // The last link had no mark: that none of the others has one says nothing.
    const isUnjudged = last !== null && !current().some(isLasts);
    if (isUnjudged) marks.push({ place: -1, href: 'never judged', category: '', label: '' });
    last?.remove();
    observer.disconnect();
    return { marks, doubled, again, waited };
  };

  const seen: (Seen | null)[] = [];
  for (const turn of turns) seen.push(await read(turn));
  return seen;
}
