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
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('runs from the start on Gmail and Outlook only', () => {
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual([
      'https://mail.google.com/*',
      'https://outlook.cloud.microsoft/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
    ]);
  });

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
    // The suffix list alone is above 150 kB.
    expect(script.length).toBeLessThan(70_000);
    expect(gzipSync(script).length).toBeLessThan(26_000);
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
