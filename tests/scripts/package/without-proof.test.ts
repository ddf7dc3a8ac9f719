import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutProof } from '../../../scripts/package/without-proof.ts';

const TABLE = '/home/x/src/core/unwrap/data/rows.ts';

function built(code: string, id = TABLE): string {
  const { transform } = withoutProof();
  if (typeof transform !== 'function') throw new Error('the plug-in transforms nothing');
  const result = transform.call({ parse: parseAst } as never, code, id) as { readonly code: string } | null;
  return (result?.code ?? code).replaceAll(/\s+/g, '');
}

describe('a table of the core, as it is built', () => {
  it.each([
    ['in the middle', 'export const A = [{ a: 1, source: "b", c: 2 }];', 'exportconstA=[{a:1,c:2}];'],
    ['at the end', 'export const A = { a: 1, sample: ["b", null] };', 'exportconstA={a:1,};'],
    ['by name', 'const S = "b"; export const A = { source: S, a: 1 };', 'constS="b";exportconstA={a:1};'],
    [
      'in each other',
      'export const A = { a: { example: `b`, c: { sample: 1 } } };',
      'exportconstA={a:{c:{}}};',
    ],
    ['of several', 'export const A = { sample: 1, source: 2, example: 3 };', 'exportconstA={};'],
  ])('is without what only tests read: %s', (_where, code, rest) => {
    expect(built(code)).toBe(rest);
  });

  it.each([
    ['a pattern', 'export const f = ({ source }) => source;'],
    ['what is read of a value', 'export const f = (a) => a.source;'],
    ['another name', 'export const A = { sources: 1 };'],
  ])('keeps %s', (_what, code) => {
    expect(built(code)).toBe(code.replaceAll(/\s+/g, ''));
  });

  it('is told from any other file', () => {
    const code = 'export const A = { source: 1 };';
    expect(built(code, '/home/x/src/faq/entries.ts')).toBe(code.replaceAll(/\s+/g, ''));
  });
});
