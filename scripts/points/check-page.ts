import { GMAIL } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { until } from '../../tests/browser/support/until.ts';
import { hostOf, leadOf, VOUCHING } from './addresses.ts';
import { htmlOf } from './blocks.ts';
import type { DrawnPage, Press, Way } from './draw.ts';
import { findPlaces, focusBefore, heard, isHome, nearestTo, type Place, show } from './in-page.ts';
import { type Box, readShown, type Shown, whenShown } from './shown.ts';
import type { PointsStage } from './stage.ts';

/** What was shown at a point, and what opened there instead. */
export interface Violation {
  readonly rule:
    | 'a look-alike opened'
    | 'the card said otherwise'
    | 'a mark stands by another link'
    | 'two marks share a place';
  readonly said: string;
  readonly opened: readonly string[];
  readonly press: string;
  readonly html: string;
}

/** How much was tried, and what came of it. */
export interface Tally {
  pages: number;
  presses: number;
  opened: number;
  vouched: number;
  warned: number;
  marks: number;
  vouchingMarks: number;
  vouchingCards: number;
}

export const newTally = (): Tally => ({
  pages: 0,
  presses: 0,
  opened: 0,
  vouched: 0,
  warned: 0,
  marks: 0,
  vouchingMarks: 0,
  vouchingCards: 0,
});

/** Pixels between the places that are looked at. */
const STEP = 6;
/** Marks of a page whose nearest link is pressed. */
const MARKS = 1;
/** Milliseconds until what a click opens has been asked for. */
const OPENS_WITHIN = 200;

const NOTHING: Shown = { marks: [], card: null, isWarned: false };

/** Shows a drawn page and does what is drawn for it. Out: where what was shown and what opened differ. */
export async function checkPage(
  stage: PointsStage,
  { pieces, presses }: DrawnPage,
  tally: Tally,
): Promise<Violation[]> {
  const html = htmlOf(pieces);
  const { page } = stage;
  const violations: Violation[] = [];
  let isFresh = false;
  // The page before may have left one open.
  let isWarned = true;

  const freshen = async () => {
    const isHere = await page.evaluate(isHome, null);
    if (isFresh && isHere) return;
    if (!isHere) await stage.comeHome();
    if (isWarned) await page.press('Escape');
    isWarned = false;
    await page.moveAway();
    await page.evaluate(show, html);
    await whenShown(page, GMAIL.body);
    isFresh = true;
  };

  const pressAt = async (at: Place | null, way: Way, told: string, expected: string | null) => {
    // What a press of before opened late is not this one's.
    const late = await stage.opened();
    const before = await readShown(page);
    await stage.press(at?.x ?? 0, at?.y ?? 0, way);
    // The page has gone where the press led to one that needs no network.
    const clicks = await page.evaluate(heard, null).catch(() => 0);
    let opened = await stage.opened();
    if (opened.length === 0 && clicks > 0) {
      opened = await until(
        'something to open',
        async () => {
          const now = await stage.opened();
          return now.length > 0 && now;
        },
        OPENS_WITHIN,
      ).catch(() => []);
    }
    const after = await readShown(page).catch(() => NOTHING);
    count(tally, before, opened, after);
    isWarned = after.isWarned;
    // Where nothing of ours is open the page is as it was, but for the focus and what a press unfolds.
    isFresh = !after.isWarned && before.card === null && after.card === null;
    const found = [...judge(NOTHING, late, null), ...judge(before, opened, expected)];
    violations.push(...found.map((it) => ({ ...it, press: told, html })));
  };

  await freshen();
  tally.pages += 1;
  const { marks } = await readShown(page);
  const vouchingFirst = [...marks].sort(
    (one, other) => Number(VOUCHING.has(other.category)) - Number(VOUCHING.has(one.category)),
  );
  tally.marks += marks.length;
  const shared = marks.flatMap((one, index) =>
    marks.slice(index + 1).filter((other) => overlap(one.box, other.box)),
  );
  if (shared.length > 0) {
    const said = JSON.stringify({ marks });
    violations.push({ rule: 'two marks share a place', said, opened: [], press: 'none', html });
  }
  for (const mark of vouchingFirst.slice(0, MARKS)) {
    await freshen();
    // Still there, at the same place?
    const now = (await readShown(page)).marks.find(({ href }) => href === mark.href);
    const at = now && (await page.evaluate(nearestTo, now.box));
    if (now && at) await pressAt(at, 'main', `nearest to the mark of ${now.href}`, now.href);
  }

  for (const press of presses) {
    await freshen();
    const at = await point(stage, press);
    if (at === undefined) continue;
    await pressAt(at, press.way, describe(press, at), null);
  }
  return violations;
}

/** Brings the pointer or the keyboard to where the press will be. Out: `null` for the keyboard; `undefined` without a place. */
async function point({ page }: PointsStage, { where, way, rest }: Press): Promise<Place | null | undefined> {
  if (way === 'enter') {
    await page.evaluate(focusBefore, null);
    for (let index = 0; index <= where % 3; index += 1) await page.press('Tab');
    return null;
  }
  const places = await page.evaluate(findPlaces, STEP);
  const at = places[where % places.length];
  if (!at) return undefined;
  await page.moveTo(at.x, at.y);
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  return at;
}

function describe({ way, rest, where }: Press, at: Place | null): string {
  return at
    ? `${way} at ${Math.round(at.x)},${Math.round(at.y)} after ${rest} ms`
    : `Tab ${(where % 3) + 1} times, Enter`;
}

/** By more than a rounding of the browser's. */
function overlap(one: Box, other: Box): boolean {
  const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  return x < Math.min(one.width, other.width) - 1 && y < Math.min(one.height, other.height) - 1;
}

function count(tally: Tally, before: Shown, opened: readonly string[], after: Shown): void {
  tally.presses += 1;
  tally.opened += Number(opened.length > 0);
  tally.vouched += Number(opened.some((url) => leadOf(url) === 'genuine'));
  tally.warned += Number(after.isWarned);
  tally.vouchingMarks += before.marks.filter(({ category }) => VOUCHING.has(category)).length;
  tally.vouchingCards += Number(before.card !== null && VOUCHING.has(before.card.category));
}

/** `expected`: the address of the mark that the press was for. */
function judge(
  before: Shown,
  all: readonly string[],
  expected: string | null,
): Omit<Violation, 'press' | 'html'>[] {
  // A link within the page has the webmail's own address.
  const opened = all.filter((url) => !url.startsWith(GMAIL.addresses[0]));
  const found: Omit<Violation, 'press' | 'html'>[] = [];
  const said = JSON.stringify({ card: before.card, mark: expected });
  if (opened.some((url) => leadOf(url) === 'lookalike'))
    found.push({ rule: 'a look-alike opened', said, opened });
  const { card } = before;
  if (card && VOUCHING.has(card.category) && opened.some((url) => hostOf(url) !== card.host)) {
    found.push({ rule: 'the card said otherwise', said, opened });
  }
  if (expected !== null && opened.some((url) => hostOf(url) !== hostOf(expected))) {
    found.push({ rule: 'a mark stands by another link', said, opened });
  }
  return found;
}
