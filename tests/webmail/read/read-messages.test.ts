// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { NO_FACTS } from '../../../src/core/message/invitation.ts';
import { judgeMessage } from '../../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import type { Judged } from '../../../src/messages/protocol.ts';
import { find, parsePage, showPage } from '../page.ts';
import {
  type Ask,
  aborter,
  anchor,
  asked,
  askedHrefs,
  byCore,
  DEIC,
  factsRead,
  isMarked,
  marked,
  marks,
  ROUNDCUBE,
  SPOOFED,
  settle,
  start,
  told,
  toldHrefs,
  UNRELATED,
  useDesk,
} from '../reading-desk.ts';

useDesk();

describe('a page that is there already', () => {
  it('gets a mark on each link worth showing, and on no other', async () => {
    showPage(
      anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b') + anchor(DEIC, 'c') + anchor('mailto:a@zoom.us', 'd'),
    );
    start();
    await settle();
    expect(marks()).toEqual([
      ['a', 'spoofed'],
      ['c', 'deic'],
    ]);
  });

  it('is asked about in one request, with the facts of the message', async () => {
    showPage(`<p>Zoom. Passcode: 123</p>${anchor(SPOOFED, 'a')}${anchor(UNRELATED, 'b')}`);
    start();
    await settle();
    expect(askedHrefs()).toEqual([[SPOOFED, UNRELATED]]);
    expect(asked[0]?.[1]).toEqual({ ...NO_FACTS, mentionsZoom: true, passcode: true });
  });

  it('is told of: the links worth showing, once', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b') + anchor(SPOOFED, 'c'));
    start();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED]]);
    await settle();
    expect(told).toHaveLength(1);
  });

  it('without links asks and tells nothing', async () => {
    showPage('<p>Hello</p>');
    start();
    await settle();
    expect([asked, told]).toEqual([[], []]);
  });

  it('with unrelated links only tells nothing', async () => {
    showPage(anchor(UNRELATED));
    start();
    await settle();
    expect(askedHrefs()).toEqual([[UNRELATED]]);
    expect(told).toEqual([]);
  });

  it('is read inside the message only', async () => {
    showPage(`${anchor(SPOOFED, 'menu')}<div id="messagebody">${anchor(SPOOFED, 'body')}</div>
      <div contenteditable="true">${anchor(SPOOFED, 'draft')}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    expect(marks()).toEqual([['body', 'spoofed']]);
  });

  it('is asked about the same address in the same words once', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(SPOOFED, 'b') + anchor(SPOOFED, 'c', 'Join now'));
    start();
    await settle();
    expect(asked[0]?.[0].map(({ href, text }) => [href, text])).toEqual([
      [SPOOFED, 'Join'],
      [SPOOFED, 'Join now'],
    ]);
    expect(marks().map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('is asked about the same address again where its attributes differ', async () => {
    const links = ['', 'title="aaudk.zoom.us"', `originalsrc="${SPOOFED}"`, ''];
    showPage(links.map((more, i) => `<a id="l${i}" href="${UNRELATED}" ${more}>Join</a>`).join(''));
    start();
    await settle();
    expect(asked.map(([found]) => found.length)).toEqual([3]);
    expect(marks()).toEqual([
      ['l1', 'spoofed'],
      ['l2', 'spoofed'],
    ]);
    expect(told.map(([found]) => found.length)).toEqual([2]);
  });

  it('with 450 links is asked about in 3 requests of distinct links', async () => {
    showPage(Array.from({ length: 450 }, (_, i) => anchor(`https://zooom.us/j/${i}`, `l${i}`)).join(''));
    start();
    await settle();
    expect(asked.map(([links]) => links.length)).toEqual([200, 200, 50]);
    expect(new Set(askedHrefs().flat()).size).toBe(450);
    for (const [links] of asked) expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    expect(marks()).toHaveLength(450);
    expect(told.map(([links]) => links.length)).toEqual([200]);
  });

  it('is told of the spoofed link after 200 genuine ones', async () => {
    showPage(
      Array.from({ length: 200 }, (_, i) => anchor(`${DEIC}${i}`, `l${i}`)).join('') +
        anchor(SPOOFED, 'last'),
    );
    start();
    await settle();
    expect(toldHrefs().at(-1)).toHaveLength(200);
    expect(toldHrefs().at(-1)).toContain(SPOOFED);
  });
});

describe('a page that changes', () => {
  it('gets marks on what is added, and only that is asked about', async () => {
    showPage(`<div id="box">${anchor(SPOOFED, 'a')}</div>`);
    start();
    await settle();
    find('#box').append(...parsePage(`<p>${anchor(DEIC, 'b')}</p>`).body.childNodes);
    await settle();
    expect(askedHrefs()).toEqual([[SPOOFED], [DEIC]]);
    expect(marks()).toEqual([
      ['a', 'spoofed'],
      ['b', 'deic'],
    ]);
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED, DEIC]]);
  });

  it('has its message read when it comes later', async () => {
    showPage('<div id="messagebody"></div>');
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').append(...parsePage(anchor(SPOOFED)).body.childNodes);
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
  });

  it('whose message gives a meeting ID and no link is told of the ID, until it is gone', async () => {
    showPage('<main><p>Zoom, Meeting ID: 612 3456 7890</p></main>');
    start();
    await settle();
    expect(told.map(([links, { meetingIds }]) => [links, meetingIds])).toEqual([[[], ['61234567890']]]);
    document.body.replaceChildren();
    await settle();
    expect(told.slice(1)).toEqual([[[], NO_FACTS]]);
  });

  it('that swaps one message for another is told anew', async () => {
    showPage(`<div id="messagebody">${anchor(SPOOFED, 'a')}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').replaceChildren(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [DEIC]]);
  });

  it('that closes its message is told empty, once', async () => {
    showPage(`<div id="messagebody">${anchor(SPOOFED)}</div>`);
    start({ client: ROUNDCUBE });
    await settle();
    find('#messagebody').remove();
    await settle();
    document.body.append('more');
    await settle();
    expect(told.slice(1)).toEqual([[[], NO_FACTS]]);
  });

  it.each<[string, (link: HTMLAnchorElement) => void]>([
    ['its address', (link) => link.setAttribute('href', DEIC)],
    [
      'its text, in place',
      (link) => {
        if (link.firstChild) link.firstChild.nodeValue = 'https://aaudk.zoom.us/';
      },
    ],
    ['its text, anew', (link) => link.replaceChildren('https://aaudk.zoom.us/')],
    [
      'its text, by an element',
      (link) => link.replaceChildren(...parsePage('<b>https://aaudk.zoom.us/</b>').body.childNodes),
    ],
    [
      'its text, by one more element',
      (link) => link.prepend(...parsePage('<i>aaudk.zoom.us</i> ').body.childNodes),
    ],
    ['its title', (link) => link.setAttribute('title', DEIC)],
    ["the address in Outlook's attribute", (link) => link.setAttribute('originalsrc', SPOOFED)],
    ["the address in Gmail's attribute", (link) => link.setAttribute('data-saferedirecturl', SPOOFED)],
  ])('has a link judged again when it changes %s', async (_title, change) => {
    showPage(anchor(UNRELATED));
    start();
    await settle();
    expect(marks()).toEqual([]);
    change(find('#l'));
    await settle();
    expect(asked).toHaveLength(2);
    expect(marks()).toHaveLength(1);
  });

  it('has a link judged again when part of its text goes', async () => {
    showPage(anchor(UNRELATED, 'l', '<span>aaudk.zoom.us</span> Agenda'));
    start();
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    find('#l span').remove();
    await settle();
    expect(asked).toHaveLength(2);
    expect(marks()).toEqual([]);
  });

  it('loses the mark when a link becomes unrelated', async () => {
    showPage(anchor(SPOOFED));
    const reading = start();
    await settle();
    find('#l').setAttribute('href', UNRELATED);
    await settle();
    expect(marks()).toEqual([]);
    expect(reading.verdictOf(find('#l'))).toBeNull();
    expect(toldHrefs()).toEqual([[SPOOFED], []]);
  });

  it.each<[string, () => void]>([
    ['to mail', () => find('#l').setAttribute('href', 'mailto:a@zoom.us')],
    ['nowhere', () => find('#l').removeAttribute('href')],
    ['out of the message', () => document.body.append(find('#l'))],
    [
      'into what the person is writing',
      () => {
        const draft = document.createElement('div');
        draft.setAttribute('contenteditable', 'true');
        document.body.append(draft);
        draft.append(find('#l'));
      },
    ],
  ])('loses the mark when a link leads or goes %s', async (_title, change) => {
    showPage(`<div id="messagebody">${anchor(SPOOFED)}</div>`);
    const reading = start({ client: ROUNDCUBE });
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    change();
    await settle();
    expect(marks()).toEqual([]);
    expect(reading.verdictOf(find('#l'))).toBeNull();
    expect(toldHrefs()).toEqual([[SPOOFED], []]);
  });

  it.each([
    ['a link', anchor(SPOOFED)],
    ['an address in plain text', `<p>${SPOOFED}</p>`],
  ])(
    'that lets a person write what it has shown loses the mark of %s, and has it again after',
    async (_title, html) => {
      showPage(`<div id="shown">${html}</div>`);
      start();
      await settle();
      const before = marks();
      expect(before).toHaveLength(1);
      find('#shown').setAttribute('contenteditable', 'true');
      await settle();
      expect(marks()).toEqual([]);
      find('#shown').setAttribute('contenteditable', 'false');
      await settle();
      expect(marks()).toEqual(before);
    },
  );

  it('that uses its elements again for other messages has them judged again', async () => {
    const rows = [DEIC, SPOOFED, UNRELATED];
    showPage(rows.map((href, i) => `<p id="p${i}">${anchor(href, `l${i}`)}</p>`).join(''));
    start();
    await settle();
    // A virtual list that was scrolled by one row: the first element comes to stand last, with another message.
    const first = find<HTMLElement>('#p0');
    document.body.append(first);
    find('#l0').href = 'https://zooom.us/j/2';
    await settle();
    expect(marks()).toEqual([
      ['l1', 'spoofed'],
      ['l0', 'spoofed'],
    ]);
    expect(new Set(toldHrefs().at(-1))).toEqual(new Set([SPOOFED, 'https://zooom.us/j/2']));
  });

  it('has an element judged again that was taken out and put back', async () => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    const link = find('#l');
    link.remove();
    await settle();
    expect([isMarked(link), toldHrefs()]).toEqual([false, [[SPOOFED], []]]);
    document.body.append(link);
    await settle();
    expect([marks(), toldHrefs().at(-1)]).toEqual([[['l', 'spoofed']], [SPOOFED]]);
  });

  it('has a link judged by what it was changed to when the button went down', async () => {
    showPage(anchor(UNRELATED));
    const reading = start();
    await settle();
    find('#l').href = SPOOFED;
    expect(reading.judgedNow(find('#l'))).toBeUndefined();
    expect((await reading.settled(find('#l')))?.verdict.category).toBe('spoofed');
    await settle();
    expect([asked.length, marks()]).toEqual([2, [['l', 'spoofed']]]);
  });

  it('has its text read again only when a message has changed', async () => {
    showPage(`<div id="messagebody">${anchor(SPOOFED)}<p id="p">text</p></div><div id="menu"></div>`);
    start({ client: ROUNDCUBE });
    await settle();
    expect(factsRead).toBe(1);
    find('#menu').append('Zoom', document.createElement('p'));
    await settle();
    find('#menu').replaceChildren();
    await settle();
    expect(factsRead).toBe(1);
    find('#p').append(' Zoom');
    await settle();
    expect([factsRead, told.at(-1)?.[1].mentionsZoom]).toEqual([2, true]);
    find('#p').remove();
    await settle();
    expect([factsRead, told.at(-1)?.[1].mentionsZoom]).toEqual([3, false]);
  });

  it.each<[string, () => void]>([
    ['text beside the link', () => document.body.append('more text')],
    ['a title that names no host', () => find('#l').setAttribute('title', 'Open in browser')],
    ['a class of the link', () => find('#l').setAttribute('class', 'visited')],
    ['the same address again', () => find('#l').setAttribute('href', SPOOFED)],
  ])('is not asked about again for %s', async (_title, change) => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    change();
    await settle();
    expect(asked).toHaveLength(1);
    expect(marks()).toEqual([['l', 'spoofed']]);
  });
});

describe('what nobody heard', () => {
  const change = async (words: string) => {
    document.body.append(...parsePage(`<p>${words}</p>`).body.childNodes);
    await settle();
  };

  it('is told once more by itself', async () => {
    showPage(anchor(SPOOFED));
    let times = 0;
    start({ hears: async () => ++times > 1 });
    await settle();
    await settle();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED]]);
  });

  it('is told again when the page changes next, and then no more', async () => {
    showPage(anchor(SPOOFED));
    let isWorkerThere = false;
    start({ hears: async () => isWorkerThere });
    for (let i = 0; i < 10; i += 1) await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED]]);
    isWorkerThere = true;
    await change('more');
    await change('and more');
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED], [SPOOFED]]);
  });

  it('is not told any more where reading has stopped by then', async () => {
    showPage(anchor(SPOOFED));
    start({ hears: async () => false });
    await vi.waitFor(() => expect(toldHrefs()).toHaveLength(1));
    aborter.abort();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED]]);
  });

  it('is not told any more where that is known after reading has stopped', async () => {
    showPage(anchor(SPOOFED));
    let lose = () => {};
    start({ hears: () => new Promise((resolve) => (lose = () => resolve(false))) });
    await vi.waitFor(() => expect(toldHrefs()).toHaveLength(1));
    aborter.abort();
    lose();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED]]);
  });

  it('is told once where the page changed before the second try', async () => {
    showPage(anchor(SPOOFED));
    let times = 0;
    start({ hears: async () => ++times > 1 });
    await vi.waitFor(() => expect(toldHrefs()).toHaveLength(1));
    document.body.append(...parsePage('<p>more</p>').body.childNodes);
    await settle();
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [SPOOFED]]);
  });

  it('is told again where the message was closed meanwhile', async () => {
    showPage(anchor(SPOOFED));
    let isWorkerThere = true;
    start({ hears: async () => isWorkerThere });
    await settle();
    isWorkerThere = false;
    find('#l').remove();
    await settle();
    await settle();
    isWorkerThere = true;
    await change('more');
    expect(toldHrefs()).toEqual([[SPOOFED], [], [], []]);
  });
});

describe('no answer', () => {
  it('leaves the link unmarked, and is asked for again when the page changes next', async () => {
    showPage(anchor(SPOOFED));
    let isWorkerThere = false;
    const reading = start({ ask: async (...question) => (isWorkerThere ? byCore(...question) : undefined) });
    await settle();
    await settle();
    expect([asked.length, marks(), told]).toEqual([1, [], []]);
    expect(reading.verdictOf(find('#l'))).toBeNull();
    isWorkerThere = true;
    for (const words of ['more', 'and more']) {
      document.body.append(...parsePage(`<p>${words}</p>`).body.childNodes);
      await settle();
    }
    expect([asked.length, marks()]).toEqual([2, [['l', 'spoofed']]]);
  });

  it('for one link leaves the others their marks', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(DEIC, 'b'));
    start({ ask: async (...asked) => (await byCore(...asked))?.slice(1) });
    await settle();
    expect(marks()).toEqual([['b', 'deic']]);
  });

  it('is taken from an answer for a link that was not asked about', async () => {
    showPage(anchor(UNRELATED));
    start({
      ask: async () => judgeMessage([{ id: '99', href: SPOOFED, text: 'Join' }], NO_FACTS, NO_RULES),
    });
    await settle();
    expect(marks()).toEqual([]);
  });
});

describe('an answer that comes late', () => {
  /** An `ask` that answers when told. */
  function held() {
    const waiting: (() => void)[] = [];
    const ask: Ask = (links, facts) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(judgeMessage(links, facts, NO_RULES)));
      });
    return { ask, waiting };
  }

  it('is dropped where the link leads elsewhere by then', async () => {
    const { ask, waiting } = held();
    showPage(anchor(DEIC));
    start({ ask });
    await settle();
    find('#l').setAttribute('href', SPOOFED);
    await settle();
    waiting[0]?.();
    await settle();
    expect(marks()).toEqual([]);
    waiting[1]?.();
    await settle();
    expect(marks()).toEqual([['l', 'spoofed']]);
    expect(marked.map(([, category]) => category)).toEqual(['spoofed']);
  });

  it('is dropped where the link is gone by then', async () => {
    const { ask, waiting } = held();
    showPage(`<p id="p">${anchor(SPOOFED)}</p>`);
    start({ ask });
    await settle();
    const link = find('#l');
    find('#p').remove();
    await settle();
    waiting[0]?.();
    await settle();
    expect(isMarked(link)).toBe(false);
    expect(told).toEqual([]);
  });

  it.each([
    ['a link', anchor(SPOOFED)],
    ['an address in plain text', SPOOFED],
  ])('is dropped where nobody has seen yet that it is gone: %s', async (_, html) => {
    const { ask, waiting } = held();
    showPage(`<p id="p">${html}</p>`);
    start({ ask });
    await settle();
    waiting[0]?.();
    find('#p').replaceChildren();
    await settle();
    expect(marked).toEqual([]);
  });

  it('reports the facts of now, not those of then', async () => {
    const { ask, waiting } = held();
    showPage(`<p id="p">Passcode: 123</p>${anchor(SPOOFED, 'a')}`);
    start({ ask });
    await settle();
    find('#p').textContent = 'Meeting ID: 61234567890';
    await settle();
    document.body.append(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    await settle();
    // The later question is answered first.
    waiting[1]?.();
    await settle();
    waiting[0]?.();
    await settle();
    expect(told.map(([, { passcode, meetingIds }]) => [passcode, meetingIds])).toEqual([
      [false, ['61234567890']],
      [false, ['61234567890']],
    ]);
  });

  it('keeps nobody from asking about other links, and none is asked about twice', async () => {
    const { ask, waiting } = held();
    showPage(Array.from({ length: 250 }, (_, i) => anchor(`https://zooom.us/j/${i}`, `l${i}`)).join(''));
    start({ ask });
    await settle();
    document.body.append(...parsePage(anchor(DEIC, 'b')).body.childNodes);
    await settle();
    expect(asked.map(([links]) => links.length)).toEqual([200, 1]);
    for (const answer of waiting) answer();
    await settle();
    waiting.at(-1)?.();
    await settle();
    expect(asked.map(([links]) => links.length)).toEqual([200, 1, 50]);
    expect(marks()).toHaveLength(251);
  });

  it('is dropped where reading has stopped by then', async () => {
    const { ask, waiting } = held();
    showPage(anchor(SPOOFED));
    start({ ask });
    await settle();
    aborter.abort();
    waiting[0]?.();
    await settle();
    expect([marks(), told]).toEqual([[], []]);
  });
});

describe('verdictOf', () => {
  it('knows the links worth showing', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b'));
    const reading = start();
    await settle();
    expect(reading.verdictOf(find('#a'))?.verdict.category).toBe('spoofed');
    expect(reading.verdictOf(find('#b'))).toBeNull();
    expect(reading.verdictOf(document.createElement('a'))).toBeNull();
  });

  it('knows none before the answer came', () => {
    showPage(anchor(SPOOFED));
    expect(start({ ask: () => new Promise<Judged[]>(() => undefined) }).verdictOf(find('#l'))).toBeNull();
  });
});

describe('the end', () => {
  it('takes all marks off and looks no more', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(DEIC, 'b'));
    const before = document.body.outerHTML;
    const reading = start();
    await settle();
    expect([marks().length, document.body.outerHTML]).toEqual([2, before]);
    aborter.abort();
    expect(document.body.outerHTML).toBe(before);
    expect(reading.verdictOf(find('#a'))).toBeNull();
    document.body.append(...parsePage(anchor(SPOOFED, 'c')).body.childNodes);
    await settle();
    expect(marks()).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('before the first look asks nothing', async () => {
    showPage(anchor(SPOOFED));
    start();
    aborter.abort();
    await settle();
    expect(asked).toEqual([]);
  });

  it('of the page is told empty; a page that comes back is told again', async () => {
    showPage(anchor(SPOOFED));
    start();
    await settle();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(toldHrefs()).toEqual([[SPOOFED], [], [SPOOFED]]);
    aborter.abort();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(told).toHaveLength(3);
  });
});

describe('the verdict at the moment of a click', () => {
  it('is there for a link that was judged, also where it is not worth showing', async () => {
    showPage(anchor(SPOOFED, 'a') + anchor(UNRELATED, 'b'));
    const reading = start();
    expect(reading.judgedNow(find('#a'))).toBeUndefined();
    await settle();
    expect(reading.judgedNow(find('#a'))?.verdict.category).toBe('spoofed');
    expect(reading.judgedNow(find('#b'))?.verdict.category).toBe('unrelated');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['what leads to no host', '<a id="l" href="mailto:a@zoom.us">Join</a>'],
    ['what the person is writing', `<div contenteditable="true">${anchor(SPOOFED)}</div>`],
  ])('is none for %s', async (_title, html) => {
    showPage(html);
    const reading = start();
    expect(reading.judgedNow(find('#l'))).toBeNull();
    expect(await reading.settled(find('#l'))).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each<[string, (link: HTMLAnchorElement) => void]>([
    ['its address', (link) => link.setAttribute('href', DEIC)],
    ['its text', (link) => link.replaceChildren('https://zoom.us/')],
    ['its title', (link) => link.setAttribute('title', 'https://zoom.us/')],
  ])('is not that of before %s was changed, in the same moment', async (_title, change) => {
    showPage(anchor(UNRELATED));
    const reading = start();
    await settle();
    change(find('#l'));
    expect(reading.judgedNow(find('#l'))).toBeUndefined();
  });

  it('is asked for at once where nobody has asked yet', async () => {
    showPage('');
    const reading = start();
    await settle();
    showPage(anchor(SPOOFED));
    expect((await reading.settled(find('#l')))?.verdict.category).toBe('spoofed');
    expect(marks()).toEqual([['l', 'spoofed']]);
    await settle();
    expect(askedHrefs()).toEqual([[SPOOFED]]);
  });

  it('is waited for where the worker has been asked, without asking twice', async () => {
    showPage(anchor(SPOOFED));
    let answer = () => {};
    const reading = start({
      ask: async (links, facts) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return judgeMessage(links, facts, NO_RULES);
      },
    });
    await settle();
    const verdict = reading.settled(find('#l'));
    answer();
    expect((await verdict)?.verdict.category).toBe('spoofed');
    expect(asked).toHaveLength(1);
  });

  it('is asked for once more where no answer had come', async () => {
    showPage(anchor(SPOOFED));
    let isAwake = false;
    const reading = start({ ask: async (...asked) => (isAwake ? byCore(...asked) : undefined) });
    await settle();
    expect(await reading.settled(find('#l'))).toBeNull();
    isAwake = true;
    expect((await reading.settled(find('#l')))?.verdict.category).toBe('spoofed');
    expect(asked).toHaveLength(3);
  });
});
