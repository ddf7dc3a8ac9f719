import { describe, expect, it, vi } from 'vitest';
import {
  expressionsBuiltBy,
  type FoundExpression,
  regularExpressionsIn,
} from '../support/regular-expressions.ts';
import { slowText } from '../support/super-linear.ts';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('../../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const MODULES = import.meta.glob(['../../src/{core,faq,messages,policy}/**/*.ts', '!**/*.d.ts']);

const IN_LABEL =
  'reads one label of a hostname, 63 characters of it at most, as many as DNS allows: readBrand';

/**
 * Expressions that take more than linear time, and what keeps their texts short. Each names its file, so that the
 * same expression elsewhere is looked at anew.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/core/lookalike/brand.ts /z[o0]*0[o0]*(?:m|rn|nr|nn|rr)|z[o0]{2,}(?:rn|nr|nn|rr)|(?:^|[-\\d])z(?:0[o0]|o0)n(?=$|[-\\d]|us|web)/':
    IN_LABEL,
  'src/core/lookalike/brand.ts /z+o{2,}m+/': IN_LABEL,
  'src/core/lookalike/brand.ts /m+$/': IN_LABEL,
  'src/core/lookalike/beside-brand.ts /[a-z]*$/': IN_LABEL,
};

const files = Object.entries(SOURCES).map(([path, source]) => ({
  file: path.replace('../../', ''),
  path,
  ...regularExpressionsIn(source, path),
}));
const builders = files.filter(({ built }) => built > 0);

/** Loads the files that build expressions, again and fresh, and gives back what they build. */
async function builtIn(path: string): Promise<FoundExpression[]> {
  vi.resetModules();
  return expressionsBuiltBy(MODULES[path] ?? (() => Promise.reject(new Error(`${path} is not loaded here`))));
}

describe('the search for slow expressions', { timeout: 60_000 }, () => {
  it.each([
    ['(a+)+$', ''],
    ['^(?:a|a)*$', ''],
    ['(?:\\w|\\d)+!', ''],
    ['^(?:[a-z]+-?)+\\.us$', ''],
    ['\\s+$', ''],
    ['z+o{2,}m+', ''],
    ['^\\d+\\d+x', ''],
    ['^join.*zoom.*meeting.*link', ''],
    ['z[o0]*0[o0]*m', ''],
    ['[\\w.]+@', 'g'],
  ])('finds %s slow', (pattern, flags) => {
    expect(slowText({ pattern, flags })).not.toBeNull();
  });

  it.each([
    ['^[a-z0-9-]+\\.zoom\\.us$', ''],
    ['\\bjoin\\b[^.]{0,40}\\bzoom\\b', 'i'],
    ['^(?:[^/]+/)*x', ''],
    ['\\p{M}', 'gu'],
    ['"[^"]*\'', ''],
  ])('lets %s pass', (pattern, flags) => {
    expect(slowText({ pattern, flags })).toBeNull();
  });

  it('reads the expressions out of TypeScript', () => {
    const source =
      'const a: RegExp = /a\\/b/gu; function f<T>(x: T) { return [/[/]/, x as T, 4 / 2 / 1, new RegExp("x")]; }';
    expect(regularExpressionsIn(source, 'a.ts')).toEqual({
      literals: [
        { pattern: 'a\\/b', flags: 'gu' },
        { pattern: '[/]', flags: '' },
      ],
      built: 1,
    });
  });
});

describe('every regular expression', { timeout: 60_000 }, () => {
  it('that is excused is there, and is slow', () => {
    const all = files.flatMap(({ file, literals }) =>
      literals.map((expression) => ({ name: nameOf(file, expression), expression })),
    );
    for (const excused of Object.keys(BOUNDED)) {
      const found = all.find(({ name }) => name === excused);
      expect([excused, found && slowText(found.expression)]).toEqual([excused, expect.any(String)]);
    }
  });

  it('is found', () => {
    expect(files.flatMap(({ literals }) => literals).length).toBeGreaterThan(100);
  });

  it.each(files.filter(({ literals }) => literals.length > 0))(
    'of $file takes linear time',
    ({ file, literals }) => {
      expect(slowOnes(file, literals)).toEqual([]);
    },
  );

  it.each(builders)(
    'built in $file is built when it is loaded, and takes linear time',
    async ({ file, path, built }) => {
      const expressions = await builtIn(path);
      expect(expressions.length).toBeGreaterThanOrEqual(built);
      expect(slowOnes(file, expressions)).toEqual([]);
    },
  );
});

function slowOnes(file: string, expressions: readonly FoundExpression[]): string[] {
  return expressions.flatMap((expression) => {
    const name = nameOf(file, expression);
    if (name in BOUNDED) return [];
    const slow = slowText(expression);
    return slow === null ? [] : [`${name} on ${slow}`];
  });
}

function nameOf(file: string, { pattern, flags }: FoundExpression): string {
  return `${file} /${pattern}/${flags}`;
}
