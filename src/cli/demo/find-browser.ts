import { posix, win32 } from 'node:path';

/** Chrome's family takes an extension through the DevTools protocol, Firefox through WebDriver BiDi. */
export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly name: string;
  readonly family: BrowserFamily;
  readonly path: string;
}

/** What the search needs to know of the machine; `exists` says whether a file is there. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

interface KnownBrowser {
  readonly name: string;
  readonly family: BrowserFamily;
  /** Names of the program, looked for along PATH. */
  readonly commands: readonly string[];
  /** Where Linux packages put it outside PATH. */
  readonly linux: readonly string[];
  /** Below the folders for applications. */
  readonly mac: string;
  /** Below the folders for programs. */
  readonly windows: string;
}

/** In the order of preference: what most people have first. */
const KNOWN: readonly KnownBrowser[] = [
  {
    name: 'Chrome',
    family: 'chromium',
    commands: ['google-chrome', 'google-chrome-stable'],
    linux: ['/opt/google/chrome/chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    name: 'Edge',
    family: 'chromium',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    linux: ['/opt/microsoft/msedge/msedge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: 'Chromium',
    family: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Firefox',
    family: 'firefox',
    commands: ['firefox', 'firefox-esr'],
    linux: ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

/**
 * Finds a browser to show the extension in.
 * @returns the one that BROWSER_PATH names; without that variable the first of Chrome, Edge, Chromium
 *   and Firefox that is there; `null` when there is none, or BROWSER_PATH names no file
 */
export function findBrowser(machine: Machine): FoundBrowser | null {
  const named = machine.env.BROWSER_PATH;
  if (named !== undefined && named !== '') return machine.exists(named) ? fromPath(named) : null;
  for (const browser of KNOWN) {
    const path = placesOf(browser, machine).find((place) => machine.exists(place));
    if (path !== undefined) return { name: browser.name, family: browser.family, path };
  }
  return null;
}

function placesOf(browser: KnownBrowser, { platform, env }: Machine): string[] {
  switch (platform) {
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => win32.join(folder, browser.windows));
    case 'darwin':
      return ['/Applications', ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications`])].map(
        (folder) => posix.join(folder, browser.mac),
      );
    default: {
      const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
      return [
        ...browser.commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))),
        ...browser.linux,
      ];
    }
  }
}

/** A browser of a name we do not know is taken for one of Chrome's family: most are. */
function fromPath(path: string): FoundBrowser {
  const file = path.split(/[\\/]/).pop() ?? path;
  const family = /firefox|librewolf|waterfox/i.test(file) ? 'firefox' : 'chromium';
  return { name: file, family, path };
}
