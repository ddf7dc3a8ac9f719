import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { NOT_READ } from '../../src/files/found.ts';
import { FILE_LIMITS, PAGE_LIMITS } from '../../src/files/limits.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/help-desk.md');
const TEXT = readFileSync(PAGE, 'utf8');

/** Examples on the page: commands, each with what it prints below it. */
const BLOCKS = [...TEXT.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const EXAMPLES = BLOCKS.flatMap((block) =>
  block.split(/^\$ /m).flatMap((one) => {
    const [command = '', ...output] = one.split('\n');
    return command === '' ? [] : [{ command, output: output.join('\n') }];
  }),
);

/** What a command of the page prints, standard error first as a terminal shows it, and nothing around it. */
function run(command: string): string {
  const [, args = '', stdin] = /^npm run --silent check -- (.*?)(?: < (\S+))?$/.exec(command) ?? [];
  const { stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args.split(' ')], {
    cwd: ROOT,
    encoding: 'utf8',
    input: stdin === undefined ? '' : readFileSync(join(ROOT, stdin)),
  });
  return `${`${stderr}${stdout}`.trim()}\n`;
}

/**
 * What of a printed line must be as the page has it. Reasons change with the rules, and answers with the questions; that they are
 * told is enough here.
 */
function told(line: string): string {
  if (line.startsWith('{')) {
    const one = JSON.parse(line);
    const links = (one.links ?? [one]).map((link: { input: string; category: string }) => [
      link.input,
      link.category,
    ]);
    return JSON.stringify([one.message, one.within, one.subject, one.advice, links]);
  }
  const [, label] =
    /^ {2}(Claims|Giver sig ud for|Worst link leads to|Det værste link fører til): /.exec(line) ?? [];
  if (label !== undefined) return '';
  const [, category, address] = /^ *([a-z]+) {2,}.* {2}(\S+)$/.exec(line) ?? [];
  return category === undefined ? line : `${category} ${address}`;
}

const allTold = (output: string) =>
  output
    .split('\n')
    .map(told)
    .filter((line) => line !== '');

// `UPDATE_HELP_DESK=1 npx vitest run help-desk` writes what the commands print now.
if (process.env.UPDATE_HELP_DESK !== undefined) {
  const written = TEXT.replaceAll(/```console\n([\s\S]*?)```/g, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    return `\`\`\`console\n${commands.map((line) => `${line}\n${run(line.slice(2))}`).join('')}\`\`\``;
  });
  writeFileSync(PAGE, written);
}

describe('docs/help-desk.md', { timeout: 60_000 }, () => {
  it.each(EXAMPLES)('prints what it says: $command', ({ command, output }) => {
    expect(allTold(run(command))).toEqual(allTold(output));
  });

  it('has an example for ten things that people send', () => {
    expect(TEXT.match(/^### \d+\. /gm)).toHaveLength(10);
  });

  it.each(NOT_READ)('names the reason %s', (why) => {
    expect(TEXT).toMatch(new RegExp(`^\\| .*\\| \`${why}\` +\\|$`, 'm'));
    expect(Object.keys(english)).toContain(`file_why_${why.replaceAll('-', '_')}`);
  });

  it('names the limits', () => {
    const { file, unpacked, parts, depth, mail, html, tags, nesting, text, calendar, rtf } = FILE_LIMITS;
    const mib = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
    const count = (number: number) => number.toLocaleString('en');
    const rows = [mib(file), mib(unpacked), count(parts), count(depth), mib(mail), count(html), count(tags)];
    const more = [count(nesting), count(text), mib(calendar), mib(rtf)];
    const told = [...TEXT.matchAll(/^\| [^|]+\| ([\d,]+(?: MiB)?) +\|$/gm)].map(([, limit]) => limit);
    expect(told).toEqual([...rows, ...more]);
  });

  it('names those of the page in the browser', () => {
    const { files, file, unpacked, parts } = PAGE_LIMITS;
    const mib = (bytes: number) => `${bytes / 1024 / 1024} MiB`;
    const told = `${files} files at once, each up to ${mib(file)}, ${mib(unpacked)} unpacked and ${parts} messages and attachments`;
    expect(TEXT.replaceAll('\n', ' ')).toContain(told);
    expect(english.ui_file_check_kinds.message).toContain(`${file / 1024 / 1024} MB`);
  });
});
