import { expect, test } from 'vitest';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { CATEGORY_ICONS, MARK_ICONS, NOT_CHECKED_ICON } from '../../src/ui/category-icons.ts';

test.each([
  ['in card and popup', CATEGORY_ICONS],
  ['in a mail', MARK_ICONS],
])('each category has a shape %s, and no two share one', (_where, icons) => {
  expect(Object.keys(icons).sort()).toEqual([...CATEGORIES].sort());
  const paths = [...Object.values(icons), NOT_CHECKED_ICON];
  expect(new Set(paths).size).toBe(paths.length);
});

test.each([...new Set([...Object.values(CATEGORY_ICONS), ...Object.values(MARK_ICONS), NOT_CHECKED_ICON])])(
  '%s is path data of closed shapes',
  (path) => {
    expect(path).toMatch(/^M[\d\sMmLlHhVvCcAaz.-]+z$/);
    expect(path.match(/M/g)?.length).toBe(path.match(/z/g)?.length);
  },
);
