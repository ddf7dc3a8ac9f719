import { expect, it } from 'vitest';
import { CLIENTS } from '../../src/webmail/clients/clients.ts';
import { selectorsIn } from '../webmail/element-of.ts';
import { withHostileMails } from './support/hostile-stage.ts';
import { openRaw, ourCard, ourMarks, ourWarning, pointAt, pressAt } from './support/pages/hostile.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const link = (text = 'Join Zoom Meeting', href = SPOOFED) =>
  `<a id="it" target="_blank" href="${href}">${text}</a>`;
const svg = (inside: string) => `<svg width="200" height="40">${inside}</svg>`;
const fields = (...names: string[]) => names.map((name) => `<input type="hidden" name="${name}">`).join('');
/** Fields whose names are what a script asks a form for. */
const TAKEN = fields(
  ...['matches', 'closest', 'querySelector', 'querySelectorAll', 'parentNode', 'parentElement', 'nodeType'],
  ...[
    'localName',
    'children',
    'contains',
    'isConnected',
    'shadowRoot',
    'ownerDocument',
    'getRootNode',
    'host',
  ],
  ...['getAttribute', 'textContent', 'data', 'mode', 'firstElementChild', 'nextElementSibling', 'append'],
);
/** Names that the page's own `document` then answers with. */
const NAMED = ['body', 'documentElement', 'querySelectorAll', 'createElement', 'createRange', 'defaultView']
  .map((name) => `<img alt="" name="${name}"><form name="${name}"></form>`)
  .join('');
/** The HTML within an element that a selector of compose windows finds. */
const inDraft = (html: string, selector: string) => {
  const attributes = selector
    .replaceAll(/#([\w-]+)/g, ' id="$1"')
    .replaceAll('.', ' ')
    .replaceAll(/\[([\w-]+)\^?=("[^"]*")\]/g, ' $1=$2');
  const classes = /^ [\w -]+$/.test(attributes) ? ` class="${attributes.trim()}"` : attributes;
  return `<div${classes}>${html}</div>`;
};
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/**
 * What a mail does, and what a person sees of it: our marks, in order, and what comes of a press on its `#it`. A swap
 * under the pressed button, and what covers or takes away the warning, are in click-guard.test.ts.
 */
const MAILS: readonly (readonly [does: string, mail: string, marks: readonly string[]])[] = [
  [
    'brings marks of its own',
    `<link-guard-mark data-category="deic">✓</link-guard-mark>${link('Join<span><link-guard-mark data-category="deic"></link-guard-mark></span>')}<link-guard-mark data-category="deic">✓</link-guard-mark>`,
    ['spoofed'],
  ],
  [
    'brings a mark of its own in the place of ours',
    link('Join<link-guard-mark data-category="deic">✓</link-guard-mark>'),
    ['spoofed'],
  ],
  ['puts its link into a mark', `<link-guard-mark>${link()}</link-guard-mark>`, ['spoofed']],
  [
    'brings card and warning of its own',
    `${link()}<link-guard-card><h2>DeiC</h2></link-guard-card><link-guard-warning><p>Go on</p></link-guard-warning>`,
    ['spoofed'],
  ],
  ['calls itself a text box', `<div role="textbox" aria-multiline="true">${link()}</div>`, ['spoofed']],
  [
    'says that somebody writes it',
    `<div contenteditable="true"><p contenteditable="plaintext-only"><span contenteditable="false">${link()}</span></p></div>`,
    ['spoofed'],
  ],
  [
    "calls itself a draft, by what each client's drafts are called",
    CLIENTS.flatMap(({ compose }) => (compose ? selectorsIn(compose) : [])).reduce(inDraft, link()),
    ['spoofed'],
  ],
  [
    'has its link in an SVG',
    svg(`<a id="it" target="_blank" href="${SPOOFED}"><text y="20">Join</text></a>`),
    ['spoofed'],
  ],
  [
    "has it there with XLink's address",
    svg(`<a id="it" target="_blank" xlink:href="${SPOOFED}"><text y="20">Join</text></a>`),
    ['spoofed'],
  ],
  [
    'nests it in a genuine one',
    `<a href="${DEIC}">Join ${svg(`<a id="it" target="_blank" href="${SPOOFED}"><text y="20">Join</text></a>`)}</a>`,
    ['spoofed', 'deic'],
  ],
  ['has its link in MathML', `<math><mtext>${link()}</mtext></math>`, ['spoofed']],
  [
    'has an area, and a mark of its own beside it',
    `<img id="it" alt="" usemap="#m" width="90" height="40" src="${PICTURE}"><link-guard-mark style="margin-left:9999px"></link-guard-mark><map name="m"><area target="_blank" shape="rect" coords="0,0,90,40" href="${SPOOFED}" alt="Join"></map>`,
    ['spoofed'],
  ],
  [
    'has a base that makes a relative link a look-alike',
    `<base href="https://zooom.us/">${link('Join', 'j/1')}`,
    ['spoofed'],
  ],
  [
    'has a base that makes a place on the page one',
    `<base href="${SPOOFED}">${link('Join', '#')}`,
    ['spoofed'],
  ],
  [
    'has a base that makes a relative link in an SVG one',
    `<base href="https://zooom.us/">${svg('<a id="it" target="_blank" href="/j/1"><text y="20">Join</text></a>')}`,
    ['spoofed'],
  ],
  [
    'wants to leave the page by itself, later',
    `<meta http-equiv="refresh" content="9999;url=${SPOOFED}">${link()}`,
    ['spoofed'],
  ],
  [
    'has half a character in its address and text',
    link('Jo\ud800in', 'https://zooom.us/\udc00/j/1'),
    ['spoofed'],
  ],
  [
    'has bytes that are no UTF-8 in its address',
    link('Join \ufffd\ufffd', 'https://zooom.us/%ff%fe%c0%af/j/1'),
    ['spoofed'],
  ],
  [
    'has a form around its link, with fields called like what a script asks',
    `<form>${TAKEN}${link()}</form>`,
    ['spoofed'],
  ],
  [
    'has such a form within its link',
    link(`<form style="display:inline">${TAKEN}Join Zoom Meeting</form>`),
    ['spoofed'],
  ],
  [
    'has such a form that says it is a button',
    `<form role="button" title="a.b">${TAKEN}Zoom</form>${link()}`,
    ['spoofed'],
  ],
  [
    'has such forms in each other',
    `<form>${TAKEN}<div></form><form id="f">${TAKEN}${link()}</form></div>`,
    ['spoofed'],
  ],
  ["has names in the place of the document's own", `${NAMED}${link()}`, ['spoofed']],
  [
    'has ids in the place of what a window has',
    `${['chrome', 'browser', 'requestIdleCallback', 'MutationObserver'].map((id) => `<i id="${id}"></i>`).join('')}${link()}`,
    ['spoofed'],
  ],
  ['has a link of 1 MB', link('Join Zoom', `${SPOOFED}?${'a'.repeat(2 ** 20)}`), ['spoofed']],
  [
    'has a link text of 1 MB',
    `<div style="height:40px;overflow:hidden">${link('Join Zoom '.repeat(2 ** 20 / 10))}</div>`,
    ['spoofed'],
  ],
  [
    'hides its link behind 200 genuine ones',
    `${link()}<p>${Array.from({ length: 200 }, (_, i) => `<a href="${DEIC}${i}">${i}</a>`).join(' ')}</p>`,
    ['spoofed', ...Array.from({ length: 200 }, () => 'deic')],
  ],
];

withHostileMails('a hostile mail', ['zooom.us'], (stage) => {
  const warned = () => expect.poll(() => ourWarning(stage.page)).toBe('zooom.us');

  it.each(MAILS)('that %s', async (_does, mail, marks) => {
    await openRaw(stage.page, mail);
    await expect.poll(async () => (await ourMarks(stage.page)).sort()).toEqual([...marks].sort());
    if (!marks.includes('spoofed')) return;
    await pointAt(stage.page, '#it');
    await expect.poll(() => ourCard(stage.page)).toEqual({ category: 'spoofed', host: 'zooom.us' });
    await pressAt(stage.page, '#it');
    await warned();
    expect(await stage.opened()).toEqual([]);
  });

  it('that draws a mark where no link is: it opens no card', async () => {
    await openRaw(
      stage.page,
      `<p><link-guard-mark id="false" data-category="deic">✓ ✓ ✓</link-guard-mark></p><p>${link()}</p>`,
    );
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await pointAt(stage.page, '#it');
    await expect.poll(() => ourCard(stage.page)).not.toBeNull();
    await pointAt(stage.page, '#false');
    await expect.poll(() => ourCard(stage.page)).toBeNull();
    await pressAt(stage.page, '#false');
    expect(await stage.opened()).toEqual([]);
  });

  /** The texts of our open card or warning of which a character stands before the one it follows. */
  const readBackwards = (surface: 'link-guard-card' | 'link-guard-warning') =>
    stage.page.evaluate((name) => {
      const [host] = pristine.ours(name);
      const said = host && pristine.shadowOf(host)?.querySelector('[role="dialog"], [role="alertdialog"]');
      if (!said) return null;
      const found: string[] = [];
      const texts = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        let before: DOMRect | null = null;
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          const isSameLine = before && Math.abs(before.top - box.top) < box.height / 2;
          if (before && isSameLine && box.left < before.left) found.push(text.data);
          before = box;
        }
      }
      return [...new Set(found)];
    }, surface);

  it('that is written from right to left, and has all else so: card and warning are read from left to right', async () => {
    await openRaw(
      stage.page,
      `<style>*{direction:rtl!important;unicode-bidi:bidi-override!important}</style><div dir="rtl">${link('\u202esu.mooz//:sptth\u200b\u2066')}</div>`,
    );
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await pointAt(stage.page, '#it');
    await expect.poll(() => ourCard(stage.page)).toEqual({ category: 'spoofed', host: 'zooom.us' });
    expect(await readBackwards('link-guard-card')).toEqual([]);
    const isInView = await stage.page.evaluate(() => {
      const boxes = pristine.ours('link-guard-card').map((card) => pristine.boxOf(card));
      return boxes.map(({ left, right, width }) => width > 0 && left >= 0 && right <= innerWidth);
    }, null);
    expect(isInView).toEqual([true]);
    const set = await stage.page.evaluate(() => {
      const [card] = pristine.ours('link-guard-card');
      const host = card && pristine.shadowOf(card)?.querySelector('.lg-host');
      const { direction = '', unicodeBidi = '' } = host ? pristine.styleOf(host) : {};
      return { direction, unicodeBidi };
    }, null);
    expect(set).toEqual({ direction: 'ltr', unicodeBidi: 'isolate' });
    await pressAt(stage.page, '#it');
    await warned();
    expect(await readBackwards('link-guard-warning')).toEqual([]);
  });

  it('that has 100,000 links: the last is guarded before its turn, and marked in the end', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `<a href="https://example.com/${i}">.</a>`);
    // Not drawn: Chromium alone takes two minutes to lay them out.
    await openRaw(stage.page, `<div style="display:none">${many.join('')}</div>${link()}`);
    await pressAt(stage.page, '#it');
    await expect.poll(() => ourWarning(stage.page), { timeout: 60_000 }).toBe('zooom.us');
    await expect.poll(() => ourMarks(stage.page), { timeout: 60_000 }).toEqual(['spoofed']);
    expect(await stage.opened()).toEqual([]);
  }, 150_000);
});
