import type { Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import type { Frame as PuppeteerFrame, Page as PuppeteerPage } from 'puppeteer-core';

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
  /** Presses the button of this accessible name. */
  clickButton(name: string): Promise<void>;
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
  /** What the `<iframe>` of this selector shows at the time of each use; it may navigate in between. */
  frame(selector: string): Surface;
  /** Moves the pointer to a corner of the page where no link is. */
  moveAway(): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  isClosed(): boolean;
  close(): Promise<void>;
}

/** A tab of Chromium, as the page objects see it. */
export function playwrightPage(page: PlaywrightPage): TestPage {
  return {
    ...playwrightSurface(async () => page.mainFrame()),
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    frame: (selector) => playwrightSurface(() => contentFrame(page, selector)),
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    isClosed: () => page.isClosed(),
    close: () => page.close(),
  };
}

function playwrightSurface(frame: () => Promise<PlaywrightFrame>): Surface {
  // Playwright's CSS enters open shadow roots by itself.
  const pierced = (selector: string) => selector.replaceAll('>>>', ' ');
  return {
    evaluate: async <A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> =>
      (await (await frame()).evaluate(run as (argument: unknown) => R, argument)) as Awaited<R>,
    hover: async (selector) => (await frame()).hover(pierced(selector)),
    click: async (selector) => (await frame()).click(pierced(selector)),
    clickButton: async (name) => (await frame()).getByRole('button', { name, exact: true }).click(),
    focus: async (selector) => (await frame()).focus(pierced(selector)),
    fill: async (selector, text) => (await frame()).fill(pierced(selector), text),
  };
}

/** A tab of Firefox, or Chromium's popup, as the page objects see it. */
export function puppeteerPage(page: PuppeteerPage): TestPage {
  return {
    ...puppeteerSurface(async () => page.mainFrame()),
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
    frame: (selector) => puppeteerSurface(() => contentFrame(page, selector)),
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    isClosed: () => page.isClosed(),
    close: () => page.close(),
  };
}

function puppeteerSurface(frame: () => Promise<PuppeteerFrame>): Surface {
  // `locator` waits for the element to be there, visible and still, as Playwright does.
  const find = async (selector: string) => (await frame()).locator(selector);
  return {
    evaluate: async <A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> =>
      (await (await frame()).evaluate(run as (argument: unknown) => R, argument)) as Awaited<R>,
    hover: async (selector) => (await find(selector)).hover(),
    click: async (selector) => (await find(selector)).click(),
    clickButton: async (name) => {
      // No locator here: it would press again and again where the first press closes the page.
      const button = await (await frame()).waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
      await button?.click();
    },
    focus: async (selector) => {
      await (await find(selector)).wait();
      await (await frame()).focus(selector);
    },
    fill: async (selector, text) => (await find(selector)).fill(text),
  };
}

/** The frame in an `<iframe>`, in either driver. */
async function contentFrame<Frame>(
  page: { waitForSelector(selector: string): Promise<{ contentFrame(): Promise<Frame | null> } | null> },
  selector: string,
): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector))?.contentFrame();
  if (!frame) throw new Error(`No frame at ${selector}`);
  return frame;
}
