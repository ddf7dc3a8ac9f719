import { type ChromiumBrowser, installPolicies } from './chromium-install.ts';
import {
  type ChromiumInstall,
  jsonFile,
  type KitFile,
  type KitInput,
  type PolicyValues,
} from './kit-input.ts';

/** Where each browser reads policy on Linux. */
const FOLDERS = {
  // https://support.google.com/chrome/a/answer/9027408
  chrome: '/etc/opt/chrome/policies/managed',
  // https://learn.microsoft.com/deployedge/configure-microsoft-edge
  edge: '/etc/opt/edge/policies/managed',
  // Debian's and Fedora's package of Chromium; seen to work with Debian's.
  chromium: '/etc/chromium/policies/managed',
} as const;

/** A file for each browser of the Chromium family on Linux. */
export function linuxFiles({ chrome, edge, values }: KitInput): readonly KitFile[] {
  return [
    ...file('chrome', chrome, values),
    ...file('edge', edge, values),
    // Chromium takes what Chrome takes.
    ...file('chromium', chrome, values),
  ];
}

function file(browser: ChromiumBrowser, install: ChromiumInstall | null, values: PolicyValues): KitFile[] {
  if (install === null) return [];
  const policies = {
    ...installPolicies(browser, install),
    '3rdparty': { extensions: { [install.id]: values } },
  };
  return [
    {
      path: `linux/${browser}.json`,
      content: jsonFile(policies),
      use: `to ${FOLDERS[browser]}/link-guard-for-zoom.json`,
    },
  ];
}
