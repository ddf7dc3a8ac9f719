import { base64Decode, decodeUntilAddress } from '../wrapped-forms.ts';
import { inAddress, inPath, inQuery } from '../wrapper-reading.ts';
import { GOOGLE_SCHOLAR, GOOGLE_TRANSLATE, GOOGLE_WWW } from './google-hosts.ts';
import type { LinkRewriter } from './link-rewriter.ts';

const URLPURIFY = 'macieklamberski/urlpurify src/unwraps';
const REPOSITORIES = 'seen in public repositories, 2026-11';

/** What stands behind `/amp/s/` and the like: a host and its path, `s` for https. */
function behindAmp({ pathname, search, hash }: URL): string | null {
  const [, secure, rest] = /^\/(?:amp|[cv])\/(s\/)?(.+)$/.exec(pathname) ?? [];
  return rest === undefined ? null : `http${secure ? 's' : ''}://${rest}${search}${hash}`;
}

/** Sites and search engines that lead out through an address of their own, as of 2026-11-24. */
export const WEB_REDIRECTS: readonly LinkRewriter[] = [
  {
    service: 'LinkedIn',
    host: 'www.linkedin.com',
    path: /^\/redir\/redirect\/?$/,
    read: inQuery({ path: /^\/redir\/redirect\/?$/, keys: ['url'] }),
    source: REPOSITORIES,
    sample: [
      'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fzoom.us%2Fj%2F1&urlhash=SJR0&trk=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Facebook',
    host: 'l.messenger.com',
    path: /^\/l\.php$/,
    read: inQuery({ path: /^\/l\.php$/, keys: ['u'] }),
    source: REPOSITORIES,
    sample: ['https://l.messenger.com/l.php?u=https%3A%2F%2Fzoom.us%2Fj%2F1&h=x', 'https://zoom.us/j/1'],
  },
  {
    service: 'Instagram',
    host: 'l.instagram.com',
    read: inQuery({ path: /^\/$/, keys: ['u'] }),
    source: 'macieklamberski/urlpurify README.md',
    sample: ['https://l.instagram.com/?u=https%3A%2F%2Fzoom.us%2Fj%2F1&e=x', 'https://zoom.us/j/1'],
  },
  {
    service: 'Threads',
    host: { names: ['threads'], pattern: /^l\.threads\.(?:com|net)$/ },
    read: inQuery({ path: /^\/$/, keys: ['u'] }),
    source: 'macieklamberski/urlpurify README.md',
    sample: ['https://l.threads.com/?u=https%3A%2F%2Fzoom.us%2Fj%2F1&e=x', 'https://zoom.us/j/1'],
  },
  {
    service: 'Bluesky',
    host: 'go.bsky.app',
    path: /^\/redirect$/,
    read: inQuery({ path: /^\/redirect$/, keys: ['u'] }),
    source: 'macieklamberski/urlpurify README.md',
    sample: ['https://go.bsky.app/redirect?u=https%3A%2F%2Fzoom.us%2Fj%2F1', 'https://zoom.us/j/1'],
  },
  {
    service: 'Reddit',
    host: 'out.reddit.com',
    read: inQuery({ path: /^\/(?:t\d_\w+)?$/, keys: ['url'] }),
    source: `${URLPURIFY}/redditOut.test.ts`,
    sample: [
      'https://out.reddit.com/t3_1abc2de?url=https%3A%2F%2Fzoom.us%2Fj%2F1&token=x',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Steam',
    host: 'steamcommunity.com',
    path: /^\/linkfilter\/?$/,
    read: inQuery({ path: /^\/linkfilter\/?$/, keys: ['url', 'u'] }),
    source: `${URLPURIFY}/steamLinkfilter.test.ts`,
    sample: [
      'https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'VK',
    host: { names: ['vk'], pattern: /^(?:m\.)?vk\.(?:com|ru)$/ },
    path: /^\/away\.php$/,
    read: inQuery({ path: /^\/away\.php$/, keys: ['to'] }),
    source: `${URLPURIFY}/vkAway.test.ts`,
    sample: ['https://vk.com/away.php?to=https%3A%2F%2Fzoom.us%2Fj%2F1&utf=1', 'https://zoom.us/j/1'],
  },
  {
    service: 'Telegram',
    host: 't.me',
    path: /^\/iv$/,
    read: inQuery({ path: /^\/iv$/, keys: ['url'] }),
    source: REPOSITORIES,
    sample: ['https://t.me/iv?url=https%3A%2F%2Fzoom.us%2Fj%2F1&rhash=77ed0696a538f4', 'https://zoom.us/j/1'],
  },
  {
    service: 'Bing',
    host: { names: ['bing'], pattern: /^(?:(?:www|cn|ssl)\.)?bing\.com$/ },
    path: /^\/ck\/a$/,
    // Two characters tell the form, the rest is base64.
    read: inQuery({
      path: /^\/ck\/a$/,
      keys: ['u'],
      decode: (coded) => base64Decode(/^a[12](.+)$/.exec(coded)?.[1] ?? null),
    }),
    source: `${URLPURIFY}/bing.test.ts`,
    sample: [
      'https://www.bing.com/ck/a?!&&p=x&u=a1aHR0cHM6Ly96b29tLnVzL2ovMQ==&ntb=1',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'DuckDuckGo',
    host: 'duckduckgo.com',
    path: /^\/l\/?$/,
    read: inQuery({ path: /^\/l\/?$/, keys: ['uddg'] }),
    source: `${URLPURIFY}/duckduckgo.test.ts`,
    sample: ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fzoom.us%2Fj%2F1&rut=x', 'https://zoom.us/j/1'],
  },
  {
    service: 'Yahoo',
    host: { names: ['yahoo'], pattern: /^(?:r|ri)\.search\.yahoo\.com$/ },
    read: inPath(
      /^(?:\/_yl\w=[^/]*)?(?:\/R[A-TV-Z]=[^/]*)*\/RU=((?:(?!\/R[A-Z]=).)+)\/RK=\d+(?:\/RS=[^/]*)?$/,
      decodeUntilAddress,
    ),
    source: `${URLPURIFY}/yahooSearch.test.ts`,
    sample: [
      'https://r.search.yahoo.com/_ylt=a/RV=2/RE=1/RO=10/RU=https%3A%2F%2Fzoom.us%2Fj%2F1/RK=2/RS=b-',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Google',
    host: GOOGLE_SCHOLAR,
    path: /^\/scholar_url$/,
    read: inQuery({ path: /^\/scholar_url$/, keys: ['url'] }),
    source: 'macieklamberski/urlpurify README.md',
    sample: [
      'https://scholar.google.dk/scholar_url?url=https%3A%2F%2Fzoom.us%2Fj%2F1&hl=en',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Google',
    host: GOOGLE_TRANSLATE,
    path: /^\/(?:translate|website)$/,
    read: inQuery({ path: /^\/(?:translate|website)$/, keys: ['u'] }),
    source: `${URLPURIFY}/googleTranslate.test.ts`,
    sample: [
      'https://translate.google.com/translate?u=https%3A%2F%2Fzoom.us%2Fj%2F1&sl=da&tl=en',
      'https://zoom.us/j/1',
    ],
  },
  {
    service: 'Google',
    host: GOOGLE_WWW,
    path: /^\/amp\//,
    read: inAddress(behindAmp),
    source: 'macieklamberski/urlpurify README.md',
    sample: ['https://www.google.com/amp/s/zoom.us/j/1?pwd=a', 'https://zoom.us/j/1?pwd=a'],
  },
  {
    service: 'Google',
    host: { names: ['ampproject'], pattern: /^(?:[a-z0-9-]+\.)?cdn\.ampproject\.org$/ },
    path: /^\/[cv]\//,
    read: inAddress(behindAmp),
    source: `${URLPURIFY}/ampCache.test.ts`,
    sample: ['https://zoom-us.cdn.ampproject.org/c/s/zoom.us/j/1', 'https://zoom.us/j/1'],
  },
];
