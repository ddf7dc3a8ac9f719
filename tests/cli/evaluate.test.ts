import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedFor, isBelow, type Run, readFigures } from '../../src/cli/evaluate/figures.ts';
import { SEED } from '../../src/cli/evaluate/generated/draw.ts';
import { lookalikesOf } from '../../src/cli/evaluate/generated/lookalikes.ts';
import { mailLines } from '../../src/cli/evaluate/mail-lines.ts';
import { isMet, type Measure, measure } from '../../src/cli/evaluate/measure.ts';
import { ownCorpora } from '../../src/cli/evaluate/own-corpora.ts';
import { ANSWER, askHost, type Corpus } from '../../src/cli/evaluate/questions.ts';
import { allMisses, missesByReason, stateOf, tableOf } from '../../src/cli/evaluate/report.ts';
import { partOf } from '../../src/cli/evaluate/split.ts';
import { wrapperLike } from '../../src/cli/evaluate/wrappers.ts';
import { LINK_REWRITERS } from '../../src/core/unwrap/data/link-rewriters.ts';

const ROOT = join(import.meta.dirname, '../..');

describe("the rules over the repository's own corpora", () => {
  const own = ownCorpora(ROOT).flatMap(measure);
  const figures = readFigures(ROOT);
  const run: Run = { seed: SEED, own };

  it('asks thousands of addresses', () => {
    expect(own.reduce((sum, { asked }) => sum + asked, 0)).toBeGreaterThan(8000);
  });

  it.each(own.map((row) => [row.corpus.name, row.part, row.corpus.target, row] as const))(
    '%s, %s: %s, and no worse than committed',
    (_name, _part, _target, row) => {
      const { words, isGood } = stateOf(row, figures, run);
      expect(isGood ? [] : [words, ...allMisses([row])]).toEqual([]);
    },
  );

  it('has a committed figure for every corpus, and for no other', () => {
    expect(Object.keys(figures?.own ?? {})).toEqual([...new Set(own.map(({ corpus }) => corpus.name))]);
  });
});

describe('generated look-alikes', () => {
  const made = lookalikesOf();
  const hosts = made.flatMap((kind) => (kind.isHosts ? kind.made : []));

  it('are more than two thousand hosts, each once', () => {
    expect(new Set(hosts).size).toBeGreaterThan(2000);
    expect(hosts.length).toBe(new Set(hosts).size);
  });

  it.each(made.map((kind) => [kind.kind, kind] as const))('%s: dozens', (_kind, { made }) => {
    expect(made.length).toBeGreaterThan(40);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(lookalikesOf(SEED)).toEqual(made);
    expect(lookalikesOf(SEED + 1)).not.toEqual(made);
  });

  it('are none of the companies that a list of honest names asks for', () => {
    expect(hosts.filter((host) => /(?:^|\.)(?:room|xoom|zoo)\.com$/.test(host))).toEqual([]);
  });
});

describe('wrapped links', () => {
  it('are built like the sample of nearly every service that shows its target', () => {
    const readable = LINK_REWRITERS.filter(({ sample }) => sample[1] !== null);
    expect(readable.filter((row) => wrapperLike(row)).length).toBeGreaterThan(0.8 * readable.length);
  });

  it.each([
    [
      'a query',
      'https://a.example/?u=https%3A%2F%2Fzoom.us%2Fj%2F1&x=1',
      'https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fc%3Dd&x=1',
    ],
    [
      'a query in small hexadecimals',
      'https://a.example/?u=https%3a%2f%2fzoom.us%2fj%2f1',
      'https://a.example/?u=https%3a%2f%2fb.example%2f%3fc%3dd',
    ],
    [
      'base64',
      'https://a.example/?u=aHR0cHM6Ly96b29tLnVzL2ovMQ==',
      'https://a.example/?u=aHR0cHM6Ly9iLmV4YW1wbGUvP2M9ZA==',
    ],
  ])('take the form of the sample: %s', (_form, sample, expected) => {
    expect(wrapperLike({ sample: [sample, 'https://zoom.us/j/1'] })?.('https://b.example/?c=d')).toBe(
      expected,
    );
  });

  it('are not built where the sample hides its target or has a form of its own', () => {
    expect(wrapperLike({ sample: ['https://a.example/abc', null] })).toBeNull();
    expect(wrapperLike({ sample: ['https://a.example/abc', 'https://zoom.us/j/1'] })).toBeNull();
  });
});

describe('the report', () => {
  const hosts = Array.from({ length: 40 }, (_, i) => `site-${i}.example`);
  const questions = hosts.flatMap((host) => askHost(host, ANSWER.spoofed));
  const corpus: Corpus = { name: 'x', target: 'none', allowed: 0.5, mayBeGenuine: false, questions };
  const measures = measure(corpus);
  const heldBack = hosts.filter((host) => partOf(host) === 'held back');

  it('never shows an address of the held-back fifth', () => {
    expect(heldBack.length).toBeGreaterThan(0);
    const shown = [
      ...tableOf(measures, () => ({ words: 'met', isGood: true })),
      ...missesByReason(measures),
      ...allMisses(measures),
    ].join('\n');
    expect(shown).toContain('site-');
    expect(heldBack.filter((host) => shown.includes(`${host}/`))).toEqual([]);
  });

  it('counts every address in one of the parts', () => {
    expect(measures.map(({ part }) => part)).toEqual(['tuning', 'held back']);
    expect(measures.map(({ asked }) => asked)).toEqual([2 * (40 - heldBack.length), 2 * heldBack.length]);
  });

  it.each([
    ['nothing wrong where something was', 10, 0, false],
    ['the same share of more', 20, 2, false],
    ['one more wrong', 10, 2, true],
    ['the same number of fewer', 9, 1, true],
  ])('compares shares with the committed one of ten: %s', (_title, asked, wrong, isDrop) => {
    const misses = Array.from({ length: wrong }, () => MISS);
    expect(isBelow({ ...(measures[0] as Measure), asked, misses }, { asked: 10, wrong: 1 })).toBe(isDrop);
  });

  it('misses every target where one address is called genuine and is not', () => {
    const answer = { ...(measures[0] as Measure), misses: [MISS], forged: 1 };
    expect(isMet([answer])).toBe(false);
    expect(isMet([{ ...answer, forged: 0 }])).toBe(true);
  });

  it('judges both parts together, so that one host of a small part does not decide', () => {
    const [tuning, heldBack] = measures as [Measure, Measure];
    const parts = [
      { ...tuning, asked: 98, misses: [] },
      { ...heldBack, asked: 2, misses: [MISS, MISS] },
    ];
    expect(isMet(parts)).toBe(true);
    const run: Run = { seed: 1, own: parts };
    expect(parts.map((part) => stateOf(part, null, run).words)).toEqual([
      'met',
      'met, but not in this part alone',
    ]);
    expect(isMet([{ ...tuning, asked: 2, misses: [MISS, MISS] }, ...parts.slice(1)])).toBe(false);
  });

  it('compares with no figure of other files or another seed', () => {
    const [row] = measures as [Measure];
    const figures = {
      own: { x: { tuning: { asked: 10, wrong: 1 } } },
      folder: { fingerprint: 'a', figures: { x: { tuning: { asked: 5, wrong: 0 } } } },
    };
    const drawn: Measure = { ...row, corpus: { ...corpus, isDrawn: true } };
    expect(committedFor(figures, { seed: 1, own: [row] }, row)?.asked).toBe(10);
    expect(committedFor(figures, { seed: 1, own: [drawn] }, drawn)).toBeNull();
    const inFolder = (fingerprint: string): Run => ({
      seed: 1,
      own: [],
      folder: { fingerprint, measures: [row] },
    });
    expect(committedFor(figures, inFolder('a'), row)?.asked).toBe(5);
    expect(committedFor(figures, inFolder('b'), row)).toBeNull();
  });
});

describe('the addresses for timing', () => {
  const lines = [...mailLines('mail gateway', 20_000)];

  it('can all be parsed, and repeat hosts as mail does', () => {
    const hosts = new Set(lines.map((line) => new URL(line).hostname));
    expect(hosts.size).toBeGreaterThan(1000);
    expect(hosts.size).toBeLessThan(15_000);
  });

  it('are the same in every run', () => {
    expect([...mailLines('mail gateway', 1000)]).toEqual(lines.slice(0, 1000));
  });
});

describe('the command', () => {
  it('ends with 2 and one line where the folder is not there', async () => {
    const { code, errors } = await new Promise<{ code: unknown; errors: string }>((resolve) => {
      const args = [join(ROOT, 'src/cli/evaluate.ts'), '--corpora', 'no-such-folder'];
      execFile(process.execPath, args, (error, _out, errors) => resolve({ code: error?.code, errors }));
    });
    expect({ code, errors }).toEqual({ code: 2, errors: '--corpora: there is no folder no-such-folder\n' });
  });
});

const MISS = {
  address: 'https://x.example/',
  kind: undefined,
  category: 'unrelated',
  reason: undefined,
} as const;
