/**
 * Registrable domains that hold "zoom", or stand one letter from it, and are companies or sites of their own.
 *
 * A link to one is not about Zoom meetings by its name alone; a text that claims Zoom over it still counts.
 * Rows of the first list: named with their source in "seen in public repositories, 2026-11", or general knowledge;
 * the second list: widely known sites one edit away from `zoom.us` or `zoom.com`.
 */
export const HONEST_NAMES: ReadonlySet<string> = new Set([
  // "zoom" in the name
  'zoominfo.com',
  'zoomtext.com', // https://www.dbsaalborg.dk/zoom-med-zoomtext/
  'zoomcar.com',
  'zoomconnect.com',
  'openzoom.org',
  'zoom.hu',
  'zoom.earth',
  'zoom.com.br',
  'zoom.nl',
  'zoom.co.jp',
  'zoomcharts.com',
  'zoomcorp.com',
  'zoom-na.com',
  'zoomerang.com',
  'zoomcare.com',
  'zoomlion.com',
  'zoomalia.com',
  'zoomph.com',
  'zoomforth.com',
  'zoomsphere.com',
  'zoomify.com',
  'zoomrx.com',
  'zoominsoftware.io',
  'zoomcatalog.com',
  'zoompanel.com',
  'zoomtel.com',
  'zoomadmin.com',
  'zoomarine.pt',
  'zoomarine.it',
  'zoombezibay.com',
  'zoom-erlebniswelt.de',
  'zoom-platform.com',
  'zoomquilt.org',
  'zoomit.ir',
  'zoomg.ir',
  'zoommer.ge',
  'everythingzoomer.com',
  'zoomermedia.ca',
  'zoomtventertainment.com',
  'bazoom.com',
  'ridezoomo.com',
  'zoomd.com', // advertising company, popular site lists
  'zoominternet.net', // Internet provider; left out of a public look-alike rule by name (sublime-security/sublime-rules, 2026-08)
  'zoomtown.com', // the same
  'profitzoom.net', // the same
  'truckerzoom.com', // the same
  'zoomapp.cloud', // counted as Zoom's by others, not by Zoom in any source found: no look-alike, and not Zoom's
  // one edit from zoom.com or zoom.us
  'boom.com',
  'doom.com',
  'joom.com',
  'loom.com',
  'noom.com',
  'room.com',
  'xoom.com',
  'zoo.com',
  'zoho.com',
  'zoro.com',
  'zola.com',
  'zoosk.com',
]);

/** Hosts on others' domains that are honest, each exactly: of their neighbours nothing is known. */
export const HONEST_HOSTS: ReadonlySet<string> = new Set([
  'zoomus.zendesk.com', // Zoom's former help desk; named in Zoom's own texts, seen in public repositories, 2026-11
]);
