import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/webmail/find/candidates.ts';
import { groupAlike, type KnownLink } from '../../../src/webmail/read/known-links.ts';

type Judged = Partial<Pick<KnownLink, 'href' | 'text' | 'title' | 'hiddenAddress' | 'in'>>;

const links = (...all: Judged[]): KnownLink[] =>
  all.map((one, i) => ({
    ...{ at: {} as Place, href: 'https://a.dk/', text: 'a', id: String(i) },
    ...{ asking: null, judged: null, isOutdated: false, in: 0 },
    ...one,
  }));
const ids = (all: readonly KnownLink[]) => groupAlike(all).map((group) => group.map(({ id }) => id).join());

describe('groupAlike', () => {
  it.each<[string, Judged[], string[]]>([
    ['nothing', [], []],
    ['what is the same', [{}, {}, {}], ['0,1,2']],
    ['another address', [{}, { href: 'https://b.dk/' }, {}], ['0,2', '1']],
    ['another text', [{}, { text: 'b' }, {}, { text: 'c' }, { text: 'b' }], ['0,2', '1,4', '3']],
    ['another title', [{}, { title: 'x' }, { title: 'y' }, { title: 'x' }], ['0', '1,3', '2']],
    [
      'another hidden address',
      [{}, { hiddenAddress: 'x' }, { hiddenAddress: 'y' }, { hiddenAddress: 'x' }, {}],
      ['0,4', '1,3', '2'],
    ],
    [
      'a text that is the title of another',
      [{}, { text: 'x', title: 'y' }, { text: 'y', title: 'x' }, { text: 'x' }],
      ['0', '1', '2', '3'],
    ],
    ['another message', [{}, { in: 1 }, { in: 1 }, {}], ['0,3', '1,2']],
  ])('%s', (_title, all, expected) => {
    expect(ids(links(...all))).toEqual(expected);
  });

  it.each<keyof Judged>(['text', 'title', 'hiddenAddress'])(
    '40,000 links of one address whose %s differs, each by itself, in seconds',
    { timeout: 60_000 },
    (field) => {
      const time = (count: number) => {
        const all = links(...Array.from({ length: count }, (_, i) => ({ [field]: `x ${i}` })));
        const begun = performance.now();
        expect(groupAlike(all)).toHaveLength(count);
        return performance.now() - begun;
      };
      time(1000);
      expect(time(40_000)).toBeLessThan(8000);
    },
  );
});
