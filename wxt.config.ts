import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import type { Browser } from 'wxt/browser';
import { collectLicenses } from './scripts/package/licenses.ts';
import { withoutProof } from './scripts/package/without-proof.ts';
import { GECKO_ID } from './src/policy/kit/kit-input.ts';

/** Takes the place of WXT's own, which shows itself to the page. */
const CONTEXT = new URL('src/browser/script-context.ts', import.meta.url);

/** Takes the place of the list that postal-mime brings: every browser has it. */
const ENTITIES = new URL('src/dom/html-entities.ts', import.meta.url);

/**
 * `data_collection_permissions` came with Firefox 140, and 142 on Android (MDN, browser_specific_settings): without a
 * number of its own for Android, this one counts there too. `message_display_scripts` came with Thunderbird 151
 * (webextension-api.thunderbird.net).
 */
const OLDEST_GECKO = { firefox: '142.0', thunderbird: '151.0' } as const;

/**
 * The one source of every browser's manifest.
 *
 * `imports: false` keeps each dependency visible in the file that uses it.
 * Mode `demo` adds the loopback address to the webmail sites, so that the sample inbox of
 * `npm start` needs no grant by hand; no package for people is built in that mode.
 */
export default defineConfig({
  imports: false,
  publicDir: 'assets',
  manifestVersion: 3,
  vite: () => ({
    plugins: [withoutProof()],
    resolve: {
      alias: [
        { find: 'wxt/utils/content-script-context', replacement: fileURLToPath(CONTEXT) },
        { find: /^\.\/html-entities\.js$/, replacement: fileURLToPath(ENTITIES) },
      ],
    },
    build: {
      // The polyfill would fetch scripts: every browser we run in preloads by itself, and we make no request.
      modulePreload: { polyfill: false },
      // Written out wherever it is used, the text of the suffix list would be in the worker twice.
      // WXT's own log says nothing in a package, and its words would still be in every frame.
      rolldownOptions: {
        optimization: { inlineConst: false },
        treeshake: { manualPureFunctions: ['logger'] },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    storage: { managed_schema: 'managed_schema.json' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser in OLDEST_GECKO
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: OLDEST_GECKO[browser as keyof typeof OLDEST_GECKO],
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    ...collectLicenses(),
    'build:before': ({ config }) => {
      // Vite leaves development code in where the environment says so, as test runners and some shells do.
      if (config.command === 'build') process.env.NODE_ENV = 'production';
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'thunderbird') return asMailExtension(manifest);
      if (wxt.config.mode === 'demo')
        for (const script of manifest.content_scripts ?? []) script.matches?.push('http://127.0.0.1/*');
      manifest.host_permissions = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
    },
  },
});

/**
 * Thunderbird shows messages, not pages: the content script runs in each that is displayed, no site is asked for, and
 * a second button stands in the message's own header.
 */
function asMailExtension(manifest: Browser.runtime.Manifest): void {
  const js = (manifest.content_scripts ?? []).flatMap((script) => script.js ?? []);
  const { default_title, default_popup } = manifest.action ?? {};
  delete manifest.content_scripts;
  delete manifest.optional_host_permissions;
  Object.assign(manifest, {
    // Thunderbird has event pages, as Firefox; WXT takes every browser that it does not know for a Chromium.
    background: { scripts: ['background.js'] },
    permissions: ['storage', 'scripting', 'messagesModify'],
    action: {
      ...manifest.action,
      default_icon: manifest.icons,
      default_windows: ['normal', 'messageDisplay'],
    },
    message_display_action: { default_title, default_popup, default_icon: manifest.icons },
    message_display_scripts: [{ js }],
  });
}
