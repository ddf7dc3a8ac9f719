import { describe, expect, it } from 'vitest';
import { FAQ_ENTRIES } from '../../src/faq/entries.ts';
import { FAQ_IDS } from '../../src/faq/ids.ts';

it('there is one entry for each id, in the order of the ids', () => {
  expect(FAQ_ENTRIES.map(({ id }) => id)).toEqual(FAQ_IDS);
});

describe.each(FAQ_ENTRIES)('$id', (entry) => {
  const spelled = entry.id.replaceAll('-', '_');

  it('names its own messages', () => {
    expect(entry.question).toBe(`faq_${spelled}_question`);
    expect(entry.answer).toBe(`faq_${spelled}_answer`);
    expect([`faq_${spelled}_note`, null]).toContain(entry.note);
  });

  it('has a source and a day of review', () => {
    if (entry.source === null) expect(entry.further.length).toBeGreaterThan(0);
    else expect(entry.source.name).toContain('DeiC');
    expect(entry.written === 'faq_written_by_us').toBe(entry.source === null);
    expect(entry.reviewed).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  });

  it('names public pages only, each once, and none without a note that rests on them', () => {
    const urls = [...(entry.source ? [entry.source] : []), ...entry.further].map(({ url }) => new URL(url));
    expect(urls.map(({ protocol }) => protocol)).toEqual(urls.map(() => 'https:'));
    expect(new Set(urls.map(String)).size).toBe(urls.length);
    if (entry.note === null && entry.source !== null) expect(entry.further).toEqual([]);
  });
});

it('what is said to be overtaken carries a note', () => {
  const overtaken = [
    'data-covered',
    'who-has-access',
    'zoom-bombing',
    'end-to-end-encryption',
    'traffic-to-us',
    'lti-pro',
    'windows-credentials',
    'macos',
    'attention-tracking',
  ];
  const noted = FAQ_ENTRIES.filter(({ note }) => note !== null).map(({ id }) => id);
  expect(noted).toEqual(expect.arrayContaining(overtaken));
});
