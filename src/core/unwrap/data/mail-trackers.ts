import { percentDecode } from '../../address/link.ts';
import { base64Decode, shownAddress, urlInJson } from '../wrapped-forms.ts';
import { inPath, inQuery } from '../wrapper-reading.ts';
import type { HostPattern, LinkRewriter } from './link-rewriter.ts';

const URLPURIFY = 'macieklamberski/urlpurify src/unwraps';
const REPOSITORIES = 'seen in public repositories, 2026-11';

/**
 * Services that send mailings and count the clicks, as of 2026-11-24.
 *
 * Where a code in the address decides and the target only stands beside it, the target could have been written by
 * anyone: it is told, and never makes a link genuine.
 */
export const MAIL_TRACKERS: readonly LinkRewriter[] = [
  {
    service: 'ActiveCampaign',
    host: {
      names: ['acemlna', 'acemlnb', 'acemlnc', 'acemlnd'],
      pattern: /^[a-z0-9-]+\.acemln[a-d]\.com$/,
    },
    read: inQuery({ path: /^\/Prod\/link-tracker$/, keys: ['redirectUrl'], decode: base64Decode }),
    source: `${URLPURIFY}/aceml.test.ts`,
    sample: [
      'https://abc.acemlna.com/Prod/link-tracker?notrack=1&redirectUrl=aHR0cHM6Ly96b29tLnVzL2ovMQ==&sig=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'GovDelivery',
    host: 'lnks.gd',
    // A signed token (RFC 7519) whose middle part holds the address.
    read: inPath(/^\/l\/[\w-]+\.([\w-]+)\.[\w-]+(?:\/s\/\d+\/br\/[\w-]+)?$/, (coded) =>
      urlInJson(base64Decode(coded)),
    ),
    source: REPOSITORIES,
    sample: [
      'https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.eyJ1cmkiOiJicDI6Y2xpY2siLCJ1cmwiOiJodHRwczovL3pvb20udXMvai8xIn0.abc/s/1/br/1-l',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Microsoft Azure',
    host: { names: ['azure'], pattern: /^[a-z]{2,4}\.safelink\.emails\.azure\.net$/ },
    read: inQuery({ path: /^\/redirect\/?$/, keys: ['destination'] }),
    source: REPOSITORIES,
    sample: [
      'https://eur.safelink.emails.azure.net/redirect/?destination=https%3A%2F%2Fzoom.us%2Fj%2F1&p=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Postmark',
    host: 'click.pstmrk.it',
    readShown: ({ pathname }) => [
      shownAddress(percentDecode(/^\/[23][a-z]*\/([^/]+)/.exec(pathname)?.[1] ?? '')),
    ],
    source: `${URLPURIFY}/postmark.ts`,
    sample: ['https://click.pstmrk.it/abc', null],
  },
  {
    service: 'Mailjet',
    host: { names: ['mjt'], pattern: /^[a-z0-9-]+\.mjt\.lu$/ },
    readShown: ({ pathname }) => [shownAddress(base64Decode(pathname.split('/').at(-1) ?? null))],
    source: REPOSITORIES,
    sample: ['https://x4tlp.mjt.lu/lnk/EAAAAYNqkEoAAAAA/1/NSvifgbS3M8GrhOfPYW3Dw', null],
  },
  ...opaque(
    'SendGrid',
    { names: ['sendgrid'], pattern: /^u\d+\.ct\.sendgrid\.net$/ },
    'https://u123.ct.sendgrid.net/ls/click?upn=abc',
  ),
  ...opaque(
    'Mailchimp',
    { names: ['list-manage'], pattern: /^[a-z0-9.-]+\.list-manage\.com$/ },
    'https://x.us1.list-manage.com/track/click?u=1&id=2',
  ),
  ...opaque(
    'HubSpot',
    { names: ['hubspotlinks'], pattern: /^[a-z0-9.-]+\.hubspotlinks\.com$/ },
    'https://d1.hubspotlinks.com/Ctc/abc',
  ),
  ...opaque(
    'Brevo',
    { names: ['sendibt2', 'sendibt3'], pattern: /^[a-z0-9.-]+\.sendibt[23]\.com$/ },
    'https://bbhihcie.r.af.d.sendibt2.com/tr/cl/abc',
  ),
  ...opaque(
    'Klaviyo',
    { names: ['klclick', 'klclick1', 'klclick2', 'klclick3'], pattern: /^c?trk\.klclick[1-3]?\.com$/ },
    'https://ctrk.klclick3.com/l/abc',
  ),
  ...opaque(
    'Constant Contact',
    { names: ['rs6'], pattern: /^[a-z0-9.-]+\.rs6\.net$/ },
    'https://r20.rs6.net/tn.jsp?f=abc',
  ),
];

function opaque(service: string, host: HostPattern, sample: string): LinkRewriter[] {
  return [{ service, host, source: REPOSITORIES, sample: [sample, null] }];
}
