// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Client, UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { find, parsePage, showPage } from '../page.ts';
import {
  aborter,
  anchor,
  asked,
  askedHrefs,
  DEIC,
  marks,
  ROUNDCUBE,
  SPOOFED,
  settle,
  start,
  textMarks,
  told,
  toldHrefs,
  UNRELATED,
  useDesk,
} from '../reading-desk.ts';

useDesk();

/** Gives an element an open shadow root that holds this. */
function shade(selector: string, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = find<HTMLElement>(selector).attachShadow({ mode });
  root.replaceChildren(...parsePage(html).body.childNodes);
  return root;
}

const inside = (root: ShadowRoot, selector: string) => {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};

describe('an open shadow root', () => {
  const page = (html: string) => showPage(`<div id="host"></div><div id="messagebody">${html}</div>`);

  it('in a message is read, with those within it, text and facts too', async () => {
    page('<div id="shaded"></div>');
    const outer = shade('#shaded', `${anchor(SPOOFED, 'a')}<p>Zoom, Passcode: 1. zooom.us/x</p><div></div>`);
    const inner = inside(outer, 'div').attachShadow({ mode: 'open' });
    inner.append(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    start({ client: ROUNDCUBE });
    await settle();
    expect(marks(outer).map(([, category]) => category)).toEqual(['spoofed', 'spoofed']);
    expect(marks(inner)).toEqual([['b', 'deic']]);
    expect(told[0]?.[1]).toMatchObject({ mentionsZoom: true, passcode: true });
  });

  it('around a message is looked into', async () => {
    page('');
    const root = shade(
      '#host',
      `${anchor(SPOOFED, 'menu')}<div id="messagebody">${anchor(SPOOFED, 'a')}</div>`,
    );
    start({ client: ROUNDCUBE });
    await settle();
    expect(marks(root)).toEqual([['a', 'spoofed']]);
  });

  it('outside of messages, and a closed one, is not', async () => {
    page('<div id="shaded"></div>');
    const outside = shade('#host', anchor(SPOOFED));
    const closed = shade('#shaded', anchor(SPOOFED), 'closed');
    start({ client: ROUNDCUBE });
    await settle();
    expect([marks(outside), marks(closed), asked]).toEqual([[], [], []]);
  });

  it('that a person is writing in is not', async () => {
    showPage('<div contenteditable="true"><div id="messagebody"><div id="shaded"></div></div></div>');
    shade('#shaded', anchor(SPOOFED));
    start({ client: ROUNDCUBE });
    await settle();
    expect(asked).toEqual([]);
  });

  it('that comes later is found, and watched as the page is', async () => {
    page('');
    start({ client: ROUNDCUBE });
    await settle();
    find<HTMLElement>('#messagebody').append(...parsePage('<div id="shaded"></div>').body.childNodes);
    const root = shade('#shaded', anchor(UNRELATED, 'a'));
    await settle();
    expect(askedHrefs()).toEqual([[UNRELATED]]);
    inside(root, '#a').setAttribute('href', SPOOFED);
    await settle();
    expect(marks(root)).toEqual([['a', 'spoofed']]);
    root.append(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    await settle();
    expect(marks(root)).toHaveLength(2);
    find('#shaded').remove();
    await settle();
    expect(toldHrefs().at(-1)).toEqual([]);
  });

  it('that comes to an element already looked at is found once the pointer is in it', async () => {
    page('<div id="shaded"></div>');
    const reading = start({ client: ROUNDCUBE });
    await settle();
    const root = shade('#shaded', anchor(SPOOFED, 'a', '<b>Join</b>'));
    await settle();
    expect(marks(root)).toEqual([]);
    inside(root, 'b').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await settle();
    expect(marks(root)).toEqual([['a', 'spoofed']]);
    expect(reading.shownOf([inside(root, '#a')])).toBe(inside(root, '#a'));
  });

  it('is left as it was found', async () => {
    page('<div id="shaded"></div>');
    const root = shade('#shaded', `${anchor(SPOOFED)}<p>See zooom.us/x today</p>`);
    const before = root.innerHTML;
    start({ client: ROUNDCUBE });
    await settle();
    expect([marks(root).length, root.innerHTML]).toEqual([2, before]);
    aborter.abort();
    expect(root.innerHTML).toBe(before);
  });
});

describe('an address in plain text', () => {
  it('is marked where it is worth showing', async () => {
    showPage('<p>Join zooom.us/j/1, not agenda.pdf or example.com. Or https://aaudk.zoom.us/j/2</p>');
    start();
    await settle();
    expect(textMarks()).toEqual([
      ['zooom.us/j/1', 'spoofed'],
      ['https://aaudk.zoom.us/j/2', 'deic'],
    ]);
    expect(toldHrefs()).toEqual([['zooom.us/j/1', 'https://aaudk.zoom.us/j/2']]);
  });

  it('is asked about once, however often its text is looked at', async () => {
    showPage('<p>zooom.us/1 and example.com and zooom.us/2 now</p>');
    start();
    await settle();
    for (let time = 0; time < 3; time += 1) {
      find('p').append(document.createElement('i'));
      await settle();
    }
    expect(asked).toHaveLength(1);
    document.body.append(find('p'));
    await settle();
    expect(textMarks().map(([, category]) => category)).toEqual(['spoofed', 'spoofed']);
  });

  it.each<[string, (text: Text) => void, string[]]>([
    ['it changes in place', (text) => text.replaceData(0, 5, 'zoooom'), ['spoofed']],
    ['it grows', (text) => text.appendData('23'), ['spoofed']],
    ['the text before it changes', (text) => text.insertData(0, 'Join at '), ['spoofed']],
    [
      'another text stands there',
      (text) => {
        text.data = 'Nothing';
      },
      [],
    ],
    ['its text goes', (text) => text.remove(), []],
    ['its paragraph goes', (text) => text.parentElement?.remove(), []],
    [
      'its paragraph is drawn anew',
      (text) => text.parentElement?.replaceChildren('zooom.us/j/9'),
      ['spoofed'],
    ],
  ])('is looked at again when %s', async (_title, change, expected) => {
    showPage('<p>zooom.us/j/1 now</p>');
    start();
    await settle();
    change(find('p').firstChild as Text);
    await settle();
    expect(textMarks().map(([, category]) => category)).toEqual(expected);
    expect(toldHrefs().at(-1)).toHaveLength(expected.length);
  });

  it('that is typed into a page later is found', async () => {
    showPage('<p>Join</p>');
    start();
    await settle();
    (find('p').firstChild as Text).data = 'Join zooom.us/j/1';
    await settle();
    find('p').append(' or zooom.us/j/2 too');
    await settle();
    expect(textMarks()).toHaveLength(2);
  });

  it('is found again where another in the same text has changed', async () => {
    showPage('<p>zooom.us/1 and zooom.us/2 and example.com</p>');
    start();
    await settle();
    (find('p').firstChild as Text).insertData(0, 'z');
    await settle();
    expect(textMarks().at(-1)?.[0]).toBe('zooom.us/2');
  });

  it('leaves the text as it was found, and what the page has made of it since', async () => {
    const html = '<p>a.dk, zooom.us/1 and zooom.us/2, and <b>zooom.us/3</b> now</p>';
    showPage(html);
    const nodes = [...find('p').childNodes];
    start();
    await settle();
    expect(textMarks()).toHaveLength(3);
    expect([document.body.innerHTML, [...find('p').childNodes]]).toEqual([html, nodes]);
    (find('b').firstChild as Text).appendData('!');
    aborter.abort();
    expect([document.body.innerHTML, [...find('p').childNodes]]).toEqual([
      html.replace('3</b>', '3!</b>'),
      nodes,
    ]);
  });

  it('is one of 200 at most', { timeout: 30_000 }, async () => {
    showPage(`<p>${Array.from({ length: 300 }, (_, i) => `zooom.us/${i}`).join(' ')}</p>`);
    start();
    await settle();
    expect(asked.map(([links]) => links.length)).toEqual([200]);
    expect(textMarks()).toHaveLength(200);
  });
});

describe('a button that keeps its address in an attribute', () => {
  it('is marked, and judged again when the attribute changes', async () => {
    showPage(`<button id="l" data-url="${UNRELATED}">Join</button><button id="m">Send</button>`);
    const reading = start();
    await settle();
    expect(askedHrefs()).toEqual([[UNRELATED]]);
    find('#l').setAttribute('data-url', SPOOFED);
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    expect(reading.judgedNow(find('#l'))?.verdict.category).toBe('spoofed');
    find('#l').removeAttribute('data-url');
    await settle();
    expect(marks()).toEqual([]);
  });
});

it('many changes in one part of the page are one look at it', async () => {
  showPage('<div id="box"></div>');
  const counted: Client = {
    ...UNKNOWN_CLIENT,
    get body() {
      looks += 1;
      return 'body';
    },
  };
  let looks = 0;
  start({ client: counted });
  await settle();
  const few = looks;
  let inner = find<HTMLElement>('#box');
  for (let depth = 0; depth < 200; depth += 1) {
    const next = document.createElement('div');
    inner.append(next);
    inner = next;
    await Promise.resolve();
  }
  await settle();
  expect(looks - few).toBeLessThan(10);
});
