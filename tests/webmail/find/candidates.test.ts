// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLIENTS, clientOf, MAIL_ITSELF, UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { collectLinks, toCandidate, visibleText } from '../../../src/webmail/find/candidates.ts';
import { collectTextAddresses } from '../../../src/webmail/find/plain-text.ts';
import { messagesText } from '../../../src/webmail/read/message-text.ts';
import { parsePage, showPage } from '../page.ts';

const clientNamed = (id: string) => CLIENTS.find((client) => client.id === id) ?? UNKNOWN_CLIENT;
const hrefs = (html: string, id = 'unknown') =>
  collectLinks(parsePage(html), clientNamed(id)).map(({ href }) => href);

describe('collectLinks reads the message and nothing around it', () => {
  const link = (name: string) => `<a href="https://zoom.us/${name}">${name}</a>`;

  it.each([
    [
      'gmail',
      `${link('menu')}<div class="adn"><div class="ii gt"><div class="a3s">${link('body')}<div><p>${link('deep')}</p></div></div></div></div>
       <table><tr class="zA"><td>${link('list')}</td></tr></table>
       <div class="Am" role="textbox" contenteditable="true">${link('draft')}</div>`,
      ['body', 'deep'],
    ],
    [
      'gmail',
      `<div class="a3s">${link('first')}</div><div class="a3s">${link('second')}<div contenteditable="true">${link('in-name-only')}</div></div><div contenteditable="true">${link('reply')}<div class="a3s">${link('quoted')}</div></div>`,
      ['first', 'second', 'in-name-only'],
    ],
    [
      'gmail',
      `<div class="bodycontainer"><div class="maincontent"><table><tr><td>${link('subject')}</td></tr></table><table class="message">
       <tr><td>${link('sender')}</td></tr><tr><td class="recipient">${link('to')}</td></tr>
       <tr><td><table><tr><td>${link('printed')}</td></tr><tr><td>${link('below')}</td></tr></table></td></tr></table></div></div>`,
      ['printed', 'below'],
    ],
    [
      'outlook',
      `<div data-app-section="Form_Content">${link('event')}</div>
       <div data-app-section="Form_Content"><div id="editorParent_1"><div contenteditable="true">${link('draft')}</div></div>${link('beside')}</div>
       <div data-app-section="Form_Content"><div contenteditable="true">${link('draft')}</div></div>`,
      ['event'],
    ],
    [
      'zoho',
      `<div class="zmPVContent"><div class="zmMHdrSumContent">${link('summary')}</div><div class="zmMailWrapper"><div class="zmMHdr">${link('header')}</div><div class="zmMailContent">${link('body')}</div></div><div class="zmMailWrapper">${link('other')}</div></div>`,
      ['body', 'other'],
    ],
    [
      'outlook',
      `${link('menu')}<div id="UniqueMessageBody_1" aria-label="Beskedtekst"><div>${link('body')}</div></div>
       <div aria-label="Message body">${link('other')}</div>
       <div aria-label="Message body" contenteditable="true" role="textbox">${link('draft')}</div>`,
      ['body', 'other'],
    ],
    [
      'roundcube',
      `<div id="layout">${link('menu')}</div><div id="messagebody"><div class="message-htmlpart">${link('body')}</div></div>
       <textarea>${'https://zoom.us/draft'}</textarea><div id="message-list">${link('list')}</div>`,
      ['body'],
    ],
    [
      'unknown',
      `<header>${link('menu')}</header><div>${link('body')}</div>
       <div contenteditable>${link('draft')}</div><div contenteditable="plaintext-only">${link('draft')}<b contenteditable="FALSE">${link('locked')}</b></div>
       <div contenteditable="false">${link('shown')}</div><div role="textbox">${link('in-name-only')}</div>`,
      ['menu', 'body', 'locked', 'shown', 'in-name-only'],
    ],
    ['unknown', '', []],
    ['gmail', link('nowhere'), []],
  ])('%s: %#', (id, html, names) => {
    expect(hrefs(html, id)).toEqual(names.map((name) => `https://zoom.us/${name}`));
  });

  it('looks at one part of the page only, itself included', () => {
    const page = parsePage(`<div id="messagebody"><p>${link('a')}</p><p id="new">${link('b')}</p></div>`);
    const part = page.querySelector('#new');
    const anchor = part?.querySelector('a');
    if (!part || !anchor) throw new Error('no part');
    const found = (root: Element) => collectLinks(root, clientNamed('roundcube')).map(({ href }) => href);
    expect(found(part)).toEqual(['https://zoom.us/b']);
    expect(found(anchor)).toEqual(['https://zoom.us/b']);
  });
});

describe('collectLinks finds', () => {
  it.each([
    ['an anchor', '<a href="https://zoom.us/j/1">Join</a>', ['https://zoom.us/j/1']],
    [
      'an area of a picture',
      '<map name="m"><area href="https://zoom.us/j/1" alt="Join"></map>',
      ['https://zoom.us/j/1'],
    ],
    [
      'a link inside SVG',
      '<svg><a href="https://zoom.us/j/1"><text>Join</text></a></svg>',
      ['https://zoom.us/j/1'],
    ],
    [
      'a button that sends a form',
      '<form action="https://zoom.us/j/1"><button>Join</button></form>',
      ['https://zoom.us/j/1'],
    ],
    ['one that is not shown', '<a href="https://zoom.us/j/1" hidden></a>', ['https://zoom.us/j/1']],
    [
      'the same address each time',
      '<a href="https://zoom.us/">a</a><a href="https://zoom.us/">b</a>',
      ['https://zoom.us/', 'https://zoom.us/'],
    ],
    [
      'an app scheme',
      '<a href="zoommtg://zoom.us/join?confno=1">Open</a>',
      ['zoommtg://zoom.us/join?confno=1'],
    ],
    [
      "a link in an SVG, with XLink's address",
      '<svg><a xlink:href="https://zoom.us/j/1"><text>Join</text></a></svg>',
      ['https://zoom.us/j/1'],
    ],
    [
      'what leads within the mail, where the mail says that it is another page',
      '<base href="https://zooom.us/j/1"><a href="#">Join</a><a href="">Join</a>',
      ['https://zooom.us/j/1#', 'https://zooom.us/j/1'],
    ],
    [
      "a relative address, in an SVG too, by the mail's own base",
      '<base href="https://zooom.us/"><a href="j/1">Join</a><svg><a href="/j/2">Join</a></svg>',
      ['https://zooom.us/j/1', 'https://zooom.us/j/2'],
    ],
    ['a script, for the worker to judge', '<a href="javascript:alert(1)">Join</a>', ['javascript:alert(1)']],
    [
      'an address that cannot be read',
      '<a href="https://zoom.us:99999/">Join</a>',
      ['https://zoom.us:99999/'],
    ],
    [
      'letters outside ASCII, as the browser writes them',
      '<a href="https://zооm.us/">Join</a>',
      ['https://xn--zm-fmca.us/'],
    ],
    ['entities of HTML', '<a href="https://zoom.us/?a=1&amp;b=2">Join</a>', ['https://zoom.us/?a=1&b=2']],
    ['one with blanks around it', '<a href=" https://zoom.us/ ">Join</a>', ['https://zoom.us/']],
  ])('%s', (_title, html, expected) => {
    expect(hrefs(html)).toEqual(expected);
  });

  it.each([
    ['an anchor that leads nowhere', '<a name="top">Top</a>'],
    ['an empty address', '<a href="">x</a><a href="  ">x</a>'],
    ['a place on the page', '<a href="#section">x</a>'],
    [
      'mail and telephone',
      '<a href="mailto:a@zoom.us">x</a><a href="tel:+45">x</a><a href="TEL:+45">x</a><a href="callto:x">x</a>',
    ],
    ["the mail's own parts", '<a href="cid:image001">x</a><a href="about:blank">x</a>'],
    ['text that looks like a link', '<p>https://zoom.us/j/1</p><span href="https://zoom.us/">x</span>'],
    ['a form without a button or a field', '<form action="https://zoom.us"><p>Join</p></form>'],
    ['a link in the head', '<link href="https://zoom.us/" rel="stylesheet"><base href="https://zoom.us/">'],
  ])('but not %s', (_title, html) => {
    expect(hrefs(html)).toEqual([]);
  });

  it('cuts what is longer than a message may carry, to one unit more than is judged', () => {
    const [found] = collectLinks(
      parsePage(`<a href="https://zoom.us/${'a'.repeat(5000)}">${'Join '.repeat(100)}</a>`),
      UNKNOWN_CLIENT,
    );
    expect(found?.href).toHaveLength(4097);
    expect(found?.text).toHaveLength(300);
  });
});

it.each([
  [
    'a mail address that opens the compose window',
    `${location.origin}/?_to=1%40zoomcrc.com`,
    '1@zoomcrc.com',
    0,
  ],
  ['one that leads elsewhere', 'https://a.dk/?_to=1%40zoomcrc.com', '1@zoomcrc.com', 1],
  ['other words that lead into the webmail', `${location.origin}/`, 'Write to 1@zoomcrc.com', 1],
  ['an address with a name in it', `${location.origin}/`, 'https://1@zoom.us', 1],
])('%s', (_title, href, text, found) => {
  showPage(`<a href="${href}">${text}</a>`);
  expect(collectLinks(document, UNKNOWN_CLIENT)).toHaveLength(found);
});

describe('collectLinks reads a document that is no HTML', () => {
  const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

  it.each<[string, DOMParserSupportedType, string]>([
    [
      'an SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://zooom.us/1"><text>Join</text></a></svg>',
    ],
    [
      'an SVG of an older kind',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="https://zooom.us/1"><text>Join</text></a></svg>',
    ],
    [
      'XHTML',
      'application/xhtml+xml',
      `<html ${XHTML}><body><a href="https://zooom.us/1">Join</a></body></html>`,
    ],
    [
      'MathML with HTML in it',
      'application/xml',
      `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><a ${XHTML} href="https://zooom.us/1">Join</a></mtext></math>`,
    ],
    ['anything', 'text/xml', `<mail><a ${XHTML} href="https://zooom.us/1">Join</a></mail>`],
  ])('%s', (_title, type, source) => {
    const page = new DOMParser().parseFromString(source, type);
    for (const client of [UNKNOWN_CLIENT, MAIL_ITSELF, clientOf('mailbox:///a', page)]) {
      expect(collectLinks(page, client).map(({ href, text }) => [href, text])).toEqual([
        ['https://zooom.us/1', 'Join'],
      ]);
      expect(messagesText(page, client, 100).trim()).toBe('Join');
      expect(collectTextAddresses(page, client)).toEqual([]);
    }
  });
});

describe('visibleText reads', () => {
  it.each([
    ['the text', '<a href="x">Join Zoom Meeting</a>', 'Join Zoom Meeting'],
    ['text in pieces', '<a href="x"><b>https://</b>zoom<span>.us</span></a>', 'https://zoom.us'],
    ['white space collapsed', '<a href="x">\n  Join\n\t the&nbsp;meeting </a>', 'Join the meeting'],
    ['what stands for its picture', '<a href="x"><img src="y" alt="Join  now"></a>', 'Join now'],
    ['the second picture', '<a href="x"><img src="y" alt=""><img src="z" alt="Join"></a>', 'Join'],
    ['the text rather than the picture', '<a href="x"><img src="y" alt="logo">Join</a>', 'Join'],
    ['a picture beside a dot', '<a href="x">.<img src="y" alt="Join now"></a>', '. Join now'],
    [
      'a picture that names what the text does not',
      '<a href="x">Now <img src="y" alt="Join Zoom"></a>',
      'Now Join Zoom',
    ],
    ['lines apart', '<a href="x">Join<br>Zoom<p>Meeting</p>now</a>', 'Join Zoom Meeting now'],
    ['no letters without a shape', '<a href="x">Zo\u200bom Meet\u00ading\ufeff</a>', 'Zoom Meeting'],
    ['nor in pieces', '<a href="x">Zo<b>\u200b</b>om</a>', 'Zoom'],
    ['no style', '<a href="x"><style>b { top: 0 }</style>Join</a>', 'Join'],
    ['the label where there is no text', '<a href="x" aria-label="Join" title="t"></a>', 'Join'],
    ['the title where there is nothing else', '<a href="x" title="Join"><img src="y" alt=""></a>', 'Join'],
    ['what stands for an area', '<map><area href="x" alt="Join" title="t"></map>', 'Join'],
    ['past what is blank', '<a href="x" aria-label=" " title="Join"><img src="y" alt=" "></a>', 'Join'],
    ['nothing', '<a href="x"><img src="y"></a>', ''],
  ])('%s', (_title, html, expected) => {
    const element = parsePage(html).querySelector('a, area');
    expect(element && visibleText(element)).toBe(expected);
  });
});

describe('collectLinks takes along', () => {
  const first = (html: string) => {
    const [found] = collectLinks(parsePage(html), UNKNOWN_CLIENT);
    if (!found) throw new Error('no link');
    const { at: _, ...rest } = found;
    return rest;
  };
  const link = { href: 'https://zoom.us/j/1', text: 'Join' };
  const anchor = (attributes: string, text = 'Join') =>
    `<a href="https://zoom.us/j/1" ${attributes}>${text}</a>`;

  it.each([
    [
      'a title that may name a host',
      anchor('title="Original URL:\n https://zoom.us/. Click."'),
      'Original URL: https://zoom.us/. Click.',
    ],
    ['a title inside the link', anchor('', '<b title="zoom.us">Join</b>'), 'zoom.us'],
    ['the inner of two titles', anchor('title="a.dk"', '<b title="zoom.us">Join</b>'), 'zoom.us'],
    ['the one of two that may name a host', anchor('title="zoom.us"', '<b title="Open">Join</b>'), 'zoom.us'],
    ['a long title, cut', anchor(`title="zoom.us ${'a'.repeat(2000)}"`), `zoom.us ${'a'.repeat(992)}`],
  ])('%s', (_title, html, title) => {
    expect(first(html)).toEqual({ ...link, title });
  });

  it.each([
    ['a title that names no host', anchor('title="Open in browser"')],
    ['an empty title', anchor('title=""')],
    ['a title that repeats the address', anchor('title="https://zoom.us/j/1"')],
    ['a title around the link', `<p title="zoom.us">${anchor('')}</p>`],
    ['an address in an attribute that no client keeps it in', anchor('data-href="https://a.dk/"')],
    ['an empty address', anchor('originalsrc="" data-saferedirecturl=" "')],
    ['a place on the page', anchor('data-saferedirecturl="#"')],
    ['what leads to no host', anchor('originalsrc="mailto:a@b.dk"')],
    ['the same address again', anchor('originalsrc="https://zoom.us/j/1"')],
    [
      "Gmail's redirect to the same address",
      anchor('data-saferedirecturl="https://www.google.com/url?q=https://zoom.us/j/1&amp;source=gmail"'),
    ],
    [
      'the same with its signs written as numbers',
      anchor('data-saferedirecturl="https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1&amp;ust=2"'),
    ],
    ['an address that is too long', anchor(`originalsrc="https://a.dk/${'a'.repeat(4096)}"`)],
    ['the proof beside an address', anchor('shash="a" data-auth="Verified"')],
  ])('but not %s', (_title, html) => {
    expect(first(html)).toEqual(link);
  });

  it('no title that is the text already', () => {
    const title = `zoom.us ${'a '.repeat(400)}`;
    expect(first(anchor('title="zoom.us"', 'zoom.us'))).toEqual({ ...link, text: 'zoom.us' });
    expect(first(anchor(`title="${title}"`, ''))).toEqual({ ...link, text: title.slice(0, 300) });
  });

  it.each([
    ["Outlook's original address", 'originalsrc="https://a.dk/?b=1&amp;c=2"', 'https://a.dk/?b=1&c=2'],
    ["Gmail's redirect", 'data-saferedirecturl=" https://a.dk/ "', 'https://a.dk/'],
    [
      "Gmail's redirect to another address",
      'data-saferedirecturl="https://www.google.com/url?q=https://a.dk/"',
      'https://www.google.com/url?q=https://a.dk/',
    ],
    [
      'a redirect that is not written as one',
      'data-saferedirecturl="https://www.google.com/url?q=https://zoom.us/j/1%"',
      'https://www.google.com/url?q=https://zoom.us/j/1%',
    ],
    [
      "another's redirect to the same address",
      'data-saferedirecturl="https://www.google.com.b.dk/url?q=https://zoom.us/j/1"',
      'https://www.google.com.b.dk/url?q=https://zoom.us/j/1',
    ],
    [
      "Outlook's rather than another",
      'data-saferedirecturl="https://b.dk/" originalsrc="https://a.dk/"',
      'https://a.dk/',
    ],
    [
      "Gmail's where Outlook's is empty",
      'originalsrc="" data-saferedirecturl="https://a.dk/"',
      'https://a.dk/',
    ],
  ])('%s', (_title, attributes, hiddenAddress) => {
    for (const client of CLIENTS) {
      const page = parsePage(`<div id="messagebody" class="a3s">${anchor(attributes)}</div>`);
      const found = collectLinks(page, { ...client, body: '#messagebody' });
      expect(found.map((one) => one.hiddenAddress)).toEqual([hiddenAddress]);
    }
  });
});

it.each<[string, string, object]>([
  ['the address and the text', '', {}],
  [
    'a title and a hidden address too',
    'title="a.dk" originalsrc="https://b.dk/"',
    { title: 'a.dk', hiddenAddress: 'https://b.dk/' },
  ],
])('toCandidate takes %s along, and no element', (_title, attributes, more) => {
  const [found] = collectLinks(
    parsePage(`<a href="https://zoom.us/" ${attributes}>Join</a>`),
    UNKNOWN_CLIENT,
  );
  if (!found) throw new Error('no link');
  const entry = { ...found, isAsked: true };
  expect(toCandidate(entry, '7')).toEqual({ id: '7', href: 'https://zoom.us/', text: 'Join', ...more });
});
