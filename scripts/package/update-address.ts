import type { Target } from './target.ts';

/**
 * The update manifests by the names that `npm run policy` gives them. Thunderbird shares its ID with Firefox.
 * Firefox and Thunderbird refuse a package whose update address is plain http, which is for trials on 127.0.0.1: there
 * a policy can name it.
 */
export function updateAddress(browser: Target, folder: string | null): object {
  if (folder === null) return {};
  if (browser === 'chrome') return { update_url: `${folder}updates.xml` };
  if (!folder.startsWith('https:')) return {};
  const file = browser === 'firefox' ? 'updates.json' : 'updates-thunderbird.json';
  return { browser_specific_settings: { gecko: { update_url: `${folder}${file}` } } };
}
