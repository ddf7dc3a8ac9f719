import { pageApi } from './page-api.ts';

/** Thunderbird's own part of the manifest; Firefox and Chromium know none. */
type MailManifest = ReturnType<typeof pageApi.runtime.getManifest> & {
  readonly message_display_scripts?: readonly { readonly js: readonly string[] }[];
};

/** The content scripts for messages, as paths in the package; none in a browser. */
export function messageScripts(): string[] {
  const { message_display_scripts = [] } = pageApi.runtime.getManifest() as MailManifest;
  return message_display_scripts.flatMap(({ js }) => js);
}

/** Whether we run in a mail program: it shows messages instead of sites, and all of them are ours to read. */
export function isMailProgram(): boolean {
  return messageScripts().length > 0;
}
