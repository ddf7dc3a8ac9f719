import type { Category } from '../core/verdict/verdict.ts';

/** The side of the square that every path here is drawn in. */
export const ICON_SIZE = 16;

/**
 * One path a category, to be filled with `fill-rule="evenodd"` in the current colour. The shapes differ in
 * outline, so they are told apart without colour, and none of them borrows from Zoom's logo.
 *
 * They stand in card, warning and popup, where no mail can draw.
 */
export const CATEGORY_ICONS: Readonly<Record<Category, string>> = {
  // an octagon with a bar: stop
  spoofed: 'M4.9.5h6.2l4.4 4.4v6.2l-4.4 4.4H4.9L.5 11.1V4.9zM3.75 6.75v2.5h8.5v-2.5z',
  // a question mark in a diamond
  unverifiable:
    'M6.94.94a1.5 1.5 0 0 1 2.12 0l6 6a1.5 1.5 0 0 1 0 2.12l-6 6a1.5 1.5 0 0 1-2.12 0l-6-6a1.5 1.5 0 0 1 0-2.12z' +
    'M5.6 6.2a2.4 2.4 0 1 1 3.53 2.12c-.25.13-.38.33-.38.6v.33h-1.5v-.5c0-.8.43-1.37 1.1-1.72a.9.9 0 1 0-1.25-.83z' +
    'M8 10.3a.95.95 0 1 1 0 1.9.95.95 0 0 1 0-1.9z',
  // a globe: the service that everyone can buy
  commercial:
    'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z' +
    'M5.95 7.3C6.05 5 6.9 2.9 8 2.1c1.1.8 1.95 2.9 2.05 5.2zM5.95 8.7c.1 2.3.95 4.4 2.05 5.2 1.1-.8 1.95-2.9 2.05-5.2z' +
    'M4.6 7.3H2.05A6 6 0 0 1 5.9 2.4C5.15 3.7 4.68 5.4 4.6 7.3zM11.4 7.3h2.55A6 6 0 0 0 10.1 2.4c.75 1.3 1.22 3 1.3 4.9z' +
    'M4.6 8.7H2.05A6 6 0 0 0 5.9 13.6C5.15 12.3 4.68 10.6 4.6 8.7zM11.4 8.7h2.55A6 6 0 0 1 10.1 13.6c.75-1.3 1.22-3 1.3-4.9z',
  // a shield, outlined
  nordunet:
    'M8 .4l6.2 2.2v4.9c0 3.9-2.5 6.7-6.2 8.1-3.7-1.4-6.2-4.2-6.2-8.1V2.6z' +
    'M8 2.1L3.4 3.7v3.8c0 3 1.8 5.1 4.6 6.4 2.8-1.3 4.6-3.4 4.6-6.4V3.7z',
  // a full shield with a check in it
  deic:
    'M8 .4l6.2 2.2v4.9c0 3.9-2.5 6.7-6.2 8.1-3.7-1.4-6.2-4.2-6.2-8.1V2.6z' +
    'M4.2 7.9l1.1-1.1 1.9 1.9 3.6-3.7 1.1 1.1-4.7 4.8z',
  // a plain ring
  unrelated: 'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
};

const DOT = 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z';

/**
 * What the mark in the mail draws: the same for what warns, and a small plain sign for what vouches. A shield in a mail
 * would be worth drawing for whoever wrote it; a dot proves nothing, and says "point here to see".
 *
 * Plain strings, so that the mark can draw them without the library of the other surfaces; it gets them from the worker.
 */
export const MARK_ICONS: Readonly<Record<Category, string>> = {
  ...CATEGORY_ICONS,
  deic: DOT,
  // a ring
  nordunet: `${DOT}M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z`,
  // a square with nothing in it
  commercial: 'M4 4h8v8H4zM5.8 5.8v4.4h4.4V5.8z',
};

/** For a link that has no verdict yet: a ring with three dots. */
export const NOT_CHECKED_ICON =
  'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z' +
  'M4.8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2zM8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2zM11.2 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2z';
