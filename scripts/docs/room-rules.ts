import { ROOMS, type Room } from '../rooms.ts';

/** biome.json, as far as rooms are concerned. */
export interface LintConfig {
  readonly overrides: { readonly includes: readonly string[] }[];
}

const PATHS = {
  'webextension-polyfill': 'Only src/browser/api.ts imports the polyfill.',
  tldts: 'Only src/core/address/host.ts imports tldts: ask it for registrable domains.',
};

/** What the linter holds a room to; `null` where it is held to nothing. */
export function rulesOf({ folder, closed, globals }: Room) {
  if (!closed || !globals) return null;
  const { rooms, others = [], but = [], why } = closed;
  const group = [...others, ...rooms.map((room) => `**/${room}/**`), ...but.map((file) => `!**/${file}`)];
  const noRestrictedImports = {
    level: 'error',
    options: { paths: PATHS, patterns: [{ group, message: why }] },
  };
  const noRestrictedGlobals = { level: 'error', options: { deniedGlobals: globals } };
  return {
    includes: [`${folder}/**`],
    linter: { rules: { style: { noRestrictedImports, noRestrictedGlobals } } },
  };
}

/** The linter's rules of all rooms, in the rooms' order: exceptions for single files come after them. */
export const roomRules = () => ROOMS.flatMap((room) => rulesOf(room) ?? []);

/** `config` with the rooms' rules in place of those it has. */
export function withRoomRules<C extends LintConfig>(config: C): C {
  const rules = roomRules();
  const folders = rules.flatMap(({ includes }) => includes);
  const isOfRoom = ({ includes }: { readonly includes: readonly string[] }) =>
    includes.length === 1 && folders.includes(includes[0] ?? '');
  return { ...config, overrides: [...rules, ...config.overrides.filter((row) => !isOfRoom(row))] };
}
