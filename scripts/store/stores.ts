import type { Target } from '../package/target.ts';

/** A length in UTF-16 units, as forms of stores count. */
export interface Limits {
  readonly title: number;
  readonly summary: number;
  readonly description: { readonly least: number; readonly most: number };
  /** Each answer about a permission, and on the purpose. */
  readonly reason: number;
}

export interface Store {
  readonly id: 'chrome' | 'edge' | 'firefox' | 'thunderbird';
  readonly name: string;
  /** The build that it takes. */
  readonly target: Target;
  readonly limits: Limits;
}

/** Pictures of every store: 1280 × 800 is taken by all four, 440 × 280 by the two that have tiles. */
export const PICTURE = { width: 1280, height: 800 } as const;
export const TILE = { width: 440, height: 280 } as const;

/**
 * Names: MDN, manifest.json/name (as of February 2024). Summaries of Chrome and Edge are the manifest's description, 132:
 * developer.chrome.com, manifest/description. The others stand in the forms of the stores alone, and are kept at the least
 * that is known of any of them. Looked up on 2026-11-30.
 */
const DESCRIPTION = { least: 250, most: 5000 };
const REASON = 1000;

export const STORES: readonly Store[] = [
  {
    id: 'chrome',
    name: 'Chrome Web Store',
    target: 'chrome',
    limits: { title: 75, summary: 132, description: DESCRIPTION, reason: REASON },
  },
  {
    id: 'edge',
    name: 'Microsoft Edge Add-ons',
    target: 'chrome',
    limits: { title: 45, summary: 132, description: DESCRIPTION, reason: REASON },
  },
  {
    id: 'firefox',
    name: 'addons.mozilla.org',
    target: 'firefox',
    limits: { title: 50, summary: 250, description: DESCRIPTION, reason: REASON },
  },
  {
    id: 'thunderbird',
    name: 'addons.thunderbird.net',
    target: 'thunderbird',
    limits: { title: 50, summary: 250, description: DESCRIPTION, reason: REASON },
  },
];
