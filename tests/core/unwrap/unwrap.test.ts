import { describe, expect, it } from 'vitest';
import { readHost } from '../../../src/core/address/host.ts';
import { LINK_REWRITERS } from '../../../src/core/unwrap/data/link-rewriters.ts';
import { MAX_DEPTH, unwrap } from '../../../src/core/unwrap/unwrap.ts';
import { webLink } from '../web-link.ts';

/** What unwrapping an address comes to: the address that was reached, the way there, and why it stopped. */
function follow(address: string) {
  const { link, via, stopped } = unwrap(webLink(address));
  return { address: link.text, via, stopped };
}

const reaches = (address: string, ...via: string[]) => ({ address, via, stopped: null });
const google = (target: string) => `https://www.google.com/url?q=${encodeURIComponent(target)}`;
const safeLink = (query: string) => `https://eur03.safelinks.protection.outlook.com/${query}`;

const base64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const inP = (json: string) => JSON.stringify({ p: json });
const encoded = (times: number, text: string): string =>
  times === 0 ? text : encoded(times - 1, encodeURIComponent(text));

describe('every service of the table', () => {
  const rows = LINK_REWRITERS.map((row) => [row.service, String(row.host), row] as const);

  it.each(rows)('%s (%s) reads its sample as it should', (_service, _host, row) => {
    const [wrapped, target] = row.sample;
    if (target !== null) expect(follow(wrapped)).toEqual(reaches(target, row.service));
    else {
      const stopped = row.isShortener ? 'shortener' : 'opaque-wrapper';
      expect(follow(wrapped)).toEqual({ address: wrapped, via: [row.service], stopped });
    }
  });

  it.each(rows)('%s (%s) is no other host', (_service, _host, row) => {
    const sample = new URL(row.sample[0]);
    for (const hostname of [
      `${sample.hostname}.evil.example`,
      `evil-${sample.hostname}.example`,
      'evil.example',
    ]) {
      const address = sample.href.replace(sample.hostname, hostname);
      expect(follow(address)).toEqual(reaches(address));
    }
  });

  it.each(rows)('%s (%s) names its source', (_service, _host, { source }) => {
    expect(source).not.toBe('');
  });
});

describe('hosts that only look like a wrapper', () => {
  it.each([
    'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://eur03.safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://evilsafelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://a.b.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://eur03.safelinks.protection.outlook.us/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://eur03.safelinks.protection.outlook.com@evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://urldefense.com.evil.example/v3/__https://zoom.us/j/1__;!!x!y$',
    'https://noturldefense.com/v3/__https://zoom.us/j/1__;!!x!y$',
    'https://www.google.com.evil.example/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://www.google.evil/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://wwwxgoogle.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://www.google.com/url/more?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://www.google.com/search?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://l.facebook.com/profile.php?u=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://www.youtube.com/watch?q=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://www.linkedin.com/in/someone?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://slack-redir.net.evil.example/link?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://statics.teams.cdn.office.net/evil.html?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
    'https://aaudk.zoom.us.mcas.ms.evil.example/j/1',
    'https://aaudk.zoom.us.notmcas.ms/j/1',
    'https://xbit.ly/abc',
    'https://acemlna.com/Prod/link-tracker?redirectUrl=aHR0cHM6Ly96b29tLnVzL2ovMQ==',
    'https://abc.acemlne.com/Prod/link-tracker?redirectUrl=aHR0cHM6Ly96b29tLnVzL2ovMQ==',
    'https://steamcommunity.com/id/someone?url=https%3A%2F%2Fzoom.us',
    'https://vk.com/someone?to=https%3A%2F%2Fzoom.us',
    'https://t.me/someone?url=https%3A%2F%2Fzoom.us',
    'https://www.reddit.com/submit?url=https%3A%2F%2Fzoom.us',
    'https://www.bing.com/search?q=https%3A%2F%2Fzoom.us',
    'https://duckduckgo.com/?uddg=https%3A%2F%2Fzoom.us',
    'https://translate.google.com.evil.example/translate?u=https%3A%2F%2Fzoom.us',
    'https://translate.googleusercontent.com/?u=https%3A%2F%2Fzoom.us',
    'https://notprotect.checkpoint.com/v2/r02/___https://zoom.us/j/1___.x',
    'https://login.mimecast.com/s/abc?domain=zoom.us',
  ])('%s', (address) => {
    expect(follow(address)).toEqual(reaches(address));
  });
});

describe('Microsoft Safe Links', () => {
  it.each([
    [
      'the target after other parameters',
      '?data=05&url=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
    ],
    ['&amp; of mail source', '?url=https%3A%2F%2Fzoom.us%2Fj%2F1&amp;data=05', 'https://zoom.us/j/1'],
    ['decoding once only', '?url=https%3A%2F%2Fa.dk%2F%3Fq%3D%2541', 'https://a.dk/?q=%41'],
    ['a target that was no address in the mail', '?url=aaudk.zoom.us%2Fj%2F1', 'aaudk.zoom.us/j/1'],
    ['the app scheme', '?url=zoommtg%3A%2F%2Fzoom.us%2Fjoin', 'zoommtg://zoom.us/join'],
    [
      'the app scheme after an empty value',
      '?url=&url=zoommtg%3A%2F%2Fzoom.us%2Fjoin',
      'zoommtg://zoom.us/join',
    ],
    [
      'a target with the fields of its wrapper in it, a mail address among them',
      '?url=https%3A%2F%2Fa.dk%2Fx%26data%3D05%7C01%7Canna%40example.dk%7Ce0db%26sdata%3Dmx%26reserved%3D0',
      'https://a.dk/x',
    ],
    ['a blank of an editor behind it', '?url=https%3A%2F%2Fa.dk%2Fx%26nbsp&data=05', 'https://a.dk/x'],
    [
      'blanks of several kinds behind it',
      '?url=https%3A%2F%2Fa.dk%2Fx%26nbsp%3B%C2%A0%20&data=05',
      'https://a.dk/x',
    ],
    [
      'data of the target itself',
      '?url=https%3A%2F%2Fa.dk%2Fx%3Fa%3D1%26data%3D2026',
      'https://a.dk/x?a=1&data=2026',
    ],
    [
      'the one address of two values',
      '?url=&url=news&url=https%3A%2F%2Fb.dk%2F&url=https%3A%2F%2Fb.dk%2F',
      'https://b.dk/',
    ],
  ])('%s', (_title, query, target) => {
    expect(follow(safeLink(query))).toEqual(reaches(target, 'Microsoft Safe Links'));
  });

  it.each([
    ['no query', ''],
    ['an empty target', '?url=&data=05'],
    ['the target under another name', '?link=https%3A%2F%2Fzoom.us%2F'],
    ['mailto:', '?url=mailto%3Aa%40b.dk'],
    ['javascript:', '?url=javascript%3Aalert(1)'],
    ['a relative path', '?url=%2Fj%2F1'],
    ['no address at all', '?url=zoom'],
  ])('without a target: %s', (_title, query) => {
    const address = safeLink(query);
    expect(follow(address)).toEqual({
      address,
      via: ['Microsoft Safe Links'],
      stopped: 'wrapper-without-target',
    });
  });

  it.each(['nam11', 'eur01', 'gbr01', 'emea01'])('in the region %s', (region) => {
    const address = `https://${region}.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us`;
    expect(follow(address).address).toBe('https://zoom.us');
  });
});

describe('Proofpoint URL Defense', () => {
  const v3 = (text: string, coded = '') => `https://urldefense.com/v3/__${text}__;${coded}!!x!y$`;

  it.each([
    ['nothing taken out', v3('https://zoom.us/j/1'), 'https://zoom.us/j/1'],
    ['one character', v3('https://zoom.us/j/1*success', 'Iw'), 'https://zoom.us/j/1#success'],
    ['one after the other', v3('https://a.dk/*x*y', 'JT8='), 'https://a.dk/%x?y'],
    ['a run of characters', v3('https://a.dk/**A', btoa('()')), 'https://a.dk/()'],
    ['a character outside ASCII', v3('https://a.dk/**A', 'w7g='), 'https://a.dk/ø'],
    [
      'a run that ends within a character',
      v3('https://a.dk/**B*', btoa(String.fromCharCode(97, 98, 0xc3, 0xb8))),
      'https://a.dk/abø',
    ],
    ['its last sign encoded', `${v3('https://zoom.us/j/1').slice(0, -1)}%24`, 'https://zoom.us/j/1'],
    ['one slash, as some mail servers leave it', v3('https:/zoom.us/j/1'), 'https://zoom.us/j/1'],
    [
      'v2: dashes and underscores',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.dk_x-2Dy-5Fz-3Fq-3D1-26r-3D2',
      'https://a.dk/x-y_z?q=1&r=2',
    ],
    [
      'v2: HTML entities in it',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.dk_-3Fa-26amp-3Bb',
      'https://a.dk/?a&b',
    ],
    [
      'what looks like one slash later in the address',
      v3('https://a.dk/?next=https:/b.dk'),
      'https://a.dk/?next=https:/b.dk',
    ],
    [
      'v2: every HTML entity',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.dk_-3Fa-26lt-3B-26gt-3B-26quot-3B-26-2339-3B',
      'https://a.dk/?a<>"\'',
    ],
    [
      'v1',
      'https://urldefense.proofpoint.com/v1/url?u=https://zoom.us/j/1%3Fa%3Db&amp;k=x',
      'https://zoom.us/j/1?a=b',
    ],
  ])('%s', (_title, wrapped, target) => {
    expect(follow(wrapped)).toEqual(reaches(target, 'Proofpoint URL Defense'));
  });

  it.each([
    ['v3 without its end', 'https://urldefense.com/v3/__https://zoom.us/j/1'],
    ['v3 with broken base64', 'https://urldefense.com/v3/__https://zoom.us/j/1*__;A!!x!y$'],
    ['v3 with an empty target', 'https://urldefense.com/v3/____;!!x!y$'],
    ['v2 without u', 'https://urldefense.com/v2/url?d=x'],
    ['v2 with a target that is no address', 'https://urldefense.com/v2/url?u=zoom'],
    ['v1 with an empty target', 'https://urldefense.com/v1/url?u='],
  ])('without a target: %s', (_title, wrapped) => {
    expect(follow(wrapped)).toEqual({
      address: wrapped,
      via: ['Proofpoint URL Defense'],
      stopped: 'wrapper-without-target',
    });
  });
});

describe('other services', () => {
  it.each([
    [
      'Sophos, base64url without padding',
      `https://eu-west-1.protection.sophos.com/?d=a.dk&u=${btoa('https://a.dk/??>').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`,
      'https://a.dk/??>',
    ],
    [
      'Cisco, encoded once',
      'https://secure-web.cisco.com/1a/https%3A%2F%2Fa.dk%2Fx%2520y',
      'https://a.dk/x%20y',
    ],
    [
      'Cisco, encoded twice',
      'https://secure-web.cisco.com/1a/https%253A%252F%252Fa.dk%252F',
      'https://a.dk/',
    ],
    ['Cisco, plain http', 'https://secure-web.cisco.com/1a/http%3A%2F%2Fa.dk%2F', 'http://a.dk/'],
    ['Google under a national domain', 'https://www.google.dk/url?q=https%3A%2F%2Fa.dk%2F', 'https://a.dk/'],
    [
      'Google, url beside what was searched for',
      'https://www.google.com/url?q=news&url=https%3A%2F%2Fa.dk%2F',
      'https://a.dk/',
    ],
    [
      'Mandrill, plain JSON',
      `https://mandrillapp.com/track/click/1/a.dk?p=${btoa('{"url":"https://a.dk/"}')}`,
      'https://a.dk/',
    ],
    [
      'Mandrill, base64url without padding',
      `https://mandrillapp.com/track/click/1/a.dk?p=${base64Url('{"p":"{\\"url\\":\\"https://a.dk/??>\\"}"}')}`,
      'https://a.dk/??>',
    ],
    [
      'Mandrill, p in p in p',
      `https://mandrillapp.com/track/click/1/a.dk?p=${base64Url(inP(inP('{"url":"https://a.dk/"}')))}`,
      'https://a.dk/',
    ],
    [
      'Amazon SES, encoded twice',
      'https://8q6v2v7r.r.eu-west-1.awstrack.me/L0/https%253A%252F%252Fa.dk%252Fx%253Fy%253D1/1/z',
      'https://a.dk/x?y=1',
    ],
    [
      'Amazon SES, another version of its path',
      'https://8q6v2v7r.r.eu-west-1.awstrack.me/L2/https:%2F%2Fa.dk%2F/2/z',
      'https://a.dk/',
    ],
    [
      'LinkedIn, with a slash',
      'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fa.dk%2F',
      'https://a.dk/',
    ],
    [
      'Safe Links in Teams, elsewhere',
      'https://teams.public.onecdn.static.microsoft/evergreen-assets/safelinks/2/atp-safelinks.html?url=https%3A%2F%2Fa.dk%2F',
      'https://a.dk/',
    ],
    [
      'Check Point, without its signature',
      'https://protect.checkpoint.com/v2/r02/___https://a.dk/x___',
      'https://a.dk/x',
    ],
    [
      'Check Point, underscores in its signature',
      'https://protect.checkpoint.com/v2/r02/___https://a.dk/x___.YX___z',
      'https://a.dk/x',
    ],
    [
      'Check Point, what looks like one slash later in the address',
      'https://protect.checkpoint.com/v2/r02/___https://a.dk/?next=https:/b.dk___.YXAz',
      'https://a.dk/?next=https:/b.dk',
    ],
    [
      'Check Point in Check Point',
      'https://protect.checkpoint.com/v2/r02/___https://url.avanan.click/v2/___https://a.dk/x___.YXAz___.YzJl',
      'https://a.dk/x',
    ],
    [
      'Check Point, one slash',
      'https://protect.checkpoint.com/v2/r02/___http:/www.a.dk/x?y=1___.YzJl',
      'http://www.a.dk/x?y=1',
    ],
    [
      'Bing, its second form',
      `https://bing.com/ck/a?u=a2${base64Url('https://a.dk/??>')}`,
      'https://a.dk/??>',
    ],
    ['Yahoo, not encoded', 'https://r.search.yahoo.com/_ylt=a/RU=https://a.dk//RK=2/RS=b', 'https://a.dk/'],
    ['VK on a telephone', 'https://m.vk.ru/away.php?to=https%3A%2F%2Fa.dk%2F', 'https://a.dk/'],
    [
      'Steam, its older form',
      'https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fa.dk%2F',
      'https://a.dk/',
    ],
    ['Google, AMP without https', 'https://www.google.dk/amp/a.dk/x#y', 'http://a.dk/x#y'],
    ['Google, AMP of every site', 'https://cdn.ampproject.org/v/s/a.dk/x?y=1', 'https://a.dk/x?y=1'],
    [
      'Google, its translator',
      'https://translate.google.co.uk/website?sl=da&u=https://a.dk/x',
      'https://a.dk/x',
    ],
    ['LinkedIn, no scheme', 'https://www.linkedin.com/redir/redirect?url=a%2Edk&urlhash=x', 'a.dk'],
    ['Menlo Security, no scheme', 'https://safe.menlosecurity.com/a.dk/x', 'a.dk/x'],
    ['Avanan, one slash', 'https://url.avanan.click/v2/___https:/a.dk/x___.YXAz', 'https://a.dk/x'],
  ])('%s', (_title, wrapped, target) => {
    expect(follow(wrapped)).toMatchObject({ address: target, stopped: null });
  });

  it.each([
    ['Sophos, broken base64', 'https://eu-west-1.protection.sophos.com/?d=zoom.us&u=%%%'],
    ['Sophos, base64 of something else', `https://eu-west-1.protection.sophos.com/?u=${btoa('hello there')}`],
    [
      'Cisco, no scheme, and an address in its query',
      'https://secure-web.cisco.com/1a/a.dk%2F%3Fu%3Dhttps%3A%2F%2Fb.dk%2F',
    ],
    [
      'Cisco, encoded four times',
      'https://secure-web.cisco.com/1a/https%25252525253A%25252525252F%25252525252Fa.dk',
    ],
    ['Symantec, a blob', 'https://clicktime.symantec.com/a/1/abcdef='],
    ['Facebook, empty', 'https://l.facebook.com/l.php?u='],
    ['Mandrill, no base64', 'https://mandrillapp.com/track/click/1/zoom.us?p=%%%'],
    ['Mandrill, base64 of no JSON', `https://mandrillapp.com/track/click/1/zoom.us?p=${btoa('{')}`],
    ['Mandrill, JSON that is null', `https://mandrillapp.com/track/click/1/zoom.us?p=${btoa('null')}`],
    [
      'Mandrill, JSON without an address',
      `https://mandrillapp.com/track/click/1/a?p=${btoa('{"p":"{}","url":7}')}`,
    ],
    [
      'Mandrill, a p that is no JSON',
      `https://mandrillapp.com/track/click/1/a?p=${base64Url('{"p":"https"}')}`,
    ],
    [
      'Mandrill, a p that is an object',
      `https://mandrillapp.com/track/click/1/a?p=${base64Url('{"p":{"url":"https://a.dk/"}}')}`,
    ],
    ['Mandrill, a list', `https://mandrillapp.com/track/click/1/a?p=${base64Url('["https://a.dk/"]')}`],
    [
      'Mandrill, a script',
      `https://mandrillapp.com/track/click/1/a?p=${base64Url('{"url":"javascript:alert(1)"}')}`,
    ],
    ['Mandrill, cut off', 'https://mandrillapp.com/track/click/1/zoom.us?p=eyJwIjoie1widXJs'],
    ['Mandrill, without p', 'https://mandrillapp.com/track/click/1/zoom.us'],
    ['Amazon SES, encoded three times', `https://a.r.b.awstrack.me/L0/${encoded(3, 'https://a.dk/')}/1/z`],
    ['Amazon SES, encoded four times', `https://a.r.b.awstrack.me/L0/${encoded(4, 'https://a.dk/')}/1/z`],
    ['Amazon SES, nothing', 'https://8q6v2v7r.r.us-east-1.awstrack.me/L0//1/x'],
    ['Slack, empty', 'https://slack-redir.net/link?url='],
    ['LinkedIn, another scheme', 'https://www.linkedin.com/safety/go?url=mailto%3Aa%40b.dk'],
    ['Amazon SES, a code', 'https://8q6v2v7r.r.us-east-1.awstrack.me/L0/abcdef/1/x'],
    ['Check Point, one mark', 'https://protect.checkpoint.com/v2/r02/___https://a.dk/x'],
    ['Check Point, nothing', 'https://protect.checkpoint.com/v2/r02/______.YzJl'],
    ['Bing, another form', `https://www.bing.com/ck/a?u=${btoa('https://a.dk/')}`],
    ['Bing, base64 of something else', `https://www.bing.com/ck/a?u=a1${btoa('hello there')}`],
    ['Yahoo, cut off', 'https://r.search.yahoo.com/_ylt=a/RU=https%3A%2F%2Fa.dk%2F'],
    ['Google, AMP of nothing', 'https://www.google.com/amp/'],
    ['Menlo Security, nothing', 'https://safe.menlosecurity.com/'],
    ['GovDelivery, no token', 'https://lnks.gd/l/abc'],
    ['GovDelivery, a token without an address', `https://lnks.gd/l/a.${base64Url('{"uri":"x"}')}.b`],
    ['ActiveCampaign, not base64', 'https://a.acemlnb.com/Prod/link-tracker?redirectUrl=https%3A%2F%2Fa.dk'],
    ['YouTube, the target under another name', 'https://www.youtube.com/redirect?url=https%3A%2F%2Fzoom.us'],
  ])('without a target: %s', (_title, wrapped) => {
    expect(follow(wrapped)).toMatchObject({ address: wrapped, stopped: 'wrapper-without-target' });
  });
});

describe('Mimecast', () => {
  it.each([
    [
      'an address beside its code',
      '?url=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
      'wrapper-domain-only',
    ],
    [
      'that before a domain',
      '?domain=a.dk&url=https%3A%2F%2Fzoom.us%2Fj%2F1',
      'https://zoom.us/j/1',
      'wrapper-domain-only',
    ],
    [
      'the domain, where the other is no address',
      '?domain=a.dk&url=news',
      'https://a.dk',
      'wrapper-domain-only',
    ],
    ['the domain alone', '?domain=aaudk.zoom.us', 'https://aaudk.zoom.us', 'wrapper-domain-only'],
    ['nothing', '', 'https://protect-eu.mimecast.com/s/Cbrn', 'opaque-wrapper'],
    [
      'a domain that is none',
      '?domain=%20',
      'https://protect-eu.mimecast.com/s/Cbrn?domain=%20',
      'opaque-wrapper',
    ],
  ])('shows %s', (_title, query, address, stopped) => {
    expect(follow(`https://protect-eu.mimecast.com/s/Cbrn${query}`)).toEqual({
      address,
      via: ['Mimecast'],
      stopped,
    });
  });
});

describe('two targets in one wrapper', () => {
  it('are none, where one is written without its scheme', () => {
    const wrapped = safeLink('?url=b.dk%2Fj%2F1&url=https%3A%2F%2Faaudk.zoom.us%2F');
    expect(follow(wrapped)).toMatchObject({ address: wrapped, stopped: 'wrapper-without-target' });
  });

  it('are none, where only the service knows which counts', () => {
    const wrapped = safeLink('?url=https%3A%2F%2Fa.dk%2F&url=https%3A%2F%2Fb.dk%2F');
    expect(follow(wrapped)).toMatchObject({ address: wrapped, stopped: 'wrapper-without-target' });
  });

  it.each([
    '//b.example/',
    '\\\\b.example/',
    ' https:b.example\u0000/',
    'https://b\u0000.example/',
    'http://b.example:99999/',
    'https:/',
  ])('are none, where one begins as an address and cannot be read: %j', (other) => {
    for (const [one, two] of [
      [other, 'https://aaudk.zoom.us/'],
      ['https://aaudk.zoom.us/', other],
    ] as const) {
      const wrapped = safeLink(`?url=${encodeURIComponent(one)}&url=${encodeURIComponent(two)}`);
      expect(follow(wrapped)).toMatchObject({ address: wrapped, stopped: 'wrapper-without-target' });
    }
  });

  it("are told of Google's by the first that is filled, and not believed", () => {
    const wrapped = 'https://www.google.com/url?url=&q=https%3A%2F%2Fb.dk%2F&url=https%3A%2F%2Fa.dk%2F';
    expect(follow(wrapped)).toMatchObject({ address: 'https://a.dk/', stopped: 'wrapper-domain-only' });
  });
});

describe('services that show the target beside a code', () => {
  it.each([
    ['INKY', 'https://shared.outlook.inky.com/link?domain=aaudk.zoom.us&t=h.eJx1', 'https://aaudk.zoom.us'],
    ['Postmark', 'https://click.pstmrk.it/3s/zoom.us%2Fj%2F1/abc/def', 'zoom.us/j/1'],
    [
      'Mailjet',
      `https://x4tlp.mjt.lu/lnk/EAAA/1/NSv/${base64Url('https://zoom.us/j/1')}?b=1`,
      'https://zoom.us/j/1',
    ],
    [
      'Mimecast',
      'https://url.au.m.mimecastprotect.com/s/jsX?domain=breville.zoom.us',
      'https://breville.zoom.us',
    ],
  ])('%s', (service, wrapped, address) => {
    expect(follow(wrapped)).toEqual({ address, via: [service], stopped: 'wrapper-domain-only' });
  });

  it.each([
    ['INKY', 'https://shared.outlook.inky.com/link?domain='],
    ['Postmark', 'https://click.pstmrk.it/3s/%2Fj%2F1/abc/def'],
    ['Mailjet', 'https://x4tlp.mjt.lu/lnk/EAAA/1/NSv/%%%'],
    ['Mailjet', `https://x4tlp.mjt.lu/lnk/EAAA/1/NSv/${base64Url('hello there')}`],
  ])('%s, where it shows none', (service, wrapped) => {
    expect(follow(wrapped)).toEqual({ address: wrapped, via: [service], stopped: 'opaque-wrapper' });
  });
});

describe('Microsoft Defender for Cloud Apps', () => {
  it.each([
    ['aaudk.zoom.us.mcas.ms', 'aaudk.zoom.us'],
    ['aaudk.zoom.us.us3.mcas.ms', 'aaudk.zoom.us'],
    ['aaudk.zoom.us.eu.mcas.ms', 'aaudk.zoom.us'],
    ['zoom.us.mcas-gov.us', 'zoom.us'],
    ['zoom.us.mcas.ms@zoom.us.mcas.ms', 'zoom.us.mcas.ms@zoom.us'],
    ['syddanskuni-my.sharepoint.com.mcas.ms', 'syddanskuni-my.sharepoint.com'],
    ['zoom-meeting.example.mcas.ms', 'zoom-meeting.example'],
  ])('%s stands in front of %s', (hostname, target) => {
    expect(follow(`https://${hostname}/j/1?pwd=a`)).toEqual(
      reaches(`https://${target}/j/1?pwd=a`, 'Microsoft Defender for Cloud Apps'),
    );
  });

  it.each([
    'mcas.ms',
    'zoom-mcas.ms',
    'zoom.us.mcas.com',
    'mcas.ms.zoom.us',
    'zoom.us.mcas.ms.mcas-evil.example',
  ])('%s stands in front of nothing', (hostname) => {
    expect(follow(`https://${hostname}/`)).toEqual(reaches(`https://${hostname}/`));
  });
});

describe('wrappers in wrappers', () => {
  const nested = (times: number, target: string): string =>
    times === 0 ? target : nested(times - 1, google(target));

  it.each([1, 2, MAX_DEPTH])('%d deep are followed', (times) => {
    expect(follow(nested(times, 'https://zoom.us/j/1'))).toEqual(
      reaches('https://zoom.us/j/1', ...Array<string>(times).fill('Google')),
    );
  });

  it('one more is too deep', () => {
    expect(follow(nested(MAX_DEPTH + 1, 'https://zoom.us/j/1')).stopped).toBe('wrapped-too-deep');
  });

  it('a wrapper of itself ends', () => {
    const inner = google('https://www.google.com/url');
    expect(follow(inner)).toEqual({
      address: 'https://www.google.com/url',
      via: ['Google', 'Google'],
      stopped: 'wrapper-without-target',
    });
  });

  it('names the services, outermost first', () => {
    const address = safeLink(`?url=${encodeURIComponent(google('https://aaudk.zoom.us.mcas.ms/j/1'))}`);
    expect(follow(address)).toEqual(
      reaches(
        'https://aaudk.zoom.us/j/1',
        'Microsoft Safe Links',
        'Google',
        'Microsoft Defender for Cloud Apps',
      ),
    );
  });

  it('a proxy in front of a proxy is followed', () => {
    expect(follow('https://aaudk.zoom.us.mcas.ms.eu2.mcas.ms/j/1')).toEqual(
      reaches(
        'https://aaudk.zoom.us/j/1',
        'Microsoft Defender for Cloud Apps',
        'Microsoft Defender for Cloud Apps',
      ),
    );
  });

  it('a shortener inside ends the way', () => {
    expect(follow(google('https://bit.ly/abc'))).toEqual({
      address: 'https://bit.ly/abc',
      via: ['Google', 'Bitly'],
      stopped: 'shortener',
    });
  });
});

describe('what is wrapped by nobody', () => {
  it.each([
    'https://zoom.us/j/1',
    'https://example.com/?url=https://zoom.us',
    'https://outlook.com/?url=https://zoom.us',
  ])('%s stays as it is', (address) => {
    const link = webLink(address);
    expect(unwrap(link)).toEqual({
      link,
      host: readHost(link.url.hostname),
      shownBy: null,
      rivals: [],
      via: [],
      stopped: null,
    });
  });
});
