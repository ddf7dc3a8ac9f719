/** Part of Zoom's own website: what Zoom itself wrote, and no customer of it. */
export interface ZoomOwnPages {
  /** The labels in front of `zoom.us` or `zoom.com`. */
  readonly labels: RegExp;
  readonly paths: RegExp;
  /** A page of this kind; tests read it. */
  readonly sample: string;
  readonly source: string;
}

const REPOSITORIES = 'seen in public repositories, 2026-11';

/**
 * Zoom's own website as of 2026-11-30.
 *
 * A list of what belongs to it, and of nothing else: any other path may show what a customer wrote. Left out: the field for
 * a meeting's ID and the test meeting (`/join`, `/test`), which lead into one, and every page that asks to sign in.
 */
export const ZOOM_OWN_PAGES: readonly ZoomOwnPages[] = [
  { labels: /^(?:www)?$/, paths: /^\/$/, sample: 'https://zoom.us/', source: REPOSITORIES },
  {
    // The language comes first: "/en/products/". No two letters will do: "/wb/" and "/ev/" open what customers wrote.
    labels: /^(?:www)?$/,
    paths:
      /^\/(?:cs|da|de|en|es|fi|fr|id|it|ja|ko|nl|no|pl|pt|ru|sv|tr|vi|zh)(?:-[a-z]{2,4})?(?:\/(?!(?:j|s|w|wc|my|rec|u|join|signin|signup|oauth)(?:\/|$))|$)/i,
    sample: 'https://www.zoom.com/en/trust/privacy/',
    source: REPOSITORIES,
  },
  {
    labels: /^(?:www)?$/,
    paths: /^\/docs\/[a-z]{2}(?:-[a-z]{2,4})?\//i,
    sample: 'https://zoom.us/docs/en-us/privacy-and-security.html',
    source: REPOSITORIES,
  },
  {
    labels: /^(?:www)?$/,
    paths:
      /^\/(?:pricing|privacy|terms|legal|trust|security|contact|contactsales|about|blog|accessibility)(?:\/|$)/,
    sample: 'https://zoom.us/pricing',
    source: REPOSITORIES,
  },
  {
    labels: /^(?:www)?$/,
    paths: /^\/(?:download(?:\/|$)|client\/)/,
    sample: 'https://zoom.us/download',
    source: REPOSITORIES,
  },
  {
    labels: /^(?:support|explore|developers|safety|status|blog)$/,
    paths: /^\//,
    sample: 'https://support.zoom.com/hc/en',
    source: REPOSITORIES,
  },
  // The market's front page. What it offers is other companies', and an app's page asks for access.
  {
    labels: /^marketplace$/,
    paths: /^\/$/,
    sample: 'https://marketplace.zoom.us/',
    source: REPOSITORIES,
  },
];
