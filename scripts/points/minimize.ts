import type { Piece } from './blocks.ts';
import type { DrawnPage } from './draw.ts';

/** Pages that are tried to make one small. */
const TRIES = 60;

/**
 * Makes a page smaller as long as `fails` still says so of it: presses and pieces are left out, pieces are replaced by what
 * stands in them, styles are taken off. fast-check's own shrinking takes hundreds of pages for the same.
 */
export async function minimize(
  page: DrawnPage,
  fails: (page: DrawnPage) => Promise<boolean>,
): Promise<DrawnPage> {
  let smallest = page;
  let tries = 0;
  for (let isSmaller = true; isSmaller && tries < TRIES; ) {
    isSmaller = false;
    for (const smaller of smallerThan(smallest)) {
      tries += 1;
      if (tries > TRIES) break;
      if (!(await fails(smaller))) continue;
      smallest = smaller;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* smallerThan({ pieces, presses }: DrawnPage): Generator<DrawnPage> {
  if (presses.length > 0) yield { pieces, presses: [] };
  for (const press of presses.length > 1 ? presses : []) yield { pieces, presses: [press] };
  for (const fewer of smallerLists(pieces)) if (fewer.length > 0) yield { pieces: fewer, presses };
  for (const press of presses) if (press.rest > 0) yield { pieces, presses: [{ ...press, rest: 0 }] };
}

/** Each list with one change: the largest changes first. */
function* smallerLists(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  const put = (index: number, ...others: readonly Piece[]) => pieces.toSpliced(index, 1, ...others);
  for (const index of pieces.keys()) yield put(index);
  for (const [index, piece] of pieces.entries()) {
    if (piece.inside.length > 0) yield put(index, ...piece.inside);
    if (piece.inside.length > 0) yield put(index, { ...piece, inside: [] });
  }
  for (const [index, piece] of pieces.entries()) {
    for (const inside of smallerLists(piece.inside)) yield put(index, { ...piece, inside });
    if (piece.when !== '') yield put(index, { ...piece, when: '' });
    if (piece.style !== '') yield put(index, { ...piece, style: '' });
    if (piece.isNewTab) yield put(index, { ...piece, isNewTab: false });
  }
}
