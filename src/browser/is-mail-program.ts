import { pageApi } from './page-api.ts';

/** Whether we run in a mail program: it shows messages instead of sites, and all of them are ours to read. */
export function isMailProgram(): boolean {
  // Thunderbird's own part of the manifest; Firefox and Chromium know none.
  return 'message_display_scripts' in pageApi.runtime.getManifest();
}
