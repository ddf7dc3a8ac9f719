import { pageApi } from './page-api.ts';

/** Where the copy of the content script that runs in this frame is found by the next. As a symbol, no element's name can be it. */
export const RUNNING = Symbol.for('link-guard running');

type World = { [RUNNING]?: AbortController };

/**
 * The life of one run of the content script, in the place of WXT's own context (`wxt.config.ts`). That one tells the page:
 * each start is a message to the page's window, with the extension's ID in it, and an event like it from the page would
 * end us. And it can do much that we have no use for.
 *
 * A second copy in the same world ends the first. One that an earlier version left behind in Chromium has a world of its
 * own, and is ended by asking it `isInvalid`.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor(_name?: string, _options?: object, world: object = globalThis) {
    (world as World)[RUNNING]?.abort();
    (world as World)[RUNNING] = this.#end;
  }

  /** Aborted when this run is to end. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Whether this run has ended, or has to, since its extension is gone: asking ends it then. */
  get isInvalid(): boolean {
    // A copy whose extension was turned off or updated keeps its objects, and loses what is in them.
    if (pageApi.runtime?.id === undefined) this.#end.abort();
    return this.#end.signal.aborted;
  }
}
