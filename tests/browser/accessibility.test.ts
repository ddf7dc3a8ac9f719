import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/languages.ts';
import { chromiumMissing } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { askOurs } from './support/pages/ours.ts';
import { openShowroom, type Showroom, SURFACES } from './support/surfaces.ts';
import { violationsIn } from './support/violations.ts';

describe.skipIf(skipWhenMissing(chromiumMissing())).each(LANGUAGES)(
  'axe-core finds no fault (%s)',
  (language) => {
    let showroom: Showroom;

    beforeAll(async () => {
      showroom = await openShowroom(language);
    });
    afterAll(() => showroom?.close());

    it.each(SURFACES)('%s, light and dark', async (name) => {
      const shown = await showroom.show(name);
      await shown.page.prefer('light');
      const light = await violationsIn(shown);
      await shown.page.prefer('dark');
      const dark = await violationsIn(shown);
      await shown.close();
      expect({ light, dark }).toEqual({ light: [], dark: [] });
    });

    it('sees faint text in the card, and a button without a name', async () => {
      const shown = await showroom.show('card-spoofed');
      await askOurs(
        shown.page,
        (ours) => {
          const card = ours.all('link-guard-card')[0]?.shadowRoot;
          const heading = card?.querySelector<HTMLElement>('h2');
          heading?.style.setProperty('color', '#888', 'important');
          heading?.style.setProperty('background', '#777', 'important');
          card?.querySelector('[aria-label]')?.removeAttribute('aria-label');
        },
        null,
      );
      const violations = (await violationsIn(shown)).join('\n');
      expect(violations).toContain('color-contrast: <h2');
      expect(violations).toContain('button-name');
      await shown.close();
    });
  },
);
