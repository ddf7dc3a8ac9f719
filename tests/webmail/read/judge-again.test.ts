// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { judgeLinks } from '../../../src/background/judge.ts';
import { NO_RULES, type Rules } from '../../../src/core/verdict/rules.ts';
import { find, showPage } from '../page.ts';
import {
  type Ask,
  aborter,
  anchor,
  asked,
  askedHrefs,
  DEIC,
  marked,
  marks,
  outdated,
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

const HOST = 'example.zoom.us';
const COMMERCIAL = `https://${HOST}/j/1`;
const ADDED: Rules = {
  ...NO_RULES,
  addedHosts: [{ host: HOST, name: 'Example', addedBy: 'added-by-policy' }],
};

/** A worker whose rules can change, that answers at once, when the test says so, or never. */
function worker(rules: Rules = NO_RULES) {
  const waiting: (() => void)[] = [];
  const made = {
    rules,
    mode: 'at once' as 'at once' | 'when told' | 'never',
    waiting,
    ask: (async (links, facts) => {
      // Judged when the question arrives, whenever the answer does.
      const answer = judgeLinks({ links, facts }, Promise.resolve(made.rules));
      if (made.mode === 'never') return undefined;
      if (made.mode === 'when told') await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    }) satisfies Ask as Ask,
  };
  return made;
}

/** A page whose links are being asked about, of a worker that answers when the test says so. */
async function underWay(page: string) {
  showPage(page);
  const by = worker();
  by.mode = 'when told';
  const reading = start({ ask: by.ask });
  await settle();
  return { by, reading };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => anchor(`https://${HOST}/j/${i}`, `l${i}`)).join('');
const categories = () => [...new Set(marks().map(([, category]) => category))];

describe('when the rules change', () => {
  it('marks that changed are others, those that did not are left alone', async () => {
    showPage(anchor(COMMERCIAL, 'a') + anchor(SPOOFED, 'b') + anchor(UNRELATED, 'c'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    expect(marks()).toEqual([
      ['a', 'commercial'],
      ['b', 'spoofed'],
    ]);
    by.rules = ADDED;
    await reading.judgeAgain();
    expect(marks()).toEqual([
      ['a', 'deic'],
      ['b', 'spoofed'],
    ]);
    expect(outdated).toEqual([find('#a')]);
    expect(askedHrefs()).toEqual([
      [COMMERCIAL, SPOOFED, UNRELATED],
      [COMMERCIAL, SPOOFED, UNRELATED],
    ]);
  });

  it('a link that is worth showing no more loses its mark, and one that is now gets one', async () => {
    const rules = { ...NO_RULES, spoofedHosts: new Set(['example.com']) };
    const honest = { ...NO_RULES, honestHosts: new Set(['zooom.us']) };
    showPage(anchor(UNRELATED, 'a') + anchor(SPOOFED, 'b'));
    const by = worker(rules);
    const reading = start({ ask: by.ask });
    await settle();
    expect(marks()).toContainEqual(['a', 'spoofed']);
    by.rules = honest;
    await reading.judgeAgain();
    expect(marks().map(([id]) => id)).not.toContain('a');
    expect(reading.verdictOf(find('#a'))).toBeNull();
    by.rules = rules;
    await reading.judgeAgain();
    expect(marks()).toContainEqual(['a', 'spoofed']);
  });

  it('the worker is told again, also where the same links are on the page', async () => {
    showPage(anchor(COMMERCIAL));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.rules = ADDED;
    await reading.judgeAgain();
    expect(toldHrefs()).toEqual([[COMMERCIAL], [COMMERCIAL]]);
  });

  it('a page without links asks and tells nothing', async () => {
    showPage('<p>Hello</p>');
    const reading = start();
    await settle();
    await reading.judgeAgain();
    expect([asked, told]).toEqual([[], []]);
  });

  it('all of 450 links are asked about, in batches of limited size', async () => {
    showPage(numbered(450));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.rules = ADDED;
    await reading.judgeAgain();
    expect(asked.map(([links]) => links.length)).toEqual([200, 200, 50, 200, 200, 50]);
    expect(marks()).toHaveLength(450);
    expect(categories()).toEqual(['deic']);
  });
});

describe('while the new answers are awaited', () => {
  it('the old marks and verdicts stay, and nothing is marked twice', async () => {
    showPage(anchor(COMMERCIAL, 'a'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    Object.assign(by, { rules: ADDED, mode: 'when told' });
    const again = reading.judgeAgain();
    await settle();
    expect(marks()).toEqual([['a', 'commercial']]);
    expect(reading.judgedNow(find('#a'))?.verdict.category).toBe('commercial');
    // Nobody's click is held for it either.
    expect((await reading.settled(find('#a')))?.verdict.category).toBe('commercial');
    expect(outdated).toEqual([]);
    by.waiting.shift()?.();
    await again;
    expect(marks()).toEqual([['a', 'deic']]);
    expect(marked).toHaveLength(2);
  });

  it('a link that comes is judged by the new rules, and asked about once', async () => {
    showPage(anchor(COMMERCIAL, 'a'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    Object.assign(by, { rules: ADDED, mode: 'when told' });
    const again = reading.judgeAgain();
    document.body.append(...new DOMParser().parseFromString(anchor(DEIC, 'b'), 'text/html').body.childNodes);
    await settle();
    for (const answer of by.waiting) answer();
    await again;
    await settle();
    expect(marks()).toEqual([
      ['a', 'deic'],
      ['b', 'deic'],
    ]);
    expect(askedHrefs()).toEqual([[COMMERCIAL], [COMMERCIAL], [DEIC]]);
  });
});

describe('a change while a question is under way', () => {
  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])('never has the old answer count, when it comes %s the new one', async (_title, order) => {
    const { by, reading } = await underWay(anchor(COMMERCIAL, 'a'));
    by.rules = ADDED;
    const again = reading.judgeAgain();
    await settle();
    const seen: unknown[] = [];
    for (const index of order) {
      by.waiting[index]?.();
      await settle();
      seen.push(...marks());
    }
    await again;
    expect(seen.every((mark) => (mark as string[])[1] === 'deic')).toBe(true);
    expect(marks()).toEqual([['a', 'deic']]);
    expect(marked).toHaveLength(1);
  });

  it('is answered to who waited for the old one, and is not asked about a third time', async () => {
    const { by, reading } = await underWay(anchor(COMMERCIAL, 'a'));
    const settled = reading.settled(find('#a'));
    by.rules = ADDED;
    const again = reading.judgeAgain();
    await settle();
    by.waiting[0]?.();
    await settle();
    const asksAgain = reading.settled(find('#a'));
    await settle();
    expect(asked).toHaveLength(2);
    by.waiting[1]?.();
    expect((await settled)?.verdict.category).toBe('deic');
    expect((await asksAgain)?.verdict.category).toBe('deic');
    await again;
  });

  it('is answered so also to who waits for a link of a later batch', async () => {
    const { by, reading } = await underWay(numbered(450));
    by.rules = ADDED;
    const again = reading.judgeAgain();
    const settled = reading.settled(find('#l449'));
    await settle();
    // The old question, the new first batch, and the one link ahead of its turn.
    expect(asked.map(([links]) => links.length)).toEqual([200, 200, 1]);
    by.waiting[2]?.();
    expect((await settled)?.verdict.category).toBe('deic');
    by.mode = 'at once';
    for (const answer of by.waiting) answer();
    await again;
    expect(categories()).toEqual(['deic']);
    expect(marks()).toHaveLength(450);
  });

  it('leaves the rest of the old batches out, and asks about each link once more', async () => {
    const { by, reading } = await underWay(numbered(450));
    by.rules = ADDED;
    const again = reading.judgeAgain();
    by.mode = 'at once';
    for (const answer of by.waiting) answer();
    await vi.waitFor(() => expect(by.waiting).toHaveLength(2));
    for (const answer of by.waiting) answer();
    await again;
    expect(asked.map(([links]) => links.length)).toEqual([200, 200, 200, 50]);
    expect(categories()).toEqual(['deic']);
  });

  it('is through when all answers are there, whichever comes last', async () => {
    const { by, reading } = await underWay(numbered(450));
    by.rules = ADDED;
    let isThrough = false;
    void reading.judgeAgain().then(() => {
      isThrough = true;
    });
    await settle();
    for (const answer of by.waiting.splice(0)) answer();
    while (!isThrough) {
      await settle();
      by.waiting.pop()?.();
    }
    expect(marks()).toHaveLength(450);
    expect(categories()).toEqual(['deic']);
  });

  it('is followed by the last one, however many there are', async () => {
    showPage(anchor(COMMERCIAL, 'a'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.mode = 'when told';
    by.rules = ADDED;
    const first = reading.judgeAgain();
    by.rules = { ...NO_RULES, spoofedHosts: new Set() };
    const second = reading.judgeAgain();
    await settle();
    for (const answer of by.waiting.reverse()) answer();
    await Promise.all([first, second]);
    expect(marks()).toEqual([['a', 'commercial']]);
  });
});

describe('where no answer comes', () => {
  it('nothing looks judged by rules that hold no more, and the worker hears that', async () => {
    showPage(anchor(COMMERCIAL, 'a') + anchor(SPOOFED, 'b') + anchor(UNRELATED, 'c'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.mode = 'never';
    await reading.judgeAgain();
    expect(marks()).toEqual([]);
    expect(outdated).toEqual([find('#a'), find('#b')]);
    expect(reading.judgedNow(find('#b'))).toBeUndefined();
    expect(reading.judgedNow(find('#c'))).toBeUndefined();
    expect(toldHrefs().at(-1)).toEqual([]);
  });

  it('a click asks once more, and the link is marked again', async () => {
    showPage(anchor(SPOOFED, 'b'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.mode = 'never';
    await reading.judgeAgain();
    by.mode = 'at once';
    expect((await reading.settled(find('#b')))?.verdict.category).toBe('spoofed');
    expect(marks()).toEqual([['b', 'spoofed']]);
  });

  it('a click does not wait for ever', async () => {
    const { by, reading } = await underWay(anchor(SPOOFED, 'b'));
    by.mode = 'never';
    const again = reading.judgeAgain();
    expect(await reading.settled(find('#b'))).toBeNull();
    await again;
  });

  it('to one batch of many, the others keep theirs', async () => {
    showPage(numbered(250));
    const by = worker(ADDED);
    const reading = start({
      ask: async (...given) => (given[0].length === 50 && fails ? undefined : by.ask(...given)),
    });
    let fails = false;
    await settle();
    fails = true;
    await reading.judgeAgain();
    expect(marks()).toHaveLength(200);
  });
});

describe('at the end', () => {
  it('asks, marks and tells nothing more', async () => {
    showPage(anchor(COMMERCIAL, 'a'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    aborter.abort();
    by.rules = ADDED;
    await reading.judgeAgain();
    expect(asked).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(marks()).toEqual([]);
  });

  it('an answer that comes late changes nothing', async () => {
    showPage(anchor(COMMERCIAL, 'a'));
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.mode = 'when told';
    const again = reading.judgeAgain();
    const settled = reading.settled(find('#a'));
    await settle();
    aborter.abort();
    for (const answer of by.waiting) answer();
    await again;
    await settled;
    expect(marks()).toEqual([]);
    expect(told).toHaveLength(1);
  });
});

describe('addresses in plain text', () => {
  const TEXT = `Join ${COMMERCIAL} or zooom.us/j/2 or ${COMMERCIAL}2, thanks`;
  it('get their new marks where the old ones stood', async () => {
    showPage(`<p>${TEXT}</p>`);
    const by = worker();
    const reading = start({ ask: by.ask });
    await settle();
    by.rules = ADDED;
    await reading.judgeAgain();
    expect(textMarks()).toEqual([
      [COMMERCIAL, 'deic'],
      ['zooom.us/j/2', 'spoofed'],
      [`${COMMERCIAL}2`, 'deic'],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('that are worth showing no more lose them, and those after keep theirs', async () => {
    showPage(`<p>Zoom: example.com/a and ${COMMERCIAL} and zooom.us/j/2, thanks</p>`);
    const by = worker({ ...NO_RULES, spoofedHosts: new Set(['example.com']) });
    const reading = start({ ask: by.ask });
    await settle();
    expect(textMarks()).toEqual([
      ['example.com/a', 'spoofed'],
      [COMMERCIAL, 'commercial'],
      ['zooom.us/j/2', 'spoofed'],
    ]);
    by.rules = NO_RULES;
    await reading.judgeAgain();
    await settle();
    expect(textMarks()).toEqual([
      [COMMERCIAL, 'commercial'],
      ['zooom.us/j/2', 'spoofed'],
    ]);
  });
});
