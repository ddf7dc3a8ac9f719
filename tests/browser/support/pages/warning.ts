import type { Readable } from '../driver.ts';
import { askOurs, IN_OURS } from './ours.ts';

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

/** The dialog of a frame, wherever it opened; `null` while none is open. */
export function readWarning(surface: Readable): Promise<WarningContent | null> {
  return askOurs(
    surface,
    (ours) => {
      const [dialog] = ours
        .all('link-guard-warning')
        .flatMap(({ shadowRoot }) => shadowRoot?.querySelector('dialog:modal') ?? []);
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
    },
    null,
  );
}

/** Selectors of its controls. */
export const WARNING = {
  stay: `${IN_OURS} link-guard-warning >>> .stay`,
  know: `${IN_OURS} link-guard-warning >>> input`,
  goOn: `${IN_OURS} link-guard-warning >>> .go-on button`,
} as const;

/** Whether the box that opens the way on is ticked; `undefined` where there is none. */
export function isTicked(surface: Readable): Promise<boolean | undefined> {
  return askOurs(
    surface,
    (ours) =>
      ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector<HTMLInputElement>('input')?.checked,
    null,
  );
}

/** All the words of the dialog; `undefined` while none is open. */
export function textOfWarning(surface: Readable): Promise<string | null | undefined> {
  return askOurs(
    surface,
    (ours) => ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector('dialog')?.textContent,
    null,
  );
}
