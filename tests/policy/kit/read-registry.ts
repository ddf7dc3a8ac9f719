import schema from '../../../assets/managed_schema.json' with { type: 'json' };

/** A registry key: its values, and the keys below it. */
export interface RegistryKey {
  readonly values: Map<string, string | number>;
  readonly keys: Map<string, RegistryKey>;
}

function emptyKey(): RegistryKey {
  return { values: new Map(), keys: new Map() };
}

/** Reads the text of a .reg file, with the deletions it asks for. Throws at anything that is not the format. */
export function readReg(text: string): { readonly root: RegistryKey; readonly deleted: readonly string[] } {
  const [mark, ...lines] = text.split('\r\n');
  if (mark !== '\uFEFFWindows Registry Editor Version 5.00') throw new Error(`no .reg file: ${mark}`);
  const root = emptyKey();
  const deleted: string[] = [];
  let current: RegistryKey | null = null;
  for (let i = 0; i < lines.length; i += 1) {
    let line = lines[i] ?? '';
    while (line.endsWith(',\\')) line = line.slice(0, -1) + (lines[++i] ?? '').trim();
    if (line === '') continue;
    if (line.includes('\n')) throw new Error(`a line end without CR: ${line}`);
    const [, minus, path] = /^\[(-?)HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line) ?? [];
    if (path !== undefined) {
      if (minus === '-') deleted.push(path);
      else current = keyAt(root, path);
      continue;
    }
    const [, name, data] = /^"((?:[^"\\]|\\["\\])*)"=(.+)$/.exec(line) ?? [];
    if (name === undefined || data === undefined || current === null) throw new Error(`no value: ${line}`);
    current.values.set(unquoted(name), readData(data));
  }
  return { root, deleted };
}

function readData(data: string): string | number {
  const [, number] = /^dword:([0-9a-f]{8})$/.exec(data) ?? [];
  if (number !== undefined) return Number.parseInt(number, 16);
  const [, text] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(data) ?? [];
  if (text !== undefined) return unquoted(text);
  const [, bytes] = /^hex\(1\):((?:[0-9a-f]{2},)*[0-9a-f]{2})$/.exec(data) ?? [];
  if (bytes === undefined) throw new Error(`no data: ${data}`);
  return Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0$/, '');
}

function unquoted(text: string): string {
  return text.replaceAll(/\\(["\\])/g, '$1');
}

/** The key at a path; what is not there is made. */
export function keyAt(root: RegistryKey, path: string): RegistryKey {
  let key = root;
  for (const name of path.split('\\')) {
    const below = key.keys.get(name) ?? emptyKey();
    key.keys.set(name, below);
    key = below;
  }
  return key;
}

type SchemaNode = { readonly type: string; readonly properties?: Readonly<Record<string, SchemaNode>> };

/**
 * What Chrome and Edge hand to an extension: its values by the managed schema, as Chromium's
 * components/policy/core/common/registry_dict.cc converts them.
 */
export function asChromium(key: RegistryKey): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, node] of Object.entries<SchemaNode>(schema.properties)) {
    const value = key.values.get(name);
    const list = key.keys.get(name);
    if (list && node.type === 'array') {
      const numbers = [...list.values.keys()].map(Number).sort((a, b) => a - b);
      result[name] = numbers.map((number) => list.values.get(String(number)));
    } else if (node.type === 'boolean' && typeof value === 'number') result[name] = value !== 0;
    else if (node.type === 'string' && typeof value === 'string') result[name] = value;
    else if (typeof value === 'string') result[name] = JSON.parse(value);
  }
  return result;
}

/** What Firefox hands to an extension, as its WindowsGPOParser.sys.mjs makes an object of a key. */
export function asFirefox(key: RegistryKey): unknown {
  if ([...key.values.keys()][0] === '1') return [...key.values.values()];
  if ([...key.keys.keys()][0] === '1') return [...key.keys.values()].map(asFirefox);
  const below = [...key.keys].map(([name, child]) => [name, asFirefox(child)] as const);
  return Object.fromEntries([...key.values, ...below]);
}
