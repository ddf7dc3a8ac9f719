import type { Browser } from 'puppeteer-core';

/** The commands of WebDriver BiDi that Puppeteer has no method for; its connection is there, if not in its types. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Runs scripts in a window of Firefox or Thunderbird itself, outside of all pages. Works headless too. The program
 * must have been started with `--remote-allow-system-access`, which WebDriver BiDi's `moz:scope` needs
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1944568).
 *
 * In: the address of the window. Out: takes an expression, gives its value once it is settled.
 */
export async function scriptsIn(
  browser: Browser,
  url: string,
): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as {
    contexts: { context: string; url: string }[];
  };
  const context = contexts.find((it) => it.url === url)?.context;
  if (context === undefined) throw new Error(`No window shows ${url}`);

  return async (expression) => {
    const { result } = (await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as { result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } };
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'The window refused.');
    return result.result?.value;
  };
}

/** `extensionParts` is where Firefox and Thunderbird keep what they give their extensions. */
export const EXTENSION_PARTS = `const extensionParts = ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;`;
