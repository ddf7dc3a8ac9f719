import type { KitFile, KitInput } from './kit-input.ts';
import { type RegistryEntry, registryEntries } from './registry.ts';
import { windowsBrowsers } from './windows-browsers.ts';

/** A `.reg` file for each browser, for a machine to try things on: our keys are emptied first, then written. */
export function regFiles(kit: KitInput): readonly KitFile[] {
  return windowsBrowsers(kit).map((browser) => ({
    path: `windows/link-guard-${browser.name}.reg`,
    content: encoded(
      regText(browser.key, [...browser.install, ...registryEntries(browser.key, kit.values, kit.keys)]),
    ),
    use: 'double-click on a test machine',
  }));
}

const HIVE = 'HKEY_LOCAL_MACHINE';

/** https://support.microsoft.com/topic/how-to-add-modify-or-delete-registry-subkeys-and-values-by-using-a-reg-file */
function regText(ours: string, entries: readonly RegistryEntry[]): string {
  const keys = [...new Set(entries.map(({ key }) => key))];
  const blocks = keys.map((key) => [
    `[${HIVE}\\${key}]`,
    ...entries.filter((entry) => entry.key === key).map((entry) => `${quoted(entry.name)}=${dataOf(entry)}`),
  ]);
  const all = [['Windows Registry Editor Version 5.00'], [`[-${HIVE}\\${ours}]`], ...blocks];
  return all.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n');
}

function dataOf(entry: RegistryEntry): string {
  if (entry.type === 'dword') return `dword:${entry.number.toString(16).padStart(8, '0')}`;
  // Between quotes a line end would end the value.
  return /\p{Cc}/u.test(entry.text) ? hex(`${entry.text}\0`) : quoted(entry.text);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** A string as the bytes of its UTF-16, 25 in a line, as the registry editor writes them. */
function hex(text: string): string {
  const bytes = [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines: string[] = [];
  for (let i = 0; i < bytes.length; i += 25) lines.push(bytes.slice(i, i + 25).join(','));
  return `hex(1):${lines.join(',\\\r\n  ')}`;
}

/** UTF-16 with a byte order mark, as the registry editor of this version writes and reads it. */
function encoded(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}
