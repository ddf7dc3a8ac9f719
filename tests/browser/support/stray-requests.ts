import type { TestPage } from './driver.ts';
import type { ProxiedRequest } from './recording-proxy.ts';

/** A request as the browser itself tells of it: it knows better than any header who asked. */
export interface SeenRequest {
  readonly url: string;
  readonly by: 'extension' | 'page' | 'browser';
  /** The address of a tab or window, not something that a page loads. */
  readonly isNavigation: boolean;
}

export interface Requests {
  /** What reached the proxy. */
  readonly proxied: readonly ProxiedRequest[];
  /** What the browser told. */
  readonly seen: readonly SeenRequest[];
  /** Addresses that a test intercepted and refused: no fixture serves them. */
  readonly refused: readonly string[];
  /** The origins of the test's own servers. */
  readonly own: ReadonlySet<string>;
  /** The hosts that the test has a person open by a click, none of which can be reached. */
  readonly opens: readonly string[];
}

/**
 * The requests that nobody accounts for, one line each: those of the extension, whatever they ask for, and those to
 * anywhere but the test's own servers. Nothing is expected of the browser's own traffic: it is turned off.
 */
export function strayRequests({ proxied, seen, refused, own, opens }: Requests): string[] {
  const isOpened = (url: string) => opens.includes(new URL(url).hostname);
  return [
    ...seen
      .filter(({ by, isNavigation, url }) => by === 'extension' && !(isNavigation && isOpened(url)))
      .map(({ url }) => `the extension asked for ${url}`),
    ...proxied
      .filter((request) => !isAccountedFor(request, own) && !isOpenedOnly(request, isOpened))
      .map((request) => `the proxy saw ${JSON.stringify(request)}`),
    ...refused.map((url) => `a page asked for ${url}, which no fixture serves`),
  ];
}

/** A page of the test's own servers loads from them; the browser goes there when the test opens one. */
function isAccountedFor(request: ProxiedRequest, own: ReadonlySet<string>): boolean {
  const { url, origin, referer, fetchSite, fetchMode } = request;
  const { origin: asked } = new URL(url);
  if (!own.has(asked)) return false;
  for (const from of [origin, referer]) {
    if (from !== undefined && from !== 'null' && new URL(from).origin !== asked) return false;
  }
  // A worker and the pages of an extension that may read a site ask without any origin, as only navigations do else.
  return fetchSite === 'same-origin' || fetchMode === 'navigate';
}

/** What is opened over https shows nothing but its host; who asked for it, the browser tells. */
function isOpenedOnly({ method, url }: ProxiedRequest, isOpened: (url: string) => boolean): boolean {
  return method === 'CONNECT' && isOpened(url);
}

/** Has every origin that a test opens in `page` counted as the test's own. */
export function countingOwn(page: TestPage, own: Set<string>): TestPage {
  return {
    ...page,
    goto: (url) => {
      if (/^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(url)) own.add(new URL(url).origin);
      return page.goto(url);
    },
  };
}

/** Throws where a request is astray, naming each. */
export function refuseStray(requests: Requests): void {
  const stray = strayRequests(requests);
  if (stray.length > 0) throw new Error(`Nobody may make these requests:\n${stray.join('\n')}`);
}
