import { expect, it } from 'vitest';
import { sayProblems } from '../../src/background/say-problems.ts';

const CLICK = { key: 'spoofedClick', expected: 'one of "warn", "block", "off"' };
const HOST = { key: 'institutionHosts[2]', expected: 'an exact host' };

it('says each problem in a line of its own, once for each change', () => {
  const lines: string[] = [];
  const say = sayProblems((line) => lines.push(line));
  say([]);
  expect(lines).toEqual([]);
  say([CLICK, HOST]);
  expect(lines).toEqual([
    `the policy's value at "spoofedClick" is not used; expected: ${CLICK.expected}`,
    `the policy's value at "institutionHosts[2]" is not used; expected: ${HOST.expected}`,
  ]);
  say([CLICK, HOST]);
  expect(lines).toHaveLength(2);
  say([HOST]);
  expect(lines).toHaveLength(3);
  say([]);
  say([HOST]);
  expect(lines).toHaveLength(4);
});
