/**
 * Pages that carry whatever was written into a calendar's or a mail's field, as of 2026-11-30: a search on a map for a place
 * that is a Zoom link, a day in a calendar. That such a link shows a Zoom address is no pretence.
 * Sources: Google Calendar's invitations (a real mail); each service's public way to link to a search.
 */
export const ADDRESS_CARRIERS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:www\.)?google\.(?:com|dk|se|no|fi|de|co\.uk)$/, /^\/(?:maps|search|calendar)(?:\/|$)/],
  [/^maps\.google\.(?:com|dk|se|no|fi|de|co\.uk)$/, /^/],
  [/^calendar\.google\.com$/, /^/],
  [/^(?:www\.)?bing\.com$/, /^\/(?:maps|search)(?:\/|$)/],
  [/^maps\.apple\.com$/, /^/],
  [/^(?:www\.)?openstreetmap\.org$/, /^\/(?:search)?$/],
  [/^(?:www\.)?duckduckgo\.com$/, /^\/$/],
  [/^(?:www\.)?here\.com$|^wego\.here\.com$/, /^/],
  [/^(?:www\.)?(?:krak|eniro|hitta|gulesider)\.(?:dk|se|no)$/, /^/],
  [/^outlook\.(?:office|office365|live|cloud)\.(?:com|microsoft)$/, /^\/(?:calendar|owa)(?:\/|$)/],
  [/^calendar\.yahoo\.com$/, /^/],
];

/** Whether an address belongs to such a page. */
export function carriesAddresses({ hostname, pathname }: URL): boolean {
  return ADDRESS_CARRIERS.some(([host, path]) => host.test(hostname) && path.test(pathname));
}
