import type { Readable } from '../driver.ts';

/** What the warning before a click says and offers. */
export interface WarningContent {
  readonly title: string;
  readonly claims: readonly string[];
  readonly host: string;
  /** The part of the host that is picked out. */
  readonly domain: string;
  readonly reasons: readonly string[];
  /** The words on its buttons that can be pressed now. */
  readonly buttons: readonly string[];
}

/** The dialog in a frame; `null` while none is open. */
export function readWarning(surface: Readable): Promise<WarningContent | null> {
  return surface.evaluate(() => {
    const dialog = document.querySelector('link-guard-warning')?.shadowRoot?.querySelector('dialog:modal');
    if (!dialog) return null;
    const words = (selector: string) =>
      [...dialog.querySelectorAll(selector)].map((part) => part.textContent?.trim() ?? '');
    return {
      title: words('h2').join(),
      claims: words('dd:not(:has(.lg-host))'),
      host: words('.lg-host').join(),
      domain: words('.lg-host-domain').join(),
      reasons: words('li'),
      buttons: words('button:enabled'),
    };
  }, null);
}

/** Selectors of its controls. */
export const WARNING = {
  stay: 'link-guard-warning >>> .stay',
  know: 'link-guard-warning >>> input',
  goOn: 'link-guard-warning >>> .go-on button',
} as const;
