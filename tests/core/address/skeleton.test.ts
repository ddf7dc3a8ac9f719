import { describe, expect, it } from 'vitest';
import { hidesOneForeignLetter, skeletonOf, toUnicode } from '../../../src/core/address/skeleton.ts';

describe('toUnicode', () => {
  it.each([
    ['xn--zm-fmca', 'zооm'],
    ['xn--mnchen-3ya', 'münchen'],
    ['xn--rdgrd-vuad', 'rødgrød'],
    ['zoom', 'zoom'],
    ['', ''],
    ['xn--', ''],
    ['xn--ø', 'xn--ø'],
    ['xn--999999999', 'xn--999999999'],
  ])('reads "%s" as "%s"', (label, expected) => {
    expect(toUnicode(label)).toBe(expected);
  });
});

describe('skeletonOf', () => {
  it.each([
    ['Cyrillic', 'zооm', 'zoom'],
    ['Greek', 'zοοm', 'zoom'],
    ['accents', 'zóôm', 'zoom'],
    ['loose accents', 'zoo\u0323m', 'zoom'],
    ['a small capital z', 'ᴢoom', 'zoom'],
    ['a barred z', 'ƶoom', 'zoom'],
    ['several at once', 'ᴢоόm', 'zoom'],
    ['rn for m where the label is foreign', 'zоorn', 'zoom'],
  ])('sees through %s', (_title, label, expected) => {
    expect(skeletonOf(label)).toBe(expected);
  });

  it.each([
    ['plain letters', 'zoom'],
    ['plain rn', 'zoorn'],
    ['digits', 'z00m'],
    ['nothing', ''],
    ['a script that resembles nothing', '会議'],
  ])('leaves %s as they are', (_title, label) => {
    expect(skeletonOf(label)).toBe(label);
  });

  it.each([
    ['øre', 'zoom'],
    ['rødgrød', 'rodgrod-zoom'],
    ['会議室', 'zoom'],
  ])('does not make "%s" into "%s"', (label, other) => {
    expect(skeletonOf(label)).not.toBe(other);
  });
});

describe('hidesOneForeignLetter', () => {
  it.each(['zoöm', 'ʐoom', 'z令om', 'zo\u00f8m', '𝐳oom'])(
    '"%s" is zoom with one letter exchanged',
    (label) => {
      expect(hidesOneForeignLetter(label, 'zoom')).toBe(true);
    },
  );

  it.each(['zoom', 'zoomø', 'øzoom', 'room', 'zооm', 'zoömø', 'zöm', '', 'roöm', 'zoo', 'rødt'])(
    '"%s" is not',
    (label) => {
      expect(hidesOneForeignLetter(label, 'zoom')).toBe(false);
    },
  );
});
