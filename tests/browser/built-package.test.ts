import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const output = (name: string) => fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
const read = (build: string, file: string) => readFileSync(`${output(build)}/${file}`, 'utf8');
const scripts = (build: string) =>
  readdirSync(output(build), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (build) => {
  const manifest = JSON.parse(read(build, 'manifest.json'));

  it('asks for these permissions and no more', () => {
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('runs from the start on these hosts and no other', () => {
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual([
      'https://*.mailbody-ui.de/*',
      'https://3c-bap.gmx.net/*',
      'https://3c-bap.web.de/*',
      'https://3c.gmx.net/*',
      'https://3c.web.de/*',
      'https://app.fastmail.com/*',
      'https://bap.navigator.gmx.net/*',
      'https://bap.navigator.web.de/*',
      'https://calendar.google.com/*',
      'https://mail.google.com/*',
      'https://mail.proton.me/*',
      'https://mail.yahoo.com/*',
      'https://mail.zoho.com/*',
      'https://mail.zoho.eu/*',
      'https://navigator.gmx.net/*',
      'https://navigator.web.de/*',
      'https://outlook.cloud.microsoft/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://webmailer.gmx.net/*',
      'https://www-mail.icloud-sandbox.com/*',
      'https://www.icloud.com/*',
    ]);
  });
});

it('the package thunderbird-mv3 reads messages and nothing else', () => {
  const manifest = JSON.parse(read('thunderbird-mv3', 'manifest.json'));
  expect([...manifest.permissions].sort()).toEqual(['messagesModify', 'scripting', 'storage']);
  for (const key of ['host_permissions', 'optional_host_permissions', 'content_scripts']) {
    expect(manifest[key] ?? []).toEqual([]);
  }
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.message_display_scripts).toEqual([{ js: ['content-scripts/webmail.js'] }]);
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
  expect(manifest.message_display_action.default_popup).toBe(manifest.action.default_popup);
  expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('151.0');
});

describe.each(['chrome-mv3', 'firefox-mv3', 'thunderbird-mv3'])('the package %s', (build) => {
  const manifest = JSON.parse(read(build, 'manifest.json'));

  it('shows nothing of itself to web pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets its own pages load and connect nowhere', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('has a content script without the suffix list', () => {
    const script = read(build, 'content-scripts/webmail.js');
    expect(script).not.toContain('safelinks.protection.outlook');
    // The suffix list alone is above 150 kB. Card and warning are in it; loaded on first use, they would not be.
    expect(script.length).toBeLessThan(100_000);
    expect(gzipSync(script).length).toBeLessThan(34_500);
  });

  it.each([
    'fetch(',
    'XMLHttpRequest',
    'WebSocket(',
    'EventSource',
    'sendBeacon',
    'eval(',
    'new Function',
    'importScripts',
  ])('holds no %s', (call) => {
    const found = scripts(build).filter((file) => read(build, file).includes(call));
    expect(found).toEqual([]);
  });

  it('loads no remote file', () => {
    const pages = readdirSync(output(build)).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(read(build, page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
