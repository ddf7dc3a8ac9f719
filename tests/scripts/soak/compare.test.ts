import { describe, expect, it } from 'vitest';
import { compareMarks } from '../../../scripts/soak/compare.ts';
import type { SeenMark } from '../../../scripts/soak/reader.ts';

const GENUINE = { href: 'https://aaudk.zoom.us/j/1', category: 'deic', label: 'DeiC' };
const SPOOFED = { href: 'https://zoom-us.example/j/1', category: 'spoofed', label: 'not Zoom' };
const seen = (...marks: SeenMark[]) => ({ marks, doubled: 0, again: [], waited: 1 });
const none = { lost: 0, doubled: 0, extra: 0, differing: 0 };

describe('marks compared with the command line', () => {
  it('are right, in whatever order, also of two links alike', () => {
    expect(
      compareMarks(
        [GENUINE, GENUINE, SPOOFED],
        seen({ place: 0, ...SPOOFED }, { place: 1, ...GENUINE }, { place: 2, ...GENUINE }),
      ),
    ).toEqual({ ...none, words: [] });
  });

  it.each([
    ['a link without a mark', [GENUINE, SPOOFED], [{ place: 0, ...GENUINE }], { lost: 1 }],
    ['one of two links alike', [GENUINE, GENUINE], [{ place: 0, ...GENUINE }], { lost: 1 }],
    [
      'two marks on a link, not taken for those of two',
      [GENUINE, GENUINE],
      [
        { place: 0, ...GENUINE },
        { place: 0, ...GENUINE },
      ],
      { lost: 1, doubled: 1 },
    ],
    ['a mark on another link', [], [{ place: 0, ...SPOOFED }], { extra: 1 }],
    ['another category', [SPOOFED], [{ place: 0, ...SPOOFED, category: 'deic' }], { differing: 1 }],
    ['other words', [SPOOFED], [{ place: 0, ...SPOOFED, label: 'Zoom' }], { differing: 1 }],
  ])('are counted: %s', (_, wanted, marks, counts) => {
    const { words, ...counted } = compareMarks(wanted, seen(...marks));
    expect(counted).toEqual({ ...none, ...counts });
    expect(words).not.toEqual([]);
  });

  it.each([{ doubled: 1 }, { again: ['https://zoom.us/ img (Zoom)'] }])(
    'are counted also where it was seen only for a moment: %o',
    (moment) => {
      const one = { ...seen({ place: 0, ...GENUINE }), ...moment };
      expect(compareMarks([GENUINE], one).doubled).toBe(1);
    },
  );
});
