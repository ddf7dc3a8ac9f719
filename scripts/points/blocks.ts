import { addressFor, type Lead } from './addresses.ts';

/** A part of a drawn page: plain data, so that a page can be shrunk and printed. */
export interface Piece {
  /** A key of `BLOCKS`. */
  readonly block: string;
  readonly lead: Lead;
  /** For a block with two addresses. */
  readonly otherLead: Lead;
  readonly style: string;
  /** When `laterStyle` counts: never, while a selector matches, or once an animation is over. */
  readonly when: When;
  readonly laterStyle: string;
  readonly isNewTab: boolean;
  readonly inside: readonly Piece[];
}

export type When = '' | ':hover' | ':active' | ':focus' | ':focus-within' | 'soon' | 'later';

/** What a block is written with. */
interface Part {
  /** An id that nothing else on the page has; for a second element `${id}b`. */
  readonly id: string;
  /** `id`, `style` and, for links, `target`, as attributes. */
  readonly attributes: string;
  readonly href: string;
  readonly otherHref: string;
  readonly inside: string;
  /** What stands in it, one by one. */
  readonly each: readonly string[];
}

const SIZE = 'width="200" height="40"';
const RECT = `<rect ${SIZE} fill="#dde"/>`;
const WORDS = '<text y="20">Join Zoom</text>';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const svg = (inside: string) => `<svg ${SIZE}>${inside}</svg>`;
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What a page is built of; a new way to hide a link is a row. A link within a link stands in an `<object>`. */
export const BLOCKS: Readonly<Record<string, (part: Part) => string>> = {
  text: () => 'Join Zoom Meeting',
  'other text': () => 'the agenda',
  link: ({ attributes, href, inside }) =>
    `<object><a ${attributes} href="${href}">${inside || 'Join'}</a></object>`,
  'empty link': ({ attributes, href }) => `<object><a ${attributes} href="${href}"></a></object>`,
  'blank link': ({ attributes, href }) => `<object><a ${attributes} href="${href}">&nbsp;</a></object>`,
  'link without address': ({ attributes, inside }) =>
    `<object><a ${attributes}>${inside || 'Join'}</a></object>`,
  'link element': ({ attributes, href }) => `<link rel="x" ${attributes} href="${href}">`,
  'svg link': ({ attributes, href, inside }) =>
    svg(
      `<a ${attributes} href="${href}">${RECT}${WORDS}</a>${inside && `<foreignObject ${SIZE}>${inside}</foreignObject>`}`,
    ),
  'svg use': ({ id, attributes, href, otherHref }) =>
    svg(
      `<defs><a id="${id}b" target="_blank" href="${otherHref}">${RECT}</a></defs><a ${attributes} href="${href}"><use href="#${id}b"/></a>`,
    ),
  'svg set': ({ attributes, href, otherHref }) =>
    svg(`<a ${attributes} href="${href}"><set attributeName="href" to="${otherHref}"/>${RECT}${WORDS}</a>`),
  'svg animate': ({ id, attributes, href, otherHref }) =>
    svg(
      `<a ${attributes} href="${href}">${RECT}${WORDS}</a><animate href="#${id}" attributeName="href" values="${href};${otherHref}" dur=".5s" fill="freeze"/>`,
    ),
  picture: ({ attributes }) => `<img alt="" ${attributes} width="90" height="30" src="${PICTURE}">`,
  map: ({ id, attributes, href, otherHref }) =>
    `<img alt="" usemap="#${id}m" ${attributes} width="90" height="40" src="${PICTURE}"><map name="${id}m"><area target="_blank" shape="rect" coords="0,0,45,40" href="${href}"><area target="_blank" shape="default" href="${otherHref}"></map>`,
  'map of two pictures': ({ id, attributes, href, otherHref }) =>
    `<img alt="" usemap="#${id}m" width="9" height="9" src="${PICTURE}"><a target="_blank" href="${href}"><img alt="" usemap="x#${id}m" ${attributes} width="90" height="40" src="${PICTURE}"></a><map id="${id}m" name="${id}m"><area target="_blank" shape="default" href="${otherHref}"></map>`,
  'picture in a link': ({ attributes, href, otherHref }) =>
    `<object><a target="_blank" href="${href}">Zoom ${svg(`<a ${attributes} href="${otherHref}">${RECT}</a>`)}</a></object>`,
  'link in a link': ({ attributes, href, otherHref, inside }) =>
    `<object><a target="_blank" href="${href}">Zoom <object>${inside || `<a ${attributes} href="${otherHref}">the meeting</a>`}</object></a></object>`,
  'moved by SMIL': ({ attributes, href }) =>
    svg(
      `<g><a ${attributes} href="${href}">${RECT}${WORDS}</a><animateTransform attributeName="transform" type="translate" from="0 0" to="90 0" dur="3s" repeatCount="indefinite"/></g>`,
    ),
  marquee: ({ attributes, inside }) =>
    `<marquee width="300" scrollamount="4" truespeed ${attributes}>${inside || 'Zoom'}</marquee>`,
  locked: ({ attributes, inside }) =>
    `<div contenteditable="true"><div contenteditable="false" ${attributes}>${inside}</div></div>`,
  math: ({ attributes, href, inside }) =>
    `<math ${attributes} href="${href}"><mtext>Zoom Meeting${inside}</mtext></math>`,
  'math row': ({ attributes, href }) =>
    `<math><mrow ${attributes} href="${href}"><mtext>Zoom Meeting</mtext></mrow></math>`,
  form: ({ attributes, href, inside }) => `<form action="${href}" ${attributes}>${inside}</form>`,
  button: ({ attributes, inside }) => `<button ${attributes}>${inside || 'Join Zoom Meeting'}</button>`,
  'plain button': ({ attributes, inside }) =>
    `<button type="button" ${attributes}>${inside || 'Join Zoom Meeting'}</button>`,
  'button with an address': ({ attributes, href, inside }) =>
    `<button data-href="${href}" ${attributes}>${inside || 'Join Zoom Meeting'}</button>`,
  'form and its button': ({ attributes, href }) =>
    `<form action="${href}" target="_blank"><button ${attributes}>Join Zoom Meeting</button></form>`,
  'button to elsewhere': ({ attributes, href, otherHref }) =>
    `<form action="${href}"><button formtarget="_blank" formaction="${otherHref}" ${attributes}>Join</button></form>`,
  'field that sends': ({ attributes }) => `<input type="submit" value="Join Zoom" ${attributes}>`,
  'picture that sends': ({ attributes }) =>
    `<input type="image" alt="Join Zoom" src="${PICTURE}" width="90" height="30" ${attributes}>`,
  'label of a form elsewhere': ({ id, attributes, href, inside }) =>
    `<form action="${href}" target="_blank"><button id="${id}b" style="opacity:0;width:1px">x</button></form><label for="${id}b" ${attributes}>${inside || 'Join Zoom Meeting'}</label>`,
  'label around': ({ attributes, inside }) => `<label ${attributes}>Zoom ${inside}</label>`,
  summary: ({ attributes, inside }) =>
    `<details><summary ${attributes}>Zoom ${inside}</summary>more</details>`,
  frame: ({ attributes, inside }) =>
    `<iframe ${attributes} width="260" height="60" srcdoc="${quoted(`<body style="margin:0">${inside}`)}"></iframe>`,
  'open root': ({ attributes, inside }) =>
    `<div ${attributes}><template shadowrootmode="open">${inside}<slot></slot></template></div>`,
  'closed root': ({ attributes, inside }) =>
    `<div ${attributes}><template shadowrootmode="closed">${inside}</template></div>`,
  slotted: ({ attributes, href, inside }) =>
    `<div ${attributes}><template shadowrootmode="open"><a target="_blank" href="${href}"><slot></slot></a></template>${inside || 'Join'}</div>`,
  box: ({ attributes, inside }) => `<div ${attributes}>${inside}</div>`,
  span: ({ attributes, inside }) => `<span ${attributes}>${inside}</span>`,
  paragraph: ({ attributes, inside }) => `<p ${attributes}>${inside} and more words</p>`,
  pile: ({ attributes, each }) =>
    `<div ${attributes}><div style="display:grid;justify-items:start">${each.map((one) => `<div style="grid-area:1/1">${one}</div>`).join('')}</div></div>`,
  cell: ({ attributes, inside }) => `<table><tr><td>Zoom</td><td ${attributes}>${inside}</td></tr></table>`,
  'popover over': ({ id, attributes, inside }) =>
    `<button popovertarget="${id}p" ${attributes}>Show</button><div popover id="${id}p">${inside}</div>`,
};

/** Styles of one moment. */
export const STYLES: readonly string[] = [
  'display:block',
  'display:inline-block;padding:8px',
  'display:inline-block;width:240px;height:40px',
  'position:absolute;left:0;top:0',
  'position:absolute;inset:0',
  'position:absolute;left:100px;top:20px;width:150px;height:60px',
  'position:fixed;left:300px;top:260px;width:300px;height:120px',
  'position:relative;top:-24px',
  'position:relative;left:80px',
  'position:relative;z-index:9',
  'display:block;margin-top:-24px',
  'margin-left:-60px',
  'float:right',
  'font-size:0',
  'font-size:40px',
  'zoom:.05',
  'opacity:0',
  'opacity:.05',
  'transform:translateX(80px)',
  'transform:scale(.1)',
  'clip-path:inset(0 0 0 100%)',
  'display:inline-block;overflow:hidden;width:0;height:20px',
  'display:inline-block;overflow:hidden;width:12px;height:12px',
  'display:contents',
  'display:none',
  'visibility:hidden',
  'visibility:visible',
  'pointer-events:none',
  'pointer-events:auto',
  'line-height:0',
  'color:transparent',
];

/** The HTML of a drawn page, as a mail's. */
export function htmlOf(pieces: readonly Piece[]): string {
  const rules: string[] = [];
  let number = 0;
  const write = (piece: Piece): string => {
    number += 1;
    const own = number;
    const id = `p${own}`;
    const target = piece.isNewTab ? ' target="_blank"' : '';
    const later = piece.laterStyle.replaceAll(/(?=;|$)/g, '!important');
    if (piece.when === 'soon' || piece.when === 'later') {
      rules.push(`@keyframes k${own}{to{${piece.laterStyle}}}`);
      rules.push(`#${id}{animation:k${own} ${piece.when === 'soon' ? '.2s' : '.9s'} steps(1,end) forwards}`);
    } else if (piece.when !== '') rules.push(`#${id}${piece.when}{${later}}`);
    const each = piece.inside.map(write);
    return (BLOCKS[piece.block] ?? BLOCKS.text)?.({
      id,
      attributes: `id="${id}" style="${piece.style}"${target}`,
      href: addressFor(piece.lead, own * 2),
      otherHref: addressFor(piece.otherLead, own * 2 + 1),
      inside: each.join(''),
      each,
    }) as string;
  };
  const body = pieces.map((piece) => `<div class="piece">${write(piece)}</div>`).join('\n');
  return `<style>.piece{position:relative;margin:6px}${rules.join('')}</style>\n${body}`;
}
