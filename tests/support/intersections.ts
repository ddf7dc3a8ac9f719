import { vi } from 'vitest';

type Report = Pick<IntersectionObserverEntry, 'isIntersecting'> & { readonly intersectionRect?: object };

/** jsdom lays nothing out: a stand-in for the browser's observer, which reports what a test tells it to. */
export function installIntersections(window: Window): {
  tell(target: Element, report: Report): void;
  /** How often a target was new to an observer. */
  timesObserved(target: Element): number;
} {
  const watching = new Map<Element, IntersectionObserverCallback>();
  const times = new Map<Element, number>();
  class Observer {
    readonly #callback: IntersectionObserverCallback;
    readonly #targets = new Set<Element>();
    constructor(callback: IntersectionObserverCallback) {
      this.#callback = callback;
    }
    observe(target: Element) {
      if (!watching.has(target)) times.set(target, (times.get(target) ?? 0) + 1);
      watching.set(target, this.#callback);
      this.#targets.add(target);
    }
    unobserve(target: Element) {
      watching.delete(target);
    }
    disconnect() {
      for (const target of this.#targets) watching.delete(target);
    }
  }
  Object.assign(window, { IntersectionObserver: vi.fn(Observer) });
  return {
    timesObserved: (target) => times.get(target) ?? 0,
    tell: (target, report) =>
      watching.get(target)?.([report as IntersectionObserverEntry], {} as IntersectionObserver),
  };
}
