import type { Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import type { Frame as PuppeteerFrame, Page as PuppeteerPage } from 'puppeteer-core';
import { IN_OURS } from './pages/ours.ts';

/** A document that can be asked. */
export interface Readable {
  /** Runs `run` in the page; it must use nothing from outside itself but `argument`, and of the page only `document`
   * where it is to work in Thunderbird too. */
  evaluate<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>>;
}

/**
 * What the page objects need of a document, whichever driver is behind it. One set of page objects then
 * serves Chromium (Playwright) and Firefox (Puppeteer, over WebDriver BiDi).
 *
 * Selectors are CSS; `host >>> inner` reaches into an open shadow root.
 */
export interface Surface extends Readable {
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** With the other button of the mouse, which opens the context menu. */
  rightClick(selector: string): Promise<void>;
  /** Presses the button of this accessible name. */
  clickButton(name: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Types into a field that has been emptied. */
  fill(selector: string, text: string): Promise<void>;
}

/** A document, and where in the window its upper left corner is. */
export interface PlacedSurface extends Surface {
  readonly x: number;
  readonly y: number;
}

export type ColorScheme = 'light' | 'dark';

/** A tab, or a page that stands in a window of its own such as the popup. */
export interface TestPage extends Surface {
  url(): string;
  goto(url: string): Promise<void>;
  /** Presses a key such as `Escape` or `Shift+Tab` where the focus is. */
  press(key: string): Promise<void>;
  /** What the `<iframe>` of this selector shows at the time of each use; it may navigate in between. */
  frame(selector: string): Surface;
  /** The page's own document, and those of its frames at other origins, into which no script of the page sees. */
  documents(): Promise<PlacedSurface[]>;
  /** Has the page believe that the system prefers these colours. */
  prefer(colorScheme: ColorScheme): Promise<void>;
  /** Gives what the page is shown in this size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a script given as text, in the page itself; its content security policy does not count. */
  runScript(source: string): Promise<void>;
  /** Moves the pointer to a place in the window. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses at a place in the window, whatever stands there. */
  clickAt(x: number, y: number): Promise<void>;
  /** Drags what stands at a place a little way down. */
  dragFrom(x: number, y: number): Promise<void>;
  /** Moves the pointer to a corner of the page where no link is. */
  moveAway(): Promise<void>;
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** What would go to paper, as a PDF. */
  print(): Promise<Uint8Array>;
  isClosed(): boolean;
  close(): Promise<void>;
}

interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** Down at a place, up somewhere below it. */
export async function drag(mouse: Mouse, x: number, y: number): Promise<void> {
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 50, y + 55, { steps: 5 });
  await mouse.up();
}

/** A tab of Chromium, as the page objects see it. */
export function playwrightPage(page: PlaywrightPage): TestPage {
  return {
    ...playwrightSurface(async () => page.mainFrame()),
    url: () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    frame: (selector) => playwrightSurface(() => contentFrame(page, selector)),
    documents: () => documentsOf(page.frames(), (frame) => playwrightSurface(async () => frame)),
    prefer: (colorScheme) => page.emulateMedia({ colorScheme }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    runScript: async (source) => void (await page.evaluate(source)),
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    dragFrom: (x, y) => drag(page.mouse, x, y),
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    print: () => page.pdf(),
    isClosed: () => page.isClosed(),
    close: () => page.close(),
  };
}

function playwrightSurface(frame: () => Promise<PlaywrightFrame>): Surface {
  // Playwright's CSS enters open shadow roots by itself.
  const pierced = (selector: string) => selector.replaceAll('>>>', ' ');
  // It asks first whether a press would hit, and of a host without a box it takes the answer for no.
  const unasked = (selector: string) => ({ force: selector.startsWith(IN_OURS) });
  return {
    evaluate: async <A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> =>
      (await (await frame()).evaluate(run as (argument: unknown) => R, argument)) as Awaited<R>,
    hover: async (selector) => (await frame()).hover(pierced(selector), unasked(selector)),
    click: async (selector) => (await frame()).click(pierced(selector), unasked(selector)),
    rightClick: async (selector) => (await frame()).click(pierced(selector), { button: 'right' }),
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
    documents: () => documentsOf(page.frames(), (frame) => puppeteerSurface(async () => frame)),
    prefer: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    resize: (width, height) => page.setViewport({ width, height }),
    runScript: async (source) => void (await page.evaluate(source)),
    moveTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    dragFrom: (x, y) => drag(page.mouse, x, y),
    moveAway: () => page.mouse.move(1, 1),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    print: () => page.pdf(),
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
    rightClick: async (selector) => (await find(selector)).click({ button: 'right' }),
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

/** What both drivers' frames have. */
interface DriverFrame<Frame> {
  url(): string;
  parentFrame(): Frame | null;
  frameElement(): Promise<{ evaluate<R>(read: (frame: HTMLElement) => R): Promise<Awaited<R>> } | null>;
}

async function documentsOf<Frame extends DriverFrame<Frame>>(
  frames: readonly Frame[],
  surfaceOf: (frame: Frame) => Surface,
): Promise<PlacedSurface[]> {
  const outermost = frames.filter((frame) => {
    const parent = frame.parentFrame();
    return !parent || !isSameOrigin(frame.url(), parent.url());
  });
  return Promise.all(
    outermost.map(async (frame) => ({ ...surfaceOf(frame), ...(await cornerOf<Frame>(frame)) })),
  );
}

/** Where a frame's document begins in the window; the drivers themselves count from the nearest frame of another site. */
async function cornerOf<Frame extends DriverFrame<Frame>>(frame: Frame): Promise<{ x: number; y: number }> {
  const parent = frame.parentFrame();
  if (!parent) return { x: 0, y: 0 };
  const around = await cornerOf<Frame>(parent);
  const inside = await (await frame.frameElement())?.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: left + element.clientLeft, y: top + element.clientTop };
  });
  return { x: around.x + (inside?.x ?? 0), y: around.y + (inside?.y ?? 0) };
}

/** A frame that the page fills itself is of the page's origin, whatever its address says. */
function isSameOrigin(url: string, parentUrl: string): boolean {
  return !/^https?:/.test(url) || new URL(url).origin === new URL(parentUrl).origin;
}
