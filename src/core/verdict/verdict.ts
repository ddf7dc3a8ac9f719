import type { Reason } from './reasons.ts';

/**
 * The words of the product: what a link can be. Why we say so, reasons.ts has.
 *
 * This file holds types and order only and imports types alone, so every room may use it, the content
 * script included (it must never pull in the suffix list).
 */

/** What a link can be, worst first; the order is the one in which people are shown them. */
export const CATEGORIES = ['spoofed', 'unverifiable', 'commercial', 'nordunet', 'deic', 'unrelated'] as const;

/**
 * - `spoofed`: looks like Zoom or says it is, and leads elsewhere; or its host is listed as false by policy.
 * - `unverifiable`: where it leads, or whether it means Zoom, cannot be read from the address.
 * - `commercial`: Zoom's own domain, but no host on the list of DeiC institutions.
 * - `nordunet`: a Nordic partner institution's host: same servers, other agreements.
 * - `deic`: exactly a host of an institution that has Zoom through DeiC, or one that was added.
 * - `unrelated`: nothing to do with Zoom; never shown.
 */
export type Category = (typeof CATEGORIES)[number];

export type { Reason };

/** What a Zoom address opens, read from its path; `null` where the path is none of Zoom's. */
export type LinkKind =
  | 'join'
  | 'start'
  | 'web-client'
  | 'register'
  | 'personal'
  | 'recording'
  | 'lti'
  | 'phone-numbers'
  | 'sign-in'
  | 'download'
  | 'app-consent'
  | 'shared-content'
  | 'event'
  | 'redirect'
  | 'home';

/** A link as found in a mail: `href` as written there, `text` what the person sees (may be empty). */
export interface Candidate {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  /** What appears when the pointer rests on the link, where that may name a host and is not its text already. */
  readonly title?: string;
  /** Another address that an attribute keeps beside `href`: a webmail client's, or whatever the sender wrote there. */
  readonly hiddenAddress?: string;
}

/** The answer about one link. Plain data: it survives messages and storage. */
export interface Verdict {
  readonly category: Category;
  /** Most telling first; never empty unless the category is `unrelated`. */
  readonly reasons: readonly Reason[];
  /**
   * Hostname of the last address that can be read, ASCII (A-labels), lower case: the final target's, or that of the
   * service which hides it, or of an address in an attribute where `hidden-address` says so; `null` where no address
   * can be read.
   */
  readonly host: string | null;
  /** Registrable domain of `host` by the Public Suffix List, private section included; `null` for IP addresses, bare suffixes and no host. */
  readonly registrableDomain: string | null;
  /**
   * The final target's address after unwrapping, or its bare domain where no more is shown; `null` where it cannot be
   * read. May hold a passcode: never log or store it.
   */
  readonly target: string | null;
  /** Names of the services that had rewritten the link, outermost first. */
  readonly unwrappedVia: readonly string[];
  /** The host that the visible text or the title names, where it is another than `host`. */
  readonly shownHost: string | null;
  /** The institution whose host this is, in the form "English / its own name" or one name. */
  readonly institution: string | null;
  /** The genuine name that a look-alike imitates, such as `zoom.us`; `null` where the link does not claim to be Zoom. */
  readonly imitates: string | null;
  readonly linkKind: LinkKind | null;
  /** 7 to 11 digits, without spaces. */
  readonly meetingId: string | null;
  /** Whether the link itself carries a passcode (`pwd=`); the passcode is not kept. */
  readonly carriesPasscode: boolean;
}

/** Negative when `a` is worse than `b`; for sorting worst first. */
export function compareSeverity(a: Category, b: Category): number {
  return CATEGORIES.indexOf(a) - CATEGORIES.indexOf(b);
}

/** The links (or whatever bears a verdict) worst first, Zoom's own website last of all; equals stay in their order. */
export function worstFirst<T extends { readonly verdict: Pick<Verdict, 'category' | 'reasons'> }>(
  links: readonly T[],
): T[] {
  return [...links].sort(
    ({ verdict: a }, { verdict: b }) =>
      Number(isOwnPage(a)) - Number(isOwnPage(b)) || compareSeverity(a.category, b.category),
  );
}

/**
 * Reasons with some put right after the first: a card shows the first few at once, and only what the link is counts
 * more.
 */
export function afterFirst([first, ...rest]: readonly Reason[], said: readonly Reason[]): readonly Reason[] {
  return [...(first ? [first] : []), ...said, ...rest];
}

/** Whether a verdict says that the link is Zoom's, whoever's Zoom it is. */
export function isGenuine({ category }: Pick<Verdict, 'category'>): boolean {
  return category === 'deic' || category === 'nordunet' || category === 'commercial';
}

/** Whether a link leads to Zoom's own website and into no meeting: nobody's account is in question there. */
export function isOwnPage({ reasons }: Pick<Verdict, 'reasons'>): boolean {
  return reasons[0] === 'zoom-own-page';
}

/**
 * The verdicts that a mail as a whole is spoken of by: Zoom's own website, at the foot of many an invitation, counts only
 * where there is nothing else.
 */
export function telling<V extends Pick<Verdict, 'reasons'>>(verdicts: readonly V[]): readonly V[] {
  const others = verdicts.filter((verdict) => !isOwnPage(verdict));
  return others.length > 0 ? others : verdicts;
}

/** Whether a link is called spoofed by the institution's list alone: nothing in it claims to be Zoom. */
export function isListedOnly({ reasons, imitates }: Pick<Verdict, 'reasons' | 'imitates'>): boolean {
  return imitates === null && reasons.includes('listed-by-policy');
}

/** The worst category among `verdicts`; `null` for none. */
export function worstOf(verdicts: readonly Pick<Verdict, 'category'>[]): Category | null {
  let worst: Category | null = null;
  for (const { category } of verdicts) {
    if (worst === null || compareSeverity(category, worst) < 0) worst = category;
  }
  return worst;
}
