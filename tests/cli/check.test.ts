import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAQ_IDS } from '../../src/faq/ids.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { type Ran, runCheck } from './run-check.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Line {
  readonly input: string;
  readonly category: string;
  readonly reasons: readonly string[];
  readonly faq: readonly string[];
  readonly why?: string;
}
const json = ({ lines }: Ran) => lines.map((line): Line => JSON.parse(line));
/** Of links; a line on what was not read has none. */
const categories = (ran: Ran) => json(ran).flatMap(({ category }) => category ?? []);
const mail = (name: string) => join(import.meta.dirname, '../fixtures/mail', name);

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const COMMERCIAL = 'https://us02web.zoom.us/j/81234567890';
const COMBOSQUAT = 'https://zoom-us.meeting-join.com/j/1';
const HOMOGRAPH = 'https://xn--zom-sed.us/j/1';

describe('check --json', { timeout: 60_000 }, () => {
  it('answers four lines of standard input in order, with the agreed keys in the agreed order', async () => {
    const ran = await runCheck(['--json', '-'], {
      stdin: `${DEIC}\n${COMMERCIAL}\n${COMBOSQUAT}\n${HOMOGRAPH}\n`,
    });
    expect(categories(ran)).toEqual(['deic', 'commercial', 'spoofed', 'spoofed']);
    for (const line of json(ran)) {
      expect(Object.keys(line)).toEqual([
        'input',
        'category',
        'reasons',
        'host',
        'registrableDomain',
        'target',
        'faq',
      ]);
      for (const id of line.faq) expect(FAQ_IDS).toContain(id);
    }
    expect(ran.lines[0]).toBe(
      JSON.stringify({
        input: DEIC,
        category: 'deic',
        reasons: ['deic-institution'],
        host: 'aaudk.zoom.us',
        registrableDomain: 'zoom.us',
        target: DEIC,
        faq: json(ran)[0]?.faq,
      }),
    );
    expect(json(ran)[0]?.faq).not.toEqual([]);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(1);
  });

  it('answers every line: blank ones, CRLF, a byte order mark, a text after a tab, a last one without end', async () => {
    const stdin = `\uFEFF${DEIC}\r\n\r\n  \nhttps://example.com/\tJoin at aaudk.zoom.us\r\nhttps://example.com/\tJoin\twith tab\nnot an address`;
    const ran = await runCheck(['--json', '-'], { stdin });
    expect(json(ran).map(({ input, category }) => [input, category])).toEqual([
      [DEIC, 'deic'],
      ['', 'unrelated'],
      ['  ', 'unrelated'],
      ['https://example.com/', 'spoofed'],
      ['https://example.com/', 'unrelated'],
      ['not an address', 'unrelated'],
    ]);
    expect(json(ran)[3]?.reasons).toEqual(['text-mismatch']);
  });

  it('answers addresses, text files and every link of mails, in the order they are named', async () => {
    const list = file('list.txt', `${COMMERCIAL}\n`);
    const mails = ['18-calendar-invitation-da.eml', '53-honest-names-en.eml'];
    const hrefs = EXPECTED_MAIL.filter((row) => mails.includes(row.file)).flatMap(({ links, unrelated }) => [
      ...links.map(({ href }) => href),
      ...unrelated,
    ]);
    const ran = await runCheck([DEIC, list, ...mails.map(mail), '--json', 'zoommtg://zoom.us/join']);
    expect(json(ran).map(({ input }) => input)).toEqual([
      DEIC,
      COMMERCIAL,
      ...hrefs,
      'zoommtg://zoom.us/join',
    ]);
    expect(json(ran)[2]?.faq).not.toContain('zoom-bombing');
    expect(ran.code).toBe(0);
  });

  it('reads the other files where one cannot be read, says which, and ends with 2', async () => {
    const first = file('first.txt', COMBOSQUAT);
    const last = file('last.txt', DEIC);
    const missing = join(folder, 'missing.eml');
    const ran = await runCheck(['--json', first, missing, folder, last]);
    expect(categories(ran)).toEqual(['spoofed', 'deic']);
    const complaints = ran.stderr.trimEnd().split('\n');
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toMatch(/missing\.eml: not read \(ENOENT/);
    expect(complaints[1]).toContain(`${folder}: not read (EISDIR`);
    expect(json(ran).flatMap(({ why }) => why ?? [])).toEqual(['cannot-be-opened', 'cannot-be-opened']);
    expect(ran.code).toBe(2);
  });

  it('says in one line that the parts of a mail lie too deep in each other', async () => {
    const depths = Array.from({ length: 300 }, (_, i) => i);
    const begun = depths.map((i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`);
    const ended = depths.toReversed().map((i) => `\r\n--b${i}--`);
    const nested = file(
      'nested.eml',
      `${begun.join('')}Content-Type: text/plain\r\n\r\n${DEIC}${ended.join('')}`,
    );
    const ran = await runCheck(['--json', nested, DEIC]);
    expect(categories(ran)).toEqual(['deic']);
    expect(ran.stderr).toMatch(/nested\.eml: not read \(it lies too deep in others\)\n$/);
    expect(ran.code).toBe(2);
  });

  it('says of a file that is no text that it was not read, and of one without any line nothing', async () => {
    const bytes = file('bytes.bin', Buffer.from([0x01, 0x02, 0x00, 0x0a, 0xc3, 0x28, 0x00]));
    const ran = await runCheck(['--json', bytes, file('empty.txt', '')]);
    expect(json(ran)).toEqual([{ notRead: bytes, within: [], why: 'unknown-format' }]);
    expect(ran.code).toBe(2);
  });

  it('reads a stream of many lines in little memory', async () => {
    const count = 100_000;
    const stdin = Array.from(
      { length: count },
      (_, i) => `https://us02web.zoom.us/j/${80_000_000_000 + i}\n`,
    ).join('');
    const ran = await runCheck(['--json', '-'], { stdin, nodeArgs: ['--max-old-space-size=32'] });
    expect(ran.stderr).toBe('');
    expect(ran.lines).toHaveLength(count);
    expect(JSON.parse(ran.lines.at(-1) ?? '').input).toBe(
      `https://us02web.zoom.us/j/${80_000_000_000 + count - 1}`,
    );
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('prints a line for a person, with control characters shown instead of obeyed', async () => {
    const stdin = `${COMBOSQUAT}\nhttps://zo\u001b[31mom.us/\u202e\u0007\n`;
    const { lines, stdout } = await runCheck(['-'], { stdin });
    expect(lines[0]).toMatch(
      /^spoofed +meeting-join\.com +combosquat, meeting-path +https:\/\/zoom-us\.meeting-join\.com\/j\/1$/,
    );
    expect(lines[1]).toContain('https://zo\\u{1b}[31mom.us/\\u{202e}\\u{7}');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each([
    ['nothing to do', [], /^usage: /],
    ['an option it does not know', ['--jsno', DEIC], /^unknown option --jsno\nusage: /],
  ])('explains itself and ends with 2 for %s', async (_title, args, message) => {
    const { code, stdout, stderr } = await runCheck(args);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('ends quietly when its reader goes away', async () => {
    const stdin = `${DEIC}\n`.repeat(20_000);
    const { code, stderr, stdout } = await runCheck(['--json', '-'], { stdin, readAtMost: 1 });
    expect(stdout.length).toBeLessThan(20_000 * 200);
    expect([code, stderr]).toEqual([0, '']);
  });
});
