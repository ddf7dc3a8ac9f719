import type { Box } from './shown.ts';

/** A place in the window where something may be pressed. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the page itself heard of a press. */
export interface Heard {
  /** A click or a form came through to the page, and nobody had prevented it. */
  readonly clicks: number;
}

declare global {
  var pointsHeard: { clicks: number };
}

/** Runs in the page once: it listens for what comes through to it. */
export function listen(): void {
  globalThis.pointsHeard = { clicks: 0 };
  for (const type of ['click', 'auxclick', 'submit']) {
    const hear = (event: Event) => {
      if (!event.defaultPrevented) pointsHeard.clicks += 1;
    };
    addEventListener(type, hear, true);
  }
}

/** Runs in the page: whether it is the webmail's, listened to. */
export function isHome(): boolean {
  return 'openMail' in window && 'pointsHeard' in window;
}

/** Runs in the page: shows a mail as a webmail does that takes nothing out but scripts. */
export function show(html: string): void {
  for (const before of document.querySelectorAll('.a3s')) before.remove();
  (window as unknown as { openMail(html: string): void }).openMail('<p class="gmail_place">Loading</p>');
  const { body } = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(
    `<body>${html}`,
  );
  document.querySelector('.gmail_place')?.replaceWith(...body.childNodes);
  pointsHeard.clicks = 0;
}

/** Runs in the page: every place of a grid over the mail where something may be pressed, three for each thing. */
export function findPlaces(step: number): Place[] {
  const mail = document.querySelector('.a3s');
  if (!mail) return [];
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot ?? null) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const PRESSED = 'a, area, link, button, input, label, summary, use, img, iframe, [href], [data-href]';
  // What stands in a closed root is not seen from here: its host seems empty.
  const isClosed = (element: Element) => element.localName === 'div' && element.firstChild === null;
  const isPressable = (hit: Element): boolean => {
    let isFound = isClosed(hit);
    for (let node: Node | null = hit; node; node = node.parentNode ?? (node as ShadowRoot).host) {
      if (node === mail) return isFound;
      if ('matches' in node && (node as Element).matches(PRESSED)) isFound = true;
    }
    return false;
  };
  // Asking for each point of the window takes longer than all else together: only where something has a box.
  const points = new Map<string, Place>();
  const addBoxes = (element: Element) => {
    for (const box of element.getClientRects()) {
      const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
      const [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
      for (let y = Math.floor(top / step) * step + 2; y < bottom; y += step) {
        for (let x = Math.floor(left / step) * step + 2; x < right; x += step)
          points.set(`${y} ${x}`, { x, y });
      }
    }
  };
  const addFrom = (part: ParentNode, isInPressable: boolean): void => {
    for (const element of part.children) {
      const root = element.shadowRoot;
      const is = isInPressable || root !== null || isClosed(element) || element.matches(PRESSED);
      if (is) addBoxes(element);
      if (root) addFrom(root, is);
      addFrom(element, is);
    }
  };
  addFrom(mail, false);
  const found = new Map<Element, Place[]>();
  for (const { x, y } of [...points.values()].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const hit = hitAt(x, y);
    if (!hit || (!found.has(hit) && !isPressable(hit))) continue;
    found.set(hit, [...(found.get(hit) ?? []), { x, y }]);
  }
  return [...found.values()].flatMap((all) => [
    ...new Set([all[Math.floor(all.length / 2)] as Place, all[0] as Place, all.at(-1) as Place]),
  ]);
}

/** Runs in the page: the nearest place to the middle of a box where something may be pressed; `null` without one near. */
export function nearestTo(box: Box): Place | null {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const LINKS = 'a, area, link, button, input, label, use, iframe, [href], [data-href]';
  for (let radius = 0; radius <= 24; radius += 2) {
    const around = radius === 0 ? 1 : 16;
    for (let index = 0; index < around; index += 1) {
      const angle = (index / around) * 2 * Math.PI;
      const at = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
      let node: Node | null = document.elementFromPoint(at.x, at.y);
      while (node) {
        if ('matches' in node && (node as Element).matches('.a3s')) break;
        if ('matches' in node && (node as Element).matches(LINKS)) return at;
        node = node.parentNode ?? (node as ShadowRoot).host;
      }
    }
  }
  return null;
}

/** Runs in the page: has the keyboard begin right before the mail. */
export function focusBefore(): void {
  document.querySelector<HTMLElement>('.hP')?.focus();
}

/** Runs in the page: how many clicks came through since this was asked last. */
export function heard(): number {
  const { clicks } = pointsHeard;
  pointsHeard.clicks = 0;
  return clicks;
}
