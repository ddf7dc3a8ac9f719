import { expect, it } from 'vitest';
import { COMPARISON, ZOOM_KINDS } from '../../src/faq/comparison.ts';
import { FAQ_GROUPS, FAQ_IDS } from '../../src/faq/ids.ts';
import { TRAFFIC_LEGS } from '../../src/faq/traffic.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';

it('every answer stands in one group', () => {
  expect(FAQ_GROUPS.flatMap(({ answers }) => answers).toSorted()).toEqual([...FAQ_IDS].toSorted());
});

it.each(LANGUAGES)(
  '%s: what leads to an answer is a few words, and a sentence or two on them',
  (language) => {
    const t = translator(language);
    const texts = [
      ...COMPARISON.flatMap(({ id }) => ZOOM_KINDS.map((kind) => t(`faq_compare_${id}_${kind}`))),
      ...TRAFFIC_LEGS.map(({ id }) => t(`faq_route_${id}`)),
    ];
    for (const text of texts) {
      const [lead = '', rest = '', ...more] = text.split('\n');
      expect(lead.split(' ').length, lead).toBeLessThanOrEqual(6);
      expect(rest, lead).toMatch(/^\p{Lu}.*\.$/u);
      expect(rest.split(' ').length, lead).toBeLessThanOrEqual(26);
      expect(more).toEqual([]);
    }
  },
);
