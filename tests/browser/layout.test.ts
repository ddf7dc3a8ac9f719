import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { Surface } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readMarks } from './support/pages/marks.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { until } from './support/until.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/61234567890';
const link = (text: string, style = '') => `<a href="${DEIC}" style="${style}">${text}</a>`;

/** Links where a box of a few pixels more would move something. */
const PLACES: Readonly<Record<string, string>> = {
  'a table that is as wide as its words': `<table border="1"><tr><td>Monday</td><td>${link('Join')}</td></tr>
    <tr><td>Tuesday</td><td>${link('Join the meeting')}</td><td>room 4</td></tr></table>`,
  'a table of one fixed width': `<table style="table-layout: fixed; width: 160px"><tr><td>${link('Join the meeting of the board')}</td><td>Board</td></tr></table>`,
  'a list': `<ul><li>${link('First')}</li><li>Second, at ${link('the same place')}, later</li></ul>`,
  'a justified paragraph': `<p style="text-align: justify; width: 260px">The meeting is held at ${link('the usual place')}, where we meet every week and where the recording will be, as ${link(DEIC)} says.</p>`,
  'text from right to left': `<p dir="rtl" style="width: 260px">الاجتماع في ${link('قاعة الاجتماعات')} كل أسبوع، أو ${link(DEIC)} كما قيل.</p>`,
  'lines that are full': `<p style="width: 9ch; font-family: monospace">123456789 ${link('123456789')} 123456789 ${link('12345')} 6</p>`,
  // Whatever comes between two letters ends their kerning, which some fonts have there and some have not.
  'a word around it': `<p style="font-kerning: none">pre${link('fix')}ed, and (${link('Join')}).</p>`,
  'a button': `<p>${link('Join', 'display: inline-block; padding: 8px 20px; border: 1px solid')} or not</p>`,
  'a block': `<p>${link('Join', 'display: block; text-align: center; width: 200px')}</p>`,
  'boxes in a row': `<div style="display: flex; gap: 4px; width: 200px">${link('Join', 'flex: 1')}<span>or</span>${link('later')}</div>`,
  'a link that ends its line': `<p style="width: 120px">Join the meeting<br>${link('now')}<br>or later</p>`,
  'a picture': `<p>${link('<img alt="Join" width="40" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">')} the meeting</p>`,
  'an address in plain text': `<p style="width: 220px">Join at ${DEIC}, or ${SPOOFED} instead, at ten.</p>`,
};
const MAIL = Object.values(PLACES)
  .map((html, place) => `<div data-place="${place}">${html}</div>`)
  .join('');
const MARKED = 21;

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

/** A character or an element, and where it is: left, top, width, height. */
interface Box {
  readonly what: string;
  readonly sides: readonly number[];
}

/** Two of the units, a 64th of a pixel, that Chromium lays out in: where a text is split, it may round once more. */
const NOTHING = 2 / 64;

/** Opens the mail, and gives the boxes of its characters and elements from before there was any time to mark a link. */
function openAndMeasure(page: Surface): Promise<Box[][]> {
  return page.evaluate(
    (given) => {
      const { openMail } = window as unknown as { openMail(html: string): void };
      openMail(given.mail);
      const boxes = new Function(`return (${given.measure})()`)() as Box[][];
      return boxes;
    },
    { mail: MAIL, measure: measure.toString() },
  );
}

/** For each place, the box of every character that is seen and of every element; a text may be one node or several. */
function measure(): Box[][] {
  return [...document.querySelectorAll('[data-place]')].map((place) => {
    const boxes: Box[] = [];
    const note = (what: string, { left, top, width, height }: DOMRect) => {
      boxes.push({ what, sides: [left, top, width, height] });
    };
    for (const element of place.querySelectorAll(':not(.probe)')) {
      note(element.localName, element.getBoundingClientRect());
    }
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (let at = 0; at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = range.getBoundingClientRect();
        // A space at the end of a line takes no room, and is at the one line's end or at the other's begin.
        if (box.width > 0) note(text.data.charAt(at), box);
      }
    }
    return boxes;
  });
}

/** What stands elsewhere, or has another size, than before. */
function moved(before: readonly Box[], after: readonly Box[]): string[] {
  if (before.length !== after.length) return [`${before.length} boxes, now ${after.length}`];
  return before.flatMap(({ what, sides }, i) => {
    const now = after[i]?.sides ?? [];
    const isThere =
      after[i]?.what === what && sides.every((side, j) => Math.abs(side - (now[j] ?? NaN)) < NOTHING);
    return isThere ? [] : [`${what}: ${sides.join(' ')}, now ${now.join(' ')}`];
  });
}

describe.each(BROWSERS)('the layout of a mail in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;
    let webmail: WebmailFixturePage;
    let before: Box[][];

    beforeAll(async () => {
      browser = await launch();
      webmail = await WebmailFixturePage.open(browser, GMAIL);
      before = await openAndMeasure(webmail.page);
      await until('the marks', async () => (await readMarks(webmail.page)).length === MARKED);
    });
    afterAll(() => browser?.close());

    it.each(Object.keys(PLACES).map((title, place) => [title, place] as const))(
      'does not move by marks in %s',
      async (_title, place) => {
        const after = await webmail.page.evaluate(measure, null);
        expect(before[place]?.length).toBeGreaterThan(3);
        expect(moved(before[place] ?? [], after[place] ?? [])).toEqual([]);
      },
    );

    it('would be seen to move by something in it that takes room', async () => {
      await webmail.page.evaluate(() => {
        for (const place of document.querySelectorAll('[data-place]')) {
          const links = place.querySelectorAll('a');
          for (const link of links.length > 0 ? links : place.children) {
            const probe = document.createElement('i');
            probe.className = 'probe';
            probe.style.cssText = 'display: inline-block; width: 14px; height: 14px';
            link.prepend(probe);
          }
        }
      }, null);
      const after = await webmail.page.evaluate(measure, null);
      const isMoved = after.map((boxes, place) => moved(before[place] ?? [], boxes).length > 0);
      expect(isMoved).not.toContain(false);
    });
  });
});
