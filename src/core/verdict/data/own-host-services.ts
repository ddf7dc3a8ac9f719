/** A service whose customers put its links on a host of their own: only the path tells it. */
export interface OwnHostService {
  readonly service: string;
  /** The whole path. */
  readonly path: RegExp;
  /** The parameters it cannot do without. */
  readonly keys: readonly string[];
  /** A link of this form; tests read it. */
  readonly sample: string;
  readonly source: string;
}

const REPOSITORIES = 'seen in public repositories, 2026-11';

/**
 * As of 2026-11-30. Anybody can build such a path, so that nothing in it is believed: neither a target beside the code, nor
 * the text over it. A host that is a look-alike by itself stays one.
 */
export const OWN_HOST_SERVICES: readonly OwnHostService[] = [
  {
    service: 'SendGrid',
    path: /^\/(?:ls|wf)\/click$/,
    keys: ['upn'],
    sample: 'https://url8997.example.dk/wf/click?upn=abc',
    source: 'https://github.com/sendgrid/docs/issues/5774',
  },
  {
    service: 'Brevo',
    path: /^\/(?:tr|mk)\/cl\/[\w-]+(?:\/[\w-]+)*$/,
    keys: [],
    sample: 'https://r.mail.example.dk/tr/cl/AbC123',
    source: 'https://github.com/MailScanner/v5/issues/433',
  },
  {
    service: 'FortiMail',
    path: /^\/fmlurlsvc\/$/,
    keys: ['fewReq', 'url'],
    sample: 'https://mailgw.example.dk/fmlurlsvc/?fewReq=:B:JVg8&url=https%3a%2f%2fexample.com%2f',
    source: 'macieklamberski/urlpurify src/unwraps/fortimail.ts',
  },
  {
    service: 'Mailgun',
    path: /^\/c\/eJ[\w-]{20,}$/,
    keys: [],
    sample: 'https://email.mg.example.dk/c/eJwVzEEOgyAQAMDXyJGwu4vggUOb1n-wLFZSRQP6_6bXSSYzL',
    source: REPOSITORIES,
  },
  {
    service: 'HubSpot',
    path: /^\/(?:e3t\/)?Ctc\/.+$/,
    keys: [],
    sample: 'https://info.example.dk/e3t/Ctc/RD+113/c1abc04/VVX',
    source: REPOSITORIES,
  },
  {
    service: 'Mailchimp',
    path: /^\/track\/click$/,
    keys: ['u', 'id', 'e'],
    sample: 'https://news.example.dk/track/click?u=5f0c1a&id=2&e=3',
    source: REPOSITORIES,
  },
  {
    service: 'Mandrill',
    path: /^\/track\/click\/\d+\/[^/]+$/,
    keys: ['p'],
    sample: 'https://mandrill.example.dk/track/click/30363097/zoom.us?p=eyJz',
    source: REPOSITORIES,
  },
  {
    service: 'Amazon SES',
    path: /^\/C?L\d\/https?(?::|%3A)(?:\/|%2F)[^/]+\/\d+(?:\/[\w=-]+){1,2}$/i,
    keys: [],
    sample: 'https://links.example.dk/CL0/https:%2F%2Fzoom.us%2Fj%2F1/1/0102018/x=123',
    source: REPOSITORIES,
  },
  {
    service: 'Mailjet',
    path: /^\/lnk\/[\w-]{10,}\/\d+\/[\w-]+(?:\/[\w=-]+)?$/,
    keys: [],
    sample: 'https://t.example.dk/lnk/EAAAAYNqkEoAAAAA/1/NSvifgbS3M8GrhOfPYW3Dw',
    source: REPOSITORIES,
  },
];

/** The service that a path and query belong to, on whatever host; `null` for none. */
export function ownHostService({ pathname, searchParams }: URL): string | null {
  if (!BEGINS.test(pathname)) return null;
  const row = OWN_HOST_SERVICES.find(
    ({ path, keys }) => path.test(pathname) && keys.every((key) => searchParams.has(key)),
  );
  return row?.service ?? null;
}

/** Nearly every link is none of these, and one look tells. */
const BEGINS = /^\/(?:ls|wf|tr|mk|fmlurlsvc|c|e3t|Ctc|track|C?L\d|lnk)\//;
