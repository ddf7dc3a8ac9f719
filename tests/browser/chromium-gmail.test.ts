import { describe } from 'vitest';
import { danishJourney, fixtureJourney } from './fixture-journey.ts';
import { chromiumMissing } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { GMAIL } from './support/pages/webmail-fixture.ts';

describe.skipIf(skipWhenMissing(chromiumMissing()))('Gmail in Chromium', () => {
  fixtureJourney(GMAIL);
  danishJourney(GMAIL, 'chromium-gmail');
});
