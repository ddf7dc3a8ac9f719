import type { Language } from '../../../src/words/languages.ts';
import { SAMPLES } from '../../files/samples.ts';
import { BUILDS } from './build.ts';
import { launchChromium, type TestChromium } from './chromium.ts';
import { playwrightPage, type TestPage } from './driver.ts';
import { FileCheckPage } from './pages/file-check.ts';
import { readCard } from './pages/hover-card.ts';
import { linkTo, readMarks } from './pages/marks.ts';
import { PopupPage } from './pages/popup.ts';
import { readWarning } from './pages/warning.ts';
import { GMAIL, WebmailFixturePage } from './pages/webmail-fixture.ts';
import { underPolicy, withSettings } from './pretend-policy.ts';
import { sample, shownHtml } from './sample-mail.ts';
import { until } from './until.ts';

/** Something of ours that a person sees, open on a page. */
export interface ShownSurface {
  readonly page: TestPage;
  /** Selector of what is shown among what is ours in the page; `null` where all of the page is. */
  readonly part: string | null;
  /** Puts everything back for the next one. */
  readonly close: () => Promise<void>;
}

/** A browser in one language, with everything of ours that can be seen. */
export interface Showroom {
  readonly show: (name: SurfaceName) => Promise<ShownSurface>;
  readonly close: () => Promise<void>;
}

export type SurfaceName = (typeof SURFACES)[number];

/** Every surface there is, in an order in which each can be shown after the one before it. */
export const SURFACES = [
  'marks',
  'card-deic',
  'card-nordunet',
  'card-commercial',
  'card-spoofed',
  'card-unverifiable',
  'warning',
  'popup-spoofed',
  'popup-deic',
  'popup-row',
  'popup-nothing',
  'popup-checked',
  'popup-page',
  'popup-asked',
  'popup-site-off',
  'popup-site-on',
  'popup-site-locked',
  'popup-own-answer',
  'options',
  'options-policy',
  'options-locked',
  'answers',
  'answers-one',
  'answers-own',
  'welcome',
  'check',
  'check-answered',
  'check-off',
] as const;

/** A mail whose first link has this verdict. */
const MAIL_WITH = {
  deic: '01-',
  nordunet: '24-',
  commercial: '19-',
  spoofed: '27-',
  unverifiable: '40-',
} as const;
/** Its links lead to a look-alike and to the institution's own Zoom. */
const MIXED_MAIL = '37-';
const NO_ZOOM = '52-';
/** A false mail, one with an attachment that is not read, and several in one file. */
const SENT_IN = ['forged-sender.eml', 'pdf-attached.eml', 'mails.zip'];
const LOOK_ALIKE = 'https://zoom.us.evil.example/signin';
const OTHER_WEBMAIL = 'https://post.student.example/read';
const PASTED = `Join Zoom Meeting
https://us07web-zoom.us/j/83051927746
Meeting ID: 830 5192 7746
https://aaudk.zoom.us/j/69041275836`;

const OWN_ANSWERS = {
  'fake-domains': {
    en: 'Never sign in on a page that a mail led you to.\n\nForward the mail to IT-service, and then delete it.',
    da: 'Log aldrig ind på en side, som en mail har ført dig til.\n\nVideresend mailen til IT-service, og slet den så.',
    nb: 'Logg aldri inn på en side som en e-post har ført deg til.\n\nVideresend e-posten til IT-service, og slett den etterpå.',
    sv: 'Logga aldrig in på en sida som ett mejl har lett dig till.\n\nVidarebefordra mejlet till IT-service och radera det sedan.',
  },
  macos: {
    en: 'Install Zoom from the software centre.',
    da: 'Installér Zoom fra softwarecentret.',
    nb: 'Installer Zoom fra programvaresenteret.',
    sv: 'Installera Zoom från programcentret.',
  },
};
/** Every key, and a value that cannot be used. */
const POLICY = {
  institutionHosts: [{ host: 'skole-dk.zoom.us', name: 'Professionshøjskolen Østerlund' }],
  webmailSites: ['https://post.student.example/', 'ftp://post.student.example/'],
  honestHosts: ['zoom-course.student.example'],
  spoofedHosts: ['meeting-login.example.com', 'evil.example'],
  spoofedClick: 'block',
  helpDesk: { name: 'IT-service', address: 'it@student.example', page: 'https://it.student.example/' },
  faqAnswers: OWN_ANSWERS,
  faqSourceLink: false,
  showWelcome: false,
  showFileCheck: false,
  peopleMayChange: ['institutionHosts', 'webmailSites', 'language'],
};
/** Nothing may be changed, whatever was before. */
const LOCKED = { peopleMayChange: [] };
const CHANGED_BEFORE = {
  institutionHosts: [{ host: 'egen-dk.zoom.us', name: 'Egen Skole' }],
  spoofedClick: 'off',
};

/** Opens the built extension in Chromium over an imitated Gmail. */
export async function openShowroom(language: Language): Promise<Showroom> {
  const browser = await launchChromium({ extension: BUILDS.chromium, language });
  const webmail = await WebmailFixturePage.open(browser, GMAIL);
  return {
    show: (name) => show(name, { browser, webmail, language }),
    close: browser.close,
  };
}

interface Room {
  readonly browser: TestChromium;
  readonly webmail: WebmailFixturePage;
  readonly language: Language;
}

async function show(name: SurfaceName, room: Room): Promise<ShownSurface> {
  const { browser, webmail, language } = room;
  switch (name) {
    case 'marks':
      await openMail(room, MIXED_MAIL);
      return { page: webmail.page, part: 'link-guard-mark.placed', close: async () => {} };
    case 'card-deic':
    case 'card-nordunet':
    case 'card-commercial':
    case 'card-spoofed':
    case 'card-unverifiable':
      return showCard(room, name.slice('card-'.length) as keyof typeof MAIL_WITH);
    case 'warning':
      return showWarning(room);
    case 'popup-spoofed':
      await openMail(room, MIXED_MAIL);
      return showPopup(room, webmail.page, '.lg-link');
    case 'popup-deic':
      await openMail(room, MAIL_WITH.deic);
      return showPopup(room, webmail.page, '.lg-link');
    case 'popup-row': {
      await openMail(room, MIXED_MAIL);
      const shown = await showPopup(room, webmail.page, '.lg-row');
      await shown.page.evaluate(
        () => document.querySelector('.lg-row details')?.setAttribute('open', ''),
        null,
      );
      return shown;
    }
    case 'popup-nothing':
      await openMail(room, NO_ZOOM);
      return showPopup(room, webmail.page, 'section');
    case 'popup-checked': {
      const shown = await showPopup(room, webmail.page, '#check-text');
      const popup = new PopupPage(shown.page, language);
      await popup.check(PASTED);
      await until('the pasted links', async () => (await popup.checkedLinks()).length === 2);
      return shown;
    }
    case 'popup-page':
      return onOtherPage(room, LOOK_ALIKE, (tab) => showPopup(room, tab, '.lg-link'));
    case 'popup-asked':
      return onOtherPage(room, 'https://intranet.example/', async (tab) => {
        await browser.pressMenu(tab, { menuItemId: 'link', linkUrl: LOOK_ALIKE });
        return whenThere(await browser.openedPopup(), '.lg-link');
      });
    case 'popup-site-off':
      return onOtherPage(room, OTHER_WEBMAIL, (tab) => showPopup(room, tab, 'section button'));
    case 'popup-site-on':
      return onOtherPage(room, OTHER_WEBMAIL, async (tab) => {
        await browser.grantSite(tab);
        return showPopup(room, tab, 'section button');
      });
    case 'popup-site-locked':
      return underPolicy(browser, LOCKED, () =>
        onOtherPage(room, OTHER_WEBMAIL, (tab) => showPopup(room, tab, '.popup-locked')),
      );
    case 'popup-own-answer':
      return underPolicy(browser, POLICY, async () => {
        await openMail(room, MIXED_MAIL);
        const shown = await showPopup(room, webmail.page, '.lg-own-answer');
        await shown.page.evaluate(() => {
          const answer = document.querySelector('.lg-own-answer')?.closest('details');
          answer?.setAttribute('open', '');
          answer?.scrollIntoView();
        }, null);
        return shown;
      });
    case 'options':
      return showPage(room, 'options.html');
    case 'options-policy':
      return underPolicy(browser, POLICY, () => showPage(room, 'options.html'));
    case 'options-locked':
      return withSettings(browser, CHANGED_BEFORE, () =>
        underPolicy(browser, LOCKED, () => showPage(room, 'options.html')),
      );
    case 'answers':
      return showPage(room, 'faq.html');
    case 'answers-one':
      return showPage(room, 'faq.html#fake-domains');
    case 'answers-own':
      return underPolicy(browser, POLICY, () => showPage(room, 'faq.html#fake-domains'));
    case 'check':
      return showPage(room, 'check.html');
    case 'check-off':
      return underPolicy(browser, POLICY, () => showPage(room, 'check.html'));
    case 'check-answered': {
      const shown = await showPage(room, 'check.html');
      const files = SAMPLES.filter((file) => SENT_IN.includes(file.name));
      await new FileCheckPage(shown.page).choose(files);
      await shown.page.evaluate(
        () => document.querySelector('.lg-row details')?.setAttribute('open', ''),
        null,
      );
      return shown;
    }
    case 'welcome': {
      const shown = await showPage(room, 'welcome.html');
      await until('the practice mail', () =>
        shown.page.evaluate(() => {
          const buttons = document.querySelectorAll<HTMLElement>('.practice-say button:first-of-type');
          for (const button of buttons) button.click();
          return document.querySelectorAll('.practice-card').length === 6;
        }, null),
      );
      return shown;
    }
  }
}

async function openMail({ webmail }: Room, start: string): Promise<void> {
  const { links } = sample(start);
  await webmail.page.moveAway();
  await webmail.page.bringToFront();
  await webmail.openMail(await shownHtml(sample(start)));
  await until(`the marks of ${start}`, async () => (await readMarks(webmail.page)).length === links.length);
}

async function showCard(room: Room, category: keyof typeof MAIL_WITH): Promise<ShownSurface> {
  const { page } = room.webmail;
  const link = sample(MAIL_WITH[category]).links.find((it) => it.category === category);
  await openMail(room, MAIL_WITH[category]);
  await page.hover(linkTo(link?.href ?? ''));
  await until('the card', async () => (await readCard(page))?.category === category);
  return {
    page,
    part: 'link-guard-card',
    close: async () => {
      await page.moveAway();
      await until('the card to go', async () => (await readCard(page)) === null);
    },
  };
}

async function showWarning(room: Room): Promise<ShownSurface> {
  const { page } = room.webmail;
  await openMail(room, MAIL_WITH.spoofed);
  await page.click(linkTo(sample(MAIL_WITH.spoofed).links[0]?.href ?? ''));
  await until('the warning', () => readWarning(page));
  return {
    page,
    part: 'link-guard-warning',
    close: async () => {
      await page.press('Escape');
      await until('the warning to go', async () => (await readWarning(page)) === null);
    },
  };
}

async function showPopup({ browser }: Room, tab: TestPage, wanted: string): Promise<ShownSurface> {
  return whenThere(await browser.openPopup(tab), wanted);
}

async function onOtherPage(
  { browser, webmail }: Room,
  address: string,
  open: (tab: TestPage) => Promise<ShownSurface>,
): Promise<ShownSurface> {
  const tab = await browser.newOfflinePage((url) => (url === address ? '<!doctype html><p>A page' : null));
  await tab.goto(address);
  const shown = await open(tab);
  return {
    ...shown,
    close: async () => {
      await shown.close();
      await tab.close();
      await webmail.page.bringToFront();
    },
  };
}

/** One of our own pages; `policy` for one that reads the administrator's itself. */
async function showPage({ browser }: Room, file: string): Promise<ShownSurface> {
  const tab = await browser.newTab();
  await tab.setViewportSize({ width: 900, height: 2200 });
  await tab.goto(`${browser.extensionUrl}${file}`);
  return whenThere(playwrightPage(tab), '#app > *');
}

async function whenThere(page: TestPage, wanted: string): Promise<ShownSurface> {
  await until(`${wanted} to be there`, () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, wanted),
  );
  return { page, part: null, close: () => page.close() };
}
