import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from './open-browser.ts';
import { LINKS } from './read-through.ts';

/** The link to show in the pictures of one mail, which is open and has its marks. */
export interface Scene {
  /** Comes into the files' names. */
  readonly name: string;
  /** The link's place among the links of the mail. */
  readonly linkIndex: number;
}

/**
 * Takes the pictures of an open mail: its marks, the hover card of one link and, in Chrome's family, the
 * popup; Firefox lets no program open that.
 * @param suffix stands at the end of each file's name, such as `en-light`
 * @returns the files, in the order above
 */
export async function takePictures(
  opened: OpenBrowser,
  page: Page,
  { name, linkIndex }: Scene,
  folder: string,
  suffix: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    mark: join(folder, `${name}-mark-${suffix}.png`),
    card: join(folder, `${name}-hover-card-${suffix}.png`),
    popup: join(folder, `${name}-popup-${suffix}.png`),
  } as const;

  await page.mouse.move(0, 0);
  // A mark is drawn in the frame after it came.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.screenshot({ path: files.mark });

  const link = (await page.$$(LINKS))[linkIndex];
  if (link === undefined) throw new Error(`The mail of "${name}" has no link number ${linkIndex}`);
  await link.hover();
  await page.waitForSelector(CARD);
  await settled(page, CARD);
  await page.screenshot({ path: files.card });
  await page.mouse.move(0, 0);

  const popup = await openPopup(opened, page);
  if (popup === null) return [files.mark, files.card];
  await popup.waitForSelector('.lg-link');
  await settled(popup, 'body');
  await popup.screenshot({ path: files.popup, captureBeyondViewport: false });
  await popup.close();
  return [files.mark, files.card, files.popup];
}

/** The open card, in the shadow root that holds what is ours. */
const CARD = 'html > div >>> link-guard-card:popover-open';

/** Presses the toolbar button on `page`; `null` where the browser has no way to. */
async function openPopup({ browser, extensionId }: OpenBrowser, page: Page): Promise<Page | null> {
  if (extensionId === null || !(await browser.version()).includes('Chrom')) return null;
  const extension = (await browser.extensions()).get(extensionId);
  if (extension === undefined) return null;
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((it) => it.url().endsWith(`${extensionId}/popup.html`));
  return target.asPage();
}

/** Waits until what moves in the element, and in its shadow, has come to rest. */
async function settled(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, async (element) => {
    const moving = [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) =>
      part.getAnimations({ subtree: true }),
    );
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
