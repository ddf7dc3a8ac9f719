import type { Category } from '../../../../src/core/verdict/verdict.ts';
import type { Readable } from '../driver.ts';
import { askOurs } from './ours.ts';

/** What the open card says. */
export interface CardContent {
  readonly category: Category;
  readonly title: string;
  readonly host: string;
  /** The part of the host that is picked out. */
  readonly domain: string;
  /** The strongest first; the others wait behind "Why?". */
  readonly reasons: readonly string[];
  /** What holds for data and encryption, or what to do. */
  readonly advice: string;
}

/** The card of a frame, wherever it opened; `null` while none is open. */
export function readCard(surface: Readable): Promise<CardContent | null> {
  return askOurs(
    surface,
    (ours) => {
      const [host] = ours.all('link-guard-card:popover-open');
      const card = host?.shadowRoot?.querySelector('[role="dialog"]');
      if (!card) return null;
      const textOf = (part: string) => card.querySelector(part)?.textContent?.trim() ?? '';
      return {
        category: (/ lg-(\w+)/.exec(card.className)?.[1] ?? '') as Category,
        title: textOf('h2'),
        host: textOf('.lg-host'),
        domain: textOf('.lg-host-domain'),
        reasons: [...card.querySelectorAll('.reason, li')].map((reason) => reason.textContent?.trim() ?? ''),
        advice: textOf('.now'),
      };
    },
    null,
  );
}

/** How much room the open card takes. */
export interface CardRoom {
  readonly width: number;
  readonly height: number;
  /** Whether something in it has to be scrolled to. */
  readonly scrolls: boolean;
  /** The texts of the links, other than its own, that it lies over. */
  readonly covers: readonly string[];
}

/** The room of the card in the document of its link; `null` while none is open, or it does not stand where it belongs yet. */
export function readCardRoom(surface: Readable, link: string): Promise<CardRoom | null> {
  return askOurs(
    surface,
    (ours, selector) => {
      const [host] = ours.all('link-guard-card.placed:popover-open');
      const rest = host?.shadowRoot?.querySelector('.rest');
      if (!host || !rest) return null;
      const card = host.getBoundingClientRect();
      const isUnder = (line: DOMRect) =>
        line.left < card.right && line.right > card.left && line.top < card.bottom && line.bottom > card.top;
      return {
        width: card.width,
        height: card.height,
        scrolls: rest.scrollHeight > rest.clientHeight + 1,
        covers: [...document.querySelectorAll('a[href]')]
          .filter((other) => !other.matches(selector) && [...other.getClientRects()].some(isUnder))
          .map((other) => other.textContent ?? ''),
      };
    },
    link,
  );
}

/**
 * Whether the card lies over the link it speaks of, which it must not; `false` while none is open. The link may stand
 * in a frame of the card's document.
 */
export function coversLink(surface: Readable, link: string): Promise<boolean> {
  return askOurs(
    surface,
    (ours, selector) => {
      const card = ours.all('link-guard-card:popover-open')[0]?.getBoundingClientRect();
      if (!card) return false;
      const lines = [...(document.querySelector(selector)?.getClientRects() ?? [])];
      for (const frame of document.querySelectorAll('iframe')) {
        const { x, y } = frame.getBoundingClientRect();
        for (const line of frame.contentDocument?.querySelector(selector)?.getClientRects() ?? []) {
          const { clientLeft, clientTop } = frame;
          lines.push(new DOMRect(x + clientLeft + line.x, y + clientTop + line.y, line.width, line.height));
        }
      }
      if (lines.length === 0) throw new Error(`No link at ${selector}`);
      return lines.some(
        (line) =>
          line.left < card.right &&
          line.right > card.left &&
          line.top < card.bottom &&
          line.bottom > card.top,
      );
    },
    link,
  );
}

/** Where the keyboard is: the link's `href`, the accessible name of a control of ours, or the tag's name. */
export function focused(surface: Readable): Promise<string> {
  return surface.evaluate(() => {
    const active = document.activeElement;
    let inside = active?.shadowRoot?.activeElement;
    while (inside?.shadowRoot?.activeElement) inside = inside.shadowRoot.activeElement;
    if (inside) return inside.getAttribute('aria-label') ?? inside.textContent?.trim() ?? '';
    return active?.getAttribute('href') ?? active?.localName ?? '';
  }, null);
}
