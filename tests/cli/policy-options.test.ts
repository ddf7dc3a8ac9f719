import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/policy/options.ts';

const NEEDED = ['--values', 'values.json', '--out', 'out'];
const ID = 'abcdefghijklmnopabcdefghijklmnop';

describe('readOptions', () => {
  it('takes values and a folder alone', () => {
    expect(readOptions(NEEDED)).toEqual({
      values: 'values.json',
      out: 'out',
      crx: null,
      chromeId: null,
      edgeId: null,
      firefox: null,
      thunderbird: null,
    });
  });

  it('takes everything', () => {
    expect(
      readOptions([
        ...NEEDED,
        ...['--crx', 'a.crx', '--crx-url', 'https://it.example.dk/a.crx', '--chrome-id', ID, '--edge-id', ID],
        ...['--xpi', 'a.xpi', '--xpi-url', 'https://it.example.dk/a.xpi'],
        ...['--thunderbird-xpi', 't.xpi', '--thunderbird-url', 'file:///srv/t.xpi'],
      ]),
    ).toEqual({
      values: 'values.json',
      out: 'out',
      crx: { file: 'a.crx', url: 'https://it.example.dk/a.crx' },
      chromeId: ID,
      edgeId: ID,
      firefox: { file: 'a.xpi', url: 'https://it.example.dk/a.xpi' },
      thunderbird: { file: 't.xpi', url: 'file:///srv/t.xpi' },
    });
  });

  it.each([
    'http://127.0.0.1:8000/a.xpi',
    'http://localhost/a.xpi',
    'http://[::1]/a.xpi',
    'file:///srv/a.xpi',
  ])('takes %s, which comes over no foreign network', (url) => {
    expect(readOptions([...NEEDED, '--xpi-url', url])).toMatchObject({ firefox: { url } });
  });

  it.each([
    ['an unknown option', ['--value', 'a'], /--value/],
    ['a word too much', ['values.json'], /values\.json/],
    ['an option without its value', ['--crx'], /--crx/],
    ['a CRX without its address', ['--crx', 'a.crx'], /^--crx: give --crx-url as well/],
    ['an address without its CRX', ['--crx-url', 'https://a.dk/a.crx'], /^--crx-url: give --crx as well/],
    ['a package without its address', ['--xpi', 'a.xpi'], /^--xpi: give --xpi-url as well/],
    [
      'a Thunderbird package without it',
      ['--thunderbird-xpi', 'a'],
      /^--thunderbird-xpi: give --thunderbird-url/,
    ],
    ['an address over plain http', ['--xpi-url', 'http://it.example.dk/a.xpi'], /with https:/],
    [
      'a host that begins as this machine’s',
      ['--xpi-url', 'http://localhost.example.dk/a.xpi'],
      /with https:/,
    ],
    ['a CRX in a file', ['--crx', 'a.crx', '--crx-url', 'file:///srv/a.crx'], /with https: \(/],
    ['an address that is none', ['--xpi-url', 'a.xpi'], /^--xpi-url a\.xpi: the whole address of the file/],
    [
      'an address of a folder',
      ['--thunderbird-url', 'https://it.example.dk/z/'],
      /the whole address of the file/,
    ],
    ['an add-on’s ID for Chrome', ['--chrome-id', '{8eb8467a-d106-4e98-89b1-2c9c4038321c}'], /32 letters/],
    ['an ID with too many letters', ['--edge-id', `${ID}a`], /32 letters/],
  ])('names %s', (_what, args, why) => {
    expect(readOptions([...NEEDED, ...args])).toEqual({
      problems: expect.arrayContaining([expect.stringMatching(why)]),
    });
  });

  it.each([
    ['values', ['--out', 'out'], '--values FILE is missing'],
    ['a folder', ['--values', 'a.json'], '--out DIR is missing'],
  ])('asks for %s', (_what, args, line) => {
    expect(readOptions(args)).toEqual({ problems: [line, expect.stringContaining('usage: ')] });
  });
});
