import { describe, expect, it } from 'vitest';
import { verdictsIn } from '../../support/mail.ts';

const IMPRINT = 'Copyright ©2026 Zoom Communications, Inc. All rights reserved.';
const RECORDING = `Hi Ann, your cloud recording is now available. ${IMPRINT}`;
const GENUINE = '[View recording](https://us02web.zoom.us/rec/share/a)';

/** What somebody wrote, above a mail of Zoom's own that the thread quotes. */
const ANSWERS: readonly (readonly [how: string, line: string])[] = [
  [
    'a header of its own',
    `Tak. [Find bogen](https://books.example/1) From: Zoom <no-reply@zoom.us> Subject: Recording ${RECORDING}`,
  ],
  [
    'a Danish header',
    `Tak. [Læs her](https://books.example/1) Fra: Zoom <no-reply@zoom.us> Sendt: 3. december Emne: Optagelse ${RECORDING}`,
  ],
  [
    'the line that Gmail writes',
    `Thanks. [Read it here](https://books.example/1) On Thu, Dec 3, 2026 at 10:00 Zoom <no-reply@zoom.us> wrote: ${RECORDING}`,
  ],
  [
    'the same in Danish',
    `Tak. [Se den her](https://books.example/1) Den tors. 3. dec. 2026 kl. 10.00 skrev Zoom <no-reply@zoom.us>: ${RECORDING}`,
  ],
  ['nothing between them', `Tak. [Find bogen](https://books.example/1) ${RECORDING} ${GENUINE}`],
  [
    'many places',
    `[Læs](https://a.example/1) [Se](https://b.example/1) [Åbn](https://c.example/1) ${RECORDING} ${GENUINE}`,
  ],
];

describe('a thread that quotes a mail of Zoom’s', () => {
  const accused = (line: string) => verdictsIn(line).filter(({ category }) => category === 'spoofed');

  it.each(ANSWERS)('accuses no other link where the sender is not known: %s', (_how, line) => {
    expect(accused(line)).toEqual([]);
  });

  it.each(ANSWERS.slice(0, 4))('accuses none where somebody answered it: %s', (_how, line) => {
    expect(accused(`Ann <ann@mail.example> | Re: Recording: ${line}`)).toEqual([]);
    expect(accused(`Ann <ann@mail.example> | Recording: ${line}`)).toEqual([]);
  });

  it.each([
    [
      'asks above the quote',
      `[View recording](https://bakery.example/r) The Zoom Team On Thu, Dec 3, 2026 Ann <ann@mail.example> wrote: Hi.`,
    ],
    ['asks with nothing quoted', `[View recording](https://bakery.example/r) ${RECORDING}`],
  ])('and one made up as Zoom’s still is: it %s', (_how, line) => {
    expect(accused(`Office <a@mail.example> | Recording: ${line}`)).toHaveLength(1);
  });
});
