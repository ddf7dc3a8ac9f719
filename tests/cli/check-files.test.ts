import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { CHECK_SCHEMAS } from '../../scripts/generate-check-schemas.ts';
import { Check } from '../../src/cli/check-inputs.ts';
import { LINKS_LINE, MESSAGES_LINE } from '../../src/cli/json-shapes.ts';
import { readOptions } from '../../src/cli/options.ts';
import { Writer } from '../../src/cli/writer.ts';
import { SAMPLES, type Sample } from '../files/samples.ts';
import { type Ran, runCheck } from './run-check.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const pathOf = (name: string) => join(FOLDER, name);
const PATHS = SAMPLES.map(({ name }) => pathOf(name));

let folder: string;
let links: Ran;
let messages: Ran;
let text: Ran;
let report: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-files-'));
  const file = join(folder, 'report.html');
  links = await runCheck(['--json', ...PATHS]);
  messages = await runCheck(['--json=messages', ...PATHS]);
  text = await runCheck(['--html', file, '--lang', 'da', ...PATHS]);
  report = readFileSync(file, 'utf8');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const isFalse = ({ messages: all }: Sample) =>
  all.some(([, , inIt]) => inIt.some(([, category]) => category === 'spoofed'));

/** What `line` says, as far as the schema knows it. */
const parsed = <T extends v.GenericSchema>(schema: T, line: string): v.InferOutput<T> =>
  v.parse(schema, JSON.parse(line));

describe('of every file that people send in', { timeout: 120_000 }, () => {
  it.each(Object.entries(CHECK_SCHEMAS))('%s is what npm run generate:schemas writes', (file, written) => {
    const there = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
    expect(JSON.parse(there)).toEqual(JSON.parse(written));
  });

  it('each line of --json is as the schema says, and the links are those of the table', () => {
    const inputs = links.lines.flatMap((line) => {
      const one = parsed(LINKS_LINE, line);
      return 'input' in one ? [one.input] : [];
    });
    // A list's message has no file of its own to be told by.
    const expected = SAMPLES.flatMap(({ messages: all }) =>
      all.flatMap(([, , inIt]) => inIt.map(([href]) => href)),
    );
    expect(inputs).toEqual(expected);
    expect(links.code).toBe(2);
  });

  it('each line of --json=messages is as the schema says, and the messages and what was not read are the table’s', () => {
    const told = messages.lines.map((line) => {
      const one = parsed(MESSAGES_LINE, line);
      const where = 'message' in one ? one.message : one.notRead;
      return [where, one.within.join(' › '), 'message' in one ? one.format : one.why];
    });
    const expected = SAMPLES.flatMap(({ name, messages: all, notRead = [] }) => [
      ...all.map(([within, format]) => [pathOf(name), within, format]),
      ...notRead.map(([within, why]) => [pathOf(name), within, why]),
    ]);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it('one line on standard error names each thing that was not read', () => {
    const count = SAMPLES.flatMap(({ notRead = [] }) => notRead).length;
    expect(links.stderr.trimEnd().split('\n')).toHaveLength(count);
    expect(links.stderr).toContain(
      `${pathOf('pdf-attached.eml')} › invoice.pdf: not read (it is a PDF file)\n`,
    );
    expect(text.stderr).toContain('invoice.pdf: ikke læst (det er en PDF-fil)\n');
  });

  it.each(PATHS)('a person finds %s named in what is printed', (path) => {
    expect(`${text.stdout}${text.stderr}`).toContain(path);
  });

  it('a person is told first what a message is, in the language that was asked for', () => {
    const block = text.stdout.split('\n\n').find((one) => one.includes('forged-sender.eml')) ?? '';
    expect(block.trimStart().split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^Ikke Zoom, selvom mailen siger det {2}·.*forged-sender\.eml$/),
      '  Fra: Zoom <no-reply@zoom.us>',
      '  Emne: Your Zoom meeting',
    ]);
    expect(block).toContain('Passer ikke: Svar går til mailbox.example, ikke til afsenderen.');
    expect(block).toContain('Hvad du kan sige: Den fører til et falsk link.');
  });

  it('the report has nothing to click or load, and neither passcodes nor recipients', () => {
    expect(report).not.toMatch(/<a\b|<img\b|<link\b|<script\b|href=|src=/i);
    expect(report).not.toMatch(/https?:\/\//);
    expect(report).not.toMatch(/zoom-us\.meeting-join/);
    expect(report).toContain('hxxps[:]//zoom-us[.]meeting-join[.]com/j/87654321098');
    expect(report).not.toContain('a=1,2');
    expect(report).not.toContain('ida.dam@ansat.example');
  });
});

describe('the exit status', { timeout: 60_000 }, () => {
  it.each(SAMPLES)('of $name', async (sample) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const out = new Writer(new Writable({ write: (_chunk, _encoding, done) => done() }));
    const options = readOptions([pathOf(sample.name)]);
    if (options.do !== 'check') throw new Error('No options');
    const code = await new Check(options.options, out, null).run();
    expect(code).toBe(sample.notRead ? 2 : isFalse(sample) ? 1 : 0);
  });
});

describe('check', { timeout: 60_000 }, () => {
  it.each([
    [['--help'], /^usage: check .*\n\nTells/],
    [['--help', '--lang', 'da'], /^usage: check .*\n\nFortæller/],
    [['--version'], new RegExp(`^${project.version.replaceAll('.', '\\.')}\n$`)],
  ])('answers %j', async (args, expected) => {
    const { code, stdout, stderr } = await runCheck(args);
    expect(stdout).toMatch(expected);
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['a mail', 'plain.eml', 1, 0],
    ['an archive', 'mails.zip', 3, 1],
    ['a message of Outlook’s', 'text.msg', 1, 1],
    ['a list in UTF-16', 'list-utf-16.txt', 2, 1],
    ['a note, line by line', 'note.txt', 4, 1],
  ])('reads %s from standard input', async (_title, name, count, status) => {
    const { code, lines } = await runCheck(['--json', '-'], { stdin: readFileSync(pathOf(name)) });
    expect([lines.length, code]).toEqual([count, status]);
  });

  it('says where a report cannot be written', async () => {
    const { code, stderr } = await runCheck(['--html', join(folder, 'no', 'r.html'), pathOf('plain.eml')]);
    expect(stderr).toMatch(/r\.html: cannot be written \(ENOENT/);
    expect(code).toBe(2);
  });
});
