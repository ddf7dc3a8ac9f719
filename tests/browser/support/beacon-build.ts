import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What each part of the extension is to ask for; our own ask for nothing. */
export interface Beacons {
  readonly worker?: string;
  /** By its script, and as a picture; both in the options page. */
  readonly page?: string;
  readonly picture?: string;
  readonly contentScript?: string;
}

export interface BeaconBuild {
  readonly folder: string;
  remove(): void;
}

/**
 * A copy of the build in `folder` that makes requests, to see that they are seen. Its content script also runs on
 * 127.0.0.1. What its pages may load is limited by the manifest as in the build only where `keepsPolicy`.
 */
export function buildWithBeacons(build: string, beacons: Beacons, { keepsPolicy = false } = {}): BeaconBuild {
  const folder = mkdtempSync(join(tmpdir(), 'beacon-build-'));
  cpSync(build, folder, { recursive: true });
  const change = (file: string, to: (text: string) => string) =>
    writeFileSync(join(folder, file), to(readFileSync(join(folder, file), 'utf8')));

  change('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    // A policy is set all the same: Firefox's own would have http made https.
    if (!keepsPolicy) manifest.content_security_policy = { extension_pages: "script-src 'self'" };
    // Thunderbird's has none.
    manifest.content_scripts?.[0].matches.push('http://127.0.0.1/*');
    return JSON.stringify(manifest);
  });
  const { worker, page, picture, contentScript } = beacons;
  if (worker !== undefined) appendFileSync(join(folder, 'background.js'), askFor(worker));
  if (contentScript !== undefined) {
    appendFileSync(join(folder, 'content-scripts/webmail.js'), askFor(contentScript));
  }
  if (page !== undefined) {
    writeFileSync(join(folder, 'beacon.js'), askFor(page));
    change('options.html', (html) => html.replace('</head>', '<script src="/beacon.js"></script></head>'));
  }
  if (picture !== undefined) {
    change('options.html', (html) => html.replace('</body>', `<img src="${picture}" alt=""></body>`));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Where the request is refused, by whomever, its address is a key in the extension's session storage. */
function askFor(url: string): string {
  const address = JSON.stringify(url);
  return `;fetch(${address}).catch(() => globalThis.chrome?.storage?.session?.set({ [${address}]: 'refused' }));`;
}
