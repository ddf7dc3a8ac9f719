import puppeteer from 'puppeteer-core';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox.ts';
import { firstThere } from './missing.ts';
import { type ThunderbirdWindow, thunderbirdWindow } from './thunderbird-window.ts';

/** The program itself: Debian's `/usr/bin/thunderbird` is a script that Puppeteer could not end. */
const EXECUTABLES = [process.env.THUNDERBIRD_PATH, '/usr/lib/thunderbird/thunderbird'];

/** Why there is no Thunderbird to test in, in one sentence; `null` when there is. */
export function thunderbirdMissing(): string | null {
  return firstThere(EXECUTABLES) === undefined ? 'Thunderbird is missing (set THUNDERBIRD_PATH).' : null;
}

export interface TestThunderbird extends ThunderbirdWindow {
  /** Where the extension's own pages are, with a slash at the end. */
  readonly extensionUrl: string;
  /** Installs the unpacked extension in this folder for as long as Thunderbird runs. */
  install(extension: string): Promise<void>;
  /** Ends Thunderbird and removes its profile. */
  close(): Promise<void>;
}

/** Starts Thunderbird, not shown and without an account, in a new profile. */
export async function launchThunderbird(): Promise<TestThunderbird> {
  const executablePath = firstThere(EXECUTABLES);
  if (executablePath === undefined) throw new Error(thunderbirdMissing() ?? '');
  const program = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    // It has no page that WebDriver BiDi would show.
    waitForInitialPage: false,
    args: ['--remote-allow-system-access', '--width=1300', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      'mail.provider.suppress_dialog_on_startup': true,
      'mail.spotlight.firstRunDone': true,
      'mailnews.start_page.enabled': false,
      // Never online.
      'offline.startup_state': 3,
    },
  });
  try {
    return {
      ...(await thunderbirdWindow(program, EXTENSION_ID)),
      extensionUrl: `moz-extension://${EXTENSION_UUID}/`,
      install: async (extension) => void (await program.installExtension(extension)),
      close: () => program.close(),
    };
  } catch (error) {
    await program.close();
    throw error;
  }
}
