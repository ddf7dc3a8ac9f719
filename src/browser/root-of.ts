import { pageApi } from './page-api.ts';

interface ShadowReader {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}

/**
 * The shadow root of an element, closed ones too: extensions may look into them (`chrome.dom` in Chromium, a property
 * of the element in Firefox and Thunderbird). Out: `null` where there is none, or only the browser's own.
 */
export function rootOf(element: Element): ShadowRoot | null {
  const prototype = Object.getPrototypeOf(element);
  // Past the fields of a form, which may be called so.
  const own = (name: 'openOrClosedShadowRoot' | 'shadowRoot') => Reflect.get(prototype, name, element);
  const root: ShadowRoot | null | undefined = own('openOrClosedShadowRoot');
  if (root !== undefined) return root;
  try {
    return (pageApi as ShadowReader).dom?.openOrClosedShadowRoot(element) ?? own('shadowRoot');
  } catch {
    // Chromium refuses what is no element of HTML.
    return own('shadowRoot');
  }
}
