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
  'verify',
  'acount',
  'extension',
  'register',
  'registrat',
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
  'windows',
  'mac',
  'macos',
  'linux',
  'android',
  'ios',
  'mobile',
  'desk',
  'server',
  'system',
  'user',
  'url',
  'upd',
  'calling',
  'virtual',
  'remote',
  'intl',
  'global',
  'systems',
  'tech',
  'technology',
  'technologies',
  'access',
  'admin',
  'account',
  'request',
  'session',
  'guest',
  'member',
  'staff',
  'student',
  'campus',
  'classroom',
  'lecture',
  'seminar',
  'training',
  'companion',
  'hub',
  'work',
  'site',
  'page',
  'open',
  'new',
  'phone',
  'corp',
  'enterprise',
  'evite',
  'lnk',
  'links',
  'offer',
  'offers',
  'promo',
  'invest',
  'investor',
  'investors',
  'career',
  'careers',
  'hiring',
  'docs',
  'whiteboard',
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

/**
 * Everyday words that begin or end within a letter of a stem and mean something else: "zoomsports", "zoomdiscount",
 * "zoom-betting". With doubled letters written once, as the stems.
 */
export const NEAR_A_STEM: readonly string[] = [
  ...['beting', 'seting', 'leting', 'neting', 'peting', 'geting', 'veting', 'weting', 'jeting', 'melting'],
  ...[
    'minting',
    'mating',
    'muting',
    'marketing',
    'greting',
    'targeting',
    'ticketing',
    'budgeting',
    'sheting',
  ],
  ...[
    'cofer',
    'conifer',
    'confeti',
    'confes',
    'confect',
    'convers',
    'convert',
    'concer',
    'instan',
    'instagram',
  ],
  ...['colect', 'corect', 'sport', 'lesion', 'count', 'discount', 'acoust', 'registry', 'signage'],
];

/**
 * Words of accounts, security and payment that fraud puts beside any brand, and that honest companies with zoom in their
 * name have little use for. They count as a whole, set apart or glued to the brand, on either side and together with the
 * common words.
 */
export const ACCOUNT_WORDS: readonly string[] = [
  ...['access', 'account', 'accounts', 'admin', 'administrator', 'alert', 'alerts', 'auth', 'authenticate'],
  ...['authentication', 'authorize', 'billing', 'cancel', 'claim', 'click', 'confirm', 'confirmation'],
  ...['credential', 'credentials', 'enroll', 'enrol', 'enrollment', 'enrolment', 'expired', 'helpdesk'],
  ...['http', 'https', 'identity', 'invoice', 'invoices', 'locked', 'mail', 'email', 'webmail', 'mailbox'],
  ...['mfa', 'message', 'messages', 'notice', 'notification', 'notifications', 'notify', 'otp', 'password'],
  ...['passwords', 'pay', 'payment', 'payments', 'payroll', 'portal', 'protect', 'protected', 'protection'],
  ...['recover', 'recovery', 'refund', 'renew', 'renewal', 'reset', 'restore', 'safe', 'safety', 'secure'],
  ...['secured', 'security', 'server', 'servers', 'service', 'services', 'signin', 'signon', 'signup', 'ssl'],
  ...['sso', 'suspended', 'support', 'token', 'unlock', 'urgent', 'user', 'users', 'validate', 'validation'],
  ...['verification', 'voicemail', 'wallet', 'warning'],
];

/** Of the common words those that trades go by: a company that is called zoom and one of them is as likely as a fraud. */
export const TRADE_WORDS: readonly string[] = [
  ...[
    'business',
    'campus',
    'career',
    'careers',
    'center',
    'classroom',
    'corp',
    'desk',
    'drive',
    'enterprise',
  ],
  ...['free', 'global', 'hiring', 'hr', 'hub', 'intl', 'invest', 'investor', 'investors'],
  ...[
    'job',
    'jobs',
    'mobile',
    'office',
    'page',
    'pro',
    'promo',
    'recruit',
    'recruiter',
    'recruiting',
    'recruitment',
    'seminar',
    'site',
    'software',
    'staff',
  ],
  ...[
    'student',
    'system',
    'systems',
    'talk',
    'tech',
    'technology',
    'technologies',
    'training',
    'virtual',
    'voice',
    'work',
  ],
];

/** …and those that they go by at home: under a country's suffix a fraud says more than this. */
export const TRADE_WORDS_AT_HOME: readonly string[] = [
  ...['cloud', 'event', 'events', 'file', 'files', 'help', 'link', 'links', 'net', 'online', 'pc', 'phone'],
  ...['team', 'teams', 'video'],
];

/**
 * Two-letter suffixes that are sold to everybody and say nothing of a country. Beside `us`, which is Zoom's own.
 */
export const SUFFIX_OF_NO_COUNTRY =
  /^(?:ai|bz|cc|cf|co|cx|eu|fm|ga|gg|gq|gs|im|io|la|ly|me|ml|ms|nu|pw|sc|sh|so|st|su|tk|to|tv|us|vc|vg|ws)$/;

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
  'link',
  'teams',
  'calling',
  'phone',
  'rooms',
  'docs',
  'chat',
  'gov',
  'onprem',
  'me',
  'technology',
  'technologies',
  'recruit',
  'recruitment',
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

/**
 * Suffixes under which, in a year or a quarter, at least one name in forty was reported for phishing (score 250 of
 * 10,000 or more), and `cyou`, which the same authors count among the lasting five of its registry.
 * Sources, read 2026-11-24: https://www.cybercrimeinfocenter.org/phishing-activity-in-tlds-may-april-2025,
 * https://www.cybercrimeinfocenter.org/phishing-activity-in-tlds-august-october-2025,
 * https://interisle.substack.com/p/phishing-in-the-2020s-persistently
 */
export const ABUSED_SUFFIX = /^(?:bond|cfd|cyou|icu|live|lol|mobi|pro|sbs|top|xin)$/;

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
