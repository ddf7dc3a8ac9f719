// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CATEGORIES } from '../../src/core/verdict.ts';
import { CATEGORY_COLORS } from '../../src/ui/category-colors.ts';
import { CATEGORY_ICONS } from '../../src/ui/category-icons.ts';
import {
  hasMark,
  MARK_TAG,
  placeOfMark,
  pointedAt,
  removeMark,
  type Shown,
  setMark,
} from '../../src/webmail/marks.ts';
import { DEFINITIONS, freshView } from '../support/defined-elements.ts';
import { find, showPage } from './page.ts';

const LOOK: Shown = {
  category: 'spoofed',
  icon: CATEGORY_ICONS.spoofed,
  color: '#b3261e',
  label: 'look-alike of zoom.us',
};
const HTML =
  '<p>See <a id="l" class="c" href="https://zooom.us/" style="color: red">Join <b>now</b></a> today</p>';

beforeEach(() => showPage(HTML));

const link = () => find('#l');
const marks = () => [...document.querySelectorAll<HTMLElement>(MARK_TAG)];
const shadowOf = (mark: Element | undefined) => mark?.shadowRoot ?? null;

describe('setMark', () => {
  it("puts one mark at the link's end", () => {
    setMark(link(), LOOK);
    expect(marks()).toHaveLength(1);
    expect(link().lastElementChild).toBe(marks()[0]);
    expect(link().lastChild).toBe(marks()[0]);
  });

  it('leaves one alone that shows the same already, and no other', () => {
    setMark(link(), LOOK);
    const [first] = marks();
    setMark(link(), { ...LOOK });
    expect(marks()).toEqual([first]);
    setMark(link(), { ...LOOK, label: 'ligner zoom.us' });
    expect(marks()).not.toContain(first);
    expect(shadowOf(marks()[0])?.textContent).toContain('ligner zoom.us');
    expect(marks()).toHaveLength(1);
  });

  it.each(DEFINITIONS)('says its verdict where the page defined such an element %s', async (_, define) => {
    const view = freshView(document);
    // As in a frame of its own: marks are copied from one that was made in its document.
    vi.resetModules();
    const { placeOfMark, setMark } = await import('../../src/webmail/marks.ts');
    view.customElements.define(MARK_TAG, define(view));
    const place = view.document.createElement('a');
    view.document.body.append(place);
    setMark(place, LOOK);
    expect(place.lastElementChild?.shadowRoot?.textContent).toContain(LOOK.label);
    expect(placeOfMark(place.lastElementChild as Element)).toBe(place);
  });

  it('puts its own in the place of a copy that the page made of it', () => {
    setMark(link(), LOOK);
    const copy = marks()[0]?.cloneNode() as Element;
    link().replaceChildren(copy);
    setMark(link(), LOOK);
    expect(marks()).toHaveLength(1);
    expect(placeOfMark(marks()[0] as Element)).toBe(link());
  });

  it('puts one in the place of another', () => {
    setMark(link(), LOOK);
    setMark(link(), { ...LOOK, category: 'deic', label: 'DeiC' });
    expect(marks().map((mark) => mark.dataset.category)).toEqual(['deic']);
    expect(shadowOf(marks()[0])?.textContent).toContain('DeiC');
  });

  it("leaves the link's text, attributes and children as they were", () => {
    const before = {
      text: link().textContent,
      attributes: link().outerHTML.slice(0, link().outerHTML.indexOf('>')),
      children: [...link().childNodes],
    };
    setMark(link(), LOOK);
    expect(link().textContent).toBe(before.text);
    expect(link().outerHTML.startsWith(before.attributes)).toBe(true);
    expect([...link().childNodes].slice(0, -1)).toEqual(before.children);
  });

  it('says the verdict in words, out of sight, after a picture that is not read', () => {
    setMark(link(), LOOK);
    const root = shadowOf(marks()[0]);
    expect(root?.textContent).toBe(' (look-alike of zoom.us)');
    expect(root?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(root?.querySelector('path')?.getAttribute('d')).toBe(LOOK.icon);
  });

  it('takes words as text, never as markup', () => {
    setMark(link(), { ...LOOK, label: '<img src=x onerror=alert(1)>' });
    expect(shadowOf(marks()[0])?.querySelector('img')).toBeNull();
    expect(shadowOf(marks()[0])?.textContent).toContain('<img');
  });

  it("stands out of the line, and no style sheet of the mail's is stronger", () => {
    setMark(link(), LOOK);
    const style = marks()[0]?.style;
    for (const [name, value] of [
      ['position', 'absolute'],
      ['pointer-events', 'none'],
      ['visibility', 'visible'],
    ] as const) {
      expect(style?.getPropertyValue(name)).toBe(value);
      expect(style?.getPropertyPriority(name)).toBe('important');
    }
  });

  it('gives every category a shape and a colour of its own', () => {
    const looks = CATEGORIES.filter((category) => category !== 'unrelated').map((category) => {
      setMark(link(), {
        category,
        color: CATEGORY_COLORS[category],
        icon: CATEGORY_ICONS[category],
        label: category,
      });
      const path = shadowOf(marks()[0])?.querySelector('path');
      return [path?.getAttribute('d'), path?.getAttribute('fill')];
    });
    for (const part of [0, 1]) expect(new Set(looks.map((look) => look[part])).size).toBe(looks.length);
  });

  it('marks an area of a picture too', () => {
    showPage('<map name="m"><area id="l" href="https://zooom.us/" alt="Join"></map>');
    setMark(find<HTMLAreaElement>('#l'), LOOK);
    expect(marks()).toHaveLength(1);
  });
});

describe('removeMark', () => {
  it('leaves the page as it was found', () => {
    const before = document.body.outerHTML;
    setMark(link(), LOOK);
    expect(document.body.outerHTML).not.toBe(before);
    removeMark(link());
    expect(document.body.outerHTML).toBe(before);
  });

  it('does nothing where there is no mark', () => {
    const before = document.body.outerHTML;
    removeMark(link());
    expect(document.body.outerHTML).toBe(before);
  });

  it("takes all of them where the page has copied the link's content", () => {
    setMark(link(), LOOK);
    link().append(document.createElement(MARK_TAG));
    removeMark(link());
    expect(marks()).toEqual([]);
  });
});

describe('hasMark', () => {
  it.each<[string, () => void, boolean]>([
    ['no mark', () => undefined, false],
    ['a mark', () => setMark(link(), LOOK), true],
    [
      'a mark that was taken off',
      () => {
        setMark(link(), LOOK);
        removeMark(link());
      },
      false,
    ],
    [
      'a mark that something was put behind',
      () => {
        setMark(link(), LOOK);
        link().append(document.createElement('i'));
      },
      false,
    ],
    [
      'a mark inside another element of the link',
      () => link().querySelector('b')?.append(document.createElement(MARK_TAG)),
      false,
    ],
  ])('%s', (_title, act, expected) => {
    act();
    expect(hasMark(link())).toBe(expected);
  });
});

describe('the mark of an area', () => {
  const areas = () => [...document.querySelectorAll<HTMLAreaElement>('area')];
  const left = () => marks().map((mark) => mark.style.marginLeft);

  it('is not pushed aside by what is only called a mark', () => {
    showPage(
      `<img usemap="#m"><${MARK_TAG} style="margin-left: 9999px"></${MARK_TAG}><map name="m"><area href="https://a.dk/"></map>`,
    );
    for (const area of areas()) setMark(area, LOOK);
    expect(document.querySelector('img')?.nextElementSibling).toBe(marks()[0]);
    expect(marks()[0]?.style.marginLeft).toBe('-3px');
  });

  it('stands after the picture, beside those of its other areas, and goes again', () => {
    showPage(
      '<p><img usemap="#other"><img usemap="#m"> text</p><map name="m"><area href="https://a.dk/"><area href="https://b.dk/"></map>',
    );
    const before = document.body.outerHTML;
    for (const area of areas()) setMark(area, LOOK);
    expect(marks().map((mark) => mark.parentElement?.localName)).toEqual(['p', 'p']);
    expect(find('[usemap="#m"]').nextElementSibling).toBe(marks()[0]);
    expect(left()).toEqual(['-3px', '9px']);
    for (const { style } of marks()) expect(style.getPropertyPriority('margin-left')).toBe('important');
    expect(areas().map(hasMark)).toEqual([true, true]);
    setMark(areas()[1] as HTMLAreaElement, LOOK);
    expect(left()).toEqual(['-3px', '9px']);
    for (const area of areas()) removeMark(area);
    expect(document.body.outerHTML).toBe(before);
  });

  it('stands in the area where no picture uses it, and is not seen', () => {
    showPage('<img usemap="#n"><map name="m"><area href="https://a.dk/"></map>');
    setMark(areas()[0] as HTMLAreaElement, LOOK);
    expect(marks()[0]?.parentElement).toBe(areas()[0]);
  });
});

describe('the mark of plain text', () => {
  const TEXT = 'See zooom.us/1 and zooom.us/2.';
  function ranges(...addresses: string[]): Range[] {
    showPage(`<p>${TEXT}</p>`);
    const text = find('p').firstChild as Text;
    return addresses.map((address) => {
      const range = document.createRange();
      range.setStart(text, TEXT.indexOf(address));
      range.setEnd(text, TEXT.indexOf(address) + address.length);
      return range;
    });
  }

  it('stands right after it, can be focused and pointed at, and says what it is about', () => {
    const [range] = ranges('zooom.us/1');
    setMark(range as Range, LOOK);
    const [mark] = marks();
    expect([mark?.previousSibling?.nodeValue, mark?.nextSibling?.nodeValue]).toEqual([
      'See zooom.us/1',
      ' and zooom.us/2.',
    ]);
    expect(mark?.tabIndex).toBe(0);
    expect(mark?.getAttribute('role')).toBe('button');
    expect(mark?.getAttribute('aria-label')).toBe('zooom.us/1 (look-alike of zoom.us)');
    expect(mark?.style.getPropertyValue('pointer-events')).toBe('auto');
    expect(mark?.style.getPropertyPriority('pointer-events')).toBe('important');
    // Nothing more to copy with the text than there was.
    expect(shadowOf(mark)?.textContent).toBe('');
    expect(find('p').textContent).toBe(TEXT);
  });

  it.each([
    ['from the first to the last', (all: Range[]) => all],
    ['from the last to the first', (all: Range[]) => all.toReversed()],
  ])('goes again, put and taken %s, and the text is whole', (_title, order) => {
    const all = ranges('zooom.us/1', 'zooom.us/2');
    for (const range of order(all)) setMark(range, LOOK);
    expect(all.map(hasMark)).toEqual([true, true]);
    expect(all.map(String)).toEqual(['zooom.us/1', 'zooom.us/2']);
    for (const range of order(all)) removeMark(range);
    expect([...find('p').childNodes].map(({ nodeValue }) => nodeValue)).toEqual([TEXT]);
  });

  it.each<[string, (mark: Element) => void]>([
    ['written on before it', (mark) => mark.before(' new ')],
    ['written on after it', (mark) => mark.after(' new ')],
    ['taken what came before', (mark) => mark.previousSibling?.remove()],
  ])('goes without a word lost where the page has %s', (_title, change) => {
    const [range] = ranges('zooom.us/1');
    setMark(range as Range, LOOK);
    change(marks()[0] as Element);
    const text = find('p').textContent;
    removeMark(range as Range);
    expect([find('p').textContent, marks()]).toEqual([text, []]);
  });

  it('knows what it belongs to', () => {
    const [range] = ranges('zooom.us/1');
    setMark(range as Range, LOOK);
    const [mark] = marks();
    expect(mark && placeOfMark(mark)).toBe(range);
    expect(pointedAt(range as Range)).toBe(mark);
    expect([placeOfMark(find('p')), pointedAt(find('p'))]).toEqual([null, find('p')]);
    mark?.remove();
    expect(hasMark(range as Range)).toBe(false);
  });
});
