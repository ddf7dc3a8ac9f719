/**
 * The words that look-alikes put around "zoom", as seen in public threat lists up to 2026-11 and in Zoom's own
 * product names. They are rules, not a block list: none of them is a host.
 */

/**
 * Stems of six letters or more, with doubled letters written once ("meeting" is `meting`). Each counts anywhere
 * beside the brand and with one letter wrong, as in "zoom-imvite".
 */
export const MEETING_STEMS: readonly string[] = [
  'meting',
  'invite',
  'invita',
  'confer',
  'webinar',
  'download',
  'instal',
  'update',
  'upgrade',
  'client',
  'desktop',
  'launch',
  'sesion',
  'signin',
  'workspace',
  'workplace',
  'conect',
  'suport',
  'redirect',
  'interview',
  'candidate',
  'apointment',
  'calendly',
  'calendar',
  'schedule',
  'recording',
  'pascode',
  'version',
  'technolog',
  'verify',
  'acount',
  'recruit',
  'extension',
];

/** Shorter words of the same kind: they count as a whole, or right before or after the brand. */
export const MEETING_WORDS: readonly string[] = [
  'meet',
  'meets',
  'join',
  'call',
  'calls',
  'setup',
  'login',
  'logon',
  'conf',
  'cnf',
  'sdk',
  'auth',
  '2day',
  // Danish for meeting and take part, as far as a hostname shows it
  'moede',
  'møde',
  'deltag',
];

/**
 * Words that honest names use as well. They count only where a hyphen or digit sets them apart from the brand and
 * nothing else is left unexplained.
 */
export const COMMON_WORDS: readonly string[] = [
  'app',
  'apps',
  'web',
  'webs',
  'www',
  'us',
  'usa',
  'uk',
  'eu',
  'com',
  'my',
  'the',
  'on',
  'in',
  'for',
  'go',
  'online',
  'live',
  'video',
  'cloud',
  'mail',
  'secure',
  'security',
  'office',
  'business',
  'drive',
  'portal',
  'id',
  'pro',
  'start',
  'host',
  'help',
  'team',
  'teams',
  'pc',
  'win',
  'mac',
  'api',
  'service',
  'services',
  'center',
  'link',
  'share',
  'sharing',
  'file',
  'files',
  'room',
  'rooms',
  'chat',
  'talk',
  'voice',
  'event',
  'events',
  'job',
  'jobs',
  'hr',
  'exe',
  'msi',
  'software',
  'plugin',
  'official',
  'free',
  'now',
  'get',
  'net',
  'org',
];

/** Common words that make an imitation of a Zoom name when they follow "zoom" directly ("zoomapp"). */
export const WORDS_AFTER_BRAND: readonly string[] = [
  'app',
  'apps',
  'online',
  'web',
  'webapi',
  'us',
  'usa',
  'com',
  'cloud',
  'video',
  'secure',
  'me',
];

/** …and when they stand directly before it ("webzoom", "getzoom"). */
export const WORDS_BEFORE_BRAND: readonly string[] = [
  'web',
  'www',
  'us',
  'my',
  'our',
  'on',
  'get',
  'try',
  'use',
  'go',
  'open',
  'start',
  'explore',
  'official',
];

/** Suffixes that registries give only to universities and public bodies. */
export const RESTRICTED_SUFFIX = /^(?:edu|gov|mil|int)$|^(?:ac|edu|gov|gob|gouv|mil)\.[a-z]{2}$/;

/** Hosts on which anyone can put up a page under a path of their own. */
export const SHARED_HOSTING_BY_PATH: ReadonlySet<string> = new Set([
  'sites.google.com',
  'docs.google.com',
  'forms.office.com',
  'telegra.ph',
]);

/** First labels of hosts on Zoom's domains that every customer shares; seen in public repositories, 2026-11. */
export const SHARED_ZOOM_LABEL =
  /^(?:[a-z]{2}\d{2}[a-z]*|www|app|apps|applications|events|docs|support|marketplace|developers|status|source|download|explore|blog)$/;
