import * as fc from 'fast-check';
import type { Lead } from './addresses.ts';
import { BLOCKS, type Piece, STYLES, type When } from './blocks.ts';

/** How a person presses. */
export type Way = 'main' | 'middle' | 'ctrl' | 'shift' | 'enter';

/** One press: where, as a number that chooses among the places to press; how; and how long the pointer rests there. */
export interface Press {
  readonly where: number;
  readonly way: Way;
  readonly rest: 0 | 300 | 1100;
}

/** A page, and what is done on it. */
export interface DrawnPage {
  readonly pieces: readonly Piece[];
  readonly presses: readonly Press[];
}

const weighted = <T>(rows: readonly (readonly [T, number])[]) =>
  fc.oneof(...rows.map(([value, weight]) => ({ arbitrary: fc.constant(value), weight })));

const lead = weighted<Lead>([
  ['genuine', 8],
  ['lookalike', 5],
  ['elsewhere', 5],
  ['commercial', 1],
  ['none', 1],
  ['mailto', 1],
  ['in-page', 1],
]);
const style = fc.oneof(
  { arbitrary: fc.constant(''), weight: 3 },
  { arbitrary: fc.constantFrom(...STYLES), weight: 2 },
);
const when = weighted<When>([
  ['', 12],
  [':hover', 1],
  [':active', 1],
  [':focus', 1],
  [':focus-within', 1],
  ['soon', 1],
  ['later', 1],
]);
/** Links and boxes are most of every mail. */
const block = fc.oneof(
  { arbitrary: fc.constantFrom('text', 'link', 'link', 'empty link', 'box', 'pile'), weight: 3 },
  { arbitrary: fc.constantFrom(...Object.keys(BLOCKS)), weight: 6 },
);

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.record({
    block,
    lead,
    otherLead: lead,
    style,
    when,
    laterStyle: fc.constantFrom(...STYLES),
    isNewTab: weighted([
      [false, 4],
      [true, 1],
    ]),
    inside: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      { arbitrary: fc.constant<Piece[]>([]), weight: 2 },
      { arbitrary: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }), weight: 3 },
    ),
  }),
})).piece;

const press: fc.Arbitrary<Press> = fc.record({
  where: fc.nat({ max: 9999 }),
  way: weighted<Way>([
    ['main', 6],
    ['middle', 2],
    ['ctrl', 2],
    ['shift', 1],
    ['enter', 2],
  ]),
  rest: weighted<Press['rest']>([
    [0, 20],
    [300, 4],
    [1100, 1],
  ]),
});

/** Any page and presses on it; the same seed draws the same. */
export const drawnPage: fc.Arbitrary<DrawnPage> = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  presses: fc.array(press, { minLength: 2, maxLength: 4 }),
});
