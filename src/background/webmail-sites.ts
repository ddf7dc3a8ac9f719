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
  /** Ends it in the tabs that show one of these now, and forgets what they showed. */
  readonly stop: (sites: readonly string[]) => Promise<void>;
  /** Gives back the right to read this one; whether the browser took it. */
  readonly remove: (site: string) => Promise<boolean>;
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
 * stays granted, and counts again once allowed. In the tabs that are open on a site which counts no more the script ends,
 * but where the right to read it has gone already (taken back in the browser's own pages, not in ours): there it goes on
 * until the page is loaded anew, since no browser takes a running script back.
 *
 * Registered scripts outlive the worker, not an update of the extension; `store` outlives neither that nor being turned
 * off, which ends the scripts in open tabs. So without an entry there everything is made anew, and with one only what
 * has changed: no tab gets a second script because the worker slept.
 */
export async function syncSites(only: readonly string[] | null, deps: SitesDeps): Promise<void> {
  const sites = only === null ? await deps.granted() : await grantedOf(only, deps);
  const started = (await deps.store.all())[KEY] as readonly string[] | undefined;
  if (!started || !isSame(sites, await deps.registered())) await deps.register(sites);
  const gone = started?.filter((site) => !sites.includes(site)) ?? [];
  if (gone.length > 0) await deps.stop(gone);
  // What is gone may have been a wide grant, with sites in it that go on to count.
  const isAnew = !started || gone.length > 0;
  const added = isAnew ? [...deps.builtIn(), ...sites] : sites.filter((site) => !started.includes(site));
  if (added.length > 0) await deps.start(added);
  if (!started || !isSame(sites, started)) await deps.store.set(KEY, sites);
}

/**
 * Ends the reading of a site that the person takes back, also in the tabs that show it now: while the right to read it is
 * there, since without it nothing in them can be reached. The rest follows in `syncSites`, once the right is gone.
 *
 * In: the site's match pattern. Out: whether the right is gone; where the browser keeps it, the site is read on.
 */
export async function revokeSite(site: string, deps: SitesDeps): Promise<boolean> {
  await deps.stop([site]);
  const isGone = await deps.remove(site).catch(() => false);
  if (!isGone) await deps.start([site]);
  return isGone;
}

async function grantedOf(sites: readonly string[], { isGranted }: SitesDeps): Promise<string[]> {
  const answers = await Promise.all(sites.map(isGranted));
  return sites.filter((_, i) => answers[i]);
}

/** Whether both hold the same, in whatever order. */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((site) => others.includes(site));
}
