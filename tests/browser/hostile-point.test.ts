import { expect, it } from 'vitest';
import { withHostileMails } from './support/hostile-stage.ts';
import { openRaw, ourCard, ourPlacedMarks, ourWarning, pointAt, pressAt } from './support/pages/hostile.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const OTHER = 'https://aaudk.zoom.us/j/61234567891';
const ELSEWHERE = 'https://evil.example/login';

const a = (href: string, text: string, more = '') => `<a target="_blank" href="${href}" ${more}>${text}</a>`;
const it_ = (href: string, text: string, more = '') => a(href, text, `id="it" ${more}`);
const svg = (inside: string, more = '') => `<svg width="200" height="40" ${more}>${inside}</svg>`;
const rect = '<rect width="200" height="40"/>';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const grid = (under: string, over: string) => `<div style="display:inline-grid">${under}${over}</div>`;
const cell = 'style="grid-area:1/1"';

type Row = readonly [does: string, mail: string];

/** A press on `#it` follows a look-alike, or may: it must be warned of, and nothing that vouches may be shown there. */
const WARNED: readonly Row[] = [
  ['puts an empty genuine link behind it', it_(SPOOFED, 'Join the meeting') + a(DEIC, '')],
  [
    'shows it by use in a genuine link',
    svg(`<defs>${a(SPOOFED, rect, 'id="l"')}</defs>${a(DEIC, '<use id="it" href="#l"/>')}`),
  ],
  [
    'shows it by a use of a use',
    svg(
      `<defs>${a(SPOOFED, rect, 'id="l"')}<g id="m"><use href="#l"/></g></defs>${a(DEIC, '<use id="it" xlink:href="#m"/>')}`,
    ),
  ],
  ['has it as a picture in a genuine link', a(DEIC, `Join ${svg(a(SPOOFED, rect), 'id="it"')}`)],
  [
    'has it as an area of a picture in a genuine link',
    `${a(DEIC, `<img id="it" alt="" usemap="#m" width="90" height="40" src="${PICTURE}">`)}<map name="m"><area target="_blank" shape="rect" coords="0,0,90,40" href="${SPOOFED}"></map>`,
  ],
  [
    'has it as the area for all the rest of two pictures, by the id of their map, in a genuine link',
    `${a(DEIC, `<img id="it" alt="" usemap="x#m" width="90" height="40" src="${PICTURE}">`)}<img alt="" usemap="#m" width="9" height="9" src="${PICTURE}"><map id="m" name="m"><area target="_blank" shape="default" href="${SPOOFED}"></map>`,
  ],
  [
    'lays it over a genuine link by its anchor',
    `${a(DEIC, 'Join Zoom Meeting', 'style="anchor-name:--z"')}${it_(SPOOFED, '&nbsp;', 'style="position:absolute;position-anchor:--z;top:anchor(top);left:anchor(left);width:anchor-size(width);height:anchor-size(height)"')}`,
  ],
  ['sets it by SMIL', svg(a(DEIC, `<set attributeName="href" to="${SPOOFED}"/>${rect}`), 'id="it"')],
  ['covers it by SMIL', svg(a(SPOOFED, `<set attributeName="href" to="${DEIC}"/>${rect}`), 'id="it"')],
  [
    'sets it by SMIL after a genuine one',
    svg(
      a(DEIC, `<set attributeName="href" to="${OTHER}"/><set attributeName="href" to="${SPOOFED}"/>${rect}`),
      'id="it"',
    ),
  ],
  [
    'animates it by SMIL, named from elsewhere, later',
    svg(
      a(DEIC, rect, 'id="l"') +
        `<animate href="#l" attributeName="href" values="${DEIC};${SPOOFED}" begin="9s" dur="1s"/>`,
      'id="it"',
    ),
  ],
  [
    'has it as a form under a genuine button',
    `<form action="${SPOOFED}" target="_blank"><button id="it" data-href="${DEIC}">Join Zoom Meeting</button></form>`,
  ],
  [
    'has it as a form around a genuine link with a button',
    `<form action="${SPOOFED}" target="_blank">${a(DEIC, '<button id="it">Join Zoom Meeting</button>')}</form>`,
  ],
  [
    'has a button of a form elsewhere',
    `<form id="f" action="${DEIC}"></form><p><input id="it" type="submit" form="f" formaction="${SPOOFED}" formtarget="_blank" value="Join Zoom Meeting"></p>`,
  ],
  [
    'has a label in a genuine link press a button',
    `<form action="${SPOOFED}" target="_blank"><button id="b" style="display:none">x</button></form>${a(DEIC, '<label id="it" for="b">Join Zoom Meeting</label>')}`,
  ],
  ['lays it over a genuine link', grid(a(DEIC, 'Join Zoom Meeting', cell), it_(SPOOFED, '&nbsp;', cell))],
  [
    'has an inner address in it that is none',
    a(SPOOFED, 'Join <object><a id="it" href="https://[">the meeting</a></object>'),
  ],
  [
    'hides it in a frame of its own',
    `<iframe id="it" width="300" height="60" srcdoc='<body style="margin:0">${a(SPOOFED, 'Join Zoom Meeting')}'></iframe>`,
  ],
];

/** A press on `#it` follows what claims nothing: it opens, and nothing that vouches may be shown for it. */
const NOT_VOUCHED: readonly Row[] = [
  ['puts an empty genuine link behind it', it_(ELSEWHERE, 'Join the meeting') + a(DEIC, '')],
  ['puts a blank genuine link behind it', it_(ELSEWHERE, 'Join the meeting') + a(DEIC, '&nbsp;')],
  ['puts a genuine dot behind it', it_(ELSEWHERE, 'Join the meeting') + a(DEIC, '.')],
  ['puts the end of its words into a genuine link', it_(ELSEWHERE, 'Join the Zoom') + a(DEIC, ' meeting')],
  [
    'puts a genuine picture that is seen through behind it',
    `${it_(ELSEWHERE, 'Join the meeting')} ${a(DEIC, `<img alt="" width="20" height="16" src="${PICTURE}">`)}`,
  ],
  [
    'puts genuine words that are not seen behind it',
    `${it_(ELSEWHERE, 'Join the meeting')} ${a(DEIC, 'now', 'style="display:inline-block;width:14px;height:14px;overflow:hidden;text-indent:99px"')}`,
  ],
  ['has it as a picture in a genuine link', a(DEIC, `Join ${svg(a(ELSEWHERE, rect), 'id="it"')}`)],
  ['lays it over a genuine link', grid(a(DEIC, 'Join Zoom Meeting', cell), it_(ELSEWHERE, '&nbsp;', cell))],
  [
    'lays it over the end of a genuine link',
    grid(
      a(DEIC, 'Join Zoom Meeting', cell),
      it_(ELSEWHERE, '&nbsp;&nbsp;', 'style="grid-area:1/1;justify-self:end"'),
    ),
  ],
  [
    'lays it over a genuine link by its anchor',
    `${a(DEIC, 'Join Zoom Meeting', 'style="anchor-name:--z"')}${it_(ELSEWHERE, '&nbsp;', 'style="position:absolute;position-anchor:--z;top:anchor(top);left:anchor(left);width:anchor-size(width);height:anchor-size(height)"')}`,
  ],
  [
    'lays it over a genuine link but for a hole at its end',
    grid(
      a(DEIC, 'Join Zoom Meeting', cell),
      it_(ELSEWHERE, '&nbsp;', 'style="grid-area:1/1;clip-path:inset(0 30px 0 0)"'),
    ),
  ],
  [
    'moves a genuine link over it and away',
    `<style>@keyframes m{to{margin-left:400px}}</style>${it_(ELSEWHERE, 'Join the meeting')}<p style="animation:m 3s infinite alternate;margin-top:-1px">${a(DEIC, 'Join')}</p>`,
  ],
];

/** What no event tells of, and no list of animations: a genuine link that is not where its mark was drawn. */
const MOVING: readonly Row[] = [
  [
    'by SMIL',
    svg(
      `<g>${a(DEIC, '<text y="20">Join Zoom</text>')}<animateTransform attributeName="transform" type="translate" from="0 0" to="90 0" dur="30s"/></g>`,
    ),
  ],
  [
    'in width, by SMIL',
    svg(
      `${a(DEIC, '<text y="20" textLength="60">Join Zoom<animate attributeName="textLength" from="60" to="180" dur="30s"/></text>')}`,
    ),
  ],
  ['in a marquee', `<marquee width="600" scrollamount="2" truespeed>${a(DEIC, 'Join Zoom')}</marquee>`],
];

/** A press on `#it` follows a genuine link: it opens, and is shown for what it is. */
const VOUCHED: readonly Row[] = [
  ['stands alone', it_(DEIC, 'Join Zoom Meeting')],
  ['has parts', it_(DEIC, '<b>Join</b> <span>Zoom <i>Meeting</i></span>')],
  ['stands in a table', `<table><tr><td>${it_(DEIC, 'Join Zoom Meeting')}</td><td>at ten</td></tr></table>`],
  [
    'stands above another that goes elsewhere',
    `<p>${it_(DEIC, 'Join Zoom Meeting')}</p><p>${a(ELSEWHERE, 'The agenda of the whole meeting')}</p>`,
  ],
  [
    'stands a word away from another',
    `<p>${it_(DEIC, 'Join Zoom Meeting')} or see ${a(ELSEWHERE, 'the agenda')}</p>`,
  ],
  ['follows another genuine one', it_(DEIC, 'Join Zoom Meeting') + a(DEIC, ' here')],
  ['is a button', `<form action="${DEIC}" target="_blank"><button id="it">Join Zoom Meeting</button></form>`],
  [
    'fades in',
    `<style>@keyframes f{from{opacity:.5}}#it{animation:f .2s}</style>${it_(DEIC, 'Join Zoom Meeting')}`,
  ],
];

withHostileMails('what is shown at a point', ['zooom.us', 'aaudk.zoom.us', 'evil.example'], (stage) => {
  const shown = async () => (await ourPlacedMarks(stage.page)).filter((mark) => mark === 'deic');
  const cardSays = async () => (await ourCard(stage.page))?.category ?? null;

  /** With a link at the end that is drawn once all before it were judged and looked at. */
  const open = async (mail: string) => {
    const last = `<p style="margin-top:40px">${a(SPOOFED, 'The last')}</p>`;
    await openRaw(stage.page, `${mail}${last}`);
    await expect.poll(async () => (await ourPlacedMarks(stage.page)).includes('spoofed')).toBe(true);
  };

  it.each(WARNED)('a look-alike that %s is warned of', async (_does, mail) => {
    await open(mail);
    expect(await shown()).toEqual([]);
    await pointAt(stage.page, '#it');
    await pressAt(stage.page, '#it');
    await expect.poll(() => ourWarning(stage.page)).toBe('zooom.us');
    // Firefox counts a frame of the mail as well.
    expect((await stage.opened()).filter((url) => url !== 'about:srcdoc')).toEqual([]);
  });

  it.each(NOT_VOUCHED)('a link elsewhere that %s has no genuine mark or card', async (_does, mail) => {
    await open(mail);
    expect(await shown()).toEqual([]);
    await pointAt(stage.page, '#it');
    await pressAt(stage.page, '#it');
    expect(await cardSays()).not.toBe('deic');
    await expect.poll(() => stage.opened()).toEqual([ELSEWHERE]);
  });

  it.each(MOVING)('a genuine link that moves %s loses its mark', async (_does, mail) => {
    await open(mail);
    await expect.poll(shown).toEqual([]);
  });

  it.each(VOUCHED)('a genuine link that %s is shown as what it is, and opens', async (_does, mail) => {
    await open(mail);
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(0);
    await pointAt(stage.page, '#it');
    await expect.poll(cardSays).toBe('deic');
    await pressAt(stage.page, '#it');
    await expect
      .poll(async () => (await stage.opened()).map((url) => url.replace(/\?$/, '')))
      .toEqual([DEIC]);
  });

  it('a genuine link that is laid over once it is pointed at loses its mark, and has no card', async () => {
    await open(
      `<style>.o{visibility:hidden}.g:hover .o{visibility:visible}</style><div class="g">${grid(a(DEIC, 'Join Zoom Meeting', cell), it_(ELSEWHERE, '&nbsp;', 'style="grid-area:1/1" class="o"'))}</div>`,
    );
    await pointAt(stage.page, '#it');
    await expect.poll(shown).toEqual([]);
    expect(await cardSays()).not.toBe('deic');
  });

  it('opens nothing where a link comes to lie under the resting pointer, and the card goes', async () => {
    await open(
      `<style>@keyframes c{to{visibility:visible}}.o{visibility:hidden}.g:hover .o{animation:c 1ms 1.2s forwards}</style><div class="g">${grid(a(DEIC, 'Join Zoom Meeting', cell), it_(ELSEWHERE, '&nbsp;', 'style="grid-area:1/1;width:100%" class="o"'))}</div>`,
    );
    await pointAt(stage.page, '#it');
    await expect.poll(cardSays).toBe('deic');
    await expect.poll(cardSays).toBe(null);
    await pressAt(stage.page, '#it');
    expect(await stage.opened()).toEqual([]);
  });

  it('leaves the mail as it was, and lets its style see nothing of ours', async () => {
    const mail = `<p>${it_(SPOOFED, 'Join')} and ${SPOOFED} in words.</p>`;
    await open(mail);
    await pointAt(stage.page, '#it');
    await expect.poll(cardSays).toBe('spoofed');
    const inside = await stage.page.evaluate(() => pristine.all('.a3s p')[0]?.outerHTML, null);
    const before = await stage.page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
      mail,
    );
    expect(inside).toBe(before);
    const texts = await stage.page.evaluate(() => pristine.all('.a3s p')[0]?.childNodes.length, null);
    expect(texts).toBe(2);
    const seen = await stage.page.evaluate(
      () =>
        [
          ':has(link-guard-mark)',
          ':has(link-guard-card)',
          'html:has([popover])',
          'html:has(> :is([class], [style], [id], [data-category]):not(head, body))',
          ':popover-open',
        ].filter((selector) => pristine.all(selector).length > 0),
      null,
    );
    expect(seen).toEqual([]);
  });
});
