import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { type FoundToJudge, judgeFound } from '../../src/core/verdict/judge-found.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import type { AnsweredMessage } from '../../src/files/answer.ts';
import type { NotRead } from '../../src/files/found.ts';
import { readFile } from '../../src/files/read-file.ts';
import { SAMPLES } from './samples.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');

const judge = (found: FoundToJudge) => judgeFound(found, NO_RULES);
const within = ({ path }: Pick<NotRead, 'path'>) => path.slice(1).join(' › ');

it('the folder holds what the table makes, and nothing else', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(SAMPLES.map(({ name }) => name).toSorted());
  for (const { name, bytes } of SAMPLES) {
    expect([name, Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))]).toEqual([name, true]);
  }
});

describe('of a file are read its messages and links, and what was not read is said', {
  timeout: 60_000,
}, () => {
  it.each(SAMPLES)('$name', async ({ name, messages: expected, notRead = [], from }) => {
    const messages: AnsweredMessage[] = [];
    const unread: NotRead[] = [];
    // Under another name: the content tells what it is.
    for await (const one of readFile('x', readFileSync(join(FOLDER, name)), { parseHtml, judge })) {
      if (one.kind === 'message') messages.push(one);
      else unread.push(one);
    }
    expect(
      messages.map(({ answer, links }) => [
        within(answer),
        answer.format,
        links.map(({ href, verdict }) => [href, verdict.category]),
      ]),
    ).toEqual(expected);
    expect(unread.map((one) => [within(one), one.why])).toEqual(notRead);
    if (from !== undefined) {
      const sender = messages[0]?.answer.from;
      expect(`${sender?.name} <${sender?.address}>`).toBe(from);
    }
  });
});
