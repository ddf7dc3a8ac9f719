import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSeverity } from '../../src/core/verdict/verdict.ts';
import { CLIENTS } from '../../src/webmail/clients/clients.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { translator } from '../support/translate.ts';
import { BADGES, cardFor, firstOf, markedAs } from './expectations.ts';
import { BUILDS } from './support/build.ts';
import type { Readable } from './support/driver.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { countOurs, linkTo, type MarkedLink, readMarkedLinks, whenJudged } from './support/pages/marks.ts';
import { IN_OURS } from './support/pages/ours.ts';
import { listedLinks } from './support/pages/popup.ts';
import { pickOwner, readWarning, WARNING } from './support/pages/warning.ts';
import { sample, sampleMailPaths } from './support/sample-mail.ts';
import { launchThunderbird, type TestThunderbird, thunderbirdMissing } from './support/thunderbird.ts';

const t = translator('en');
const BODY = CLIENTS.find(({ id }) => id === 'thunderbird')?.body ?? '';
/** Thunderbird writes out the calendar part of these as well, in a panel and in a table: their links stand there again. */
const CALENDAR = ['17-', '18-', '57-', '64-'].map(sample);

const ON_THIS_PAGE = 'section[aria-labelledby="on-this-page"]';

/** The journey through Thunderbird: one mail after the other, in a folder, as a person reads them. */
describe.skipIf(skipWhenMissing(thunderbirdMissing()))('Thunderbird', () => {
  let thunderbird: TestThunderbird;

  beforeAll(async () => {
    thunderbird = await launchThunderbird();
    await thunderbird.fillFolder(sampleMailPaths());
  });
  afterAll(() => thunderbird?.close());

  /** Shows a mail and waits until all its marks are there. */
  const read = async (start: string) => {
    const mail = sample(start);
    await thunderbird.showMail(mail.subject);
    await whenJudged(thunderbird.message, BODY);
    return mail;
  };
  const marked = async () => (await readMarkedLinks(thunderbird.message)).map(withoutBrackets);

  it('marks the mail that is open already when the extension comes', async () => {
    const { subject, links } = sample('01-');
    await thunderbird.showMail(subject);
    await thunderbird.install(BUILDS.thunderbird);
    await expect.poll(marked).toEqual(markedAs(links));
  });

  it.each(EXPECTED_MAIL.filter((mail) => !CALENDAR.includes(mail)))(
    'marks the right links and no others: $file',
    async ({ file, links }) => {
      await read(file);
      expect(await marked()).toEqual(markedAs(links));
    },
  );

  it.each(CALENDAR)('marks the right links wherever they are shown: $file', async ({ file, links }) => {
    await read(file);
    const found = await marked();
    expect(found.length).toBeGreaterThan(links.length);
    const distinct = new Map(found.map((link) => [link.href, link]));
    expect([...distinct.values()]).toEqual(markedAs(links));
  });

  it.each(BADGES)('carries $text on both buttons for $mail', async ({ mail, text }) => {
    await thunderbird.showMail(sample(mail).subject);
    await expect.poll(() => thunderbird.badges()).toEqual({ toolbar: text, message: text });
  });

  it('shows the card to the pointer, and one answer at the press of its button', async () => {
    const { links } = await read('27-');
    const spoofed = firstOf(links);
    await thunderbird.mouse('hover', linkTo(spoofed.href));
    await expect.poll(() => readCard(thunderbird.message)).toMatchObject(cardFor(spoofed, t));
    await thunderbird.mouse('click', `${IN_OURS} link-guard-card >>> button.answer`);
    await expect
      .poll(() => thunderbird.pages())
      .toEqual([`${thunderbird.extensionUrl}faq.html#fake-domains`]);
  });

  it.each(['toolbar', 'message'] as const)(
    'lists the links in the popup of the %s’s button',
    async (button) => {
      const { links } = await read('37-');
      await expect.poll(() => thunderbird.badges()).toMatchObject({ message: '!2' });
      const popup = await thunderbird.openPopup(button);
      const worstFirst = [...links].sort((a, b) => compareSeverity(a.category, b.category));
      await expect
        .poll(async () =>
          (await listedLinks(popup, ON_THIS_PAGE)).map(({ category, host }) => ({ category, host })),
        )
        .toEqual(worstFirst.map(({ category, host }) => ({ category, host })));
      expect(await textOf(popup)).not.toContain(t('ui_site_unsupported'));
      await thunderbird.closePopup();
    },
  );

  it('says in the popup that a mail has no Zoom link, not that it cannot be read', async () => {
    await read('52-');
    await expect.poll(() => thunderbird.badges()).toMatchObject({ message: '' });
    const popup = await thunderbird.openPopup('toolbar');
    await expect.poll(() => textOf(popup)).toContain(t('ui_nothing_read'));
    expect(await textOf(popup)).not.toContain(t('ui_site_unsupported'));
    await thunderbird.closePopup();
  });

  describe('between a click and the page', () => {
    const warning = () => readWarning(thunderbird.message);
    const click = (selector: string) => thunderbird.mouse('click', selector);
    const clickSpoofed = async () => {
      const spoofed = firstOf((await read('37-')).links);
      await thunderbird.forgetOpened();
      await click(linkTo(spoofed.href));
      await expect.poll(warning).toMatchObject({ host: spoofed.host });
      return spoofed;
    };

    it('stands a warning where the link is spoofed', async () => {
      await clickSpoofed();
      // Its presses count once it has been there for half a second.
      await expect
        .poll(async () => {
          const open = await warning();
          if (open) await click(WARNING.stay);
          return open;
        })
        .toBeNull();
      expect(await thunderbird.opened()).toEqual([]);
    });

    it('whose way on leads to the person’s own browser', async () => {
      const spoofed = await clickSpoofed();
      await pickOwner(thunderbird.message, click);
      await expect.poll(async () => (await warning())?.buttons).toEqual(["Don't go", 'Go on anyway']);
      await click(WARNING.goOn);
      await expect.poll(() => thunderbird.opened()).toEqual([spoofed.href]);
      expect(await warning()).toBeNull();
      expect(await thunderbird.pages()).toEqual([]);
    });

    it('stands nothing where it is genuine', async () => {
      const genuine = firstOf((await read('01-')).links);
      await thunderbird.forgetOpened();
      await click(linkTo(genuine.href));
      await expect.poll(() => thunderbird.opened()).toEqual([genuine.href]);
      expect(await warning()).toBeNull();
    });

    it('is the verdict waited for, and what is harmless goes to the person’s browser', async () => {
      const later = 'https://example.com/agenda';
      const [href = ''] = (await read('02-')).unrelated;
      await thunderbird.message.evaluate(
        ([selector, address]) => {
          const link = document.querySelector(selector);
          link?.addEventListener('mousedown', () => link.setAttribute('href', address));
        },
        [linkTo(href), later] as const,
      );
      await thunderbird.forgetOpened();
      await click(linkTo(href));
      await expect.poll(() => thunderbird.opened()).toEqual([later]);
      expect(await thunderbird.pages()).toEqual([]);
      expect(await thunderbird.message.evaluate(() => document.URL, null)).toMatch(/^mailbox:/);
    });
  });

  it('leaves mails alone once it is turned off', async () => {
    await read('01-');
    await thunderbird.turnExtension('off');
    await thunderbird.showMail(sample('27-').subject);
    expect(await countOurs(thunderbird.message)).toBe(0);
  });

  it('reads the open mail when it is turned on again', async () => {
    await thunderbird.turnExtension('on');
    await expect.poll(marked).toEqual(markedAs(sample('27-').links));
  });

  it('takes away what it could not when it was turned off', async () => {
    const { href } = firstOf(sample('27-').links);
    await thunderbird.mouse('click', linkTo(href));
    await expect.poll(() => readWarning(thunderbird.message)).not.toBeNull();
    await thunderbird.turnExtension('off');
    await thunderbird.turnExtension('on');
    await expect.poll(() => readWarning(thunderbird.message)).toBeNull();
    await expect.poll(marked).toEqual(markedAs(sample('27-').links));
  });
});

function textOf(popup: Readable): Promise<string> {
  return popup.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
    ON_THIS_PAGE,
  );
}

function withoutBrackets(link: Omit<MarkedLink, 'label'>): Omit<MarkedLink, 'label'> {
  return { ...link, text: link.text.replace(/^<(.*)>$/, '$1') };
}
