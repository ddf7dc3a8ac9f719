import { create } from 'xmlbuilder2';
import type { Json, KitFile, KitInput, PolicyKey } from './kit-input.ts';
import { listed } from './registry.ts';
import { admxFiles, categoryOf } from './windows-admx.ts';
import { type WindowsBrowser, windowsBrowsers } from './windows-browsers.ts';
import { xmlText } from './xml-text.ts';

interface Row {
  readonly name: string;
  readonly uri: string;
  readonly value: string;
  /** The file of the kit that holds the value, where one does. */
  readonly file?: string;
}

const POLICY = './Device/Vendor/MSFT/Policy';
const APP = 'LinkGuardForZoom';

/** What Windows puts between the strings of a list. */
const SEPARATOR = '\uF000';

/**
 * The rows of a custom profile in Intune: one that brings the template to the device, one for each value.
 *
 * None for Edge: Windows takes no template that writes below `Software\Policies\Microsoft`, and the kit has a script in its
 * place. Sources: https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration and
 * https://learn.microsoft.com/windows/client-management/understanding-admx-backed-policies.
 */
export function intuneFiles(kit: KitInput): readonly KitFile[] {
  const templates = new Map(admxFiles(kit).map(({ path, content }) => [path, String(content)]));
  const rows = windowsBrowsers(kit)
    .filter(({ name }) => name !== 'edge')
    .flatMap((browser) => {
      const file = `windows/PolicyDefinitions/link-guard-${browser.name}.admx`;
      return [installRow(browser, file, templates.get(file) ?? ''), ...valueRows(browser, kit)];
    });
  return [
    { path: 'windows/intune.csv', content: csvOf(rows), use: 'the rows of a custom profile in Intune' },
    { path: 'windows/intune.txt', content: textOf(rows), use: 'the same, to copy from' },
  ];
}

function installRow({ name, shown }: WindowsBrowser, file: string, value: string): Row {
  return {
    name: `Template for ${shown}`,
    uri: `${POLICY}/ConfigOperations/ADMXInstall/${APP}/Policy/${name}`,
    value,
    file,
  };
}

function valueRows(browser: WindowsBrowser, { keys, values }: KitInput): Row[] {
  return keys.flatMap((key) => {
    const value = values[key.key];
    if (value === undefined || (key.kind === 'list-of-strings' && listed(value).length === 0)) return [];
    return {
      name: `${key.key} for ${browser.shown}`,
      uri: `${POLICY}/Config/${APP}~Policy~${categoryOf(browser)}/${key.key}`,
      value: payload(key, value),
    };
  });
}

function payload({ key, kind }: PolicyKey, value: Json): string {
  if (kind === 'boolean') return value === true ? '<enabled/>' : '<disabled/>';
  return `<enabled/>${dataElement(key, dataOf(kind, value))}`;
}

function dataOf(kind: PolicyKey['kind'], value: Json): string {
  if (kind === 'choice') return String(value);
  if (kind !== 'list-of-strings') return JSON.stringify(value);
  return listed(value)
    .flatMap((text, i) => [String(i + 1), text])
    .join(SEPARATOR);
}

function dataElement(id: string, value: string): string {
  return create()
    .ele('data', { id, value: xmlText(value) })
    .toString()
    .replaceAll(SEPARATOR, '&#xF000;');
}

/** RFC 4180, with the byte order mark that Excel needs to see UTF-8. */
function csvOf(rows: readonly Row[]): string {
  const lines = [
    ['Name', 'OMA-URI', 'Data type', 'Value'],
    ...rows.map(({ name, uri, value }) => [name, uri, 'String', value]),
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function textOf(rows: readonly Row[]): string {
  const blocks = rows.map(({ name, uri, value, file }) =>
    [
      `Name:      ${name}`,
      `OMA-URI:   ${uri}`,
      'Data type: String',
      `Value:     ${file === undefined ? value : `the whole of ${file}`}`,
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
