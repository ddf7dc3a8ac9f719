import { describe, expect, it } from 'vitest';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { readMail } from '../fixtures/mail/read-mail.ts';
import { markedAs } from './expectations.ts';
import { fixtureJourney } from './fixture-journey.ts';
import { chromiumMissing } from './support/chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readMarkedLinks, readMarks, whenJudged } from './support/pages/marks.ts';
import { OUTLOOK, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { htmlOf, sample } from './support/sample-mail.ts';

describe.skipIf(skipWhenMissing(chromiumMissing()))('Outlook on the web in Chromium', () => {
  const journey = fixtureJourney(OUTLOOK);

  it.each(EXPECTED_MAIL)('says the same through Safe Links: $file', async ({ file, links }) => {
    const { html } = await readMail(file);
    const { webmail } = journey();
    await webmail.openMail(html ?? '', { safeLinks: true });
    await whenJudged(webmail.page, OUTLOOK.body);
    await expect
      .poll(async () => (await readMarks(webmail.page)).map(({ text, category }) => ({ text, category })))
      .toEqual(html === null ? [] : links.map(({ text, category }) => ({ text, category })));
  });

  it('finds the message where its label is Danish', async () => {
    const { webmail } = journey();
    await webmail.openMail(await htmlOf(sample('01-')), { label: 'Brødtekst i meddelelse' });
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(sample('01-').links));
  });

  it.each(OUTLOOK.addresses)('reads mail at %s', async (address) => {
    const webmail = await WebmailFixturePage.open(journey().browser, OUTLOOK, address);
    await webmail.openMail(await htmlOf(sample('27-')));
    await expect.poll(() => readMarkedLinks(webmail.page)).toEqual(markedAs(sample('27-').links));
    await webmail.page.close();
  });
});
