import puppeteer from 'puppeteer-core';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox.ts';
import { watchGeckoRequests } from './gecko-requests.ts';
import { scriptsIn } from './gecko-window.ts';
import { firstThere } from './missing.ts';
import { geckoProxy, QUIET_GECKO, startRecordingProxy } from './recording-proxy.ts';
import { refuseStray, type SeenRequest } from './stray-requests.ts';
import { type ThunderbirdWindow, thunderbirdWindow } from './thunderbird-window.ts';

/** The program itself: Debian's `/usr/bin/thunderbird` is a script that Puppeteer could not end. */
const EXECUTABLES = [process.env.THUNDERBIRD_PATH, '/usr/lib/thunderbird/thunderbird'];

/** Why there is no Thunderbird to test in, in one sentence; `null` when there is. */
export function thunderbirdMissing(): string | null {
  return firstThere(EXECUTABLES) === undefined ? 'Thunderbird is missing (set THUNDERBIRD_PATH).' : null;
}

const MAIN_WINDOW = 'chrome://messenger/content/messenger.xhtml';

export interface TestThunderbird extends ThunderbirdWindow {
  /** Where the extension's own pages are, with a slash at the end. */
  readonly extensionUrl: string;
  /** Installs the unpacked extension in this folder for as long as Thunderbird runs. */
  install(extension: string): Promise<void>;
  /** What was asked for since it was started. */
  requests(): Promise<readonly SeenRequest[]>;
  /** Ends Thunderbird and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts Thunderbird, not shown and without an account, in a new profile and behind a recording proxy; `close` throws
 * where anything was asked for.
 */
export async function launchThunderbird(): Promise<TestThunderbird> {
  const executablePath = firstThere(EXECUTABLES);
  if (executablePath === undefined) throw new Error(thunderbirdMissing() ?? '');
  const proxy = await startRecordingProxy();
  const program = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    // It has no page that WebDriver BiDi would show.
    waitForInitialPage: false,
    args: ['--remote-allow-system-access', '--width=1300', '--height=900'],
    env: { ...process.env, ...QUIET_GECKO },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'mail.provider.suppress_dialog_on_startup': true,
      'mail.spotlight.firstRunDone': true,
      'mailnews.start_page.enabled': false,
      // Never online.
      'offline.startup_state': 3,
      ...geckoProxy(proxy),
    },
  });
  const end = async () => {
    await program.close();
    await proxy.close();
  };
  try {
    const seen = await watchGeckoRequests(await scriptsIn(program, MAIN_WINDOW));
    return {
      ...(await thunderbirdWindow(program, EXTENSION_ID)),
      extensionUrl: `moz-extension://${EXTENSION_UUID}/`,
      install: async (extension) => void (await program.installExtension(extension)),
      requests: seen,
      close: async () => {
        const told = await seen();
        await end();
        refuseStray({ proxied: proxy.requests, seen: told, refused: [], own: new Set(), opens: [] });
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
