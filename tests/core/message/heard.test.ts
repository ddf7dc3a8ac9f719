import { describe, expect, it } from 'vitest';
import { heard } from '../../../src/core/message/heard.ts';
import { verdictsIn } from '../../support/mail.ts';

/** Code points that no reader sees (Unicode, Default_Ignorable_Code_Point), and a blank one. */
const UNSEEN = [
  0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
  0x202a, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2069, 0x206a, 0x206f, 0x3164, 0xfe00, 0xfe0f, 0xfeff,
  0xffa0, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe01ef,
];

describe('a text', () => {
  it.each(UNSEEN.map((point) => [`U+${point.toString(16)}`, String.fromCodePoint(point)]))(
    'is heard without %s',
    (_name, unseen) => {
      expect(heard(`Z${unseen}oom me${unseen}eting`)).toBe('zoom meeting');
      const line = `Z${unseen}oom <a@mail.example> | Meeting: Your Zo${unseen}om meeting. [Jo${unseen}in](https://bakery.example/)`;
      expect(verdictsIn(line)[0]?.reasons).toContain('poses-as-zoom');
    },
  );

  it.each([
    ['ZOOM Meeting', 'zoom meeting'],
    ['Zооm', 'zoom'],
    ['Ｚｏｏｍ', 'zoom'],
    ['Møde på Zoom', 'moede paa zoom'],
    ['Möte, Kokous tänään, Prüfen', 'moete, kokous taenaeaen, pruefen'],
    ['Mo\u0308te', 'moete'],
    ['referér', 'referer'],
    ['  a\n\tb  ', 'a b'],
  ])('%s is heard as %s', (text, said) => {
    expect(heard(text)).toBe(said);
  });
});
