// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  type LinkElement,
  otherAddressOf,
  sendsForm,
} from '../../../src/webmail/find/leads-to.ts';
import { parsePage } from '../page.ts';

const ZOOM = 'https://zoom.us/j/1';
const FAKE = 'https://zooom.us/j/1';

/** Where `#l` leads in a page. */
function leads(html: string): string | null {
  const element = parsePage(html).querySelector<LinkElement>('#l');
  if (!element) throw new Error('no #l');
  return addressOf(element);
}

const svg = (inside: string) => `<svg xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

describe('addressOf tells where a press leads', () => {
  it.each<[string, string, string]>([
    ['a link', `<a id="l" href="${ZOOM}">`, ZOOM],
    ['a link with an empty XLink beside', `<a id="l" href="${ZOOM}" xlink:href="">`, ZOOM],
    ['an area', `<map><area id="l" href="${ZOOM}"></map>`, ZOOM],
    ['a link element that a style draws', `<link id="l" href="${ZOOM}">`, ZOOM],
    ['an app', '<a id="l" href="zoommtg://zoom.us/join?confno=1">', 'zoommtg://zoom.us/join?confno=1'],
    ['a script, to be judged', '<a id="l" href="javascript:alert(1)">', 'javascript:alert(1)'],
    [
      'an address by the page’s base',
      `<base href="https://zooom.us/a/"><a id="l" href="j/1">`,
      'https://zooom.us/a/j/1',
    ],
    [
      'a place on the page that the base takes elsewhere',
      `<base href="${FAKE}"><a id="l" href="#top">`,
      `${FAKE}#top`,
    ],
    ['an empty address that the base takes elsewhere', `<base href="${FAKE}"><a id="l" href="">`, FAKE],
    ['a link of SVG', svg(`<a id="l" href="${ZOOM}">`), ZOOM],
    ['a link of SVG by XLink', svg(`<a id="l" xlink:href="${ZOOM}">`), ZOOM],
    [
      'a link of SVG with both, by the plain one',
      svg(`<a id="l" xlink:href="${ZOOM}" href="${FAKE}">`),
      FAKE,
    ],
    ['a link of SVG by the base', `<base href="https://zooom.us/">${svg('<a id="l" href="/j/1">')}`, FAKE],
    ['a formula', `<math id="l" href="${ZOOM}"><mi>x</mi></math>`, ZOOM],
    ['a row of a formula', `<math><mrow id="l" href="${ZOOM}"><mi>x</mi></mrow></math>`, ZOOM],
    ['a sign deep in a formula', `<math><mrow><mi id="l" href="${ZOOM}">x</mi></mrow></math>`, ZOOM],
    ['a formula by XLink', `<math><mi id="l" xlink:href="${ZOOM}">x</mi></math>`, ZOOM],
    [
      'a formula by the base',
      `<base href="https://zooom.us/"><math><mi id="l" href="j/1">x</mi></math>`,
      FAKE,
    ],
    ['a button of a form', `<form action="${ZOOM}"><button id="l">Join</button></form>`, ZOOM],
    ['a button of a form that says what it is', `<form action="${ZOOM}"><button id="l" type="submit">`, ZOOM],
    ['a button of a kind that there is not', `<form action="${ZOOM}"><button id="l" type="menu">`, ZOOM],
    ['a field that sends', `<form action="${ZOOM}"><input id="l" type="submit" value="Join">`, ZOOM],
    ['a picture that sends', `<form action="${ZOOM}"><input id="l" type="image">`, ZOOM],
    [
      'a button with an address of its own',
      `<form action="${ZOOM}"><button id="l" formaction="${FAKE}">`,
      FAKE,
    ],
    [
      'a field with an address of its own',
      `<form action="${ZOOM}"><input id="l" type="submit" formaction="${FAKE}">`,
      FAKE,
    ],
    [
      'a button that belongs to a form elsewhere',
      `<form id="f" action="${ZOOM}"></form><button id="l" form="f">`,
      ZOOM,
    ],
    [
      'a button of a form, by the base',
      `<base href="https://zooom.us/"><form action="j/1"><button id="l">`,
      FAKE,
    ],
    [
      'a button that sends its form, whatever it keeps besides',
      `<form action="${FAKE}"><button id="l" data-href="${ZOOM}">`,
      FAKE,
    ],
    // Thunderbird goes there at a press on any of these.
    ['a button of a form that sends nothing', `<form action="${ZOOM}"><button id="l" type="button">`, ZOOM],
    ['a button that empties its form', `<form action="${ZOOM}"><button id="l" type="reset">`, ZOOM],
    [
      'the same with an address of its own, which counts for nobody',
      `<form action="${ZOOM}"><button id="l" type="reset" formaction="${FAKE}">`,
      ZOOM,
    ],
    ['a field for text', `<form action="${ZOOM}"><input id="l" formaction="${FAKE}">`, ZOOM],
    ['a button that keeps its address', `<button id="l" type="button" data-href="${ZOOM}">`, ZOOM],
    ['an element that a script opens', `<div id="l" onclick="window.open('${ZOOM}')">`, ZOOM],
  ])('%s', (_title, html, address) => {
    expect(leads(html)).toBe(address);
  });

  it.each<[string, string]>([
    ['a link without an address', '<a id="l" name="top">'],
    ['a link without an address where another base is', `<base href="${FAKE}"><a id="l" name="top">`],
    ['a place on the page', '<a id="l" href="#top">'],
    ['a place on the page, after a blank', '<a id="l" href=" #top">'],
    ['an empty address', '<a id="l" href="">'],
    ['mail', '<a id="l" href="mailto:a@zoom.us">'],
    ['mail in capitals', '<a id="l" href="MAILTO:a@zoom.us">'],
    ['mail from a picture', svg('<a id="l" href="mailto:a@zoom.us">')],
    ['a telephone', '<a id="l" href="tel:+45">'],
    ["one of the mail's own parts", '<a id="l" href="cid:image001">'],
    ['an element of HTML that is no link', `<span id="l" href="${ZOOM}">`],
    ['an element of SVG that is no link', svg(`<text id="l" href="${ZOOM}">`)],
    ['an image of SVG', svg(`<image id="l" href="${ZOOM}">`)],
    ['HTML in a formula', `<math><mtext><b id="l" href="${ZOOM}">x</b></mtext></math>`],
    ['a formula without an address', '<math><mrow id="l">x</mrow></math>'],
    ['a place on the page, from a formula', '<math><mrow id="l" href="#top">x</mrow></math>'],
    ['a field that nobody sees', `<form action="${ZOOM}"><input id="l" type="hidden">`],
    ['a field of a form that goes nowhere', '<form><input id="l">'],
    ['a list in a form', `<form action="${ZOOM}"><select id="l"></select>`],
    ['a field for more text', `<form action="${ZOOM}"><textarea id="l"></textarea>`],
    ['a button outside of any form', '<button id="l">Join</button>'],
    ['a button that belongs to no form', `<form id="f" action="${ZOOM}"></form><button id="l" form="g">`],
    ['a button of a form that goes nowhere', '<form><button id="l">Join</button></form>'],
    [
      'a button of a form that goes to mail',
      '<form action="mailto:a@zoom.us"><button id="l">Join</button></form>',
    ],
    ['a button that keeps a part of an address', '<button id="l" data-href="/j/1">Join</button>'],
    ['a form', `<form id="l" action="${ZOOM}"></form>`],
  ])('and to no host: %s', (_title, html) => {
    expect(leads(html)).toBeNull();
  });
});

describe('a link of SVG whose address changes by itself leads to what it changes to', () => {
  it.each<[string, string]>([
    ['set', `<a id="l" href="${ZOOM}"><set attributeName="href" to="${FAKE}"/></a>`],
    ['set, by XLink', `<a id="l" xlink:href="${ZOOM}"><set attributeName="xlink:href" to="${FAKE}"/></a>`],
    ['animate to', `<a id="l" href="${ZOOM}"><animate attributeName="href" to="${FAKE}"/></a>`],
    [
      'animate from',
      `<a id="l" href="${ZOOM}"><animate attributeName="href" from="${FAKE}" to="${ZOOM}"/></a>`,
    ],
    ['animate by', `<a id="l" href="${ZOOM}"><animate attributeName="href" by="${FAKE}"/></a>`],
    ['values', `<a id="l" href="${ZOOM}"><animate attributeName="href" values="${ZOOM}; ${FAKE} "/></a>`],
    [
      'set from elsewhere',
      `<a id="l" href="${ZOOM}"><text>Join</text></a><set href="#l" attributeName="href" to="${FAKE}"/>`,
    ],
    [
      'set from elsewhere, by XLink',
      `<set xlink:href="#l" attributeName="href" to="${FAKE}"/><a id="l" href="${ZOOM}"><text>Join</text></a>`,
    ],
    [
      'the second of two',
      `<a id="l" href="${ZOOM}"><set attributeName="href" to="${ZOOM}"/><set attributeName="href" to="${FAKE}"/></a>`,
    ],
    [
      'a link without an address until then',
      `<a id="l" href=""><set attributeName="href" to="${FAKE}"/></a>`,
    ],
  ])('%s', (_title, inside) => {
    expect(leads(svg(inside))).toBe(FAKE);
  });

  it.each<[string, string]>([
    ['nothing changes it', `<a id="l" href="${ZOOM}"></a>`],
    ['something else of it changes', `<a id="l" href="${ZOOM}"><set attributeName="fill" to="${FAKE}"/></a>`],
    ['it changes to itself', `<a id="l" href="${ZOOM}"><set attributeName="href" to="${ZOOM}"/></a>`],
    ['it changes to nothing', `<a id="l" href="${ZOOM}"><animate attributeName="href" values=" ; "/></a>`],
    [
      'another link changes',
      `<a id="l" href="${ZOOM}"></a><set href="#m" attributeName="href" to="${FAKE}"/>`,
    ],
    ['what is in it changes', `<a id="l" href="${ZOOM}"><g><set attributeName="href" to="${FAKE}"/></g></a>`],
  ])('and stays as it is where %s', (_title, inside) => {
    expect(leads(svg(inside))).toBe(ZOOM);
  });
});

it.each<[string, string, string | null]>([
  [
    'what a link of SVG says besides',
    `<a id="l" href="${FAKE}"><set attributeName="href" to="${ZOOM}"/></a>`,
    FAKE,
  ],
  ['nothing of one that stays', `<a id="l" href="${FAKE}"></a>`, null],
])('knows as a second address %s', (_title, inside, other) => {
  const link = parsePage(svg(inside)).querySelector('#l');
  expect(link && otherAddressOf(link)).toBe(other);
});

it('knows an animation of a link whose name is no plain one', () => {
  const page = parsePage(
    svg(`<a id='a"b.c' href="${ZOOM}"></a><set href='#a"b.c' attributeName="href" to="${FAKE}"/>`),
  );
  expect(addressOf(page.querySelector('a') as unknown as LinkElement)).toBe(FAKE);
});

it.each<[string, DOMParserSupportedType, string]>([
  [
    'a picture by itself',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><a href="${ZOOM}"/></svg>`,
  ],
  [
    'XHTML',
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><body><a href="${ZOOM}">x</a></body></html>`,
  ],
  [
    'a formula by itself',
    'application/xml',
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><a href="${ZOOM}"/></math>`,
  ],
])('reads a document that is no HTML: %s', (_title, type, source) => {
  const page = new DOMParser().parseFromString(source, type);
  expect(addressOf(page.querySelector('a') as LinkElement)).toBe(ZOOM);
});

it('knows where a form goes whose fields are called as what a form can do', () => {
  const page = parsePage(`<form action="${FAKE}"><input value="${ZOOM}"><button>Join</button></form>`);
  const [form, field] = [page.querySelector('form') as HTMLFormElement, page.querySelector('input')];
  // As browsers answer; jsdom does not.
  for (const name of ['action', 'getAttribute']) Object.defineProperty(form, name, { value: field });
  expect(addressOf(page.querySelector('button') as LinkElement)).toBe(FAKE);
});

it('tells the address of now', () => {
  const link = parsePage(`<a href="${ZOOM}">x</a>`).querySelector('a') as HTMLAnchorElement;
  expect(addressOf(link)).toBe(ZOOM);
  link.href = FAKE;
  expect(addressOf(link)).toBe(FAKE);
  link.removeAttribute('href');
  expect(addressOf(link)).toBeNull();
});

it('cuts what is longer than is judged, to one unit more', () => {
  expect(leads(`<a id="l" href="${ZOOM}${'a'.repeat(5000)}">`)).toHaveLength(4097);
});

it('asks the browser once for what is written alike in one document', () => {
  const page = parsePage(`<a href="${ZOOM}">x</a><a href="${ZOOM}">y</a>`);
  const whole = new Map([[ZOOM, 'https://known.example/']]);
  for (const link of page.querySelectorAll('a'))
    expect(addressOf(link, whole)).toBe('https://known.example/');
});

it.each<[string, string, boolean]>([
  ['a button of a form', `<form action="${ZOOM}"><button id="l">`, true],
  ['a field that sends', `<form action="${ZOOM}"><input type="submit" id="l">`, true],
  ['a button of a form that goes nowhere', '<form><button id="l">', false],
  ['a button that keeps its address', `<button id="l" data-href="${ZOOM}">`, false],
  ['a link in a form', `<form action="${ZOOM}"><a id="l" href="${ZOOM}">`, false],
])('sendsForm: %s: %s', (_title, html, sends) => {
  expect(sendsForm(parsePage(html).querySelector('#l') as Element)).toBe(sends);
});
