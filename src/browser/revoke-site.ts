import { send } from './send.ts';
import { removeGrant } from './sites.ts';

/**
 * Ends the reading of a site, for our own pages.
 * In: its match pattern. Out: whether the right to read it is gone; rejects where the browser says why it is not.
 */
export async function revokeSite(site: string): Promise<boolean> {
  // Where no worker answers, the right goes all the same: open pages keep their marks until they are loaded anew.
  return (await send('revoke-site', { site })) ?? removeGrant(site);
}
