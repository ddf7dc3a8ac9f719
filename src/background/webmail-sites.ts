import type { ReportStore } from './tab-reports.ts';

/** What the browser does with sites; each is a match pattern such as `https://webmail.example.dk/*`. */
export interface SitesDeps {
  /** Those of the manifest, on which the browser starts the script by itself at the load of a page. */
  readonly builtIn: () => readonly string[];
  /** Those granted at run time. */
  readonly granted: () => Promise<readonly string[]>;
  /** Whether this one is granted, by itself or within a wider grant. */
  readonly isGranted: (site: string) => Promise<boolean>;
  /** Those that the content script is registered for. */
  readonly registered: () => Promise<readonly string[]>;
  /** Registers it for exactly these, from the next load of a page on. */
  readonly register: (sites: readonly string[]) => Promise<void>;
  /** Starts it in the tabs that show one of these now, but for frames in which it runs. */
  readonly start: (sites: readonly string[]) => Promise<void>;
  /** Kept until the browser closes, or the extension is turned off, updated or installed anew. */
  readonly store: ReportStore;
}

/** The granted sites whose open tabs the script was started in; there once it was started in those of the manifest too. */
const KEY = 'sites-started';

/**
 * Makes the content script run on the granted sites that count: from the next load of a page on, and at once in the
 * tabs that show a site which has just come to count. When the extension comes, or comes back, also in the tabs that
 * show a site of the manifest: Chromium starts nothing in a page that was open before.
 *
 * In: the sites that may count at all; `null` for whatever is granted. What the person granted and does not count now
 * stays granted, and counts again once allowed. In a tab that is open on a site which counts no more, the script that
 * runs there goes on until the page is loaded anew: no browser takes a running script back.
 *
 * Registered scripts outlive the worker, not an update of the extension; `store` outlives neither that nor being turned
 * off, which ends the scripts in open tabs. So without an entry there everything is made anew, and with one only what
 * has changed: no tab gets a second script because the worker slept.
 */
export async function syncSites(only: readonly string[] | null, deps: SitesDeps): Promise<void> {
  const sites = only === null ? await deps.granted() : await grantedOf(only, deps);
  const started = (await deps.store.all())[KEY] as readonly string[] | undefined;
  if (!started || !isSame(sites, await deps.registered())) await deps.register(sites);
  const added = started ? sites.filter((site) => !started.includes(site)) : [...deps.builtIn(), ...sites];
  if (added.length > 0) await deps.start(added);
  if (!started || !isSame(sites, started)) await deps.store.set(KEY, sites);
}

async function grantedOf(sites: readonly string[], { isGranted }: SitesDeps): Promise<string[]> {
  const answers = await Promise.all(sites.map(isGranted));
  return sites.filter((_, i) => answers[i]);
}

/** Whether both hold the same, in whatever order. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((site) => others.includes(site));
}
