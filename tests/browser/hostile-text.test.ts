import { expect, it } from 'vitest';
import { withHostileMails } from './support/hostile-stage.ts';
import { openRaw, ourMarks } from './support/pages/hostile.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
/** Says nothing of Zoom by itself. */
const ELSEWHERE = 'https://evil.example/login';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const link = (text: string) => `<a href="${ELSEWHERE}">${text}</a>`;
const LETTERS = 'a'.repeat(300);
/** A link that shows a genuine address behind so many letters that it is read of no text that shows them. */
const decoy = (style: string) =>
  `<style>.decoy { ${style} }</style>${link(`<span class="decoy">${LETTERS} </span>${DEIC}`)}`;

/** Styles under which nobody sees letters. */
const UNSEEN = [
  ...[
    'display: none',
    'visibility: hidden',
    'visibility: collapse',
    'content-visibility: hidden; display: block',
  ],
  ...[
    'opacity: 0',
    'opacity: .02',
    'color: transparent',
    'color: rgb(0 0 0 / 1%)',
    'color: #fff',
    'color: #fefefe',
  ],
  ...[
    'background: #123456; color: #123457',
    'font-size: 0',
    'font-size: 1px',
    'zoom: .01; display: inline-block',
  ],
  ...[
    'display: inline-block; transform: scale(0)',
    'display: inline-block; transform: scaleY(.01)',
    'scale: 0; display: inline-block',
  ],
  ...[
    'position: absolute; left: -9999px',
    'position: absolute; top: -9999px',
    'position: fixed; right: 9999px',
  ],
  ...[
    'position: relative; left: -9999px',
    'margin-left: -9999px; float: left',
    'display: inline-block; text-indent: -9999px',
  ],
  ...['display: inline-block; translate: -900vw 0', 'display: inline-block; transform: translateX(-9999px)'],
  ...[
    'position: absolute; clip: rect(0, 0, 0, 0)',
    'clip-path: inset(50%); display: inline-block',
    'clip-path: circle(0); display: inline-block',
  ],
  ...[
    'display: inline-block; width: 0; overflow: hidden',
    'display: block; height: 0; overflow: hidden',
    'display: inline-block; max-width: 0; overflow: clip; white-space: nowrap',
  ],
];
/** Styles under which they are seen. */
const SEEN = [
  ...[
    'display: inline',
    'visibility: visible',
    'opacity: .7',
    'color: #555',
    'background: #123456; color: #fff',
  ],
  ...['font-size: 10px', 'display: inline-block; transform: rotate(2deg)', 'position: relative; top: 1px'],
  ...[
    'display: inline-block; overflow: hidden',
    'float: left',
    'display: block',
    'background: linear-gradient(#000, #123)',
  ],
];

/** What a mail writes, and our marks on it, in order. */
const TEXTS: readonly (readonly [does: string, mail: string, marks: readonly string[]])[] = [
  ['says where it leads', link('https://evil.example/'), []],
  ['names another host', link(DEIC), ['spoofed']],
  [
    'puts 300 letters of no size first',
    link(`<i style="font-size:0">${LETTERS}</i>Join Zoom Meeting`),
    ['unverifiable'],
  ],
  ['puts 300 letters first', link(`<i>${LETTERS}</i>Join Zoom Meeting`), []],
  ['writes each word in a line', link('Join<br>Zoom<br>Meeting'), ['unverifiable']],
  ['writes each word in a block', link('<div>Join</div><p>Zoom</p><div>Meeting</div>'), ['unverifiable']],
  [
    'makes blocks of its words',
    link('<b style="display:block">Join</b>Zoom<b style="display:block">Meeting</b>'),
    ['unverifiable'],
  ],
  [
    'sets its words apart',
    link('<b style="margin-right:9px">Join</b>Zoom<b style="padding-left:9px">Meeting</b>'),
    ['unverifiable'],
  ],
  ['has letters of no width in its words', link('Join Zo&#8203;om Meet&shy;ing'), ['unverifiable']],
  [
    'hides letters within its words',
    link('Join Zo<i style="display:none">x</i>om Meeting'),
    ['unverifiable'],
  ],
  [
    'lets each letter float',
    link(
      `${[...'Zoom'].map((letter) => `<b style="float:left">${letter}</b>`).join('')}&nbsp;Meeting, join now`,
    ),
    ['spoofed'],
  ],
  [
    'has a dot beside a picture',
    link(`.<img alt="Join Zoom Meeting" width="90" height="20" src="${PICTURE}">`),
    ['unverifiable'],
  ],
  [
    'has a word beside it',
    link(`Now <img alt="Join Zoom Meeting" width="90" height="20" src="${PICTURE}">`),
    ['unverifiable'],
  ],
  [
    'has a link without a box of its own',
    `<a style="display:contents" href="${ELSEWHERE}"><span style="font-size:0">${LETTERS} </span>${DEIC}</a>`,
    ['spoofed'],
  ],
  ['writes an address', `<p>${DEIC}</p>`, ['deic']],
  ['writes a line after it', `<p>${DEIC}<br>.evil.example/j/1</p>`, ['deic']],
  ['writes an address over an element', '<p>https://aaudk.zoom.us<b>.evil.example/j/1</b></p>', ['spoofed']],
  [
    'writes it over several',
    '<p>https://aaudk<b>.zoom</b><i>.us</i><u>.evil</u>.example/j/1</p>',
    ['spoofed'],
  ],
  [
    'writes it over blocks in a line',
    '<p>https://aaudk.zoom.us</p><p class="i">.evil.example/j/1</p><style>p { display: inline }</style>',
    ['spoofed'],
  ],
  [
    'writes it over a blank that is not seen',
    '<p>https://aaudk.zoom.us<i style="font-size:0"> </i><b>.evil.example/j/1</b></p>',
    ['spoofed'],
  ],
  [
    'writes it over what is not shown',
    '<p>https://aaudk.zoom.us<i style="display:none"> see </i>.evil.example/j/1</p>',
    ['spoofed'],
  ],
  [
    'writes it in a narrow place',
    '<p style="width:60px;word-break:break-all">https://aaudk.zoom.us<wbr><b>.evil.example/j/1</b></p>',
    ['spoofed'],
  ],
  ['writes it with U+FEFF', '<p>https://aaudk.zoom.us&#xfeff;.evil.example/j/1</p>', ['spoofed']],
  ['writes it with a line end', '<pre>https://aaudk.zoom.us\n.evil.example/j/1</pre>', ['spoofed']],
  [
    'writes it with a tab',
    '<pre style="tab-size:0">https://aaudk.zoom.us\t.evil.example/j/1</pre>',
    ['spoofed'],
  ],
  [
    'goes on with it in a link',
    `<p>https://aaudk.zoom.us<a href="${ELSEWHERE}">.evil.example/j/1</a></p>`,
    ['spoofed'],
  ],
  ['writes two with a comma between them', `<p>${DEIC},https://zooom.us/j/1</p>`, ['deic', 'spoofed']],
];

withHostileMails('what a mail lets a person read', ['zooom.us'], (stage) => {
  /** Our marks on the mail, which ends with a link that has one: all before it have been judged by then. */
  const marksOn = async (mail: string, expected: readonly string[]) => {
    await openRaw(stage.page, `${mail}<p><a href="https://zooom.us/j/1">last</a></p>`);
    await expect
      .poll(async () => (await ourMarks(stage.page)).sort())
      .toEqual([...expected, 'spoofed'].sort());
  };

  it.each(TEXTS)('where it %s', async (_does, mail, expected) => {
    await marksOn(mail, expected);
  });

  it.each(UNSEEN)('nothing: %s', async (style) => {
    await marksOn(decoy(style), ['spoofed']);
  });

  it.each(SEEN)('all: %s', async (style) => {
    await marksOn(decoy(style), []);
  });
});
