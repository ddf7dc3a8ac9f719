import type { SeenRequest } from './stray-requests.ts';

/**
 * Has Firefox or Thunderbird write down every request from now on, with the principal that asked: an extension's own,
 * also where its content script acts in a page
 * (https://firefox-source-docs.mozilla.org/networking/http/lifecycle.html tells of the notification).
 *
 * In: what runs scripts in a window of the program. Out: reads what was written down.
 */
export async function watchGeckoRequests(
  evaluate: (expression: string) => Promise<unknown>,
): Promise<() => Promise<readonly SeenRequest[]>> {
  await evaluate(WATCH);
  return async () =>
    JSON.parse(String(await evaluate('JSON.stringify(window.linkGuardSeen)'))) as SeenRequest[];
}

const WATCH = `(() => {
  const seen = (window.linkGuardSeen = []);
  const whoAsks = ({ triggeringPrincipal, loadingPrincipal }) => {
    const principals = [triggeringPrincipal, loadingPrincipal].filter((it) => it !== null);
    if (principals.some((it) => it.isAddonOrExpandedAddonPrincipal)) return 'extension';
    return triggeringPrincipal.isSystemPrincipal ? 'browser' : 'page';
  };
  const observe = (subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const isNavigation = loadInfo.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
    seen.push({ url: URI.spec, by: whoAsks(loadInfo), isNavigation });
  };
  Services.obs.addObserver({ observe }, 'http-on-opening-request');
})()`;
