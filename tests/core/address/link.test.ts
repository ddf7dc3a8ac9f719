import { describe, expect, it } from 'vitest';
import {
  MAX_ADDRESS,
  parseLink,
  percentDecode,
  percentDecodeFully,
  upToHost,
} from '../../../src/core/address/link.ts';

/** The kind of a parsed address, with the address a browser would go to where it is one. */
function read(input: string): string {
  const link = parseLink(input);
  return link.kind === 'web' ? `${link.isApp ? 'app' : 'web'} ${link.url.href}` : link.kind;
}

describe('parseLink', () => {
  it.each([
    ['https', 'https://zoom.us/j/1', 'web https://zoom.us/j/1'],
    ['http', 'http://zoom.us/j/1', 'web http://zoom.us/j/1'],
    ['capitals', 'HTTPS://ZOOM.US/J/1', 'web https://zoom.us/J/1'],
    ['blanks around it', ' \n\thttps://zoom.us/j/1\r\n ', 'web https://zoom.us/j/1'],
    ['a tab and a line end inside it', 'https://zo\tom\n.us/j/1', 'web https://zoom.us/j/1'],
    ['backslashes for slashes', 'https:\\\\zoom.us\\j\\1', 'web https://zoom.us/j/1'],
    ['no slashes', 'https:zoom.us/j/1', 'web https://zoom.us/j/1'],
    ['many slashes', 'https://///zoom.us/j/1', 'web https://zoom.us/j/1'],
    ['userinfo', 'https://zoom.us@example.com/', 'web https://zoom.us@example.com/'],
    ['a port', 'https://example.com:8443/', 'web https://example.com:8443/'],
    ['letters outside ASCII', 'https://zооm.us/', 'web https://xn--zm-fmca.us/'],
    ['full-width letters and stop', 'https://ｚoom．us/', 'web https://zoom.us/'],
    ['a soft hyphen', 'https://zo\u00adom.us/', 'web https://zoom.us/'],
    ['an escaped host', 'https://zo%6Fm.us/', 'web https://zoom.us/'],
    ['a number for an IP address', 'http://0xc0000207/', 'web http://192.0.2.7/'],
    ['IPv6', 'http://[2001:db8::1]/', 'web http://[2001:db8::1]/'],
  ])('%s', (_title, input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it.each([
    ['a bare host', 'zoom.us', 'web http://zoom.us/'],
    ['a bare host with path', 'zoom.us/j/1', 'web http://zoom.us/j/1'],
    ['a bare host with port', 'zoom.us:443/j/1', 'web http://zoom.us:443/j/1'],
    ['a bare host with root dot', 'zoom.us./j/1', 'web http://zoom.us./j/1'],
    ['a bare host with query', 'zoom.us?a=b', 'web http://zoom.us/?a=b'],
    ['a bare host with blanks around it', ' zoom.us/j/1\n', 'web http://zoom.us/j/1'],
    ['a bare host with digits', '1a.2b.dk/x', 'web http://1a.2b.dk/x'],
    ['a bare host of two letters', 'a.b/x', 'web http://a.b/x'],
    ['a bare host, and more words', 'zoom.us is', 'malformed'],
    ['a bare host outside ASCII', 'møde.dk/a', 'web http://xn--mde-0na.dk/a'],
    ['one label', 'zoom', 'malformed'],
    ['a path', '/j/1', 'malformed'],
    [
      'a file name is read as a host; whoever looks for hosts asks the suffix list',
      'agenda.pdf',
      'web http://agenda.pdf/',
    ],
    ['a sentence', 'see zoom.us/j/1', 'malformed'],
    ['a mail address', 'someone@zoom.us', 'malformed'],
  ])('without a scheme: %s', (_title, input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it.each([
    ['zoommtg://aaudk.zoom.us/join?confno=1', 'app https://aaudk.zoom.us/join?confno=1'],
    ['zoomus://zoom.us/join?confno=1', 'app https://zoom.us/join?confno=1'],
    ['ZOOMMTG://ZOOM.US/join', 'app https://zoom.us/join'],
    ['zoommtg://zoom.us@example.com/join', 'app https://zoom.us@example.com/join'],
    ['zoommtg:', 'malformed'],
    ['zoomx://zoom.us/join', 'other'],
  ])('app schemes carry a host: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it.each([
    ['javascript:alert(1)', 'script'],
    ['JavaScript:alert(1)', 'script'],
    ['java\nscript:alert(1)', 'script'],
    ['data:text/html,zoom.us', 'script'],
    ['blob:https://zoom.us/abc', 'script'],
    ['vbscript:x', 'script'],
    ['mailto:someone@zoom.us', 'other'],
    ['tel:+4532713157', 'other'],
    ['zoomphonecall://+4532713157', 'other'],
    ['zoomphonecall://4532713157?callerid=10001', 'other'],
    ['sip:61234567890@zoomcrc.com', 'other'],
    ['file:///etc/hosts', 'other'],
    ['ftp://zoom.us/', 'other'],
  ])('other schemes lead to no host: %s', (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['a scheme alone', 'https://'],
    ['a port out of range', 'https://zoom.us:99999/'],
    ['an open bracket', 'https://[zoom.us/'],
    ['a blank in the host', 'https://zo om.us/'],
    ['a forbidden character in the host', 'https://zoom^us/'],
    ['a broken escape in the host', 'https://zoom%zz.us/'],
    ['a broken A-label', 'https://xn--a-ä.us/'],
    ['control characters in the host', 'https://zo\u0001om.us/'],
    ['a lone surrogate as text', '\ud800'],
  ])('malformed: %s', (_title, input) => {
    expect(read(input)).toBe('malformed');
  });

  it.each([
    ['as long as can be', `https://zoom.us/${'a'.repeat(MAX_ADDRESS - 16)}`, 'web'],
    ['one longer', `https://zoom.us/${'a'.repeat(MAX_ADDRESS - 15)}`, 'too-long'],
    ['a megabyte', 'https://zoom.us/'.repeat(65_536), 'too-long'],
  ])('length: %s', (_title, input, kind) => {
    expect(parseLink(input).kind).toBe(kind);
  });

  it('keeps the address as it was written, with &amp; read as &', () => {
    const link = parseLink(' https://Zoom.us/j/1?a=1&amp;pwd=x&amp;amp;y ');
    expect(link).toMatchObject({ kind: 'web', text: 'https://Zoom.us/j/1?a=1&pwd=x&amp;y' });
    expect(link.kind === 'web' && link.url.searchParams.get('pwd')).toBe('x');
  });
});

describe('percentDecode', () => {
  it.each([
    ['once', 'a%2520b', 'a%20b'],
    ['UTF-8', '%C3%B8', 'ø'],
    ['nothing to decode', 'a+b', 'a+b'],
    ['broken: given back', '100% %C3', '100% %C3'],
    ['one broken beside others', '%zz%2Ezoom%2eus%C3%B8%FF%2F', '%zz.zoom.usø%FF/'],
    ['three bytes beside one broken', '%zz%E4%BC%9A%e4%bd%a0%e4%bc%e4', '%zz会你%e4%bc%e4'],
    ['bytes that do not fit together', '%C0%AF%2E%ED%A0%80%F0%9F%98%80', '%C0%AF.%ED%A0%80😀'],
  ])('%s', (_title, input, expected) => {
    expect(percentDecode(input)).toBe(expected);
  });
});

describe('percentDecodeFully', () => {
  it.each([
    ['once', 'a%20b', 'a b'],
    ['twice', 'zoom%252Eus', 'zoom.us'],
    ['four times', 'zoom%2525252Eus', 'zoom.us'],
    ['no more than four times', 'zoom%252525252Eus', 'zoom%2Eus'],
    ['nothing to decode', '100%', '100%'],
    ['broken beside others', '%zz%252Fzoom', '%zz/zoom'],
  ])('%s', (_title, input, expected) => {
    expect(percentDecodeFully(input)).toBe(expected);
  });
});

describe('upToHost', () => {
  const LONG = 'a'.repeat(MAX_ADDRESS);

  it.each([
    ['an address', `https://zoom.us/${LONG}`, 'https://zoom.us'],
    ['blanks before it', `\n https://zoom.us/${LONG}`, '\n https://zoom.us'],
    ['userinfo and port', `https://zoom.us:1@a.dk:8443?${LONG}`, 'https://zoom.us:1@a.dk:8443'],
    ['backslashes', `https:\\\\a.dk\\${LONG}`, 'https:\\\\a.dk'],
    ['a scheme with every kind of letter', `A1+.-b://a.dk#${LONG}`, 'A1+.-b://a.dk'],
  ])('reads %s', (_title, address, expected) => {
    expect(upToHost(address)).toBe(expected);
  });

  it.each([
    ['a host that is too long as well', `https://${LONG}.dk/`],
    ['a host that ends where the rest is cut', `https://${'a'.repeat(MAX_ADDRESS - 8)}/x`],
    ['no scheme', `zoom.us/${LONG}`],
    ['an address later in it', `zoom.us/https://a.dk/${LONG}`],
    ['a word before the scheme', `x\u00e5https://a.dk/${LONG}`],
    ['a scheme with a sign that none has', `ht_tps://a.dk/${LONG}`],
    ['nothing', ''],
  ])('reads nothing out of %s', (_title, address) => {
    expect(upToHost(address)).toBeNull();
  });
});
