import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS } from '../../../src/core/address/link.ts';
import { addressesIn, linksInText } from '../../../src/core/address/links-in-text.ts';
import { shownHost } from '../../../src/core/verdict/shown-host.ts';

const addresses = (text: string) => [...addressesIn(text)].map(({ address }) => address);

describe('addressesIn finds', () => {
  it.each([
    ['an address', 'Join https://zoom.us/j/1 now', ['https://zoom.us/j/1']],
    ['a bare host', 'Join at zoom.us today', ['zoom.us']],
    ['a bare host of three labels', 'på aaudk.zoom.us i dag', ['aaudk.zoom.us']],
    ['a look-alike with a path', 'på zoom.se/j/1 i dag', ['zoom.se/j/1']],
    [
      'a look-alike that is no word',
      'på zooom.us i dag, eller zoom-meeting.com',
      ['zooom.us', 'zoom-meeting.com'],
    ],
    ['a look-alike with www', 'på www.zoom.se i dag', ['www.zoom.se']],
    ['a look-alike that stands alone', '<zoom.se>', ['zoom.se']],
    ['a file that is an address', 'https://zoom.zip', ['https://zoom.zip']],
    ['a file with a path', 'zoom-update.zip/download', ['zoom-update.zip/download']],
    ['a bare host with path and query', 'zoom.us/j/1?pwd=a.1', ['zoom.us/j/1?pwd=a.1']],
    ['a bare host with port', 'see example.dk:8443/a', ['example.dk:8443/a']],
    ["Zoom's app schemes", 'zoommtg://zoom.us/join?confno=1', ['zoommtg://zoom.us/join?confno=1']],
    ['capitals', 'HTTPS://ZOOM.US/J/1', ['HTTPS://ZOOM.US/J/1']],
    ['several, in order', 'b.dk then https://a.dk/ then b.dk', ['b.dk', 'https://a.dk/', 'b.dk']],
    ['letters of other scripts', 'https://zооm.us/j/1 or zооm.us', ['https://zооm.us/j/1', 'zооm.us']],
    ['Danish letters', 'på møde.dk i dag', ['møde.dk']],
    ['an address behind a Danish letter', 'påhttps://zoom.us/j/1', ['https://zoom.us/j/1']],
    ['an address in a script without spaces', '请点击https://zoom.us/j/1', ['https://zoom.us/j/1']],
    ['an address behind a sign', '_https://zoom.us/j/1', ['https://zoom.us/j/1']],
    ['an IP address with a scheme', 'http://192.0.2.7/j/1', ['http://192.0.2.7/j/1']],
    ['any host with a scheme', 'https://intranet.local/a', ['https://intranet.local/a']],
    [
      'one that is too long to be read',
      `https://a.dk/${'a'.repeat(MAX_ADDRESS)}`,
      [`https://a.dk/${'a'.repeat(MAX_ADDRESS)}`],
    ],
  ])('%s', (_title, text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });
});

describe('addressesIn ends an address', () => {
  it.each([
    ['before a full stop', 'Go to https://zoom.us/j/1.', 'https://zoom.us/j/1'],
    ['before several signs', 'https://zoom.us/j/1?!…', 'https://zoom.us/j/1'],
    ['before a comma', 'https://zoom.us/j/1, or call', 'https://zoom.us/j/1'],
    ['before a closing bracket that opened before it', '(see https://zoom.us/j/1).', 'https://zoom.us/j/1'],
    ['after a bracket that opened in it', 'https://a.dk/x_(y) z', 'https://a.dk/x_(y)'],
    ['inside square brackets', '[https://zoom.us/j/1]', 'https://zoom.us/j/1'],
    ['inside angle brackets', 'Join<https://zoom.us/j/1>now', 'https://zoom.us/j/1'],
    ['inside quotes', '"https://zoom.us/j/1"', 'https://zoom.us/j/1'],
    ['inside curly brackets', '{https://zoom.us/j/1}', 'https://zoom.us/j/1'],
    ['before one closing bracket too many', 'https://a.dk/(x))', 'https://a.dk/(x)'],
    ['before two closing brackets too many', '((https://a.dk/x)).', 'https://a.dk/x'],
    ['inside stars', '*zoom.us*', 'zoom.us'],
    ['after a colon', 'Link:zoom.us', 'zoom.us'],
    ...['”', '’', '»', '«', '›', '）', '」', '】', ' –', '–', '—', '→', '•', '·', '…', '⇒', '›', '“'].flatMap(
      (sign) => [
        [`before ${sign} behind a path`, `Se https://zoom.us/j/1${sign}og så`, 'https://zoom.us/j/1'],
        [`before ${sign} behind a name`, `Se https://aaudk.zoom.us${sign} i dag`, 'https://aaudk.zoom.us'],
        [`before ${sign} behind a bare name`, `Se aaudk.zoom.us${sign} i dag`, 'aaudk.zoom.us'],
      ],
    ),
    ...[')', ']', '}', ',', ';', '!', "'", '*', '),', ').', '|', '`'].map((sign) => [
      `before ${sign} and more words`,
      `Se https://aaudk.zoom.us${sign}og så`,
      'https://aaudk.zoom.us',
    ]),
    ['not before letters of other scripts', 'https://zооm.us/møde/日本', 'https://zооm.us/møde/日本'],
    ['not before what is not seen', 'https://zoom.us\u200b.example/', 'https://zoom.us\u200b.example/'],
    ['not before a full stop that browsers read as a dot', 'https://zooom。us/j/1', 'https://zooom。us/j/1'],
    ['not in an IP address in brackets', 'http://[2001:db8::1]/j.1', 'http://[2001:db8::1]/j.1'],
    ['not before an @', 'https://zoom.us,a!@example.com/', 'https://zoom.us,a!@example.com/'],
    ['at the end of a line', 'https://zoom.us/j/1\nnext', 'https://zoom.us/j/1'],
    ['with its own full stop', 'https://zoom.us/j/1?pwd=a.1', 'https://zoom.us/j/1?pwd=a.1'],
  ])('%s', (_title, text, expected) => {
    expect(addresses(text)).toEqual([expected]);
  });
});

describe('addressesIn passes over', () => {
  it.each([
    ['no text', ''],
    ['a word', 'Join the Zoom meeting'],
    ['a mail address', 'write to help@zoom.us'],
    ['a mail address with dots before the sign', 'anna.lise.zoom@example.dk'],
    ['file names', 'agenda.pdf, minutes.docx and figure.3.png'],
    ['abbreviations', 'e.g. this, i.e. that, bl.a. og f.eks. 3.sal'],
    ['times and numbers', 'kl. 10.30, version 5.14.2, 1.234.567'],
    ['a missing space after a full stop', 'The end.Then more'],
    ['an IP address without scheme', 'join by H.323 at 109.105.112.236'],
    ['a mailto address', 'mailto:help@zoom.us'],
    ['a path', '/j/1.html'],
    ['another scheme that ends in ours', 'xhttps://zoom.us/j/1'],
    ...[
      'Vi mødes på Zoom.Se dagsordenen',
      'Tag linket til Zoom.Vi ses',
      'We meet on zoom.It is at ten',
      'Kom på zoom.se dagsordenen først',
      'Zoom.De andre kommer',
      'Send zoom.zip til mig',
      'kør zoom.py',
      'se zoom-noter.md, zoom-møde.mov og us05web-zoom.zip',
      'Åbn zoom.us.app i Programmer',
      'Åbn zoom.app',
      'i mappen zoom.us.app/Contents',
      'Vi tager zoommødet.Så spiser vi',
      'zoom-mødet.no tror det',
    ].map((text): [string, string] => [text, text]),
  ] satisfies (readonly [string, string])[])('%s', (_title, text) => {
    expect(addresses(text)).toEqual([]);
  });

  it.each([
    ['brackets that never end', `https://a.dk/${')'.repeat(60_000)}`],
    ['dots that never end', 'a.'.repeat(30_000)],
  ])('%s, and is done with them at once', (_title, text) => {
    const started = performance.now();
    addresses(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('linksInText', () => {
  it('gives each address once, numbered, with itself as its text', () => {
    expect(linksInText('zoom.us/j/1 https://a.dk zoom.us/j/1')).toEqual([
      { id: '1', href: 'zoom.us/j/1', text: 'zoom.us/j/1' },
      { id: '2', href: 'https://a.dk', text: 'https://a.dk' },
    ]);
  });
});

describe('shownHost', () => {
  it.each([
    ['an address', 'https://zoom.us/j/1', 'zoom.us'],
    ['an address in a sentence', 'Join at AAUDK.zoom.us/join, please.', 'aaudk.zoom.us'],
    ['the first of two', 'aaudk.zoom.us or www.example.com', 'aaudk.zoom.us'],
    ['the first that is a host', 'agenda.pdf at aaudk.zoom.us', 'aaudk.zoom.us'],
    ['one of two labels that stands alone', ' <zoom.us>', 'zoom.us'],
    ['one of two labels with a path', 'Join at zoom.us/join, please', 'zoom.us'],
    ['a host with root dot', 'https://zoom.us./j/1', 'zoom.us'],
    ['letters outside ASCII', 'zооm.us', 'xn--zm-fmca.us'],
    ["an app scheme's host", 'zoommtg://aaudk.zoom.us/join', 'aaudk.zoom.us'],
    [
      "a wrapper's target",
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Faaudk.zoom.us%2Fj%2F1',
      'aaudk.zoom.us',
    ],
    ['a wrapper that tells nothing', 'https://bit.ly/abc', 'bit.ly'],
  ])('reads %s', (_title, text, expected) => {
    expect(shownHost(text)).toBe(expected);
  });

  it.each([
    '',
    'Join Zoom Meeting',
    'help@zoom.us',
    'agenda.pdf',
    'e.g. zoom',
    'Download zoom.us fra App Store',
    'Åbn zoom.us.app i Programmer',
    'https://intranet/a',
    'http://192.0.2.7/',
  ])('reads none in "%s"', (text) => {
    expect(shownHost(text)).toBeNull();
  });
});
