import type { CDPSession, Page } from 'playwright-core';

/** What a page holds after it was cleaned up. */
export interface Held {
  /** Bytes of scripts' and of the page's own objects, those of every world; without code, which the engine compiles anew as it likes. */
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** The parts of a heap snapshot that are read (V8, src/profiler/heap-snapshot-generator.cc). */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  /** The fields of each object, one object after the other. */
  readonly nodes: readonly number[];
}

/**
 * Opens and closes many messages.
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

/**
 * What a page holds now. In: a session with it.
 * A snapshot cleans up first, more thoroughly than the protocol's `collectGarbage`: until nothing more can be freed.
 */
export async function heldBy(devtools: CDPSession): Promise<Held> {
  let text = '';
  const take = ({ chunk }: { readonly chunk: string }) => {
    text += chunk;
  };
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { bytes: bytesIn(JSON.parse(text)), nodes, listeners: jsEventListeners };
}

/** Bytes of all objects in a heap snapshot but compiled code. */
export function bytesIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const fields = meta.node_fields;
  const code = meta.node_types[0].indexOf('code');
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}
