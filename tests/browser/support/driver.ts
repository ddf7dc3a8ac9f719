import type { Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import type { Frame as PuppeteerFrame, Page as PuppeteerPage } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * What the page objects need of a document, whichever driver is behind it. One set of page objects then
 * serves Chromium (Playwright) and Firefox (Puppeteer, over WebDriver BiDi).
 *
 * Selectors are CSS; `host >>> inner` reaches into an open shadow root.
 */
export interface Surface {
  /** Runs `run` in the page; it must use nothing from outside itself but `argument`. */
  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Types into a field that has been emptied. */
  fill(selector: string, text: string): Promise<void>;
}

/** A tab, or a page that stands in a window of its own such as the popup. */
export interface TestPage extends Surface {
  url(): string;
  goto(url: string): Promise<void>;
  /** Presses a key such as `Escape` or `Shift+Tab` where the focus is. */
  press(key: string): Promise<void>;
  /** The frame whose address `matches`; waits for it. */
  frame(matches: (url: string) => boolean): Promise<Surface>;
  /** Moves the pointer to a corner of the page where no link is. */
  moveAway(): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A tab of Chromium, as the page objects see it. */
export function playwrightPage(page: PlaywrightPage): TestPage {
  return {
    ...playwrightSurface(page.mainFrame()),
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    frame: async (matches) =>
      playwrightSurface(
        await until('a frame at the wanted address', () =>
          page.frames().find((frame) => matches(frame.url())),
        ),
      ),
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}

function playwrightSurface(frame: PlaywrightFrame): Surface {
  // Playwright's CSS enters open shadow roots by itself.
  const pierced = (selector: string) => selector.replaceAll('>>>', ' ');
  return {
    evaluate: <A, R>(run: (argument: A) => R, argument: A) =>
      frame.evaluate(run as (argument: unknown) => R, argument) as Promise<Awaited<R>>,
    hover: (selector) => frame.hover(pierced(selector)),
    click: (selector) => frame.click(pierced(selector)),
    focus: (selector) => frame.focus(pierced(selector)),
    fill: (selector, text) => frame.fill(pierced(selector), text),
  };
}

/** A tab of Firefox, or Chromium's popup, as the page objects see it. */
export function puppeteerPage(page: PuppeteerPage): TestPage {
  return {
    ...puppeteerSurface(() => page.mainFrame()),
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    press: async (keys) => {
      const parts = keys.split('+') as Parameters<typeof page.keyboard.press>[0][];
      const last = parts.pop();
      if (last === undefined) return;
      for (const modifier of parts) await page.keyboard.down(modifier);
      await page.keyboard.press(last);
      for (const modifier of parts.reverse()) await page.keyboard.up(modifier);
    },
    frame: async (matches) => {
      const find = () => page.frames().find((frame) => !frame.detached && matches(frame.url()));
      await until('a frame at the wanted address', find);
      // Firefox may replace a frame on navigation, so it is looked up anew for each call.
      return puppeteerSurface(() => find() ?? raise('The frame is gone.'));
    },
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    close: () => page.close(),
  };
}

function puppeteerSurface(frame: () => PuppeteerFrame): Surface {
  // `locator` waits for the element to be there, visible and still, as Playwright does.
  return {
    evaluate: <A, R>(run: (argument: A) => R, argument: A) =>
      frame().evaluate(run as (argument: unknown) => R, argument) as Promise<Awaited<R>>,
    hover: (selector) => frame().locator(selector).hover(),
    click: (selector) => frame().locator(selector).click(),
    focus: async (selector) => {
      await frame().locator(selector).wait();
      await frame().focus(selector);
    },
    fill: (selector, text) => frame().locator(selector).fill(text),
  };
}

function raise(message: string): never {
  throw new Error(message);
}
