import type { Reason } from '../../verdict/verdict.ts';

/** A registrable domain that Zoom itself (or Deutsche Telekom for Zoom X) runs. */
export interface OfficialDomain {
  readonly domain: string;
  /** What the domain is for, as the reason that a verdict gives. */
  readonly reason: Extract<
    Reason,
    'zoom-not-deic' | 'zoom-government' | 'zoom-china' | 'zoom-telekom' | 'zoom-on-premise' | 'zoom-sip'
  >;
  readonly source: string;
}

/**
 * Zoom's own domains, as of 2026-11-30.
 * Left out: zipow.com (trusted by Zoom's client in 2019, in no invitation seen since), zoomdev.us (Zoom's developers
 * only), zoom.cn (others' downloads lead there, no word of Zoom's own), and, found in no source, zm.me and zoom.eu;
 * zoomapp.cloud (copies of Zoom's pages for developers, an app's allow-list; Zoom's own word was not found).
 */
export const OFFICIAL_DOMAINS: readonly OfficialDomain[] = [
  {
    domain: 'zoom.us',
    reason: 'zoom-not-deic',
    source: 'https://support.zoom.com/hc/ja/article?id=zm_kb&sysparm_article=KB0060561',
  },
  {
    domain: 'zoom.com',
    reason: 'zoom-not-deic',
    source: 'https://support.zoom.com/hc/ja/article?id=zm_kb&sysparm_article=KB0060561',
  },
  {
    // Where status.zoom.us leads (302).
    domain: 'zoomstatus.com',
    reason: 'zoom-not-deic',
    source: 'seen in public repositories, 2026-11: some ten monitors of services read it',
  },
  {
    domain: 'zoomonprem.com',
    reason: 'zoom-on-premise',
    source: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0058078',
  },
  {
    domain: 'zoomgov.com',
    reason: 'zoom-government',
    // One of the four domains that Zoom's own client for macOS trusted (zoom.us, zoom.com, zoomgov.com, zipow.com).
    source: 'https://www.slcyber.io/research/zoom-zero-day-followup-getting-the-rce',
  },
  {
    domain: 'zoom.com.cn',
    reason: 'zoom-china',
    source: 'seen in public repositories, 2026-11 (ebay, pingcap and hku.zoom.com.cn; zoom.com.cn/download)',
  },
  {
    domain: 'zoom-x.de',
    reason: 'zoom-telekom',
    source:
      'https://www.ku-eichstaett.de/rechenzentrum/nachrichten/nachrichten-einzelansicht/wechsel-von-zoom-zu-telekom-zoom-x-bedingt-ausfallzeit-am13-14042024',
  },
  {
    domain: 'zoomcrc.com',
    reason: 'zoom-sip',
    source: 'https://developers.zoom.us/docs/video-sdk/web/sip/',
  },
  // A menu of regions in a macro for Cisco's room devices names the next seven, and invitations use them.
  { domain: 'zmus.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
  { domain: 'zmeu.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11 (fr.zmeu.us)' },
  { domain: 'zmcn.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
  { domain: 'zmin.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
  { domain: 'zmau.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
  { domain: 'zmhk.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
  { domain: 'zmbr.us', reason: 'zoom-sip', source: 'seen in public repositories, 2026-11' },
];
