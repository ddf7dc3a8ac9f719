import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

const PLAIN = { shape: 'text', report: null, language: 'en', jobs: 1 };

describe('the options of check', () => {
  it.each([
    [['a.eml'], { inputs: ['a.eml'] }],
    [['--json', '-'], { shape: 'links', inputs: ['-'] }],
    [['--json=links', '-'], { shape: 'links', inputs: ['-'] }],
    [['a', '--json=messages'], { shape: 'messages', inputs: ['a'] }],
    [['--html', 'r.html', 'a'], { report: 'r.html', inputs: ['a'] }],
    [['--html=r.html', 'a'], { report: 'r.html', inputs: ['a'] }],
    [['--lang', 'da', '--jobs', '4', 'a', 'b'], { language: 'da', jobs: 4, inputs: ['a', 'b'] }],
    [['--', '--json'], { inputs: ['--json'] }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toEqual({ do: 'check', options: { ...PLAIN, ...expected } });
  });

  it.each([
    [[], null],
    [['--json'], null],
    [['--json=lines', 'a'], '--json takes "links" or "messages", not "lines"'],
    [['a', '--html'], '--html needs a file to write'],
    [['a', '--lang', 'de'], `--lang takes ${LANGUAGES.join(' or ')}`],
    [['a', '--jobs', '0'], '--jobs takes a number from 1 to 64'],
    [['a', '--jobs', '99'], '--jobs takes a number from 1 to 64'],
    [['a', '--jobs'], '--jobs takes a number from 1 to 64'],
    [['-j', 'a'], 'unknown option -j'],
  ])('%j is complained of', (args, problem) => {
    expect(readOptions(args)).toEqual({ do: 'complain', problem });
  });
});
