import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/cli/demo/table.ts';

describe('layOut', () => {
  it('aligns the columns and leaves no spaces at the ends', () => {
    expect(
      layOut(
        ['message', 'verdict'],
        [
          ['Møde', 'deic'],
          ['A longer one', 'spoofed'],
        ],
        40,
      ),
    ).toEqual([
      'message       verdict',
      '------------  -------',
      'Møde          deic',
      'A longer one  spoofed',
    ]);
  });

  it('cuts what is too long, but not in the last column', () => {
    expect(layOut(['text', 'why'], [['abcdefghij', 'abcdefghij']], 5)).toEqual([
      'text   why',
      '-----  ----------',
      'abcd…  abcdefghij',
    ]);
  });

  it('puts a cell of several lines on one', () => {
    expect(layOut(['text'], [['Join\n   the meeting']], 40)[2]).toBe('Join the meeting');
  });

  it('does not cut a letter outside the basic plane in two', () => {
    expect(layOut(['text', ''], [['🎓🎓🎓🎓', '']], 3)[2]).toBe('🎓🎓…');
  });

  it('shows the headings of an empty table', () => {
    expect(layOut(['message', 'verdict'], [], 40)).toEqual(['message  verdict', '-------  -------']);
  });
});
