import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { type FoundToJudge, judgeFound } from '../../src/core/verdict/judge-found.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { readFile } from '../../src/files/read-file.ts';
import { joined, latin1, lines, outlook, packedRtf, tnef, zip } from './build.ts';

const judge = (found: FoundToJudge) => judgeFound(found, NO_RULES);

const FALSE = 'https://zoom-us.meeting-join.com/j/1';

/** Repeated bytes, without a string of that length. */
function many(bytes: Uint8Array, times: number): Uint8Array {
  const whole = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i += 1) whole.set(bytes, i * bytes.length);
  return whole;
}

const around = (depth: number, inner: string): string => {
  let mail = inner;
  for (let i = 0; i < depth; i += 1) {
    mail = `Subject: ${i}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${mail}`;
  }
  return mail;
};

/** A zip file whose list names the same bytes over and over, as a bomb without nesting does. */
function overlapping(): Uint8Array {
  const bytes = zip({ a: new Uint8Array(8_000_000) });
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const list = view.getUint32(end + 16, true);
  const entry = bytes.slice(list, end);
  const ending = bytes.slice(end);
  new DataView(ending.buffer).setUint16(10, 5000, true);
  return joined(bytes.subarray(0, list), many(entry, 5000), ending);
}

/** One that claims to unpack to a few bytes. */
function lying(): Uint8Array {
  const bytes = zip({ 'a.txt': many(latin1('0'), 130 * 1024 * 1024) });
  const view = new DataView(bytes.buffer);
  const list = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(list + 24, 10, true);
  return bytes;
}

function selfReferring(): Uint8Array {
  const bytes = outlook({ props: [[0x1000, FALSE]] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = (view.getUint32(48, true) + 1) * 512;
  // The first child of the root is its own sibling.
  view.setUint32(directory + 128 + 72, 1, true);
  return bytes;
}

/** Milliseconds of the processor's time that one of them may take. */
const MOST_MS = 20_000;

describe('a hostile file takes bounded time, is answered in one line, and says what was not read', () => {
  it.each<[string, () => Uint8Array, (readonly [string, string])[]]>([
    ['mails 10,000 deep in each other', () => latin1(around(10_000, `\r\n${FALSE}`)), [['too-deep', '12']]],
    ['a zip file that unpacks a thousandfold', lying, [['too-large', '2']]],
    [
      'a zip file whose list names the same bytes 5,000 times',
      overlapping,
      [
        ['unknown-format', ''],
        ['too-large', '1'],
      ],
    ],
    ['a zip file in a zip file, twelve deep', () => deepZip(12), [['too-deep', '12']]],
    ['a zip file without its list', () => zip({ a: lines(FALSE) }).subarray(0, 60), [['broken', '1']]],
    ['a message of Outlook’s that lists itself', selfReferring, [['broken', '1']]],
    [
      'a message of Outlook’s that is cut off',
      () => outlook({ props: [[0x1000, 'x'.repeat(9000)]] }).subarray(0, 3000),
      [['broken', '1']],
    ],
    [
      'a container without a table',
      () => joined(latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), new Uint8Array(600)),
      [['broken', '1']],
    ],
    [
      'winmail.dat that is cut off',
      () => tnef({ props: [[0x1000, FALSE]] }).subarray(0, 40),
      [['broken', '1']],
    ],
    [
      'rich text that claims two gigabytes',
      () => {
        const rtf = packedRtf(`{\\rtf1 ${FALSE}}`);
        new DataView(rtf.buffer).setUint32(0, 0x7fffffff, true);
        return outlook({ props: [[0x1009, rtf]] });
      },
      [],
    ],
    [
      'a line of 127 megabytes',
      () => joined(latin1(`Hi ${FALSE} `), many(latin1('a'), 127 * 1024 * 1024)),
      [['too-large', '1']],
    ],
    ['a file beyond the limit', () => new Uint8Array(129 * 1024 * 1024), [['too-large', '1']]],
    [
      'a mail of a million parts',
      () =>
        joined(
          latin1('Content-Type: multipart/mixed; boundary=b\r\nSubject: x\r\n\r\n'),
          many(latin1('--b\n'), 1_000_000),
        ),
      [['too-many', '1']],
    ],
    [
      'HTML 100,000 deep',
      () => latin1(`<html>${'<div>'.repeat(100_000)}<a href="${FALSE}">x</a>`),
      [['too-deep', '1']],
    ],
    [
      'HTML of a million tags',
      () => latin1(`<html><a href="${FALSE}">x</a>${'<br>'.repeat(1_000_000)}`),
      [['too-large', '1']],
    ],
    [
      'a calendar without end',
      () => latin1(`BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}URL:${FALSE}\r\n`),
      [['broken', '1']],
    ],
    [
      'a calendar of one endless folded line',
      () => latin1(`BEGIN:VCALENDAR\r\nURL:${FALSE} ${'\r\n x'.repeat(300_000)}`),
      [['broken', '1']],
    ],
    ['rich text 100,000 deep', () => latin1(`{\\rtf1 ${'{'.repeat(100_000)}${FALSE}`), []],
    [
      'a mailbox of 30,000 mails',
      () => many(latin1('From a@b.dk Mon Nov 30 09:00:00 2026\nSubject: x\n\nhi\n\n'), 30_000),
      [['too-many', '2']],
    ],
    ['a table of a million commas', () => latin1(`a,b\n${FALSE},${','.repeat(1_000_000)}\n${FALSE},x`), []],
  ])('%s', { timeout: 120_000 }, async (_title, make, expected) => {
    const bytes = make();
    const before = process.cpuUsage();
    const unread: (readonly [string, string])[] = [];
    let isFalse = false;
    for await (const found of readFile('x', bytes, { parseHtml, judge })) {
      if (found.kind === 'not-read') unread.push([found.why, String(found.path.length)]);
      else isFalse ||= found.links.some(({ verdict }) => verdict.category === 'spoofed');
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MS);
    const distinct = [...new Map(unread.map((one) => [one[0], one])).values()];
    expect(distinct.map(([why, depth], i) => [why, expected[i]?.[1] === '' ? '' : depth])).toEqual(expected);
    // Where a false link stood, silence would say that there is none.
    expect(isFalse || unread.length > 0).toBe(true);
  });

  it('names are shown, not obeyed', async () => {
    const found: unknown[] = [];
    const name = 'a\u001b[31m\n\u202e.pdf';
    for await (const one of readFile('x', zip({ [name]: latin1('%PDF-1.7') }), {
      parseHtml,
      judge,
    }))
      found.push(one);
    expect(found).toEqual([{ kind: 'not-read', path: ['x', name], why: 'pdf' }]);
  });
});

function deepZip(depth: number): Uint8Array {
  let bytes = lines(FALSE, FALSE);
  for (let i = 0; i < depth; i += 1) bytes = zip({ [`${i}.zip`]: bytes });
  return bytes;
}
