/**
 * Writes docs/check-links.schema.json and docs/check-messages.schema.json, the schemas of what `check` prints as JSON.
 *
 * In: src/cli/json-shapes.ts. Run: npm run generate:schemas, then npm run format
 */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { LINKS_LINE, MESSAGES_LINE } from '../src/cli/json-shapes.ts';

/** File names with the whole of each file. */
export const CHECK_SCHEMAS: Readonly<Record<string, string>> = {
  'docs/check-links.schema.json': written(LINKS_LINE, 'A line of check --json'),
  'docs/check-messages.schema.json': written(MESSAGES_LINE, 'A line of check --json=messages'),
};

function written(schema: v.GenericSchema, title: string): string {
  return `${JSON.stringify({ title, ...toJsonSchema(schema) }, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [file, text] of Object.entries(CHECK_SCHEMAS)) {
    writeFileSync(new URL(`../${file}`, import.meta.url), text);
  }
}
