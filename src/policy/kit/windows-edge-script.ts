import type { Json, KitFile, KitInput } from './kit-input.ts';
import type { RegistryEntry } from './registry.ts';
import { windowsBrowsers } from './windows-browsers.ts';

/**
 * A PowerShell script that sets Edge's values, for Intune, which takes no template for Edge.
 *
 * It is plain ASCII, since Intune's scripts may have no byte order mark and Windows PowerShell takes a file without one for
 * the machine's own code page: everything with parts is JSON, whose strings can name any character in ASCII.
 */
export function edgeScriptFiles(kit: KitInput): readonly KitFile[] {
  return windowsBrowsers(kit)
    .filter(({ name }) => name === 'edge')
    .map(({ key, install }) => ({
      path: 'windows/intune-edge.ps1',
      content: script(key, [...install.map(installLine), ...valueLines(key, kit)]),
      use: 'a platform script in Intune, run as system in 64 bits',
    }));
}

type Line = readonly [key: string, name: string, value: string, type: 'String' | 'DWord'];

function installLine(entry: RegistryEntry): Line {
  return entry.type === 'string'
    ? [entry.key, entry.name, entry.text, 'String']
    : [entry.key, entry.name, String(entry.number), 'DWord'];
}

function valueLines(ours: string, { keys, values }: KitInput): Line[] {
  return keys.flatMap(({ key, kind }): Line[] => {
    const value = values[key];
    if (value === undefined) return [];
    if (kind === 'boolean') return [[ours, key, value === true ? '1' : '0', 'DWord']];
    return [[ours, key, kind === 'choice' ? String(value) : asciiJson(value), 'String']];
  });
}

function script(ours: string, lines: readonly Line[]): string {
  return [
    '# Settings of Link Guard for Zoom in Microsoft Edge.',
    "$ErrorActionPreference = 'Stop'",
    `$ours = ${quoted(`HKLM:\\${ours}`)}`,
    'if (Test-Path -LiteralPath $ours) { Remove-Item -LiteralPath $ours -Recurse -Force }',
    'function Set-PolicyValue([string]$Key, [string]$Name, $Value, [string]$Type) {',
    '  if (-not (Test-Path -LiteralPath $Key)) { New-Item -Path $Key -Force | Out-Null }',
    '  New-ItemProperty -LiteralPath $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null',
    '}',
    ...lines.map(
      ([key, name, value, type]) =>
        `Set-PolicyValue ${quoted(`HKLM:\\${key}`)} ${quoted(name)} ${type === 'DWord' ? value : quoted(value)} ${type}`,
    ),
    '',
  ].join('\r\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function asciiJson(value: Json): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
