import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { type FoundToJudge, judgeFound } from '../../src/core/verdict/judge-found.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { FORMATS, NOT_READ } from '../../src/files/found.ts';
import { readFile } from '../../src/files/read-file.ts';
import { SAMPLES } from '../files/samples.ts';
import { runs, TIMES } from './runs.ts';

const judge = (found: FoundToJudge) => judgeFound(found, NO_RULES);

/** Milliseconds of the processor's time that one file may take; most take 5. */
const MOST_MS = 3000;

/** One change of a file: where, what, and how much. */
interface Step {
  readonly way: 'byte' | 'number' | 'cut' | 'doubled' | 'dropped' | 'filled' | 'other file';
  readonly at: number;
  readonly what: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  way: fc.constantFrom('byte', 'number', 'cut', 'doubled', 'dropped', 'filled', 'other file'),
  at: fc.noBias(fc.nat({ max: 1_000_000 })),
  what: fc.noBias(fc.nat({ max: 1_000_000 })),
});

function changed(bytes: Uint8Array, { way, at, what }: Step, other: Uint8Array): Uint8Array {
  if (bytes.length < 8) return bytes;
  const start = at % (bytes.length - 4);
  const length = (what % 64) + 1;
  const copy = bytes.slice();
  switch (way) {
    case 'byte':
      copy[start] = what & 0xff;
      return copy;
    case 'number':
      // Sizes, counts and the numbers of sectors stand in four bytes.
      new DataView(copy.buffer).setUint32(start & ~3, NUMBERS[what % NUMBERS.length] ?? 0, true);
      return copy;
    case 'cut':
      return copy.subarray(0, start);
    case 'doubled':
      return Buffer.concat([copy.subarray(0, start + length), copy.subarray(start)]);
    case 'dropped':
      return Buffer.concat([copy.subarray(0, start), copy.subarray(start + length)]);
    case 'filled':
      return copy.fill(what & 0xff, start, start + length);
    case 'other file':
      return Buffer.concat([copy.subarray(0, start), other.subarray(what % (other.length + 1))]);
  }
}

const NUMBERS = [0, 1, 2, 3, 5, 255, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffa, 0xfffffffe, 0xffffffff];

/** Reads a file and holds all that must be true of any file against it. */
async function expectAnswered(bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  let count = 0;
  for await (const found of readFile('x', bytes, { parseHtml, judge })) {
    count += 1;
    expect((found.kind === 'message' ? found.answer : found).path[0]).toBe('x');
    if (found.kind === 'not-read') expect(NOT_READ).toContain(found.why);
    else {
      expect(FORMATS).toContain(found.answer.format);
      for (const { verdict } of found.links) expect(CATEGORIES).toContain(verdict.category);
    }
  }
  expect(count).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
}

describe('a file that was changed', { timeout: 300_000 * TIMES }, () => {
  it.each(SAMPLES)('is answered in bounded time, whatever it is: $name', async ({ bytes }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.noBias(fc.array(step, { minLength: 1, maxLength: 4 })),
        fc.noBias(fc.nat({ max: SAMPLES.length - 1 })),
        async (steps, one) => {
          const other = SAMPLES[one]?.bytes ?? bytes;
          await expectAnswered(steps.reduce((file, each) => changed(file, each, other), bytes));
        },
      ),
      runs(15),
    );
  });
});
