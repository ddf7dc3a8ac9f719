// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  opensOf,
  pathAt,
  pathFrom,
  pathOf,
  pathThroughFrames,
  type RootOf,
} from '../../../src/webmail/act/opens-at.ts';
import { find, parsePage, showPage } from '../page.ts';

const A = 'https://a.example/';
const B = 'https://b.example/';

/** The names of what a press on `#p` may open, innermost first. */
function opens(page: ParentNode): string[] {
  const pressed = page.querySelector('#p');
  if (!pressed) throw new Error('no #p');
  return opensOf(pathFrom(pressed)).map(({ id }) => id);
}

/** Puts the first of two elements into the other, as only a script can where HTML does not allow it. */
function into(page: Document, inner: string, outer: string): Document {
  page.querySelector(outer)?.append(page.querySelector(inner) as Element);
  return page;
}

describe('a press may open', () => {
  it.each<[string, () => Document, string[]]>([
    ['a link', () => parsePage(`<a id="a" href="${A}"><b id="p">Join</b></a>`), ['a']],
    [
      'a link and one around it',
      () => into(parsePage(`<a id="a" href="${A}"></a><a id="b" href="${B}"><i id="p"></i></a>`), '#b', '#a'),
      ['b', 'a'],
    ],
    [
      'a link around one that leads to no host',
      () =>
        into(
          parsePage(`<a id="a" href="${A}"></a><a id="b" href="mailto:a@b.dk"><i id="p"></i></a>`),
          '#b',
          '#a',
        ),
      ['b', 'a'],
    ],
    ['a link that leads to no host', () => parsePage('<a id="p" href="tel:+45">x</a>'), ['p']],
    [
      'a link around one without an address',
      () => into(parsePage(`<a id="a" href="${A}"></a><a id="b"><i id="p"></i></a>`), '#b', '#a'),
      ['a'],
    ],
    [
      'a link around a picture with its own',
      () => parsePage(`<a id="a" href="${A}"><svg><a id="b" href="${B}"><text id="p">x</text></a></svg></a>`),
      ['b', 'a'],
    ],
    [
      'a link around a formula with its own',
      () =>
        parsePage(`<a id="a" href="${A}"><math><mrow id="b" href="${B}"><mi id="p">x</mi></mrow></math></a>`),
      ['b', 'a'],
    ],
    [
      'an area of a picture, and the link around its map',
      () => parsePage(`<a id="a" href="${A}"><map name="m"><area id="p" href="${B}"></map></a>`),
      ['p', 'a'],
    ],
    [
      'a link around a button with an address of its own',
      () => parsePage(`<a id="a" href="${A}"><button id="b" data-href="${B}"><i id="p"></i></button></a>`),
      ['b', 'a'],
    ],
    [
      'a button of a form, and the link around it',
      () => parsePage(`<a id="a" href="${A}"><form action="${B}"><button id="p">x</button></form></a>`),
      ['p', 'a'],
    ],
    [
      'what `use` shows',
      () =>
        parsePage(
          `<svg><defs><a id="a" href="${A}"><text>x</text></a></defs><use id="p" href="#a"></use></svg>`,
        ),
      ['a'],
    ],
    [
      'what is deep in what `use` shows',
      () =>
        parsePage(
          `<svg><g id="g"><g><a id="a" href="${A}"></a></g></g><use id="p" xlink:href="#g"></use></svg>`,
        ),
      ['a'],
    ],
    [
      'what `use` shows through another',
      () =>
        parsePage(
          `<svg><a id="a" href="${A}"></a><g id="g"><use href="#a"></use></g><use id="p" href="#g"></use></svg>`,
        ),
      ['a'],
    ],
    [
      'what `use` shows, named as addresses are written',
      () => parsePage(`<svg><a id="a b" href="${A}"></a><use id="p" href=" #a%20b"></use></svg>`),
      ['a b'],
    ],
    [
      'what `use` shows, whose name only looks so',
      () => parsePage(`<svg><a id="a%" href="${A}"></a><use id="p" href="#a%"></use></svg>`),
      ['a%'],
    ],
    [
      'what `use` shows, and the link around it',
      () =>
        parsePage(
          `<svg><a id="a" href="${A}"></a></svg><a id="b" href="${B}"><svg><use id="p" href="#a"></use></svg></a>`,
        ),
      ['a', 'b'],
    ],
    [
      'what a circle of `use` shows besides, once',
      () =>
        parsePage(
          `<svg><g id="g"><a id="a" href="${A}"></a><use href="#g"></use></g><use id="p" href="#g"></use></svg>`,
        ),
      ['a'],
    ],
    [
      'the button that a label is for',
      () =>
        parsePage(`<label id="p" for="b">x</label><form action="${A}"><input id="b" type="submit"></form>`),
      ['b'],
    ],
    [
      'the area for all the rest of a picture, and the link around that',
      () =>
        parsePage(
          `<a id="a" href="${B}"><img id="p" usemap="#m"></a><map name="m"><area id="b" shape="default" href="${A}"></map>`,
        ),
      ['b', 'a'],
    ],
    [
      'the field that a label is for',
      () => parsePage(`<form action="${A}"><label id="p" for="b">x</label><input id="b"></form>`),
      ['b'],
    ],
    [
      'the button in a label',
      () => parsePage(`<form action="${A}"><label><i id="p"></i><button id="b">x</button></label></form>`),
      ['b'],
    ],
    [
      'the button that a label within a link is for, and the link',
      () =>
        parsePage(
          `<a id="a" href="${A}"><label id="p" for="b">x</label></a><form action="${B}"><button id="b">x</button></form>`,
        ),
      ['b', 'a'],
    ],
  ])('%s', (_title, page, expected) => {
    expect(opens(page())).toEqual(expected);
  });

  it.each<[string, string]>([
    ['plain text', `<p id="p">Join</p><a href="${A}">x</a>`],
    ['a link beside', `<a href="${A}">x</a><i id="p"></i>`],
    ['a link within what is pressed', `<p id="p"><a href="${A}">x</a></p>`],
    ['a form around what is pressed', `<form action="${A}"><p id="p">x</p></form>`],
    ['a button of no form', `<button id="p" type="button">x</button><a href="${A}">x</a>`],
    [
      'the list that a label is for',
      `<form action="${A}"><label id="p" for="b">x</label><select id="b"></select></form>`,
    ],
    ['what a label for nothing names', `<label id="p" for="b">x</label><a id="b" href="${A}">x</a>`],
    ['what `use` does not find', '<svg><use id="p" href="#gone"></use></svg>'],
    [
      'what `use` finds in another page',
      `<svg><a id="a" href="${A}"></a><use id="p" href="${B}#a"></use></svg>`,
    ],
    ['`use` without a name', `<svg><a id="" href="${A}"></a><use id="p"></use></svg>`],
    ['an element that is only called so', `<svg><a id="a" href="${A}"></a><g id="p" href="#a"></g></svg>`],
  ])('nothing by %s', (_title, html) => {
    expect(opens(parsePage(html))).toEqual([]);
  });

  it('as many levels of `use` as browsers may draw, and ends', () => {
    const levels = Array.from(
      { length: 7 },
      (_, i) => `<g id="g${i}"><use href="#g${i + 1}"></use></g>`,
    ).join('');
    expect(
      opens(parsePage(`<svg>${levels}<a id="g7" href="${A}"></a><use id="p" href="#g0"></use></svg>`)),
    ).toEqual(['g7']);
  });
});

describe('pathFrom climbs', () => {
  it('out of a form whose fields are called as what a node has', () => {
    const page = parsePage(`<a id="a" href="${A}"><form><i id="p"></i></form></a>`);
    const form = page.querySelector('form') as HTMLFormElement;
    const field = page.createElement('input');
    form.append(field);
    // As browsers answer; jsdom does not.
    for (const name of [
      'parentNode',
      'assignedSlot',
      'host',
      'nodeType',
      'localName',
      'matches',
      'getRootNode',
    ])
      Object.defineProperty(form, name, { value: field, configurable: true });
    expect(opens(page)).toEqual(['a']);
  });

  it('no further than a document, though an element of it is called as what a shadow root has', () => {
    const page = parsePage('<p id="p"></p><form name="host"></form><img name="parentNode">');
    expect(['host', 'parentNode'].every((name) => Reflect.get(page, name))).toBe(true);
    expect(pathFrom(page.querySelector('#p') as Node).at(-1)).toBe(page);
  });

  it('no further than a link, which has a host of its own', () => {
    const link = Object.assign(document.createElement('a'), { href: A });
    expect(pathFrom(link)).toEqual([link]);
    expect(opensOf(pathFrom(link))).toEqual([link]);
  });

  it('out of shadow roots, by the slot that shows an element', () => {
    const host = Object.assign(document.createElement('div'), { id: 'host' });
    const inside = host.attachShadow({ mode: 'open' });
    const link = Object.assign(document.createElement('a'), { href: A, id: 'a' });
    inside.append(link);
    const slot = document.createElement('slot');
    link.append(slot);
    const shown = document.createElement('b');
    host.append(shown);
    expect(pathFrom(shown)).toEqual([shown, slot, link, inside, host]);
    expect(opensOf(pathFrom(shown))).toEqual([link]);
    expect(pathFrom(shown, inside)).toEqual([shown, slot, link]);
  });

  it('from a text, and from nothing else than nodes', () => {
    const page = parsePage(`<a id="a" href="${A}">Join</a>`);
    const text = page.querySelector('a')?.firstChild as Text;
    expect(opensOf(pathFrom(text)).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('shadow roots are entered', () => {
  /** Roots that a page keeps to itself, and we may look into. */
  let closed: Map<Element, ShadowRoot>;
  const rootOf: RootOf = (element) => closed.get(element) ?? element.shadowRoot;
  let link: HTMLAnchorElement;
  let host: HTMLElement;

  beforeEach(() => {
    showPage('<p id="host"></p>');
    host = find<HTMLElement>('#host');
    closed = new Map();
    link = Object.assign(document.createElement('a'), { href: A });
  });

  /** Gives `element` a root with `inside`, at every point of which that lies. */
  function shade(element: HTMLElement, mode: ShadowRootMode, inside: HTMLElement): ShadowRoot {
    const root = element.attachShadow({ mode });
    root.append(inside);
    if (mode === 'closed') closed.set(element, root);
    root.elementFromPoint = () => inside;
    Object.defineProperty(root, 'activeElement', { get: () => inside, configurable: true });
    return root;
  }

  const MOUSE = { detail: 1, pointerType: 'mouse' };

  const press = (type: string, init: PointerEventInit, on: Element = host): Node[] => {
    const paths: Node[][] = [];
    document.addEventListener(type, (event) => paths.push(pathOf(event, rootOf)), {
      capture: true,
      once: true,
    });
    on.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, ...init }));
    return paths[0] ?? [];
  };

  it.each<[string, string, PointerEventInit, 'pointed at' | 'focused']>([
    ['a click', 'click', MOUSE, 'pointed at'],
    ['a pointer', 'pointerover', {}, 'pointed at'],
    ['a click of a key', 'click', { detail: 0 }, 'focused'],
    // Firefox counts it as a first click.
    ['a click of a key that has a count', 'click', { detail: 1, pointerType: '' }, 'focused'],
  ])('closed ones by %s', (_title, type, init, meant) => {
    const root = shade(host, 'closed', link);
    const other = root.appendChild(document.createElement('b'));
    if (meant === 'focused') root.elementFromPoint = () => other;
    else Object.defineProperty(root, 'activeElement', { get: () => other });
    const path = press(type, init);
    expect(path.slice(0, 3)).toEqual([link, root, host]);
    expect(new Set(path).size).toBe(path.length);
    expect(opensOf(path)).toEqual([link]);
  });

  it('closed ones within closed ones', () => {
    const inner = document.createElement('div');
    shade(host, 'closed', inner);
    shade(inner, 'closed', link);
    expect(opensOf(press('click', MOUSE))).toEqual([link]);
  });

  it('open ones, as the event says', () => {
    shade(host, 'open', link);
    expect(opensOf(press('click', MOUSE, link))).toEqual([link]);
  });

  it('not where nobody lets us', () => {
    shade(host, 'closed', link);
    closed.clear();
    expect(opensOf(press('click', MOUSE))).toEqual([]);
  });

  it('not where what lies there is none of the root’s own', () => {
    const root = shade(host, 'closed', link);
    root.elementFromPoint = () => document.body;
    expect(press('click', MOUSE)[0]).toBe(host);
    root.elementFromPoint = () => host;
    expect(press('click', MOUSE)[0]).toBe(host);
  });

  it('at a point', () => {
    const root = shade(host, 'closed', link);
    const at = vi.fn(() => host as Element | null);
    Object.assign(document, { elementFromPoint: at });
    expect(pathAt(document, 3, 4, rootOf).slice(0, 3)).toEqual([link, root, host]);
    expect(at).toHaveBeenCalledWith(3, 4);
    at.mockReturnValue(null);
    expect(pathAt(document, 3, 4, rootOf)).toEqual([]);
    Reflect.deleteProperty(document, 'elementFromPoint');
  });
});

describe('pathThroughFrames, at a point of a frame’s own window,', () => {
  /** What lies where in the page around, and in the frame. */
  const around = vi.fn<(x: number, y: number) => Element | null>();
  const within = vi.fn<(x: number, y: number) => Element | null>();
  let frame: HTMLIFrameElement;
  let inner: Document;

  beforeEach(() => {
    showPage('<iframe></iframe><p></p>');
    frame = find<HTMLIFrameElement>('iframe');
    inner = frame.contentDocument as Document;
    frame.getBoundingClientRect = () => new DOMRect(100, 50, 300, 150);
    // Shown at half its size.
    Object.defineProperty(frame, 'offsetWidth', { value: 600 });
    around.mockReset().mockReturnValue(frame);
    within.mockReset().mockReturnValue(inner.body);
    Object.assign(document, { elementFromPoint: around });
    Object.assign(inner, { elementFromPoint: within });
    return () => Reflect.deleteProperty(document, 'elementFromPoint');
  });

  const path = () => pathThroughFrames(inner, 20, 10, (element) => element.shadowRoot);

  it('is what lies there in it', () => {
    expect(path()).toEqual([inner.body, inner.documentElement, inner]);
    expect([around.mock.calls, within.mock.calls]).toEqual([[[110, 55]], [[20, 10]]]);
  });

  it('is what the page around it has laid over it', () => {
    around.mockReturnValue(find('p'));
    expect(path()[0]).toBe(find('p'));
    expect(within).not.toHaveBeenCalled();
  });

  it('is nothing where the frame is out of view there', () => {
    around.mockReturnValue(null);
    expect(path()).toEqual([]);
  });

  it('is the same as pathAt in a page without a frame around', () => {
    around.mockReturnValue(find('p'));
    expect(pathThroughFrames(document, 1, 2, (element) => element.shadowRoot)[0]).toBe(find('p'));
    expect(around.mock.calls).toEqual([[1, 2]]);
  });
});
