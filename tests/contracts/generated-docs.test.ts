import { expect, it } from 'vitest';
import { PARTS, withPart } from '../../scripts/generate-docs.ts';

it.each(PARTS)('$page has the part "$name" as npm run generate:docs writes it', (part) => {
  const { now, then } = withPart(part);
  expect(now).toBe(then);
});
