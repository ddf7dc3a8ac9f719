import type { LinkKind } from '../../verdict/verdict.ts';

/** A host of Zoom's that means one thing, whatever the path. */
export interface ZoomHost {
  /** The labels in front of Zoom's registrable domain; some follow the name of a cluster, as in `us05whiteboard`. */
  readonly labels: RegExp;
  readonly kind: LinkKind;
  /** A host of this kind; tests read it. */
  readonly sample: string;
  readonly source: string;
}

const REPOSITORIES = 'seen in public repositories, 2026-11';

/**
 * Hosts as of 2026-11-30 that all of Zoom's customers share. They show what any Zoom user wrote, offer anybody's apps,
 * or send on to another address.
 *
 * Hosts with Zoom's own pages only (`support`, `explore`, `developers`, `safety`, `status`) ask for nothing and are
 * not listed; nor are those that a program fetches from (`cdn`, `source`, `st1`).
 */
export const ZOOM_HOSTS: readonly ZoomHost[] = [
  {
    labels: /^(?:[a-z]{2}\d{2})?(?:docs|whiteboard|tasks)$|^(?:paper|sheets|slides|hub|mynotes)$/,
    kind: 'shared-content',
    sample: 'us05whiteboard.zoom.us',
    source: REPOSITORIES,
  },
  // Anybody's booking page: it takes a name and an address.
  { labels: /^scheduler$/, kind: 'shared-content', sample: 'scheduler.zoom.us', source: REPOSITORIES },
  {
    labels: /^(?:community|devforum)$/,
    kind: 'shared-content',
    sample: 'community.zoom.com',
    source: REPOSITORIES,
  },
  { labels: /^(?:ai|zoommate)$/, kind: 'home', sample: 'ai.zoom.us', source: REPOSITORIES },
  { labels: /^events$/, kind: 'event', sample: 'events.zoom.us', source: REPOSITORIES },
  {
    labels: /^marketplace$/,
    kind: 'app-consent',
    sample: 'marketplace.zoom.us',
    source: 'https://developers.zoom.us/docs/zoom-apps/guides/open-zoom-apps-from-native-web-apps/',
  },
  // What Zoom's own mailings link to. The target is a code that only Zoom's mailing service can read.
  { labels: /^click(?:\.e)?$/, kind: 'redirect', sample: 'click.e.zoom.us', source: REPOSITORIES },
];
