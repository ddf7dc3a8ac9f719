import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS } from '../../src/webmail/clients/clients.ts';
import { BUILDS } from './support/build.ts';
import { skipWhenMissing } from './support/missing.ts';
import { whenJudged } from './support/pages/marks.ts';
import { readWarning } from './support/pages/warning.ts';
import { launchThunderbird, type TestThunderbird, thunderbirdMissing } from './support/thunderbird.ts';

const BODY = CLIENTS.find(({ id }) => id === 'thunderbird')?.body ?? '';
const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const ELSEWHERE = 'https://evil.example/login';
const RECT = '<rect width="200" height="40"/>';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const a = (href: string, text: string, more = '') => `<a href="${href}" ${more}>${text}</a>`;
const it_ = (href: string, text: string, more = '') => a(href, text, `id="it" ${more}`);
const svg = (inside: string) => `<svg width="200" height="40">${inside}</svg>`;

type Way = 'click' | 'middle click' | 'Enter';
const CLICKS: readonly Way[] = ['click', 'middle click'];
const ALL: readonly Way[] = [...CLICKS, 'Enter'];

/**
 * Mails of which Thunderbird opens a look-alike at a press on `#it`, by code of its own: it takes the main and the middle
 * button and Enter, and it asks neither `defaultPrevented` nor what a link of the page would do
 * (chrome/comm/content/communicator/contentAreaClick.js, modules/BrowserUtils.sys.mjs of Thunderbird 153.8).
 */
const HELD: readonly (readonly [does: string, mail: string, ways: readonly Way[]])[] = [
  ['is a link', it_(SPOOFED, 'Join'), ALL],
  [
    'is the form of a button in a genuine link, which sends nothing',
    `<form action="${SPOOFED}">${a(DEIC, '<button type="button" id="it">Join Zoom Meeting</button>')}</form>`,
    ALL,
  ],
  [
    'is the form of a button that is turned off',
    `<form action="${SPOOFED}">${a(DEIC, '<button type="button" disabled id="it">Join Zoom Meeting</button>')}</form>`,
    CLICKS,
  ],
  [
    'is the form elsewhere that a button names',
    `<form action="${SPOOFED}" id="f"></form>${a(DEIC, '<button form="f" type="button" id="it">Join</button>')}`,
    CLICKS,
  ],
  [
    'is the form of a button beside a field called action',
    `<form action="${SPOOFED}"><input name="action" value="${DEIC}"><button type="button" id="it">Join</button></form>`,
    CLICKS,
  ],
  [
    'is the form of a field in a genuine link',
    `<form action="${SPOOFED}">${a(DEIC, '<input id="it" value="Join">')}</form>`,
    ['click'],
  ],
  [
    'is the form of a box to tick',
    `<form action="${SPOOFED}"><input type="checkbox" id="it"></form>`,
    CLICKS,
  ],
  [
    'is the form of a box to tick with a label elsewhere',
    `<form action="${SPOOFED}"><input type="checkbox" id="c" style="opacity:0"></form><label for="c" id="it">Join Zoom</label>`,
    ['click'],
  ],
  [
    'is the form of a picture',
    `<form action="${SPOOFED}"><input type="image" id="it" alt="Join Zoom"></form>`,
    CLICKS,
  ],
  [
    'is drawn by a style in a genuine link',
    a(
      DEIC,
      `Join <link id="it" rel="x" href="${SPOOFED}" style="display:inline-block;width:90px;height:20px">`,
    ),
    CLICKS,
  ],
  [
    'has an inner address in it that is none',
    a(SPOOFED, 'Join <object><a id="it" href="https://[">the meeting</a></object>'),
    ALL,
  ],
  [
    'is shown by use in a genuine link',
    svg(`<defs><a id="l" href="${SPOOFED}">${RECT}</a></defs>${it_(DEIC, '<use href="#l"/>')}`),
    CLICKS,
  ],
  [
    'is MathML in a genuine link',
    a(DEIC, `Join <math href="${SPOOFED}"><mtext id="it">Zoom Meeting</mtext></math>`),
    CLICKS,
  ],
  [
    "is MathML with XLink's address",
    `<math><mrow xlink:href="${SPOOFED}"><mtext id="it">Join Zoom</mtext></mrow></math>`,
    CLICKS,
  ],
  [
    'stands where the mail says that somebody writes',
    `<p contenteditable>${it_(SPOOFED, 'Join')}</p>`,
    CLICKS,
  ],
  [
    'stands where only plain text is written',
    `<div contenteditable="plaintext-only">${it_(SPOOFED, 'Join')}${a(DEIC, '')}</div>`,
    CLICKS,
  ],
  [
    'is locked in what is written',
    `<div contenteditable="true"><a contenteditable="false" href="${SPOOFED}" id="it">Join</a></div>`,
    CLICKS,
  ],
  [
    'is the area for all the rest of a picture in a genuine link',
    `${a(DEIC, `<img id="it" alt="" usemap="#m" width="90" height="40" src="${PICTURE}">`)}<map name="m"><area shape="rect" coords="80,0,90,40" href="${DEIC}"><area shape="default" href="${SPOOFED}"></map>`,
    CLICKS,
  ],
  [
    'is in a closed root of the mail',
    `<div id="it" style="display:inline-block"><template shadowrootmode="closed">${a(SPOOFED, 'Join Zoom Meeting')}</template></div>`,
    CLICKS,
  ],
];

/** Mails whose press opens what is no look-alike: it goes to the person's own browser, and nothing else does. */
const OPENED: readonly (readonly [does: string, mail: string, opens: string, ways: readonly Way[]])[] = [
  ['is a genuine link', it_(DEIC, 'Join'), DEIC, ALL],
  ['leads elsewhere', it_(ELSEWHERE, 'The agenda'), ELSEWHERE, ALL],
  [
    'is the form of a button',
    `<form action="${DEIC}"><button type="button" id="it">Join Zoom Meeting</button></form>`,
    DEIC,
    CLICKS,
  ],
];

/** The last is shown between two presses. */
const MAILS = [...[...HELD, ...OPENED].map(([, mail]) => mail), '<p>Nothing</p>'];
const rows = <R extends readonly [string, string, ...unknown[]]>(
  table: readonly R[],
  ways: (row: R) => readonly Way[],
) => table.flatMap((row) => ways(row).map((way) => ({ does: row[0], mail: row[1], way, row })));

describe.skipIf(skipWhenMissing(thunderbirdMissing()))('a press in Thunderbird', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thunderbird-presses-'));
  let thunderbird: TestThunderbird;

  beforeAll(async () => {
    thunderbird = await launchThunderbird();
    await thunderbird.install(BUILDS.thunderbird);
    await thunderbird.fillFolder(
      MAILS.map((mail, index) => write(join(folder, `${index}.eml`), index, mail)),
    );
  });
  afterAll(async () => {
    await thunderbird?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const warning = () => readWarning(thunderbird.message);
  const press = async (mail: string, way: Way) => {
    await thunderbird.showMail(subjectOf(MAILS.indexOf(mail)));
    await whenJudged(thunderbird.message, BODY);
    await thunderbird.forgetOpened();
    if (way === 'Enter') await thunderbird.pressEnter('#it');
    else await thunderbird.mouse(way, '#it');
  };
  /** Takes the warning away, so that the same mail can be pressed in again. */
  const leave = () => thunderbird.showMail(subjectOf(MAILS.length - 1));

  it.each(rows(HELD, ([, , ways]) => ways))(
    'a look-alike that $does is warned of: $way',
    async ({ mail, way }) => {
      await press(mail, way);
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      expect(await thunderbird.opened()).toEqual([]);
      await leave();
    },
  );

  it.each(rows(OPENED, ([, , , ways]) => ways))('what $does opens: $way', async ({ mail, way, row }) => {
    await press(mail, way);
    await expect.poll(() => thunderbird.opened()).toEqual([row[2]]);
    expect(await warning()).toBeNull();
    await leave();
  });
});

function subjectOf(index: number): string {
  return `Press ${index}`;
}

/** Writes a mail file. Out: its path. */
function write(path: string, index: number, html: string): string {
  const lines = [
    'From: sender@student.example',
    'To: reader@student.example',
    `Subject: ${subjectOf(index)}`,
    'Date: Mon, 30 Nov 2026 09:00:00 +0000',
    `Message-ID: <press-${index}@student.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '',
  ];
  writeFileSync(path, lines.join('\r\n'));
  return path;
}
