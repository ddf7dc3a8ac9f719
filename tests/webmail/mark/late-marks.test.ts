// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { lateMarks } from '../../../src/webmail/mark/late-marks.ts';
import type { NamedLink, Shown } from '../../../src/webmail/mark/mark-look.ts';
import type { Marks } from '../../../src/webmail/mark/marks.ts';

const LOOK: Shown = { category: 'spoofed', icon: 'M0 0z', color: '#000', label: 'Look-alike' };
const LINK: NamedLink = { href: 'https://zooom.us/', text: 'Join' };
const link = () => document.createElement('a');

let drawn: Map<unknown, string>;
let asked: number;
let come: (draws: boolean) => void;
let marks: Marks;

const drawing: Marks = {
  set: (place, _look, { text }) => void drawn.set(place, text),
  remove: (place) => void drawn.delete(place),
  moved: () => {},
  pointedAt: () => null,
  placeOf: () => null,
  isBelied: () => true,
};

beforeEach(() => {
  drawn = new Map();
  asked = 0;
  marks = lateMarks(() => {
    asked += 1;
    return new Promise((resolve) => {
      come = (draws) => resolve(draws ? () => drawing : null);
    });
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('marks whose code has not come', () => {
  it('are drawn once it is here, each once, but for those that were taken off before', async () => {
    const [one, other] = [link(), link()];
    marks.set(one, LOOK, LINK);
    marks.set(other, LOOK, LINK);
    marks.set(one, LOOK, { ...LINK, text: 'Join now' });
    marks.remove(other);
    expect(asked).toBe(1);
    expect(drawn.size).toBe(0);
    come(true);
    await settled();
    expect([...drawn]).toEqual([[one, 'Join now']]);
  });

  it('have it asked for again at the next change of the page, where it did not come', async () => {
    marks.set(link(), LOOK, LINK);
    come(false);
    await settled();
    marks.moved();
    expect(asked).toBe(2);
    come(true);
    await settled();
    expect(drawn.size).toBe(1);
  });

  it('have nothing asked for where there is nothing to mark', () => {
    marks.moved();
    expect(asked).toBe(0);
  });

  it('belie no press, and leave a link to be pointed at itself', () => {
    const one = link();
    marks.set(one, LOOK, LINK);
    expect(marks.isBelied(1, 1, [])).toBe(false);
    expect(marks.pointedAt(one)).toBe(one);
    expect(marks.pointedAt(document.createRange())).toBeNull();
  });

  it('are as the code says, once it is here', async () => {
    marks.set(link(), LOOK, LINK);
    come(true);
    await settled();
    expect(marks.isBelied(1, 1, [])).toBe(true);
    const late = link();
    marks.set(late, LOOK, LINK);
    expect(drawn.has(late)).toBe(true);
    marks.remove(late);
    expect(drawn.has(late)).toBe(false);
  });
});
