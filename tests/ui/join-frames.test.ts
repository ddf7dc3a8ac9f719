import { describe, expect, test } from 'vitest';
import { LIMITS, type LinksOfFrame } from '../../src/messages/protocol.ts';
import { inBatches, joinFrames } from '../../src/ui/popup/join-frames.ts';

const link = (href: string, text = 'Join') => ({ href, text });
const frame = (parts: Partial<LinksOfFrame> = {}): LinksOfFrame => ({
  links: [],
  mentionsZoom: false,
  frames: 0,
  ...parts,
});

describe('what the frames of a page answered', () => {
  test('has each link once, and each for itself', () => {
    const { links } = joinFrames([
      frame({
        links: [link('https://a.example/'), link('https://a.example/'), link('https://a.example/', 'Here')],
      }),
      frame({ links: [link('https://a.example/'), link('https://b.example/')] }),
    ]);
    expect(links.map(({ href, text }) => [href, text])).toEqual([
      ['https://a.example/', 'Join'],
      ['https://a.example/', 'Here'],
      ['https://b.example/', 'Join'],
    ]);
    expect(new Set(links.map(({ id }) => id)).size).toBe(3);
    expect(new Set(links.map((it) => it.in)).size).toBe(3);
  });

  test.each([
    ['no frames', [frame()], false],
    ['all of them', [frame({ frames: 2 }), frame(), frame()], false],
    ['one within another', [frame({ frames: 1 }), frame({ frames: 1 }), frame()], false],
    ['one did not answer', [frame({ frames: 2 }), frame()], true],
    ['the only one did not', [frame({ frames: 1 })], true],
    ['one that cannot be seen answered too', [frame(), frame()], false],
  ])('says whether one is missing: %s', (_, frames, isUnread) => {
    expect(joinFrames(frames).isUnread).toBe(isUnread);
  });

  test('says whether the page speaks of Zoom, in any frame', () => {
    expect(joinFrames([frame(), frame()]).facts.mentionsZoom).toBe(false);
    expect(joinFrames([frame(), frame({ mentionsZoom: true })]).facts.mentionsZoom).toBe(true);
  });

  test('is cut, and says so', () => {
    const many = (count: number) =>
      joinFrames([frame({ links: Array.from({ length: count }, (_, i) => link(`https://a.example/${i}`)) })]);
    expect(many(LIMITS.pageLinks)).toMatchObject({ cut: false, links: { length: LIMITS.pageLinks } });
    expect(many(LIMITS.pageLinks + 1)).toMatchObject({ cut: true, links: { length: LIMITS.pageLinks } });
  });
});

test.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j in lists of %i', (all, size, lists) => {
  expect(inBatches(all, size)).toEqual(lists);
});
