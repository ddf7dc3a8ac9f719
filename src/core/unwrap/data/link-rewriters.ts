import {
  base64Decode,
  betweenUnderscores,
  decodeUntilAddress,
  proofpointV2,
  proofpointV3,
  shownAddress,
  shownDomain,
  unescapeHtml,
  urlInJson,
  valuesOf,
  withoutSafeLinkFields,
} from '../wrapped-forms.ts';
import { inAddress, inPath, inQuery } from '../wrapper-reading.ts';
import { GOOGLE_PAGES } from './google-hosts.ts';
import type { HostPattern, LinkRewriter } from './link-rewriter.ts';
import { MAIL_TRACKERS } from './mail-trackers.ts';
import { SHORTENERS } from './shorteners.ts';
import { WEB_REDIRECTS } from './web-redirects.ts';

const URLPURIFY = 'macieklamberski/urlpurify src/unwraps';
const TORPEDO = 'SecUSo/TORPEDO-Webextension src/thunderbird/service_worker.js';
const PROOFPOINT = 'nhdewitt/proofpoint-url-decoder url-defense-decoder.go';

const URLDEFENSE: HostPattern = {
  names: ['urldefense', 'proofpoint'],
  pattern: /^urldefense(?:\.com|\.us|\.proofpoint\.com)$/,
};

/** Link rewriting services as of 2026-11-30. First match wins. Docs: docs/verdicts.md. */
export const LINK_REWRITERS: readonly LinkRewriter[] = [
  {
    service: 'Microsoft Safe Links',
    host: {
      names: ['outlook', 'office365', 'o365'],
      pattern:
        /^[a-z0-9-]+\.safelinks\.(?:protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)|o365\.us)$/,
    },
    read: inQuery({ path: /^\/(?:ap\/[\w-]+\/)?$/, keys: ['url'], trim: withoutSafeLinkFields }),
    source: 'cphyc/thunderbird_remove_safelinks test/tests.js',
    sample: [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F61234567890%3Fpwd%3Da%2525b&data=05%7C01&sdata=x&reserved=0',
      'https://aaudk.zoom.us/j/61234567890?pwd=a%25b',
    ],
  },
  {
    service: 'Proofpoint URL Defense',
    host: URLDEFENSE,
    path: /^\/v1\//,
    read: inQuery({ path: /^\/v1\/url$/, keys: ['u'], decode: unescapeHtml }),
    source: PROOFPOINT,
    sample: [
      'https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fau.zoom.us%2Fj%2F1&k=x',
      'https://au.zoom.us/j/1',
    ],
  },
  {
    service: 'Proofpoint URL Defense',
    host: URLDEFENSE,
    path: /^\/v2\//,
    read: inQuery({ path: /^\/v2\/url$/, keys: ['u'], decode: proofpointV2 }),
    source: PROOFPOINT,
    sample: [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__au.zoom.us_j_1-3Fpwd-3Da&d=x',
      'https://au.zoom.us/j/1?pwd=a',
    ],
  },
  {
    service: 'Proofpoint URL Defense',
    host: URLDEFENSE,
    path: /^\/./,
    read: inAddress(proofpointV3),
    source: PROOFPOINT,
    sample: [
      'https://urldefense.com/v3/__https://au.zoom.us/j/1*pwd=a__;Pw!!x!y$',
      'https://au.zoom.us/j/1?pwd=a',
    ],
  },
  {
    service: 'Google',
    host: GOOGLE_PAGES,
    path: /^\/url$/,
    read: inQuery({ path: /^\/url$/, keys: ['url', 'q'] }),
    readShown: valuesOf('url', 'q'),
    source: `${URLPURIFY}/google.test.ts; ${TORPEDO}`,
    sample: ['https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1&sa=D', 'https://zoom.us/j/1'],
  },
  {
    service: 'Barracuda',
    host: 'linkprotect.cudasvc.com',
    read: inQuery({ path: /^\/url$/, keys: ['a'] }),
    source: `${URLPURIFY}/barracudaLinkProtect`,
    sample: [
      'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fzoom.us%2fj%2f1&c=E,1&typo=1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Cisco Secure Email',
    host: 'secure-web.cisco.com',
    read: inPath(/^\/[\w-]+\/([^/]+)$/, decodeUntilAddress),
    source: `${URLPURIFY}/ciscoSecureWeb`,
    sample: ['https://secure-web.cisco.com/1abcDEF/https%3A%2F%2Fzoom.us%2Fj%2F1', 'https://zoom.us/j/1'],
  },
  {
    service: 'Sophos',
    host: { names: ['sophos'], pattern: /^[a-z0-9-]+\.protection\.sophos\.com$/ },
    read: inQuery({ path: /^\/$/, keys: ['u'], decode: base64Decode }),
    source: `${URLPURIFY}/sophos`,
    sample: [
      'https://eu-west-1.protection.sophos.com/?d=zoom.us&u=aHR0cHM6Ly96b29tLnVzL2ovMQ==&i=x&t=y&h=z&s=1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Trend Micro',
    host: { names: ['trendmicro'], pattern: /^(?:[a-z0-9.-]+-(?:ctp|urlprotect)|ctp)\.trendmicro\.com$/ },
    read: inQuery({
      path: /^\/wis\/clicktime\/v[12]\/(?:query|clickthrough)$/,
      keys: ['url'],
      decode: decodeUntilAddress,
    }),
    source: `${URLPURIFY}/trendMicro; binref/refinery test/units/pattern/test_urlguards.py`,
    sample: [
      'https://us-west-2.protection-ctp.trendmicro.com/wis/clicktime/v1/query?url=https%3a%2f%2fzoom.us%2fj%2f1&umid=x&auth=y',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Trellix (FireEye)',
    host: { names: ['fireeye'], pattern: /^protect2?\.fireeye\.com$/ },
    read: inQuery({ path: /^\/(?:v1\/)?url$/, keys: ['u'] }),
    source: `${URLPURIFY}/fireeye`,
    sample: [
      'https://protect2.fireeye.com/v1/url?k=a&q=1&e=b&u=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Symantec',
    host: 'clicktime.symantec.com',
    read: inQuery({ path: /^\/[\da-z]{4,}$/i, keys: ['u'] }),
    source: 'seen in public files, 2026-11; the /a/1/ form carries a blob and stays unread',
    sample: ['https://clicktime.symantec.com/3abc?u=https%3A%2F%2Fzoom.us%2Fj%2F1', 'https://zoom.us/j/1'],
  },
  {
    service: 'Check Point (Avanan)',
    host: {
      names: ['avanan', 'checkpoint'],
      pattern: /^url\.(?:[a-z0-9]+\.)?(?:avanan\.click|checkpoint\.com)$/,
    },
    read: inAddress(betweenUnderscores),
    source: 'seen in public files, 2026-11; some show `https:/` with one slash',
    sample: ['https://url.avanan.click/v2/___https://zoom.us/j/1___.YXAzOg', 'https://zoom.us/j/1'],
  },
  {
    service: 'Libraesva',
    host: 'urlsand.esvalabs.com',
    read: inQuery({ path: /^\/$/, keys: ['u'] }),
    source: `${URLPURIFY}/esva`,
    sample: [
      'https://urlsand.esvalabs.com/?u=https%3A%2F%2Fzoom.us%2Fj%2F1&e=a&h=b&f=y&p=n',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Hornetsecurity',
    host: 'atpscan.global.hornetsecurity.com',
    read: inQuery({ path: /^\/$/, keys: ['u'] }),
    source: `${URLPURIFY}/hornetsecurity`,
    sample: [
      'https://atpscan.global.hornetsecurity.com/?d=x&u=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'EdgePilot',
    host: 'link.edgepilot.com',
    read: inQuery({ path: /^\/(?:s\/[\da-f]+|x)\/[\w-]+$/, keys: ['u'] }),
    source: `${URLPURIFY}/edgepilot`,
    sample: ['https://link.edgepilot.com/s/1a2b3c4d/xyz?u=https://zoom.us/j/1', 'https://zoom.us/j/1'],
  },
  {
    service: 'Trustwave',
    host: 'scanmail.trustwave.com',
    read: inQuery({ path: /^\/$/, keys: ['u'] }),
    source: `${URLPURIFY} (trustwave)`,
    sample: [
      'https://scanmail.trustwave.com/?c=1&d=x&u=https%3a%2f%2fzoom.us%2fj%2f1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Vade',
    host: { names: ['vadesecure'], pattern: /^(?:antiphishing|m365\.(?:eu|us)|gws\.eu)\.vadesecure\.com$/ },
    read: inQuery({ path: /^\/(?:safeproxy\/)?v\d$/, keys: ['u'] }),
    source: `${URLPURIFY} (vade)`,
    sample: ['https://antiphishing.vadesecure.com/v4?u=https%3A%2F%2Fzoom.us%2Fj%2F1', 'https://zoom.us/j/1'],
  },
  {
    service: 'GMX and web.de',
    host: {
      names: [
        'deref-gmx',
        'deref-web',
        'deref-web-02',
        'deref-mail',
        'deref-mail-02',
        'deref-1und1',
        'deref-1und1-02',
      ],
      pattern:
        /^deref-(?:gmx\.(?:net|com|fr|co\.uk)|(?:web|web-02|1und1|1und1-02)\.de|(?:mail|mail-02)\.com)$/,
    },
    read: inQuery({ path: /^\/mail\/client\/(?:[\w-]+\/)?dereferrer\/?$/, keys: ['redirectUrl'] }),
    source: `${URLPURIFY}/derefMail.ts; ${TORPEDO}`,
    sample: [
      'https://deref-gmx.net/mail/client/aBc/dereferrer/?redirectUrl=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Facebook',
    host: { names: ['facebook'], pattern: /^lm?\.facebook\.com$/ },
    path: /^\/l\.php$/,
    read: inQuery({ path: /^\/l\.php$/, keys: ['u'] }),
    source: `${URLPURIFY}/facebook.test.ts`,
    sample: ['https://l.facebook.com/l.php?u=https%3A%2F%2Fzoom.us%2Fj%2F1&h=x', 'https://zoom.us/j/1'],
  },
  {
    service: 'Mimecast',
    host: {
      names: ['mimecast', 'mimecastprotect'],
      pattern: /^(?:protect-[a-z]{2,4}\.mimecast\.com|url\.[a-z0-9-]+\.m\.mimecastprotect\.com)$/,
    },
    // The code behind `/s/` decides; what stands beside it could have been written by anyone.
    readShown: (url) => [
      ...valuesOf('url')(url).map(shownAddress),
      ...valuesOf('domain')(url).map(shownDomain),
    ],
    source: `${URLPURIFY}/mimecast.test.ts`,
    sample: ['https://protect-eu.mimecast.com/s/xyz789', null],
  },
  {
    service: 'Microsoft Safe Links',
    host: {
      names: ['office', 'static'],
      pattern: /^(?:statics(?:int)?\.teams\.cdn\.office\.net|teams\.public\.onecdn\.static\.microsoft)$/,
    },
    path: /\/atp-safelinks\.html$/,
    read: inQuery({
      path: /^\/evergreen-assets\/safelinks\/\d+\/atp-safelinks\.html$/,
      keys: ['url'],
      trim: withoutSafeLinkFields,
    }),
    source: 'the form that Teams shows, seen in public repositories, 2026-11',
    sample: [
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fzoom.us%2Fj%2F1&locale=en-us',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Microsoft Safe Links',
    host: {
      names: ['office', 'office365', 'cloud'],
      pattern: /^outlook\.(?:office\.com|office365\.com|cloud\.microsoft)$/,
    },
    path: /^\/mail\/safelink\.html$/,
    read: inQuery({ path: /^\/mail\/safelink\.html$/, keys: ['url'], trim: withoutSafeLinkFields }),
    source:
      "Outlook's own page in front of a link: https://github.com/wtimme/firefox-remove-safelinks/issues/3",
    sample: [
      'https://outlook.office.com/mail/safelink.html?url=https%3A%2F%2Fzoom.us%2Fj%2F1&corid=5f0c',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'LinkedIn',
    host: 'www.linkedin.com',
    path: /^\/safety\/go\/?$/,
    read: inQuery({ path: /^\/safety\/go\/?$/, keys: ['url'] }),
    source: 'seen in public repositories, 2026-11',
    sample: [
      'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fzoom.us%2Fj%2F1&trk=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Slack',
    host: 'slack-redir.net',
    read: inQuery({ path: /^\/link$/, keys: ['url'] }),
    source: 'seen in public repositories, 2026-11',
    sample: ['https://slack-redir.net/link?url=https%3A%2F%2Fzoom.us%2Fj%2F1&v=3', 'https://zoom.us/j/1'],
  },
  {
    service: 'YouTube',
    host: 'www.youtube.com',
    path: /^\/redirect$/,
    read: inQuery({ path: /^\/redirect$/, keys: ['q'] }),
    source: 'seen in public repositories, 2026-11',
    sample: [
      'https://www.youtube.com/redirect?event=video_description&redir_token=x&q=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Mandrill',
    host: 'mandrillapp.com',
    read: inQuery({
      path: /^\/track\/click\/\d+\/[^/]+$/,
      keys: ['p'],
      decode: (coded) => urlInJson(base64Decode(coded)),
    }),
    source: 'seen in public repositories, 2026-11: base64 of JSON whose `p` is JSON with a `url`',
    sample: [
      'https://mandrillapp.com/track/click/30363097/zoom.us?p=eyJwIjoie1widXJsXCI6XCJodHRwczpcXFwvXFxcL3pvb20udXNcXFwvalxcXC8xXCJ9In0',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Amazon SES',
    host: { names: ['awstrack'], pattern: /^[a-z0-9]+\.r\.[a-z0-9-]+\.awstrack\.me$/ },
    read: inPath(/^\/L\d\/([^/]+)\/\d+(?:\/[\w=-]+){1,2}$/, decodeUntilAddress),
    source: 'seen in public repositories, 2026-11',
    sample: [
      'https://8q6v2v7r.r.us-east-1.awstrack.me/L0/https:%2F%2Fzoom.us%2Fj%2F1/1/0100018f-1b2c/AbCd=383',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'LinkedIn',
    host: 'lnkd.in',
    source: 'MISP/misp-warninglists lists/url-shortener/list.json, version 26',
    sample: ['https://lnkd.in/abc', null],
  },
  {
    service: 'Check Point (Avanan)',
    host: 'protect.checkpoint.com',
    read: inAddress(betweenUnderscores),
    source: 'seen in public repositories, 2026-11',
    sample: ['https://protect.checkpoint.com/v2/r02/___https://zoom.us/j/1___.YzJlOg', 'https://zoom.us/j/1'],
  },
  {
    service: 'TitanHQ',
    host: 'linklock.titanhq.com',
    read: inQuery({ path: /^\/analyse$/, keys: ['url'] }),
    source: `${URLPURIFY} (titanhq)`,
    sample: [
      'https://linklock.titanhq.com/analyse?url=https%3A%2F%2Fzoom.us%2Fj%2F1&data=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Menlo Security',
    host: 'safe.menlosecurity.com',
    read: inAddress(({ pathname, search, hash }) => `${pathname.slice(1)}${search}${hash}` || null),
    source: 'seen in public repositories, 2026-11',
    sample: ['https://safe.menlosecurity.com/https://zoom.us/j/1?pwd=a', 'https://zoom.us/j/1?pwd=a'],
  },
  {
    service: 'INKY',
    host: 'shared.outlook.inky.com',
    readShown: (url) => valuesOf('domain')(url).map(shownDomain),
    source: 'seen in public repositories, 2026-11',
    sample: ['https://shared.outlook.inky.com/link?t=h.eJx1', null],
  },
  {
    service: 'Egress Defend',
    host: { names: ['egress'], pattern: /^links\.[a-z]{2}\d\.defend\.egress\.com$/ },
    source: 'seen in public repositories, 2026-11: the target is packed, and a second one stands beside it',
    sample: [
      'https://links.eu1.defend.egress.com/Warning?crId=69f33d43&Domain=example.dk&Base64Url=eNrL',
      null,
    ],
  },
  {
    service: 'Darktrace',
    host: { names: ['antigena'], pattern: /^(?:[a-z]{2}\d{2}\.)?[lz]\.antigena\.com$/ },
    source: 'seen in public repositories, 2026-11',
    sample: ['https://us01.z.antigena.com/l/Er4kZWDmvL5', null],
  },
  {
    service: 'emailprotection.link',
    host: 'url.emailprotection.link',
    source: 'seen in public repositories, 2026-11',
    sample: ['https://url.emailprotection.link/?b6t_II7rHqeURY3L4E7', null],
  },
  ...WEB_REDIRECTS,
  ...MAIL_TRACKERS,
  ...SHORTENERS,
];
