import { describe, expect, it } from 'vitest';
import { type InvitationFacts, joinFacts, NO_FACTS, readInvitation } from '../../src/core/invitation.ts';

type Fact = keyof InvitationFacts;

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
    ],
    no: [
      '',
      'Meeting ID: 688 4939 8957',
      'Kontakt: +45 32 71 31 57',
      'Dial by your location',
      'Find your local number',
    ],
  },
  sip: {
    yes: [
      'Join by SIP\n68849398957@109.105.112.236',
      '68849398957@zoomcrc.com',
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
    yes: ['Passcode: 123456', 'Password 12ab', 'Adgangskode: 4kWb2z', 'PASSCODE:\n  123456', 'mødekode: 12'],
    no: ['', 'No code is needed', 'Meeting ID: 688 4939 8957', 'passcode', 'passcode   \n '],
  },
  meetingId: {
    yes: [
      'Meeting ID: 688 4939 8957',
      'Webinar ID 688 4939 8957',
      'Møde-ID: 688 4939 8957',
      'meeting id\n688',
    ],
    no: ['', 'Meeting ID', 'Meeting ID will follow 24 hours before', 'meeting in room 688', 'meeting idea 7'],
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

describe('readInvitation', () => {
  it('reads none out of nothing', () => {
    expect(readInvitation('')).toEqual(NO_FACTS);
  });

  it.each([
    ['blanks after a word that asks for more', `passcode${' '.repeat(49_990)}`],
    ['a number that never ends', `phone +${'1'.repeat(49_000)}`],
    ['many numbers', 'phone +1 '.repeat(5_000)],
    ['many words', 'passcode meeting id '.repeat(2_500)],
    ['an address that never ends', `68849398957@${'a.'.repeat(24_000)}`],
  ])('is done at once with %s', (_title, text) => {
    const started = performance.now();
    readInvitation(text);
    expect(performance.now() - started).toBeLessThan(300);
  });
});

describe('joinFacts', () => {
  it.each(Object.keys(NO_FACTS) as Fact[])('keeps %s of any message', (fact) => {
    expect(joinFacts([NO_FACTS, { ...NO_FACTS, [fact]: true }, NO_FACTS])).toEqual({
      ...NO_FACTS,
      [fact]: true,
    });
  });

  it('is none for no messages', () => {
    expect(joinFacts([])).toEqual(NO_FACTS);
  });
});
