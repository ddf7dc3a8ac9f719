import { parseLink, type WebLink } from '../../src/core/address/link.ts';

/** An address as the core reads it; throws where it is no web address. */
export function webLink(address: string): WebLink {
  const link = parseLink(address);
  if (link.kind !== 'web') throw new Error(`${address} is no web address`);
  return link;
}
