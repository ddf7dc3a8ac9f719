import { readRows } from './corpus.ts';
import { ofHosts } from './own-corpora.ts';
import { askHost, type Corpus, type Question } from './questions.ts';
import { wrappedCorpus } from './wrapped-links.ts';

const HOSTS = [
  ['real-spoofs.txt', 'real spoof hosts', '99 % spoofed', 0.01, 'spoofed'],
  ['unclear.txt', 'listed, name unclear', '0 called genuine', 0, 'not genuine'],
  ['benign-zoom-names.txt', 'honest names with zoom', 'at most 1 % spoofed', 0.01, 'not spoofed'],
  ['benign-near-zoom.txt', 'honest names near zoom', 'at most 0.3 % spoofed', 0.003, 'not spoofed'],
  ['benign-random.txt', 'popular names', '0 spoofed', 0, 'not spoofed'],
] as const;

/**
 * The corpora of a folder outside the repository, one a file it knows by name; files that are not there give none.
 *
 * Tab-separated, a host or an address in the first column. `genuine-zoom.txt` (hosts) and `genuine-links.txt` (addresses)
 * have the right category in the third column, `wrapped.tsv` the target in the second, `OPAQUE` where none can be read.
 */
export function folderCorpora(folder: string): Corpus[] {
  const rowsOf = (file: string, corpusOf: (rows: string[][]) => Corpus): Corpus[] => {
    const rows = readRows(folder, file);
    return rows ? [corpusOf(rows)] : [];
  };
  return [
    ...HOSTS.flatMap(([file, name, target, allowed, answer]) =>
      rowsOf(file, (rows) => ofHosts(`folder: ${name}`, target, allowed, answer, firstsOf(rows))),
    ),
    ...rowsOf('genuine-zoom.txt', (rows) => ofGenuine('folder: vanity hosts', rows, askHost)),
    ...rowsOf('genuine-links.txt', (rows) =>
      ofGenuine('folder: genuine links', rows, (address, isRight) => [
        { address, splitBy: address, isRight },
      ]),
    ),
    ...rowsOf('wrapped.tsv', (rows) =>
      wrappedCorpus(
        'folder: wrapped links',
        rows.map(([wrapped = '', target = '']) => [wrapped, target === 'OPAQUE' ? null : target]),
      ),
    ),
  ];
}

function firstsOf(rows: readonly string[][]): string[] {
  return rows.map(([first = '']) => first);
}

function ofGenuine(
  name: string,
  rows: readonly string[][],
  ask: (value: string, isRight: Question['isRight']) => Question[],
): Corpus {
  const questions = rows.flatMap(([value = '', , due]) => ask(value, ({ category }) => category === due));
  return { name, target: '100 % as due', allowed: 0, mayBeGenuine: true, questions };
}
