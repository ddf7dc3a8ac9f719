import { describe, expect, it } from 'vitest';
import { ACCOUNT_WORDS } from '../../../src/core/lookalike/data/brand-words.ts';
import { judge } from '../judge.ts';

const byName = (host: string) => judge(`https://${host}/`).category;
const asMeeting = (host: string) => judge(`https://${host}/j/61234567890`).category;

/** Companies may well be called so. */
const DOUBTFUL = [
  ...['zoom.dk', 'www.zoom.dk', 'zoom.de', 'zoom.com.tr', 'zoom.co.nz', 'shop.zoom.pl'],
  ...['it-zoom.com', 'jp-zoom.net', 'dk-zoom.com', 'zoom-it.com', 'zoom-nl.com'],
  ...['zoom-office.com', 'zoom-business.com', 'zoom-global.net', 'zoomtechnologies.com', 'zoom-training.org'],
  ...[
    'zoomvideo.pl',
    'zoomphone.dk',
    'zoomlink.cz',
    'zoomcloud.nl',
    'zoom-team.de',
    'zoomonline.be',
    'zoomrecruitment.co.uk',
  ],
];

describe('a name that may be a company’s own', () => {
  it.each(DOUBTFUL)('is a doubt by its name alone: %s', (host) => {
    expect(byName(host)).toBe('unverifiable');
  });

  it.each(DOUBTFUL)('is a look-alike with a meeting’s path, or under words of one: %s', (host) => {
    expect(asMeeting(host)).toBe('spoofed');
    expect(judge(`https://${host}/`, 'Join Zoom Meeting').category).toBe('spoofed');
  });

  it.each([
    ...['aaudk.zoom.dk', 'us02web.zoom.de', 'lu-se.zoom.se', 'zoom.app', 'zoom.io', 'zoom.eu', 'zoom.com.de'],
    ...[
      'us-zoom.com',
      'uk-zoom.com',
      'zoom-us.dk',
      'zoom-app.com',
      'zoomapp.ru',
      'zoom-web.de',
      'zoom-video.com',
    ],
    ...['zoom-office.us', 'it-zoom.us', 'zoom-office-login.com', 'zoom-office-meeting.de', 'zo0m-office.com'],
    ...['zoom-it-support.com', 'zoom-technologies-update.com'],
  ])('is told from one that says more: %s', (host) => {
    expect(byName(host)).toBe('spoofed');
  });

  it.each([
    ...[
      'zoomsport.com',
      'zoomsports.net',
      'zoommarketing.com',
      'zoom-marketing.dk',
      'zoombetting.com',
      'zoomdiscount.com',
    ],
    ...['zoomcollection.com', 'zoomconversion.com', 'zoominstant.com', 'zoomcounter.com', 'zoomcountry.com'],
    ...['zoomgreetings.com', 'zoomtargeting.net', 'zoom-letting.co.uk', 'sportzoom.com', 'zoomconcert.org'],
  ])('is not made of a word that stands near one of meetings: %s', (host) => {
    expect(byName(host)).not.toBe('spoofed');
    expect(asMeeting(host)).not.toBe('spoofed');
  });

  it.each([
    ...['zoommeetting.com', 'zoom-meating.com', 'zoom-imvite.net', 'zoom-lounch.com', 'zoomistaller.com'],
    ...['meeeting-zoom.org', 'zoomdownlaod.com', 'zoom-sesion.net', 'zoom-conection.net'],
  ])('is told from a slip in such a word: %s', (host) => {
    expect(byName(host)).toBe('spoofed');
  });
});

describe('everyday words of fraud', () => {
  const forms: readonly ((word: string) => string)[] = [
    (word) => `zoom-${word}.com`,
    (word) => `${word}-zoom.net`,
    (word) => `zoom${word}.org`,
    (word) => `${word}zoom.info`,
    (word) => `my-${word}-zoom.com`,
    (word) => `zoom-${word}-us.com`,
    (word) => `zoom${word}web.com`,
    (word) => `login-zoom-${word}.com`,
  ];
  it.each(ACCOUNT_WORDS)('%s, set apart or glued, on either side', (word) => {
    for (const form of forms) expect([form(word), byName(form(word))]).toEqual([form(word), 'spoofed']);
  });

  it.each([
    'wwzoom.com',
    'wwwzoom.com',
    'wwwwzoom.net',
    'httpszoom.com',
    'http-zoom.us',
    'httpswwwzoom.com',
    'wwwmyzoom.com',
  ])('the beginning of an address: %s', (host) => {
    expect(byName(host)).toBe('spoofed');
  });

  it.each([
    'zoomlens-service.com',
    'zoomgardenmail.com',
    'paymentgardenzoom.com',
    'safarizoom.com',
    'zoomaccessories.com',
    'zoompayne.com',
  ])('do not explain the rest of a name: %s', (host) => {
    expect(byName(host)).not.toBe('spoofed');
  });
});

describe('letters for both o’s at once, and pairs for the m', () => {
  const BOTH = ['\ua74f', '\u0d5f', '\u1011', '\u0c6a', '\ua699', '\u0b20', '\u221e', '\u0de7'];
  it.each(BOTH)('%s', (letter) => {
    for (const label of [`z${letter}m`, `us02web-z${letter}m`, `z${letter}m-meeting`]) {
      const host = new URL(`https://${label}.us/`).hostname;
      expect([host, byName(host), asMeeting(host)]).toEqual([host, 'spoofed', 'spoofed']);
    }
    const behind = new URL(`https://aaudk.z${letter}m.us/`).hostname;
    expect(byName(behind)).toBe('spoofed');
  });

  it.each(['zúm.cz', 'zäm.de', 'zám.cz', 'zøm.dk'])('%s reads as another letter', (host) => {
    expect(judge(`https://${host}/`).category).not.toBe('spoofed');
  });

  it.each([
    ...[
      'aaudk.z00n.us',
      'aaudk.zo0n.us',
      'aaudk.zoonr.us',
      'aaudk.zoon.dk',
      'dtudk.z00n.dk',
      'lu-se.zoonr.com',
    ],
    ...['z00n.us', 'zo0n.us', 'us02web-z00n.com', 'zo0nr.net'],
  ])('%s stands for zoom', (host) => {
    expect(byName(host)).toBe('spoofed');
  });

  it.each(['zoon.dk', 'shop.zoon.dk', 'z00ncare.example', 'zoonosis.org'])(
    '%s is a word of its own',
    (host) => {
      expect(byName(host)).not.toBe('spoofed');
    },
  );
});
