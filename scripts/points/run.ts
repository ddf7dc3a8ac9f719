import * as fc from 'fast-check';
import { checkPage, newTally, type Tally, type Violation } from './check-page.ts';
import { type DrawnPage, drawnPage } from './draw.ts';
import { minimize } from './minimize.ts';
import type { PointsStage } from './stage.ts';

export interface PointsPlan {
  readonly pages: number;
  /** The same seed draws the same pages and presses. */
  readonly seed: number;
  /** Of each page no more than so many of its presses; all of them unless said. */
  readonly presses?: number;
  /** Findings that are made small at most; with more, what is wrong is plain enough. */
  readonly shrunk?: number;
}

/** A page on which something else opened than was shown, as small as it could be made. */
export interface Finding extends Violation {
  /** Which of the seed's pages it was made of. */
  readonly index: number;
}

export interface PointsResult {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
}

/** Pages after which it is said how far it is. */
const EACH = 25;

/** Draws pages and checks each. `say` hears how far it is, and of each finding. */
export async function points(
  stage: PointsStage,
  { pages, seed, presses = Number.POSITIVE_INFINITY, shrunk = 12 }: PointsPlan,
  say: (what: string) => void = () => {},
): Promise<PointsResult> {
  const tally = newTally();
  const findings: Finding[] = [];
  const violated = async (page: DrawnPage, rule?: string, counted = newTally()) =>
    (await checkPage(stage, page, counted)).find((it) => rule === undefined || it.rule === rule);

  const drawn = fc.sample(drawnPage, { seed, numRuns: pages });
  for (const [index, whole] of drawn.entries()) {
    const page = { ...whole, presses: whole.presses.slice(0, presses) };
    if (index % EACH === 0)
      say(`${index} of ${pages} pages, ${findings.length} findings: ${JSON.stringify(tally)}`);
    const first = await violated(page, undefined, tally);
    // Counts where it is seen twice: a browser that was busy is no finding.
    const again = first && (await violated(page, first.rule));
    if (!first || !again) continue;
    let smallest = again;
    if (findings.length < shrunk) {
      await minimize(page, async (smaller) => {
        const still = await violated(smaller, first.rule);
        if (still) smallest = still;
        return still !== undefined;
      });
    }
    findings.push({ ...smallest, index });
    say(JSON.stringify(findings.at(-1), null, 2));
  }
  return { tally, findings };
}
