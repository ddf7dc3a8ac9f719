// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outermostDocument, placeInOutermost } from '../../src/dom/outermost-document.ts';
import { keepPlaced } from '../../src/ui/hover-card/place.ts';
import { watchVisiblePart } from '../../src/ui/hover-card/visible-part.ts';
import { installIntersections } from '../support/intersections.ts';

const onGone = vi.fn();
let intersections: ReturnType<typeof installIntersections>;
let stop = () => {};

beforeEach(() => {
  intersections = installIntersections(window);
  onGone.mockClear();
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function standsAt(element: Element, x: number, y: number, width: number, height: number): void {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
}

/** jsdom's window is 1024 by 768, and lays nothing out: the card takes what it is given up to 364 by 480. */
function put(anchor: Element, view: Document = document, height = 480): HTMLElement {
  const card = view.createElement('div');
  card.getBoundingClientRect = () =>
    new DOMRect(
      0,
      0,
      Math.min(364, limit(card.style.maxWidth)),
      Math.min(height, limit(card.style.maxHeight)),
    );
  view.body.append(card);
  stop = keepPlaced({ anchor, card, probe: card, onGone });
  return card;
}

function limit(pixels: string): number {
  return pixels === '' ? Number.POSITIVE_INFINITY : Number.parseFloat(pixels);
}

function link(x: number, y: number, width = 200, height = 20): HTMLElement {
  const anchor = document.createElement('a');
  document.body.append(anchor);
  standsAt(anchor, x, y, width, height);
  return anchor;
}

async function placed(card: HTMLElement) {
  await vi.waitFor(() => expect(card.classList).toContain('placed'));
  const { left, top, maxHeight } = card.style;
  return { left: Number.parseFloat(left), top: Number.parseFloat(top), maxHeight: limit(maxHeight) };
}

describe('the card stands', () => {
  test('below its link, at its start', async () => {
    expect(await placed(put(link(100, 100)))).toMatchObject({ left: 100, top: 128 });
  });

  test('there before the next picture is drawn', async () => {
    const drawn = vi.fn();
    requestAnimationFrame(drawn);
    const card = put(link(100, 100));
    // Placing takes turns of promises, and no frame.
    for (let turn = 0; turn < 100 && !card.classList.contains('placed'); turn += 1) await Promise.resolve();
    expect(card.classList).toContain('placed');
    expect(drawn).not.toHaveBeenCalled();
  });

  test('above a link at the bottom of the window, clear of the mark', async () => {
    expect(await placed(put(link(100, 700)))).toMatchObject({ left: 100, top: 700 - 480 - 16 });
  });

  test('inside the window beside a link at its edge', async () => {
    expect(await placed(put(link(900, 100, 100)))).toMatchObject({ left: 1024 - 364 - 8 });
  });

  test('at the end of the line of a mail that runs the other way', async () => {
    const anchor = link(500, 100);
    anchor.style.direction = 'rtl';
    expect(await placed(put(anchor))).toMatchObject({ left: 500 + 200 - 364 });
  });

  test('with less height where there is less, and says so', async () => {
    const card = put(link(100, 450, 900));
    const { top, maxHeight } = await placed(card);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + Math.min(480, maxHeight)).toBeLessThanOrEqual(450);
    expect(maxHeight).toBe(450 - 16 - 8);
  });

  test('where its link goes', async () => {
    const anchor = link(100, 100);
    const card = put(anchor);
    await placed(card);
    standsAt(anchor, 140, 60, 200, 20);
    await vi.waitFor(() => expect(card.style).toMatchObject({ left: '140px', top: '88px' }));
  });

  test.each([
    [560, false],
    [300, false],
    [180, true],
  ])('a window of %i: very low is %s', async (height, isVeryLow) => {
    vi.stubGlobal('innerHeight', height);
    const card = put(link(100, 10));
    await placed(card);
    vi.unstubAllGlobals();
    expect(card.classList.contains('very-low')).toBe(isVeryLow);
  });
});

describe('other links', () => {
  const others = (...places: readonly (readonly [x: number, y: number])[]) => {
    for (const [x, y] of places) link(x, y).setAttribute('href', '#');
  };
  const own = () => {
    const anchor = link(300, 500);
    anchor.setAttribute('href', '#');
    return anchor;
  };

  test.each<[string, [number, number][], { left: number; top: number }]>([
    ['none near: below', [[700, 530]], { left: 300, top: 528 }],
    ['one below: above', [[320, 540]], { left: 300, top: 500 - 220 - 16 }],
    [
      'one below and one above: at the right',
      [
        [300, 540],
        [300, 470],
      ],
      { left: 300 + 200 + 16, top: 500 },
    ],
    [
      'those and one at the right: nowhere else',
      [
        [320, 540],
        [320, 470],
        [560, 510],
      ],
      { left: 300, top: 528 },
    ],
  ])('%s', async (_title, places, expected) => {
    others(...places);
    expect(await placed(put(own(), document, 220))).toMatchObject(expected);
  });

  test('clear of longer ones above and below, not far off', async () => {
    const anchor = link(100, 500, 90);
    others([100, 540], [100, 470]);
    expect(await placed(put(anchor, document, 220))).toMatchObject({ left: 300 + 16, top: 500 });
  });

  test('at the left where nothing else is free', async () => {
    const anchor = link(600, 500);
    others([620, 540], [620, 470], [830, 510]);
    expect(await placed(put(anchor, document, 220))).toMatchObject({ left: 600 - 364 - 8, top: 500 });
  });

  test('one that came later moves nothing under the pointer', async () => {
    const anchor = own();
    const card = put(anchor, document, 220);
    await placed(card);
    others([320, 540]);
    standsAt(anchor, 300, 490, 200, 20);
    await vi.waitFor(() => expect(card.style).toMatchObject({ left: '300px', top: '518px' }));
  });
});

test('an area of a picture is where its picture is', async () => {
  const picture = document.createElement('img');
  picture.useMap = '#m';
  standsAt(picture, 50, 40, 100, 60);
  const map = document.createElement('map');
  map.name = 'm';
  const area = document.createElement('area');
  map.append(area);
  document.body.append(picture, map);
  expect(await placed(put(area))).toMatchObject({ left: 50, top: 108 });
});

describe('a frame', () => {
  let frame: HTMLIFrameElement;
  let inner: Document;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    inner = frame.contentDocument as Document;
  });

  test('of the same site is left for the page around it', () => {
    expect(outermostDocument(inner)).toBe(document);
    expect(outermostDocument(document)).toBe(document);
  });

  test('of another site is not left', () => {
    vi.spyOn(inner.defaultView as Window, 'frameElement', 'get').mockReturnValue(null);
    expect(outermostDocument(inner)).toBe(inner);
  });

  test('adds its own place, border, padding and scale', () => {
    standsAt(frame, 100, 50, 400, 300);
    frame.style.padding = '4px';
    for (const [name, value] of [
      ['offsetWidth', 800],
      ['clientLeft', 2],
      ['clientTop', 2],
    ] as const) {
      Object.defineProperty(frame, name, { value });
    }
    const anchor = inner.createElement('a');
    standsAt(anchor, 10, 20, 200, 20);
    expect(placeInOutermost(anchor)).toEqual({ x: 108, y: 63, width: 100, height: 10 });
  });

  test('that is higher than its window: only what can be seen of it counts, at all times', () => {
    const seen = installIntersections(inner.defaultView as Window);
    const probe = inner.createElement('div');
    const part = watchVisiblePart(probe);
    expect(part.current()).toBeNull();
    for (const y of [400, 410]) {
      const intersectionRect = { x: 0, y, width: 500, height: 300 };
      seen.tell(probe, { isIntersecting: true, intersectionRect });
      expect(part.current()).toEqual(intersectionRect);
    }
    // A browser tells of a target that is new to it, and not of every move.
    expect(seen.timesObserved(probe)).toBe(3);
    part.stop();
    seen.tell(probe, { isIntersecting: true, intersectionRect: {} });
    expect(part.current()).toMatchObject({ y: 410 });
  });
});

test('the window is what two fingers have left of it', () => {
  const visualViewport = { offsetLeft: 10, offsetTop: 20, width: 300, height: 200 };
  vi.stubGlobal('visualViewport', visualViewport);
  expect(watchVisiblePart(document.body).current()).toEqual({ x: 10, y: 20, width: 300, height: 200 });
  vi.unstubAllGlobals();
});

test('nothing goes on after the end', async () => {
  const anchor = link(100, 100);
  const card = put(anchor);
  await placed(card);
  stop();
  anchor.remove();
  intersections.tell(anchor, { isIntersecting: false });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(onGone).not.toHaveBeenCalled();
  expect(card.classList).not.toContain('placed');
});
