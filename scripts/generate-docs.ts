/**
 * Writes the tables of the docs that follow from rows in the code, each between its markers in the page:
 * `<!-- generated: settings -->` and `<!-- end -->`, and the linter's rules of the rooms. Run: npm run generate:docs
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { reasonsTable } from './docs/reasons-table.ts';
import { withRoomRules } from './docs/room-rules.ts';
import { roomsTable } from './docs/rooms-table.ts';
import { settingsTable } from './docs/settings-table.ts';
import { clientsTable, headersTable, readingTable } from './docs/webmail-tables.ts';

export interface GeneratedPart {
  readonly name: string;
  /** The page, from the repository's root. */
  readonly page: string;
  readonly lines: () => readonly string[];
}

export const PARTS: readonly GeneratedPart[] = [
  { name: 'rooms', page: 'docs/architecture.md', lines: roomsTable },
  { name: 'settings', page: 'docs/deploy.md', lines: settingsTable },
  { name: 'reasons', page: 'docs/verdicts.md', lines: reasonsTable },
  { name: 'clients', page: 'docs/webmail.md', lines: clientsTable },
  { name: 'reading', page: 'docs/webmail.md', lines: readingTable },
  { name: 'headers', page: 'docs/webmail.md', lines: headersTable },
];

const fileOf = ({ page }: GeneratedPart) => new URL(`../${page}`, import.meta.url);

/** The page as it is, and as it reads with the part anew. Throws where the page has no place for it. */
export function withPart(part: GeneratedPart): { readonly now: string; readonly then: string } {
  const now = readFileSync(fileOf(part), 'utf8');
  const [begin, end] = [`<!-- generated: ${part.name} -->\n`, '<!-- end -->'];
  const from = now.indexOf(begin);
  const to = now.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${part.page} has no "${begin.trim()}" with an end after it`);
  const then = `${now.slice(0, from + begin.length)}\n${part.lines().join('\n')}\n\n${now.slice(to)}`;
  return { now, then };
}

if (import.meta.main) {
  for (const part of PARTS) writeFileSync(fileOf(part), withPart(part).then);
  const lint = new URL('../biome.json', import.meta.url);
  const rules = withRoomRules(JSON.parse(readFileSync(lint, 'utf8')));
  writeFileSync(lint, JSON.stringify(rules, null, 2));
  spawnSync('npx', ['biome', 'format', '--write', 'biome.json'], { cwd: new URL('..', import.meta.url) });
}
