import { beforeAll, expect, it } from 'vitest';
import { expectedOf } from '../../../scripts/soak/expected.ts';
import { shownHtml } from '../../browser/support/sample-mail.ts';
import { EXPECTED_MAIL } from '../../fixtures/mail/expected.ts';

// Its first mail pays for the parser.
beforeAll(() => import('jsdom'), 60_000);

it.each(EXPECTED_MAIL)('asks for the marks that the sample mail must get: $file', async (mail) => {
  const { marks, report } = await expectedOf(await shownHtml(mail));
  expect(marks.map(({ href, category }) => ({ href, category }))).toEqual(
    mail.links.map(({ href, category }) => ({ href: hrefAsRead(href), category })),
  );
  const hosts = new Set(mail.links.map(({ category, host }) => `${category} ${host}`));
  expect(new Set(report?.map((line) => line.replace(/ \S*$/, '')))).toEqual(hosts);
});

/** As the browser reads an address; of plain text it stays as it stands. */
function hrefAsRead(href: string): string {
  return /^[a-z]+:/i.test(href) ? new URL(href).href : href;
}

it('asks for a mark on each link that stands there twice, and for one line of the report', async () => {
  const link = '<a href="https://aaudk.zoom.us/j/69041275836">Join</a>';
  const { links, marks, report } = await expectedOf(`<p>${link} ${link}</p>`);
  expect(links).toBe(2);
  expect(marks).toHaveLength(2);
  expect(report).toEqual(['deic aaudk.zoom.us 69041275836']);
});

it('asks for a report without links where a mail names a meeting alone, and for none in ordinary mail', async () => {
  expect(await expectedOf('<p>Zoom Meeting ID: 690 4127 5836</p>')).toEqual({
    links: 0,
    marks: [],
    report: [],
  });
  expect(await expectedOf('<p><a href="https://student.example/">Hello</a></p>')).toEqual({
    links: 1,
    marks: [],
    report: null,
  });
});
