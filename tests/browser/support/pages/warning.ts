import type { Readable } from '../driver.ts';
import { until } from '../until.ts';
import { askOurs, IN_OURS } from './ours.ts';

/** What the warning before a click says and offers. */
export interface WarningContent {
  /** The first sentence, without the owner's domain that ends it. */
  readonly title: string;
  /** The domain that ends it. */
  readonly owner: string;
  readonly claims: readonly string[];
  readonly host: string;
  /** The part of the host that is picked out. */
  readonly domain: string;
  readonly reasons: readonly string[];
  /** The domains to pick the true one from; none where there is no way on. */
  readonly choices: readonly string[];
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
        title: words('h2 .says').join(),
        owner: words('h2 .owner').join(),
        claims: words('dd:not(:has(.lg-host))'),
        host: words('.lg-host').join(),
        domain: words('.lg-host-domain').join(),
        reasons: words('li'),
        choices: [...dialog.querySelectorAll('input')].map(({ value }) => value),
        buttons: words('button:enabled'),
      };
    },
    null,
  );
}

/** Selectors of its controls. */
export const WARNING = {
  stay: `${IN_OURS} link-guard-warning >>> .stay`,
  /** Where a person says that the link leads to this domain. */
  choice: (domain: string) => `${IN_OURS} link-guard-warning >>> input[value=${JSON.stringify(domain)}]`,
  goOn: `${IN_OURS} link-guard-warning >>> .go-on button`,
} as const;

/** The domain that is picked for the way on; `null` for none. */
export function pickedDomain(surface: Readable): Promise<string | null> {
  return askOurs(
    surface,
    (ours) =>
      ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector<HTMLInputElement>('input:checked')
        ?.value ?? null,
    null,
  );
}

/**
 * Picks the owner's domain, by `click`, as a person does who goes on. Presses count once the dialog has been there for half
 * a second: it is pressed until it is taken.
 */
export async function pickOwner(
  surface: Readable,
  click: (selector: string) => Promise<unknown>,
): Promise<void> {
  await until('the true address to be picked', async () => {
    const { owner } = (await readWarning(surface)) ?? {};
    if (owner === undefined) return false;
    if ((await pickedDomain(surface)) !== owner) await click(WARNING.choice(owner));
    return (await pickedDomain(surface)) === owner;
  });
}

/** All the words of the dialog; `undefined` while none is open. */
export function textOfWarning(surface: Readable): Promise<string | null | undefined> {
  return askOurs(
    surface,
    (ours) => ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector('dialog')?.textContent,
    null,
  );
}
