import type { Measure } from '../measure.ts';
import { besideNothing } from './beside-nothing.ts';

const SENTENCE = 'Thank you, I will be there on Monday and bring the two drafts. ';
const TEXT = SENTENCE.repeat(8).slice(0, 500);

/** 500 characters are typed into the compose field. */
export const typing: Measure = {
  name: 'typing',
  run: (bench) =>
    besideNothing(bench, '500 keys', async (page) => {
      await page.focus('#draft');
      await page.keyboard.type(TEXT);
    }),
};
