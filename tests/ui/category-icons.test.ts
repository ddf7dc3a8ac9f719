import { expect, test } from 'vitest';
import { CATEGORIES } from '../../src/core/verdict.ts';
import { CATEGORY_ICONS, NOT_CHECKED_ICON } from '../../src/ui/category-icons.ts';

const PATHS = [...Object.values(CATEGORY_ICONS), NOT_CHECKED_ICON];

test('each category has a shape, and no two share one', () => {
  expect(Object.keys(CATEGORY_ICONS).sort()).toEqual([...CATEGORIES].sort());
  expect(new Set(PATHS).size).toBe(PATHS.length);
});

test.each(PATHS)('%s is path data of closed shapes', (path) => {
  expect(path).toMatch(/^M[\d\sMmLlHhVvCcAaz.-]+z$/);
  expect(path.match(/M/g)?.length).toBe(path.match(/z/g)?.length);
});
