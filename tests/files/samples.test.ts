import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { NO_RULES } from '../../src/core/rules.ts';
import type { Found } from '../../src/files/found.ts';
import { judgeFound } from '../../src/files/judge-found.ts';
import { readFile } from '../../src/files/read-file.ts';
import { SAMPLES } from './samples.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');

const within = ({ path }: Found) => path.slice(1).join(' › ');

it('the folder holds what the table makes, and nothing else', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(SAMPLES.map(({ name }) => name).toSorted());
  for (const { name, bytes } of SAMPLES) {
    expect([name, Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))]).toEqual([name, true]);
  }
});

describe('of a file are read its messages and links, and what was not read is said', {
  timeout: 60_000,
}, () => {
  it.each(SAMPLES)('$name', async ({ name, messages, notRead = [], from }) => {
    const found: Found[] = [];
    // Under another name: the content tells what it is.
    for await (const one of readFile('x', readFileSync(join(FOLDER, name)), parseHtml)) found.push(one);
    const read = found.filter((one) => one.kind === 'message');
    expect(
      read.map((one) => [
        within(one),
        one.format,
        judgeFound(one, NO_RULES).map(({ href, verdict }) => [href, verdict.category]),
      ]),
    ).toEqual(messages);
    expect(found.flatMap((one) => (one.kind === 'not-read' ? [[within(one), one.why]] : []))).toEqual(
      notRead,
    );
    if (from !== undefined) {
      const { sender } = read[0]?.headers ?? {};
      expect(`${sender?.name} <${sender?.address}>`).toBe(from);
    }
  });
});
