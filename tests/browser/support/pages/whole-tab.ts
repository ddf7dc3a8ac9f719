import type { Category } from '../../../../src/core/verdict/verdict.ts';
import type { ImitatedPages } from '../../../fixtures/webmail/pages.ts';
import type { TestPage } from '../driver.ts';
import { until } from '../until.ts';
import type { CardContent } from './hover-card.ts';
import { findOurs, type Ours } from './ours.ts';

/** Where in a webmail's pages the message is. */
export type MessagePlace = Pick<ImitatedPages, 'frames' | 'body' | 'messageAt'>;

/** A mark, wherever in a tab its link stands. */
export interface FoundMark {
  readonly category: Category;
  /** The text of the link, or the address that stands as text. */
  readonly text: string;
  /** Whether that stands in the message; the draft and the list are elsewhere. */
  readonly inMessage: boolean;
}

/** Every mark in a tab, of links in its frames, at whatever depth, and in open shadow roots. */
export function marksInTab(page: TestPage, place: MessagePlace): Promise<FoundMark[]> {
  return inEveryDocument(page, place, ({ document, message, isOutermost, ours }) =>
    ours.marks().flatMap(({ mark, text, at }) => {
      if (at ? at.ownerDocument !== document : !isOutermost) return [];
      const inMessage = Boolean(at && message?.contains(at));
      return [{ category: mark.dataset.category as Category, text, inMessage }];
    }),
  );
}

/**
 * Waits until everything that stands in the message now has been judged, also where nothing gets a mark: adds a link
 * that gets one, sees it marked, and takes it out again. The added link has no words about Zoom, so it changes nothing
 * for the others.
 */
export async function whenTabIsJudged(page: TestPage, place: MessagePlace): Promise<void> {
  await until('the message to stand in one document', async () => {
    const added = await inEveryDocument(page, place, ({ document, message }) => {
      if (!message) return [];
      if (!document.querySelector('#last-in-line')) {
        const link = document.createElement('a');
        link.id = 'last-in-line';
        link.href = 'https://deic.zoom.us/j/61234567890';
        link.textContent = '.';
        message.append(link);
      }
      return [true];
    });
    return added.length === 1;
  });
  const marked = () =>
    inEveryDocument(page, place, ({ isOutermost, ours }) =>
      isOutermost
        ? ours
            .all('link-guard-mark')
            .filter((mark) => mark.ariaLabel?.startsWith('. ('))
            .map(() => true)
        : [],
    );
  await until('the link added last to be judged', async () => {
    return (await marked()).length === 1;
  });
  await inEveryDocument(page, place, ({ document }) => {
    document.querySelector('#last-in-line')?.remove();
    return [];
  });
  await until('its mark to go', async () => (await marked()).length === 0);
}

/** Moves the pointer onto the first link of the message, by its place in the window. */
export async function pointAtFirstLink(page: TestPage, place: MessagePlace): Promise<void> {
  // Before it is asked where it is: scrolling moves the frames too.
  await inEveryDocument(page, place, ({ message }) => {
    message?.querySelector('a[href]')?.scrollIntoView({ block: 'center' });
    return [];
  });
  const spot = await until('a link to point at', async () => {
    const [first] = await inEveryDocument(page, place, ({ message, corner }) => {
      const link = message?.querySelector('a[href]');
      const line = link?.getClientRects()[0];
      if (!link || !line) return [];
      let x = corner.x + line.left + Math.min(10, line.width / 2);
      let y = corner.y + line.top + line.height / 2;
      let frame = link.ownerDocument.defaultView?.frameElement;
      while (frame) {
        const box = frame.getBoundingClientRect();
        x += box.left + frame.clientLeft;
        y += box.top + frame.clientTop;
        frame = frame.ownerDocument.defaultView?.frameElement;
      }
      return [{ x, y }];
    });
    return first ?? null;
  });
  await page.moveTo(spot.x, spot.y);
}

/** The card, in whichever document of the tab it opened; `null` while none is open. */
export async function cardInTab(
  page: TestPage,
  place: MessagePlace,
): Promise<Pick<CardContent, 'category' | 'title' | 'host'> | null> {
  const cards = await inEveryDocument(page, place, ({ isOutermost, ours }) => {
    const [host] = ours.all('link-guard-card:popover-open');
    const card = host?.shadowRoot?.querySelector('[role="dialog"]');
    if (!isOutermost || !card) return [];
    return [
      {
        category: (/ lg-(\w+)/.exec(card.className)?.[1] ?? '') as Category,
        title: card.querySelector('h2')?.textContent?.trim() ?? '',
        host: card.querySelector('.lg-host')?.textContent?.trim() ?? '',
      },
    ];
  });
  return cards[0] ?? null;
}

/** A document of a tab, with the message where it is the one that holds it. */
interface Visited {
  readonly document: Document;
  readonly message: Element | null;
  /** Whether it is the one around the others, where what is ours stands. */
  readonly isOutermost: boolean;
  readonly ours: Ours;
  /** Where in the window the outermost document begins that the page of this one can see. */
  readonly corner: { readonly x: number; readonly y: number };
}

/**
 * Runs `visit` for every document of a tab, also for those that may run no script of their own, and gives all that it
 * found. `visit` must use nothing from outside itself.
 */
async function inEveryDocument<Found>(
  page: TestPage,
  place: MessagePlace,
  visit: (visited: Visited) => Found[],
): Promise<Found[]> {
  const found: Found[][] = [];
  for (const surface of await page.documents()) {
    found.push(
      await surface.evaluate(
        ({ source, find, frames, body, messageAt, corner }) => {
          const run = new Function(`return (${source})`)() as (visited: Visited) => Found[];
          const look = new Function(`return (${find})`)() as typeof findOurs;
          const documents: Document[] = [];
          const collect = (root: Document | ShadowRoot) => {
            if ('defaultView' in root) documents.push(root);
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) collect(element.shadowRoot);
              const inside = element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument;
              if (inside) collect(inside);
            }
          };
          collect(document);
          return documents.flatMap((inside) => {
            const frame = inside.defaultView?.frameElement;
            const isTop = inside.defaultView === inside.defaultView?.top;
            const isMessages = messageAt
              ? inside.URL === messageAt
              : (frame?.matches(frames.at(-1) ?? 'none') ?? (isTop && frames.length === 0));
            return run({
              document: inside,
              message: isMessages ? inside.querySelector(body) : null,
              isOutermost: inside === document,
              ours: look(document),
              corner,
            });
          });
        },
        {
          ...place,
          source: visit.toString(),
          find: findOurs.toString(),
          corner: { x: surface.x, y: surface.y },
        },
      ),
    );
  }
  return found.flat();
}
