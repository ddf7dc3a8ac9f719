import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARISON, ZOOM_KINDS } from '../../src/faq/comparison.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { snap } from './support/snap.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { until } from './support/until.ts';

const BROWSERS = [
  ['Chromium', chromiumMissing, () => launchChromium({ extension: BUILDS.chromium, language: 'da' })],
  ['Firefox', firefoxMissing, () => launchFirefox({ extension: BUILDS.firefox })],
] as const;

/** Widths in CSS pixels: a telephone, half a screen, a screen. */
const WIDTHS = [360, 720, 1280];

/** What is too wide for the page, and the smallest of the drawing's letters in pixels. */
function measure() {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('main *')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    })
    .map((element) => element.outerHTML.slice(0, 80));
  const drawing = document.querySelector<SVGSVGElement>('.faq-drawing');
  const scale = (drawing?.getBoundingClientRect().width ?? 0) / (drawing?.viewBox.baseVal.width ?? 1);
  const sizes = [...(drawing?.querySelectorAll('text') ?? [])].map((text) =>
    Number.parseFloat(getComputedStyle(text).fontSize),
  );
  return { wide, smallest: Math.min(...sizes) * scale };
}

/** Words of the drawing that stick out of their box. */
function wordsOutside() {
  return [...document.querySelectorAll('.faq-drawing rect')].flatMap((box) => {
    const around = box.getBoundingClientRect();
    return [...(box.parentElement?.querySelectorAll('text') ?? [])]
      .filter((text) => {
        const { left, right } = text.getBoundingClientRect();
        return left < around.left + 4 || right > around.right - 4;
      })
      .map((text) => text.textContent);
  });
}

describe.each(BROWSERS)('the page of answers in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('with the built extension', () => {
    let browser: TestBrowser;
    let page: TestPage;

    beforeAll(async () => {
      browser = await launch();
      page = await browser.openOwnPage('faq.html');
      await until('the page', () =>
        page.evaluate(() => document.querySelector('.faq-drawing') !== null, null),
      );
    });
    afterAll(() => browser?.close());

    it.each(WIDTHS)(
      'fits %i pixels, at twice the size of text too, and its drawing can be read',
      async (width) => {
        await page.resize(width, 900);
        for (const size of ['100%', '200%']) {
          await page.evaluate((given) => {
            document.documentElement.style.fontSize = given;
          }, size);
          const { wide, smallest } = await page.evaluate(measure, null);
          expect(wide).toEqual([]);
          expect(smallest).toBeGreaterThanOrEqual(12);
          expect(await page.evaluate(wordsOutside, null)).toEqual([]);
          await snap(page, `answers-page-${name}-${width}-${size}`);
        }
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '';
        }, null);
      },
    );

    it('leads from every cell of the table to its answer, once more after that was closed', async () => {
      const expected = COMPARISON.flatMap(({ answers }) => ZOOM_KINDS.map((kind) => answers[kind]));
      const press = (nth: number) =>
        page.evaluate((index) => {
          for (const answer of document.querySelectorAll('details[open]')) answer.removeAttribute('open');
          document.querySelectorAll<HTMLElement>('.faq-compare td a')[index]?.click();
        }, nth);
      const opened = () =>
        page.evaluate(() => {
          const open = document.querySelectorAll<HTMLElement>('[data-answer][open]');
          const focused = document.activeElement?.closest<HTMLElement>('[data-answer]');
          return [...open].map(({ dataset }) => dataset.answer).concat(focused?.dataset.answer);
        }, null);
      for (const [nth, answer] of expected.entries()) {
        await press(nth);
        await expect.poll(opened).toEqual([answer, answer]);
      }
      await press(expected.length - 1);
      await expect.poll(opened).toEqual([expected.at(-1), expected.at(-1)]);
    });
  });
});
