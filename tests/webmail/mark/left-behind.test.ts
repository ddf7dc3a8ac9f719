// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goWhenLeft } from '../../../src/webmail/mark/left-behind.ts';

const SECOND = 1000;

let layer: HTMLElement;
let stay: () => void;
let aborter: AbortController;
let isFocused: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  layer = document.createElement('div');
  aborter = new AbortController();
  isFocused = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => isFocused);
  stay = goWhenLeft(layer, window, aborter.signal);
});
afterEach(() => {
  aborter.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const blur = (focused: boolean) => {
  isFocused = focused;
  window.dispatchEvent(new Event('blur'));
};
const setVisible = (isVisible: boolean) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
};
const isLeft = () => layer.classList.contains('left');

describe('a layer whose script may end without a word', () => {
  it.each<readonly [what: string, happens: () => void, isRunning: boolean]>([
    ['nothing has happened', () => {}, false],
    ['the window has lost the focus', () => blur(false), true],
    ['the focus went into a frame of the page', () => blur(true), false],
    ['another tab is shown', () => setVisible(false), true],
    ['another tab was shown', () => [false, true].forEach(setVisible), false],
    [
      'the window has the focus again',
      () => {
        blur(false);
        isFocused = true;
        window.dispatchEvent(new Event('focus'));
      },
      false,
    ],
  ])('is on its way out, or not: %s', (_what, happens, isRunning) => {
    happens();
    expect(isLeft()).toBe(isRunning);
  });

  it('begins anew as long as the script lives, for ten seconds', () => {
    blur(false);
    const seen: boolean[] = [];
    for (let i = 0; i < 12; i += 1) {
      vi.advanceTimersByTime(SECOND);
      stay();
      seen.push(layer.classList.contains('again'));
    }
    expect(seen.slice(0, 4)).toEqual([true, false, true, false]);
    expect(isLeft()).toBe(false);
    expect(layer.className).toBe('');
  });

  it('hears of nothing once the script has ended', () => {
    aborter.abort();
    blur(false);
    expect(isLeft()).toBe(false);
  });
});
