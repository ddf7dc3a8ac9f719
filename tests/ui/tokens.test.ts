import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';

const CSS = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = CSS.split('@media (prefers-color-scheme: dark)');
const LIGHT = colours(lightCss);
const DARK = new Map([...LIGHT, ...colours(darkCss)]);

function colours(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--lg-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(scheme: Map<string, string>, front: string, ground: string): number {
  const [a, b] = [front, ground].map((name) => luminance(scheme.get(name) ?? '#none')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const shown = CATEGORIES.filter((category) => category !== 'unrelated');

/** Text on its ground: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TEXT: readonly (readonly [front: string, ground: string])[] = [
  ...['page', 'surface', 'sunken'].flatMap((ground) =>
    ['text', 'muted', 'accent', 'accent-hover'].map((front) => [front, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['text', 'unverifiable-tint'],
  ...shown.flatMap((category) => [
    [category, `${category}-tint`] as const,
    [category, 'surface'] as const,
    [category, 'page'] as const,
  ]),
];

/** Edges of fields and buttons: at least 3 to 1 (WCAG 2.2, 1.4.11). */
const EDGES = ['page', 'surface'].map((ground) => ['control', ground] as const);

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s colours', (_, scheme) => {
  test.each(TEXT)('%s can be read on %s', (front, ground) => {
    expect(contrast(scheme, front, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(EDGES)('%s can be seen on %s', (front, ground) => {
    expect(contrast(scheme, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('both schemes colour the same things', () => {
  expect([...colours(darkCss).keys()]).toEqual([...LIGHT.keys()]);
});

test('the contrast itself is computed right', () => {
  const scheme = new Map([
    ['black', '#000000'],
    ['white', '#ffffff'],
    ['grey', '#777777'],
  ]);
  expect(contrast(scheme, 'black', 'white')).toBeCloseTo(21);
  expect(contrast(scheme, 'grey', 'white')).toBeCloseTo(4.48, 2);
});
