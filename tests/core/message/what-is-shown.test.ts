import { describe, expect, it } from 'vitest';
import { judgeMail, mailOfLine } from '../../../src/cli/evaluate/mail-corpora.ts';
import { verdictsIn } from '../../support/mail.ts';

const shownIn = (line: string) => judgeMail(mailOfLine(line)).map(({ shown }) => shown);

describe('a copied logo', () => {
  it.each([
    ['a link without words', '[](https://zoom.us/)'],
    ['one that says Zoom', '[Zoom](https://zoom.us/)'],
    ['one that says what it is', '[Zoom logo](https://zoom.us/)'],
  ])('gets no mark in a mail that is warned of: %s', (_title, logo) => {
    expect(
      shownIn(`Zoom <a@mail.example> | Meeting: ${logo} Your Zoom meeting. [Join](https://bakery.example/)`),
    ).toEqual([false, true]);
  });

  it.each([
    ['in a mail that is not', 'Zoom <no-reply@zoom.us> | Meeting: [](https://zoom.us/) Your Zoom meeting.'],
    [
      'that is none: it leads to a meeting',
      'Zoom <a@mail.example> | Meeting: [](https://us02web.zoom.us/j/84119022736) Your Zoom meeting. [Join](https://bakery.example/)',
    ],
    [
      'that is none: it has words',
      'Zoom <a@mail.example> | Meeting: [Visit zoom.us](https://zoom.us/) Your Zoom meeting. [Join](https://bakery.example/)',
    ],
  ])('gets its mark %s', (_title, line) => {
    expect(shownIn(line)[0]).toBe(true);
  });
});

describe('that anyone can write a page', () => {
  const DOC = '[Open doc](https://docs.zoom.us/doc/abc)';
  const first = (line: string) => verdictsIn(line)[0]?.reasons[0];

  it.each([
    ['the mail leads to nothing else at Zoom', `Zoom <no-reply@zoom.us> | Doc: A doc was shared. ${DOC}`],
    [
      'nothing else but the logo and the foot',
      `Zoom <no-reply@zoom.us> | Doc: A doc. ${DOC} [](https://zoom.us/) [](https://www.linkedin.com/company/zoom/)`,
    ],
    ['there are two of them', `Ann <a@mail.example> | Event: ${DOC} [Join](https://events.zoom.us/ev/abc)`],
  ])('is said first where %s', (_title, line) => {
    expect(first(line)).toBe('written-by-anyone');
  });

  it.each([
    [
      'a meeting stands beside',
      `Ann <a@mail.example> | Notes: ${DOC} [Join](https://us02web.zoom.us/j/84119022736)`,
    ],
    ['the link is a meeting', 'Ann <a@mail.example> | Join: [Join](https://us02web.zoom.us/j/84119022736)'],
  ])('is not where %s', (_title, line) => {
    expect(first(line)).toBe('zoom-not-deic');
  });
});
