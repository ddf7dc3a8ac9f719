import type { CDPSession, Page } from 'playwright-core';

/** What a page's process holds after it was cleaned up. */
export interface Held {
  /** Bytes of scripts and of the page's own objects, those of every world. */
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Cleans up, and counts what is left. In: the protocol's session of the page. */
export async function heldBy(devtools: CDPSession): Promise<Held> {
  // What the first round frees may let go of more: of a page's object through a script's, and the other way round.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { bytes: usedSize + embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}

/**
 * Opens and closes many messages, each until it is marked where it will be.
 * Out: what is held after the first `few`, and after all.
 */
export async function heldAfter(
  page: Page,
  openAndClose: (from: number, to: number) => Promise<unknown>,
  { few, all }: { readonly few: number; readonly all: number },
): Promise<{ readonly few: Held; readonly all: Held }> {
  const devtools = await page.context().newCDPSession(page);
  await openAndClose(0, few);
  const first = await heldBy(devtools);
  await openAndClose(few, all);
  const last = await heldBy(devtools);
  await devtools.detach();
  return { few: first, all: last };
}
