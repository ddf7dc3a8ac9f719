// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSight } from '../../src/ui/warning/in-sight.ts';

let host: HTMLElement;
let control: HTMLElement;
let hit: Element | null;

beforeEach(() => {
  host = document.createElement('div');
  control = document.createElement('button');
  host.attachShadow({ mode: 'open' }).append(control);
  document.body.replaceChildren(host);
  control.getBoundingClientRect = () => new DOMRect(10, 20, 100, 40);
  hit = host;
  // The test's document knows no top layer.
  vi.spyOn(document, 'querySelectorAll').mockReturnValue([] as unknown as NodeListOf<Element>);
  document.elementFromPoint = (x, y) => (x === 60 && y === 40 ? hit : null);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a control that lies open is seen', () => {
  expect(watchSight([control]).sees(control)).toBe(true);
});

test('one that something of the page lies over is not', () => {
  hit = document.body;
  expect(watchSight([control]).sees(control)).toBe(false);
});

test.each([
  ['in the same place', new DOMRect(0, 0, 500, 500), false],
  ['elsewhere', new DOMRect(200, 20, 10, 10), true],
])('what the page has put into the top layer since then, %s: seen %s', (_title, place, isSeen) => {
  const before = document.createElement('div');
  const since = document.createElement('div');
  const shown = vi.spyOn(document, 'querySelectorAll');
  for (const lid of [before, since]) lid.getBoundingClientRect = () => place;
  shown.mockReturnValue([before] as unknown as NodeListOf<Element>);
  const sight = watchSight([control]);
  expect(sight.sees(control)).toBe(true);
  shown.mockReturnValue([before, since] as unknown as NodeListOf<Element>);
  expect(sight.sees(control)).toBe(isSeen);
});

test('one outside the window is not', () => {
  hit = null;
  expect(watchSight([control]).sees(control)).toBe(false);
});

test('one that the page has taken away is not', () => {
  control.remove();
  expect(watchSight([control]).sees(control)).toBe(false);
});

test('none is while the tab is behind another', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  expect(watchSight([control]).sees(control)).toBe(false);
});

test('where the browser tracks visibility, its word counts too', () => {
  let tell: (entries: object[]) => void = () => {};
  const observe = vi.fn();
  const disconnect = vi.fn();
  const options = vi.fn();
  const Entry = Object.assign(() => {}, { prototype: { isVisible: false } });
  vi.stubGlobal('IntersectionObserverEntry', Entry);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = observe;
      disconnect = disconnect;
      constructor(callback: typeof tell, init: object) {
        tell = callback;
        options(init);
      }
    },
  );
  const sight = watchSight([control]);
  expect(observe).toHaveBeenCalledExactlyOnceWith(control);
  expect(options).toHaveBeenCalledWith(expect.objectContaining({ trackVisibility: true, delay: 100 }));
  tell([{ target: control, isVisible: false }]);
  expect(sight.sees(control)).toBe(false);
  tell([{ target: control, isVisible: true }]);
  expect(sight.sees(control)).toBe(true);
  sight.stop();
  expect(disconnect).toHaveBeenCalledOnce();
});
