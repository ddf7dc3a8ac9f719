import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED } from './generated/draw.ts';
import type { Measure } from './measure.ts';
import type { Part } from './split.ts';

/** What was measured of one part. */
interface Figure {
  readonly asked: number;
  readonly wrong: number;
}

type FiguresOf = Readonly<Record<string, Partial<Record<Part, Figure>>>>;

/** The figures that stand in the repository: no later run may do worse. */
export interface Figures {
  readonly own: FiguresOf;
  /** Those of the folder given by `--corpora`. They hold for the very same files only, known by their fingerprint. */
  readonly folder?: { readonly fingerprint: string; readonly figures: FiguresOf };
}

/** What one run measured. */
export interface Run {
  /** What the look-alikes were drawn from. */
  readonly seed: number;
  readonly own: readonly Measure[];
  readonly folder?: { readonly fingerprint: string; readonly measures: readonly Measure[] };
}

const pathIn = (root: string) => join(root, 'tests', 'corpora', 'figures.json');

/** The committed figures; none where the file is not there. */
export function readFigures(root: string): Figures | null {
  const path = pathIn(root);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Writes the figures of a run in the place of the committed ones; a folder's stay where the run had none. */
export function recordFigures(root: string, run: Run): void {
  const folder = run.folder
    ? { fingerprint: run.folder.fingerprint, figures: figuresOf(run.folder.measures) }
    : readFigures(root)?.folder;
  const figures: Figures = { own: figuresOf(run.own), ...(folder ? { folder } : {}) };
  writeFileSync(pathIn(root), `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * The committed figure that a measure must not fall below.
 *
 * `null` where there is none to compare with: a corpus that was never recorded, look-alikes from another seed, a folder with
 * other files.
 */
export function committedFor(figures: Figures | null, run: Run, measure: Measure): Figure | null {
  if (!figures || (measure.corpus.isDrawn && run.seed !== SEED)) return null;
  if (run.own.includes(measure)) return figures.own[measure.corpus.name]?.[measure.part] ?? null;
  if (figures.folder?.fingerprint !== run.folder?.fingerprint) return null;
  return figures.folder?.figures[measure.corpus.name]?.[measure.part] ?? null;
}

/** Whether a larger share is answered wrong than was committed. */
export function isBelow({ asked, misses }: Measure, committed: Figure): boolean {
  return misses.length * committed.asked > committed.wrong * asked;
}

/** Tells one folder of corpora from another without keeping any of it: the SHA-256 over its files. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (/\.(?:txt|tsv)$/.test(file)) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function figuresOf(measures: readonly Measure[]): FiguresOf {
  const figures: Record<string, Partial<Record<Part, Figure>>> = {};
  for (const { corpus, part, asked, misses } of measures) {
    figures[corpus.name] = { ...figures[corpus.name], [part]: { asked, wrong: misses.length } };
  }
  return figures;
}
