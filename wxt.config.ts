import { defineConfig } from 'wxt';

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
  // The polyfill would fetch scripts: every browser we run in preloads by itself, and we make no request.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    storage: { managed_schema: 'managed_schema.json' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{8eb8467a-d106-4e98-89b1-2c9c4038321c}',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'demo') return;
      for (const script of manifest.content_scripts ?? []) script.matches?.push('http://127.0.0.1/*');
    },
  },
});
