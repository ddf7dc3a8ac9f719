import { describe, expect, it } from 'vitest';
import { tradeIn } from '../../../src/core/message/data/trades.ts';
import { verdictsIn } from '../../support/mail.ts';

describe('a trade in a host', () => {
  it.each([
    'baeckerei-ahlmoor',
    'frisor-salonkaos',
    'autoglas-hansen',
    'ironoakgym-welkom',
    'hundesalon-pjuskepoten',
    'lakeviewdental-mn',
    'koereskole-fjord',
    'pizzeria-lucca-lyon',
    'jones-vvs',
  ])('is told by %s', (name) => {
    expect(tradeIn(name)).not.toBeNull();
  });

  it.each([
    'nordgymnasium',
    'sydkyst-uni',
    'videnklima',
    'spacelab',
    'farmaceutforeningen',
    'conferencemanager',
    'psykologhuset-vest',
    'smedier-forbundskontor',
    'stalden-it',
    'meeting-room',
  ])('is not by %s', (name) => {
    expect(tradeIn(name)).toBeNull();
  });
});

/** Mails that a place makes false, or leaves in doubt. */
const PLACES: readonly (readonly [title: string, line: string, category: string])[] = [
  [
    "others' page that a person's mail has a word for is a doubt, though the link says Zoom meeting",
    'Per <per@mail.example> | Søndag: Kirken sender på Zoom. [Join the Zoom meeting](https://www.sanktnikolai-kirke.dk/dag)',
    'unverifiable',
  ],
  [
    'a page that it has no word for is false there',
    'Per <per@mail.example> | Søndag: Vi sender på Zoom. [Join the Zoom meeting](https://www.gulvsliberen-hobro.dk/dag)',
    'spoofed',
  ],
  ['a trade that the mail has no word of', meeting('https://salon-lis.example/'), 'spoofed'],
  ['one that it speaks of', meeting('https://salon-lis.example/', 'In the salon.'), 'unverifiable'],
  ['one in the sender\u2019s name', meeting('https://salon-lis.example/', '', 'Salon Ann'), 'unverifiable'],
  ['one that it writes otherwise', meeting('https://frisor-ny.example/', 'Hos frisøren.'), 'unverifiable'],
  ['a site that nothing in the mail has to do with', meeting('https://west-field.example/x/'), 'spoofed'],
  ['the same with www', meeting('https://www.west-field.example/x/'), 'spoofed'],
  ['one that the mail names', meeting('https://west-field.example/x/', 'At West Field.'), 'unverifiable'],
  ['one of a word of the mail', meeting('https://permafrostnet.example/', 'On permafrost.'), 'unverifiable'],
  ['one that tells its purpose', meeting('https://west-field.example/events/4'), 'unverifiable'],
  [
    'a site of whoever holds an event that the mail speaks of',
    meeting('https://west-field.example/x/', 'The webinar on ice.'),
    'unverifiable',
  ],
  ['a host of a service', meeting('https://west.field.example/x/'), 'unverifiable'],
  [
    'one of many places',
    `${meeting('https://west-field.example/')} [A](https://one-a.example/) [B](https://two-b.example/) [C](https://three-c.example/)`,
    'unverifiable',
  ],
  [
    'an address that the text shows',
    'Ann <a@mail.example> | Zoom: Join our Zoom meeting: [https://west-field.example/](https://west-field.example/)',
    'spoofed',
  ],
  [
    'a trade over words that answer a mail',
    'Ann <a@mail.example> | Re: Recording: Thanks. [Read it here](https://salon-lis.example/) From: Zoom <no-reply@zoom.us> Subject: Recording Your recording. The Zoom Team',
    'unverifiable',
  ],
  [
    'a trade, and nobody knows who wrote',
    'Our Zoom meeting. [Join the meeting](https://salon-lis.example/)',
    'unrelated',
  ],
];

function meeting(address: string, more = '', name = 'Ann'): string {
  return `${name} <ann@mail.example> | Zoom: Our Zoom meeting. ${more} [Join the meeting](${address})`;
}

describe('a place', () => {
  it.each(PLACES)('%s', (_title, line, category) => {
    expect(verdictsIn(line)[0]?.category).toBe(category);
  });
});

describe('a form of whoever holds a webinar', () => {
  it.each([
    '[Register for the Zoom webinar](https://west-field.example/)',
    '[Sign up for the Zoom webinar](https://west-field.example/)',
    '[Zum Zoom-Webinar anmelden](https://west-field.example/)',
    'Sign up for the Zoom webinar: [https://west-field.example/](https://west-field.example/)',
  ])('is not accused: %s', (body) => {
    expect(verdictsIn(`Ann <ann@mail.example> | Zoom webinar: ${body}`)[0]?.category).not.toBe('spoofed');
  });
});

describe('a recording that somebody else keeps', () => {
  it.each([
    ['of a Zoom meeting', '[Recording of our Zoom meeting](https://media.collab.example/44)', 'unverifiable'],
    ['of Zoom', '[Zoom recording](https://media.collab.example/44)', 'unverifiable'],
    [
      'on a site that nothing has to do with',
      '[Watch recording](https://west-field.example/44)',
      'unverifiable',
    ],
    ['put up for a day', '[Watch recording](https://quiet-river.pages.dev/44)', 'spoofed'],
  ])('%s', (_title, link, category) => {
    expect(verdictsIn(`Ann <a@mail.example> | Zoom recording: It is up. ${link}`)[0]?.category).toBe(
      category,
    );
  });
});

describe('a mail that threatens', () => {
  const of = (name: string, text: string, host = 'notice-place.example') =>
    `${name} <a@mail.example> | Zoom: ${text} Notice: [Confirm here](https://${host}/)`;

  it.each([
    ['of a department', of('HR', 'You missed the Zoom meeting.'), 'spoofed'],
    ['in Danish', of('Lønservice', 'Du udeblev fra Zoom-mødet.'), 'spoofed'],
    ['that says no more', of('HR', 'We have a Zoom meeting.'), 'unverifiable'],
    [
      'over a service of its own',
      of('HR', 'You missed the Zoom meeting.', 'on.place.example'),
      'unverifiable',
    ],
    ['of a person', of('Ann', 'You missed the Zoom meeting.'), 'unrelated'],
  ])('%s', (_title, line, category) => {
    expect(verdictsIn(line)[0]?.category).toBe(category);
  });
});
