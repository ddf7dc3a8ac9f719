import type { Category } from '../../../../src/core/verdict.ts';
import type { Surface } from '../driver.ts';

/** What the open card says. */
export interface CardContent {
  readonly category: Category;
  readonly title: string;
  readonly host: string;
  /** The part of the host that is picked out. */
  readonly domain: string;
  readonly reasons: readonly string[];
  readonly meaning: string;
}

/** The card in a frame; `null` while none is open. */
export function readCard(surface: Surface): Promise<CardContent | null> {
  return surface.evaluate(() => {
    const host = document.querySelector<HTMLElement>('link-guard-card');
    const card = host?.matches(':popover-open') ? host.shadowRoot?.querySelector('[role="dialog"]') : null;
    if (!card) return null;
    const textOf = (part: string) => card.querySelector(part)?.textContent?.trim() ?? '';
    return {
      category: (/ lg-(\w+)/.exec(card.className)?.[1] ?? '') as Category,
      title: textOf('h2'),
      host: textOf('.lg-host'),
      domain: textOf('.lg-host-domain'),
      reasons: [...card.querySelectorAll('li')].map((reason) => reason.textContent?.trim() ?? ''),
      meaning: textOf('.meaning'),
    };
  }, null);
}

/** Whether the card lies over the link it speaks of, which it must not; `false` while none is open. */
export function coversLink(surface: Surface, link: string): Promise<boolean> {
  return surface.evaluate((selector) => {
    const card = document.querySelector('link-guard-card:popover-open')?.getBoundingClientRect();
    if (!card) return false;
    return [...(document.querySelector(selector)?.getClientRects() ?? [])].some(
      (line) =>
        line.left < card.right && line.right > card.left && line.top < card.bottom && line.bottom > card.top,
    );
  }, link);
}

/** Where the keyboard is: the link's `href`, the accessible name of a control in the card, or the tag's name. */
export function focused(surface: Surface): Promise<string> {
  return surface.evaluate(() => {
    const active = document.activeElement;
    const inside = active?.shadowRoot?.activeElement;
    if (inside) return inside.getAttribute('aria-label') ?? inside.textContent?.trim() ?? '';
    return active?.getAttribute('href') ?? active?.localName ?? '';
  }, null);
}
