import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyValues } from '../../src/policy/kit/kit-input.ts';
import { IMITATED_PAGES } from '../fixtures/webmail/pages.ts';
import { translator } from '../support/translate.ts';
import type { TestPage } from './support/driver.ts';
import type { HostedPackage } from './support/hosted-package.ts';
import type { ManagedBrowser } from './support/managed-browser.ts';
import { readCard } from './support/pages/hover-card.ts';
import { linkTo, readCategories, readMarks } from './support/pages/marks.ts';
import { choose, readOptions } from './support/pages/options.ts';
import { readWarning, textOfWarning } from './support/pages/warning.ts';
import { GMAIL, WebmailFixturePage } from './support/pages/webmail-fixture.ts';
import { marksInTab } from './support/pages/whole-tab.ts';

/** What a browser's own steps go on with. */
export interface PolicyJourney<B extends ManagedBrowser> {
  readonly browser: B;
  readonly hosted: HostedPackage;
}

export interface PolicyJourneySetup<B extends ManagedBrowser> {
  readonly host: () => Promise<HostedPackage>;
  readonly launch: (hosted: HostedPackage, policy: string) => Promise<B>;
  /** Whether the browser holds the policy against the managed schema, and drops what has another type than it says. */
  readonly dropsWrongTypes: boolean;
}

const FIRST = { host: 'first-dk.zoom.us', name: 'First University College' };
const LATER = { host: 'later-dk.zoom.us', name: 'Later University College' };
/** The person's own. */
const OWN_HOST = 'own-dk.zoom.us';
const SPOOFED = 'https://zooom.us/j/61234567890';
const linkOf = (host: string) => `https://${host}/j/61234567890`;
const MAIL = `<p>${[FIRST.host, LATER.host, OWN_HOST].map((host) => `<a href="${linkOf(host)}">Join</a>`).join(', ')},
  <a href="${SPOOFED}">https://zoom.us/j/61234567890</a></p>`;

/** A webmail that no package knows, until one is built for it. */
const OWN_WEBMAIL = pagesOf('sogo');
const OWN_WEBMAIL_SITE = new URL('/', OWN_WEBMAIL.addresses[0]).href;

const BROKEN = {
  institutionHosts: [FIRST, LATER, { host: 'zooom.us' }, { host: 'zoom.us', name: 'All' }],
  webmailSites: [OWN_WEBMAIL_SITE, 'webmail.example'],
  spoofedClick: 'block',
  helpDesk: { name: 'IT Service', page: 'http://it.example.dk/' },
  language: 'da',
  faqSourceLink: 'no',
};

/** Chromium reads a policy five seconds after the last write into its folder, and later where it has much to do. */
export const SOON = { timeout: 40_000 };

/** Browsers are started, or take their time to read a policy, on a machine that may be busy with others. */
export const SLOW = 150_000;

const [t, da] = [translator('en'), translator('da')];

/**
 * The life of the extension in an organisation, the same in every browser: the built package is installed by a policy
 * that the kit has written, the policy changes twice, and a new version comes. The steps build on one another.
 *
 * Call it inside `describe`; it gives the running journey to steps of the browser's own that follow.
 */
export function policyJourney<B extends ManagedBrowser>(
  setup: PolicyJourneySetup<B>,
): () => PolicyJourney<B> {
  let hosted: HostedPackage;
  let browser: B;
  let mail: TestPage;

  const openMail = async () => {
    const webmail = await WebmailFixturePage.open(browser, GMAIL);
    await webmail.openMail(MAIL);
    mail = webmail.page;
  };
  const verdicts = () => readCategories(mail);
  const apply = async (values: PolicyValues) => {
    const policy = allowing(OWN_WEBMAIL_SITE, hosted.policy(values));
    // In a browser that looks at it by itself the mail stays open, and must change where it stands.
    if (await browser.changePolicy(policy)) await openMail();
  };
  const inOptions = async <R>(use: (page: TestPage) => Promise<R>): Promise<R> => {
    const page = await browser.openOwnPage('options.html');
    try {
      return await use(page);
    } finally {
      await page.close();
      await mail.bringToFront();
    }
  };
  const clickSpoofed = async () => {
    await mail.bringToFront();
    await mail.click(linkTo(SPOOFED));
  };

  beforeAll(async () => {
    hosted = await setup.host();
    browser = await setup.launch(hosted, hosted.policy({ institutionHosts: [FIRST] }));
    await openMail();
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await hosted?.close();
  });

  it('reads mail in a webmail that it knows, without a word from the person', async () => {
    await expect.poll(verdicts, SOON).toEqual(['deic', 'commercial', 'commercial', 'spoofed']);
  });

  it('says who added the host of the policy', async () => {
    await mail.bringToFront();
    await mail.hover(linkTo(linkOf(FIRST.host)));
    await expect
      .poll(async () => (await readCard(mail))?.reasons)
      .toContain(t('reason_added_by_policy', [FIRST.host]));
    await mail.moveAway();
  });

  it('can be neither removed nor turned off', async () => {
    expect(await browser.installed()).toEqual({
      version: hosted.version,
      byPolicy: true,
      mayBeRemoved: false,
      mayBeTurnedOff: false,
    });
  });

  it('leaves to the person what the policy leaves open', async () => {
    await inOptions(async (page) => {
      await page.fill('section[aria-labelledby="hosts"] form > div:first-child input', OWN_HOST);
      await page.click('section[aria-labelledby="hosts"] form > button[type="submit"]');
      await expect
        .poll(async () => (await readOptions(page)).settings)
        .toContainEqual({ name: OWN_HOST, origin: t('ui_added_by_you'), controls: 1 });
      await choose(page, t('ui_spoofed_click_off'));
      const title = t('policy_spoofed_click_title');
      await expect
        .poll(async () => (await readOptions(page)).settings)
        .toContainEqual({ name: title, origin: t('ui_chosen_by_you'), controls: 3 });
    });
    await expect.poll(verdicts).toEqual(['deic', 'commercial', 'deic', 'spoofed']);
  });

  it('takes a policy that changes, and of a broken one all that can be used', { timeout: SLOW }, async () => {
    await apply(BROKEN);
    await expect.poll(verdicts, SOON).toEqual(['deic', 'deic', 'deic', 'spoofed']);
  });

  it('speaks the language of the policy in a browser of another', async () => {
    const words = `(${da('mark_spoofed', ['zooom.us', 'zooom.us'])})`;
    await expect.poll(async () => (await readMarks(mail)).at(-1)?.label).toBe(words);
  });

  it('has no way on from a spoofed link where the policy blocks, whatever the person chose', async () => {
    await clickSpoofed();
    await expect.poll(async () => (await readWarning(mail))?.buttons).toEqual([da('warning_stay')]);
    expect(await textOfWarning(mail)).toContain(da('warning_blocked'));
    expect((await readWarning(mail))?.choices).toEqual([]);
    await mail.press('Escape');
    await expect.poll(() => readWarning(mail)).toBeNull();
    expect(await browser.tabs()).not.toContain(SPOOFED);
  });

  it('names each broken value on the page of settings', async () => {
    const broken = ['institutionHosts[2]', 'institutionHosts[3]', 'webmailSites[1]', 'helpDesk.page'];
    if (!setup.dropsWrongTypes) broken.push('faqSourceLink');
    await inOptions(async (page) => {
      await expect.poll(async () => (await readOptions(page)).problems).toEqual(broken);
    });
  });

  it('shows what the policy fixed as fixed, with nothing to change it by', async () => {
    const fixed = [
      FIRST.host,
      LATER.host,
      da('policy_spoofed_click_title'),
      da('policy_language_title'),
      BROKEN.helpDesk.name,
    ];
    await inOptions(async (page) => {
      const settings = async () => (await readOptions(page)).settings;
      for (const name of fixed) {
        await expect.poll(settings).toContainEqual({ name, origin: da('ui_set_by_it'), controls: 0 });
      }
      // A site that the package does not name is the person's to give: the button that asks for it is there.
      const name = OWN_WEBMAIL_SITE.slice(0, -1);
      expect(await settings()).toContainEqual({ name, origin: da('ui_set_by_it'), controls: 1 });
    });
  });

  it('counts again what the person chose, and only that, where the policy says what people may change', {
    timeout: SLOW,
  }, async () => {
    await apply({ institutionHosts: [FIRST], peopleMayChange: ['spoofedClick'] });
    await expect.poll(verdicts, SOON).toEqual(['deic', 'commercial', 'commercial', 'spoofed']);
    await clickSpoofed();
    await expect.poll(() => browser.tabs()).toContain(SPOOFED);
    await mail.bringToFront();
    expect(await readWarning(mail)).toBeNull();
  });

  it('gets a new version, and keeps what the person set', { timeout: SLOW }, async () => {
    const next = `${hosted.version}.1`;
    await hosted.publish(next, [`${OWN_WEBMAIL_SITE}*`]);
    await browser.lookForUpdates();
    await expect.poll(async () => (await browser.installed())?.version, SOON).toBe(next);
    await inOptions(async (page) => {
      const settings = async () => (await readOptions(page)).settings;
      await expect
        .poll(settings)
        .toContainEqual({ name: OWN_HOST, origin: t('ui_added_not_counting'), controls: 0 });
      const title = t('policy_spoofed_click_title');
      expect(await settings()).toContainEqual({ name: title, origin: t('ui_chosen_by_you'), controls: 3 });
    });
    await openMail();
    await expect.poll(verdicts, SOON).toEqual(['deic', 'commercial', 'commercial', 'spoofed']);
  });

  it('runs on a webmail that the new version was built for, without a word from the person', async () => {
    const webmail = await WebmailFixturePage.open(browser, OWN_WEBMAIL);
    await webmail.openMail(MAIL);
    await expect
      .poll(async () => (await marksInTab(webmail.page, OWN_WEBMAIL)).map(({ category }) => category))
      .toEqual(['deic', 'commercial', 'commercial', 'spoofed']);
    await webmail.page.close();
  });

  return () => ({ browser, hosted });
}

/**
 * A policy with all that browsers have for letting an extension onto a site. It lifts what `runtime_blocked_hosts` forbids,
 * and grants nothing: the policy of every step but the first has it, and the journey shows so.
 */
function allowing(site: string, policy: string): string {
  const { protocol, host } = new URL(site);
  const content = JSON.parse(policy);
  const { ExtensionSettings } = content.policies ?? content;
  for (const entry of Object.values<Record<string, unknown>>(ExtensionSettings)) {
    entry.runtime_allowed_hosts = [`${protocol}//${host}`];
  }
  return JSON.stringify(content);
}

function pagesOf(client: string): (typeof IMITATED_PAGES)[number] {
  const pages = IMITATED_PAGES.find((row) => row.client === client);
  if (!pages) throw new Error(`No imitated pages of ${client}.`);
  return pages;
}
