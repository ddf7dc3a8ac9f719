import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withRoomRules } from '../../scripts/docs/room-rules.ts';
import { PARTS, withPart } from '../../scripts/generate-docs.ts';

it.each(PARTS)('$page has the part "$name" as npm run generate:docs writes it', (part) => {
  const { now, then } = withPart(part);
  expect(now).toBe(then);
});

it('biome.json has the rules of the rooms as npm run generate:docs writes them', () => {
  const config = JSON.parse(readFileSync(new URL('../../biome.json', import.meta.url), 'utf8'));
  expect(config).toEqual(withRoomRules(config));
});
