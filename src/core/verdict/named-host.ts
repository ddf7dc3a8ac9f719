import { type Host, readHost } from '../address/host.ts';
import { parseLink, type WebLink } from '../address/link.ts';
import { genuineHost } from '../genuine/genuine.ts';
import { carriesAddresses } from '../lookalike/data/address-carriers.ts';
import { signsOf } from '../lookalike/lookalike.ts';
import type { Rules } from './rules.ts';
import { isShownAsAddress } from './shown-address.ts';
import { weigh } from './weigh.ts';

/** A host that is named, where it is another one than this. */
export function otherThan({ hostname }: Host, named: string | null): string | null {
  return named === null || withoutWww(named) === withoutWww(hostname) ? null : named;
}

/** "www." in front makes no other host of it. */
function withoutWww(hostname: string): string {
  return hostname.startsWith('www.') ? hostname.slice(4) : hostname;
}

/** Whether a hostname is Zoom's or a known institution's. */
export function isGenuineName(hostname: string, rules: Rules): boolean {
  return genuineHost(readHost(hostname), rules) !== null;
}

/** The first of several names that is Zoom's or a known institution's; `null` where none is. */
export function zoomHostOf(shown: readonly (string | null)[], rules: Rules): string | null {
  return shown.find((name) => name !== null && isGenuineName(name, rules)) ?? null;
}

/**
 * The host that a text shows as an address in its own right, and not because the link's page carries whatever it was given.
 * In: the host that the text names, where it is another than the link's.
 */
export function readShown(shownHost: string | null, { url }: WebLink, text: string): string | null {
  if (shownHost === null || carriesAddresses(url)) return null;
  return isShownAsAddress(text) ? shownHost : null;
}

/** Whether a name is a look-alike by itself. */
export function isLookalikeName(hostname: string): boolean {
  const link = parseLink(`https://${hostname}/`);
  if (link.kind !== 'web') return false;
  return weigh(signsOf(link, readHost(hostname), '', null, false)).category === 'spoofed';
}
