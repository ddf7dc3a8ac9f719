import { describe, expect, it } from 'vitest';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { firstOf, markedAs } from './expectations.ts';
import { roundcubeJourney } from './roundcube-journey.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { countOurs, linkTo, readMarkedLinks } from './support/pages/marks.ts';
import { PopupPage } from './support/pages/popup.ts';
import { roundcubeMissing } from './support/roundcube-server.ts';
import { sample } from './support/sample-mail.ts';

describe.skipIf(skipWhenMissing(chromiumMissing(), roundcubeMissing()))('Roundcube in Chromium', () => {
  const journey = roundcubeJourney(
    'chromium-roundcube',
    () => launchChromium({ extension: BUILDS.chromium }),
    EXPECTED_MAIL,
  );

  it('knows the open mail after the worker was ended, and reads on', async () => {
    const { browser, roundcube } = journey();
    await roundcube.open(sample('27-').subject);
    await expect.poll(() => browser.badge(roundcube.page)).toMatchObject({ text: '!2' });
    await browser.stopWorker();
    const popup = new PopupPage(await browser.openPopup(roundcube.page));
    await expect.poll(() => popup.links()).toHaveLength(2);
    await popup.page.close();

    await browser.stopWorker();
    const frame = await roundcube.open(sample('01-').subject);
    await expect.poll(() => readMarkedLinks(frame)).toEqual(markedAs(sample('01-').links));
  });

  it('leaves nothing behind in an open mail when it is turned off', async () => {
    const { browser, roundcube } = journey();
    const { subject, links } = sample('01-');
    const frame = await roundcube.open(subject);
    await expect.poll(() => countOurs(frame)).toBeGreaterThan(0);
    await browser.turnOff();
    // No browser tells a content script that its extension is gone; it sees so when the person is back in the mail.
    await roundcube.page.bringToFront();
    await frame.hover(linkTo(firstOf(links).href));
    await expect.poll(() => countOurs(frame)).toBe(0);
  });
});
