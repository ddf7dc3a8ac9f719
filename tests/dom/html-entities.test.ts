// @vitest-environment jsdom
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { htmlEntities } from '../../src/dom/html-entities.ts';

const REPLACED = join(import.meta.dirname, '../../node_modules/postal-mime/dist/esm/html-entities.js');

it('gives for each name of the list that it takes the place of what that gives', async () => {
  expect(existsSync(REPLACED)).toBe(true);
  const theirs: Record<string, string> = (await import(REPLACED)).htmlEntities;
  const names = Object.keys(theirs);
  expect(names.length).toBeGreaterThan(2000);
  expect(names.filter((name) => htmlEntities[name] !== theirs[name])).toEqual([]);
});

it.each(['&ampx', '&ampx;', '&notin', '&zoom;', '&zoom', '&#65;', '&constructor', 'x', ''])(
  'gives nothing for %s',
  (name) => expect(htmlEntities[name]).toBeUndefined(),
);

it('looks up no more names than there are', () => {
  for (let i = 0; i < 6000; i += 1) void htmlEntities[`&a${i};`];
  expect(htmlEntities['&thorn;']).toBe('þ');
  expect(htmlEntities['&a7000;']).toBeUndefined();
});
