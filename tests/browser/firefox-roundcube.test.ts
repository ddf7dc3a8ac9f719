import { describe } from 'vitest';
import { roundcubeJourney } from './roundcube-journey.ts';
import { BUILDS } from './support/build.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { roundcubeMissing } from './support/roundcube-server.ts';
import { sample } from './support/sample-mail.ts';

/** Of each kind of verdict and of wrapper one; Chromium's journey reads every sample mail. */
const MAILS = ['02-', '04-', '12-', '17-', '20-', '24-', '30-', '32-', '37-', '41-', '44-', '47-', '52-'];

describe.skipIf(skipWhenMissing(firefoxMissing(), roundcubeMissing()))('Roundcube in Firefox', () => {
  roundcubeJourney(
    'firefox-roundcube',
    () => launchFirefox({ extension: BUILDS.firefox }),
    MAILS.map(sample),
  );
});
