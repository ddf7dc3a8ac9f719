import type { FoundExpression } from './regular-expressions.ts';

/** Repetitions at which what takes exponential time shows, without a test that never ends. */
const FEW = [4, 8, 12, 16, 20, 24, 100, 400];
/** UTF-16 units at which what takes quadratic time shows. */
const MANY = 8192;
/** A linear expression takes far less even on a busy machine: this is 350 nanoseconds a unit. */
const SLOW_MS = 3;
/** Attempts before an expression is called slow: another program may have had the processor in the first few. */
const SURE = 25;
/** Four times the text: 4 times the time where it is linear, 16 times where it is quadratic. */
const SUPER_LINEAR_GROWTH = 8;

/**
 * Attacks a regular expression with texts made of its own letters: an opening, one piece again and again, and an end
 * that matches nothing. An expression that is not linear is slow on one of them.
 *
 * In: a regular expression. Out: the text it was slow on, in short; `null` where there was none.
 */
export function slowText(expression: FoundExpression): string | null {
  const run = runner(expression);
  for (const piece of pieces(expression.pattern)) {
    for (const opening of openings(expression.pattern, piece)) {
      for (const times of FEW) {
        if (fastest(run, opening, piece, times) < SLOW_MS) continue;
        if (fastest(run, opening, piece, times, SURE) > SLOW_MS) return describe(opening, piece, times);
      }
      const times = Math.ceil(MANY / piece.length);
      if (fastest(run, opening, piece, times) < SLOW_MS) continue;
      const long = fastest(run, opening, piece, times, SURE);
      if (long < SLOW_MS) continue;
      if (long / fastest(run, opening, piece, times / 4, SURE, 0) > SUPER_LINEAR_GROWTH) {
        return describe(opening, piece, times);
      }
    }
  }
  return null;
}

function describe(opening: string, piece: string, times: number): string {
  return `${JSON.stringify(opening)} + ${JSON.stringify(piece)} × ${times}`;
}

/** As the code would use it: one with the g flag finds all, the others the first. */
function runner({ pattern, flags }: FoundExpression): (text: string) => void {
  const expression = new RegExp(pattern, flags);
  return flags.includes('g') ? (text) => text.replace(expression, '') : (text) => expression.test(text);
}

function fastest(
  run: (text: string) => void,
  opening: string,
  piece: string,
  times: number,
  attempts = 4,
  enough = SLOW_MS,
): number {
  const text = `${opening}${piece.repeat(times)}\u0000`;
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && best > enough; attempt += 1) {
    const start = performance.now();
    run(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One or two characters for each class that an expression can name. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '\\d': ['0'],
  '\\w': ['a', '0'],
  '\\s': [' '],
  '\\b': ['a', ' '],
  '\\D': ['a'],
  '\\W': ['-'],
  '\\S': ['x'],
  '\\p{L}': ['å'],
  '\\p{N}': ['5'],
  '\\p{M}': ['\u0301'],
  '\\p{ASCII}': ['~'],
};
const CLASS = /\\p\{[^}]*\}|\\[dwsbDWS]/g;

/** Every character that the expression names, and one that it probably does not. */
function characters(pattern: string): readonly string[] {
  const classes = [...(pattern.match(CLASS) ?? [])].flatMap((name) => MEMBERS[name] ?? ['a']);
  return [...new Set([...classes, ...withoutSyntax(pattern).replaceAll(' ', ''), 'x', '!'])].slice(0, 18);
}

/** The words that the expression holds, the longest first. */
function words(pattern: string): readonly string[] {
  const found = withoutSyntax(pattern)
    .split(' ')
    .filter((word) => word.length > 1);
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, 12);
}

/** The pattern's own characters, with a blank for everything that is notation. */
function withoutSyntax(pattern: string): string {
  return pattern
    .replaceAll(CLASS, ' ')
    .replaceAll(/\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}/g, ' ')
    .replaceAll(/\\([^\w])/g, '$1')
    .replaceAll(/[()[\]{}|?*+^$\\]/g, ' ');
}

function pieces(pattern: string): readonly string[] {
  const single = characters(pattern);
  const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b) => `${a}${b}`));
  const phrases = words(pattern).flatMap((word) => [
    word,
    ...single.map((character) => `${word}${character}`),
  ]);
  return [...single, ...pairs, ...phrases];
}

/** Nothing, a word, and before a single character another one: "z" and then zeros. */
function openings(pattern: string, piece: string): readonly string[] {
  return ['', ...words(pattern).slice(0, 3), ...(piece.length === 1 ? characters(pattern).slice(0, 8) : [])];
}
