import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../src/cli/demo/find-browser.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], ...files: string[]): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const WINDOWS_EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const WINDOWS_ENV = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\demo\\AppData\\Local',
};

describe('findBrowser', () => {
  it.each<[string, Machine, string | null]>([
    ['nothing installed', machine('linux', { PATH: '/usr/bin' }), null],
    ['no PATH at all', machine('linux', {}, '/opt/google/chrome/chrome'), '/opt/google/chrome/chrome'],
    [
      'the first folder of PATH wins',
      machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium', '/usr/local/bin/chromium'),
      '/usr/local/bin/chromium',
    ],
    [
      'Edge before Chromium',
      machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium', '/usr/bin/microsoft-edge'),
      '/usr/bin/microsoft-edge',
    ],
    [
      'Firefox where it is all there is',
      machine('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox-esr'),
      '/usr/bin/firefox-esr',
    ],
    ['Chrome on macOS', machine('darwin', { HOME: '/Users/demo' }, MAC_CHROME), MAC_CHROME],
    [
      "a person's own folder on macOS",
      machine(
        'darwin',
        { HOME: '/Users/demo' },
        '/Users/demo/Applications/Firefox.app/Contents/MacOS/firefox',
      ),
      '/Users/demo/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    ['Edge on Windows, 32-bit folder', machine('win32', WINDOWS_ENV, WINDOWS_EDGE), WINDOWS_EDGE],
    [
      'Chrome of one person on Windows, before Edge',
      machine(
        'win32',
        WINDOWS_ENV,
        WINDOWS_EDGE,
        'C:\\Users\\demo\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      ),
      'C:\\Users\\demo\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'BROWSER_PATH before everything else',
      machine('linux', { PATH: '/usr/bin', BROWSER_PATH: '/opt/mine' }, '/usr/bin/chromium', '/opt/mine'),
      '/opt/mine',
    ],
    [
      'BROWSER_PATH that names no file: no other browser behind the back',
      machine('linux', { PATH: '/usr/bin', BROWSER_PATH: '/opt/mine' }, '/usr/bin/chromium'),
      null,
    ],
    [
      'an empty BROWSER_PATH counts as unset',
      machine('linux', { PATH: '/usr/bin', BROWSER_PATH: '' }, '/usr/bin/chromium'),
      '/usr/bin/chromium',
    ],
  ])('%s', (_, given, path) => {
    expect(findBrowser(given)?.path ?? null).toBe(path);
  });

  it.each([
    ['/usr/bin/firefox-esr', 'firefox'],
    ['C:\\Tools\\Firefox.exe', 'firefox'],
    ['/usr/bin/brave-browser', 'chromium'],
    ['/home/firefox/bin/chrome', 'chromium'],
  ])('takes BROWSER_PATH %s for %s', (path, family) => {
    expect(findBrowser(machine('linux', { BROWSER_PATH: path }, path))?.family).toBe(family);
  });
});
