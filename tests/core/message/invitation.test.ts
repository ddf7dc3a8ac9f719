import { describe, expect, it } from 'vitest';
import {
  type InvitationFacts,
  joinFacts,
  NO_FACTS,
  namesMeeting,
  readInvitation,
} from '../../../src/core/message/invitation.ts';

type Fact = Exclude<keyof InvitationFacts, 'meetingIds'>;

const TABLE: Readonly<Record<Fact, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  mentionsZoom: {
    yes: ['Join Zoom Meeting', 'ZOOM-møde', 'https://aaudk.zoom.us/j/1'],
    no: ['', 'Join the meeting', 'zo om', 'rooms'],
  },
  dialIn: {
    yes: [
      'One tap mobile +4532713157,,68849398957# Denmark',
      '+14086528184,,68849398957# US (San Jose)',
      'Dial by your location\n        +45 32 71 31 57 Denmark',
      'Ring ind: +45 89 88 37 88',
      'Phone: +1 (646) 558-8656',
      'Dial-in: +45 32 71 31 57',
    ],
    no: [
      '',
      'Meeting ID: 688 4939 8957',
      'Kontakt: +45 32 71 31 57',
      'Dial by your location',
      'Find your local number',
      'Phone: +45 3271',
      'Phone: +45 abcdefg',
      'Phone: +45x713157',
    ],
  },
  sip: {
    yes: [
      'Join by SIP\n68849398957@109.105.112.236',
      '68849398957@zoomcrc.com',
      '68849398957@162.255.37.11',
      '68849398957.123456@zoomcrc.com',
      '68849398957@fr.zmeu.us',
      'sip:68849398957@example.com',
    ],
    no: [
      '',
      'a sip of coffee',
      'anna@example.com',
      '12345@zoomcrc.com',
      '68849398957@example.com',
      '68849398957@162.255',
      '68849398957@a.255.37.11',
      '68849398957@162.a.b.c',
      'gossip: none',
    ],
  },
  h323: {
    yes: ['Join by H.323', 'H323: 109.105.112.236', 'h.323'],
    no: ['', 'H.3234', 'AH.323', 'room 323'],
  },
  nordunetSip: {
    yes: ['68849398957@109.105.112.236', '109.105.112.235'],
    no: ['', '162.255.37.11', '109.105.113.1', '1109.105.112.236', '109.105.112.'],
  },
  passcode: {
    yes: [
      'Passcode: 123456',
      'Password 12ab',
      'Adgangskode: 4kWb2z',
      'PASSCODE:\n  123456',
      'mødekode: 12',
      'Passord: 12',
      'Lösenord: 12',
      'Turvakoodi: 12',
      'Kokoussalasana: abc',
      'Møtepassord: 12',
      'Mødeadgangskode: 12',
      'Möteslösenord: 12',
      'Lösenkod: 12',
      'Möteslösenkod: 12',
    ],
    no: ['', 'No code is needed', 'Meeting ID: 688 4939 8957', 'passcode', 'passcode   \n '],
  },
};

describe.each(Object.keys(TABLE) as Fact[])('%s', (fact) => {
  it.each(TABLE[fact].yes)('is read in "%s"', (text) => {
    expect(readInvitation(text)[fact]).toBe(true);
  });

  it.each(TABLE[fact].no)('is not read in "%s"', (text) => {
    expect(readInvitation(text)[fact]).toBe(false);
  });
});

describe('meetingIds', () => {
  it.each<[string, string, readonly string[]]>([
    ['3-4-4, as today', 'Meeting ID: 688 4939 8957', ['68849398957']],
    ['3-3-4', 'Meeting ID: 161 238 7405', ['1612387405']],
    ['3-3-3, as before 2020', 'Meeting ID: 161 238 740', ['161238740']],
    ['hyphens', 'Meeting ID: 161-238-7405', ['1612387405']],
    ['a Finnish compound', 'Zoom-kokoustunnus: 633 4349 6731 Kokoussalasana: abc', ['63343496731']],
    ['a Finnish compound with a hyphen', 'Kokous-tunnus: 633 4349 6731', ['63343496731']],
    ['3-3-3, and a year behind', 'Meeting ID: 161 238 740 2019', ['161238740']],
    ['3-3-3, and three digits on the next line', 'Meeting ID: 161 238 740\n123', ['161238740']],
    ['hyphens, 3-3-3', 'Meeting ID: 161-238-740', ['161238740']],
    ['no groups', 'Meeting ID: 68849398957', ['68849398957']],
    ['no groups, 7 digits', 'Meeting ID: 1234567', ['1234567']],
    ['blanks that do not break', 'Meeting ID: 688\u00a04939\u00a08957', ['68849398957']],
    ['the next line', 'Meeting ID\n\n688 4939 8957', ['68849398957']],
    ['no blank between the words', 'MeetingID: 688 4939 8957', ['68849398957']],
    ['Danish, with its article and nothing between', 'Møde-idet: 688 4939 8957', ['68849398957']],
    ['a webinar', 'Webinar ID 688 4939 8957', ['68849398957']],
    ['Danish', 'Møde-id: 688 4939 8957', ['68849398957']],
    ['Danish, capitals', 'MØDE-ID: 688 4939 8957', ['68849398957']],
    ['Danish, in two words', 'møde id 688 4939 8957', ['68849398957']],
    ['Danish, with its article', "Møde-id'et: 688 4939 8957", ['68849398957']],
    ['Norwegian', 'Møte-ID: 688 4939 8957', ['68849398957']],
    ['Norwegian, with its article', 'møte-ID-en 688 4939 8957', ['68849398957']],
    ['Swedish', 'Mötes-ID: 688 4939 8957', ['68849398957']],
    ['Swedish, with its article', 'Mötes-ID:t är 688 4939 8957', ['68849398957']],
    ['Finnish', 'Kokouksen tunnus: 688 4939 8957', ['68849398957']],
    ['Finnish, in another word', 'Kokous-ID: 688 4939 8957', ['68849398957']],
    ['a passcode behind', 'Meeting ID: 161 238 7405 Passcode: 123456', ['1612387405']],
    ['a date behind', 'Møde-id: 161 238 7405 3. december', ['1612387405']],
    ['a time behind', 'Meeting ID: 161-238-740 12:00', ['161238740']],
    ['a mark of one-tap dialling behind', 'Meeting ID: 68849398957#', ['68849398957']],
    [
      'two, in order',
      'Meeting ID: 860 1529 4473. Before: Meeting ID: 674 2901 5538',
      ['86015294473', '67429015538'],
    ],
    [
      'the same one thrice',
      'Meeting ID: 688 4939 8957\nJoin by SIP\nMeeting ID: 68849398957\nMøde-id: 688 4939 8957',
      ['68849398957'],
    ],
  ])('are read with %s', (_title, text, expected) => {
    expect(readInvitation(text).meetingIds).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ...[
      'Møde-id: 320 012 355 657',
      'Møde-id: 320 012 355 657\nAdgangskode: L5upfx',
      'Møte-ID: 322 367 541 208 27, passord: ca2Fq7GP',
      'Meeting ID: 320-012-355-657',
      'Mötes-ID: 322 367 541 208 2',
      'Kokouksen tunnus: 320 012 355 657',
    ].map((text): [string, string] => [`an ID of Teams: ${text}`, text]),
    ['the words alone', 'Meeting ID'],
    ['an ID to come', 'Meeting ID will follow 24 hours before 688 4939 8957'],
    ['a Finnish passcode', 'Kokouksen tunnuskoodi: 68849398957'],
    ['a Norwegian word that only begins so', 'Møte-identitet 68849398957'],
    ['a room', 'meeting in room 688 4939 8957'],
    ['another word', 'meeting idea 68849398957'],
    ['6 digits', 'Meeting ID: 123456'],
    ['12 digits', 'Meeting ID: 123456789012'],
    ['3 digits', 'meeting id\n688'],
    ['pairs, which may be a phone number', 'Meeting ID: 32 71 31 57'],
    ['a phone number', 'Dial +45 32 71 31 57 Denmark'],
    ['a phone number in groups', 'Phone: 646 558 8656'],
    ['one-tap dialling', '+4532713157,,68849398957#'],
    ['a SIP address', '68849398957@109.105.112.236'],
    ['an address', 'https://aaudk.zoom.us/j/68849398957'],
    ['a passcode', 'Passcode: 12345678'],
    ['a number of its own', '688 4939 8957'],
  ])('are not read in %s', (_title, text) => {
    expect(readInvitation(text).meetingIds).toEqual([]);
  });

  it('are ten at most', () => {
    const text = Array.from({ length: 12 }, (_, i) => `Meeting ID: ${61234567890 + i}`).join('\n');
    expect(readInvitation(text).meetingIds).toEqual(
      Array.from({ length: 10 }, (_, i) => String(61234567890 + i)),
    );
  });
});

describe('readInvitation', () => {
  it('reads none out of nothing', () => {
    expect(readInvitation('')).toEqual(NO_FACTS);
  });

  it.each([
    ['blanks after a word that asks for more', `passcode${' '.repeat(49_990)}`],
    ['a number that never ends', `phone +${'1'.repeat(49_000)}`],
    ['many numbers', 'phone +1 '.repeat(5_000)],
    ['many words', 'passcode meeting id '.repeat(2_500)],
    ['a meeting ID that never ends', `meeting id ${'1 '.repeat(24_000)}`],
    ['blanks after the first word of a meeting ID', `meeting${' '.repeat(49_990)}`],
    ['an address that never ends', `68849398957@${'a.'.repeat(24_000)}`],
  ])('is done at once with %s', (_title, text) => {
    const started = performance.now();
    readInvitation(text);
    expect(performance.now() - started).toBeLessThan(300);
  });
});

describe('namesMeeting', () => {
  it.each([
    ['Zoom and an ID', true, ['61234567890'], true],
    ['Zoom alone', true, [], false],
    ['an ID of somebody else', false, ['61234567890'], false],
    ['neither', false, [], false],
  ])('%s', (_title, mentionsZoom, meetingIds, expected) => {
    expect(namesMeeting({ ...NO_FACTS, mentionsZoom, meetingIds })).toBe(expected);
  });
});

describe('joinFacts', () => {
  it.each(Object.keys(TABLE) as Fact[])('keeps %s of any message', (fact) => {
    expect(joinFacts([NO_FACTS, { ...NO_FACTS, [fact]: true }, NO_FACTS])).toEqual({
      ...NO_FACTS,
      [fact]: true,
    });
  });

  it('keeps the meeting IDs of all, each once, ten at most', () => {
    const withIds = (...meetingIds: string[]) => ({ ...NO_FACTS, meetingIds });
    expect(joinFacts([withIds('1234567'), NO_FACTS, withIds('7654321', '1234567')])).toEqual(
      withIds('1234567', '7654321'),
    );
    const many = Array.from({ length: 8 }, (_, i) => String(61234567890 + i));
    const others = Array.from({ length: 8 }, (_, i) => String(71234567890 + i));
    expect(joinFacts([withIds(...many), withIds(...others)]).meetingIds).toEqual([
      ...many,
      ...others.slice(0, 2),
    ]);
  });

  it('is none for no messages', () => {
    expect(joinFacts([])).toEqual(NO_FACTS);
  });
});
