import { describe, expect, it } from 'vitest';
import { readInvitation } from '../../../src/core/message/invitation.ts';
import { judgeMessage } from '../../../src/core/verdict/judge-message.ts';
import { MESSAGE_REASONS } from '../../../src/core/verdict/reasons.ts';
import { NO_RULES, type Rules } from '../../../src/core/verdict/rules.ts';
import type { Reason } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

/** A message: what it says in words, and its links, each with or without a text. */
interface Message {
  readonly says: string;
  readonly links: readonly (string | readonly [href: string, text: string])[];
}

/** A title, a message, and for the first table which of its links get the reason (all others must not). */
type Raised = readonly [title: string, message: Message, links: readonly number[]];
type NotRaised = readonly [title: string, message: Message];

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const NORDIC = 'https://lu-se.zoom.us/j/62345678901';
const COMMERCIAL = 'https://us02web.zoom.us/j/81234567890';
const SPOOFED = 'https://zoom-meeting.example/j/61234567890';
const SERVERS = 'Join by SIP 61234567890@109.105.112.236';
/** One host is listed as false. */
const RULES: Rules = { ...NO_RULES, spoofedHosts: new Set(['false.example']) };
const message = (says: string, ...links: Message['links']): Message => ({ says, links });
const safeLink = (target: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05`;

const TABLES: Readonly<
  Record<
    (typeof MESSAGE_REASONS)[number],
    { readonly raised: readonly Raised[]; readonly notRaised: readonly NotRaised[] }
  >
> = {
  'links-disagree': {
    raised: [
      ['a look-alike behind a genuine link', message('', DEIC, SPOOFED), [1]],
      ['one before it', message('', SPOOFED, COMMERCIAL), [0]],
      ['two of them', message('', SPOOFED, NORDIC, 'https://zooom.us/j/1'), [0, 2]],
      [
        'a link that only its text gives away',
        message('', DEIC, ['https://example.com/', 'Join Zoom Meeting']),
        [1],
      ],
      ['a name that may mean Zoom', message('', DEIC, 'https://zoomtown.example/'), [1]],
      ['a look-alike in a wrapper', message('', safeLink(DEIC), safeLink(SPOOFED)), [1]],
      ['the app elsewhere', message('', DEIC, 'zoommtg://example.com/join'), [1]],
      [
        'look-alike and genuine under one meeting ID',
        message('Meeting ID: 612 3456 7890', DEIC, SPOOFED),
        [1],
      ],
    ],
    notRaised: [
      ['a look-alike alone', message('Join Zoom Meeting', SPOOFED)],
      ['a listed host that does not claim to be Zoom', message('', DEIC, 'https://false.example/j/1')],
      ['two look-alikes', message('', SPOOFED, 'https://zooom.us/j/1')],
      ['genuine links of two kinds', message('', DEIC, COMMERCIAL, NORDIC)],
      [
        'unrelated links beside a genuine one',
        message('Zoom', DEIC, 'https://example.com/', 'https://www.aau.dk/'),
      ],
      ['a genuine link that leads to no meeting', message('', 'https://aaudk.zoom.us/', SPOOFED)],
      ['a shortener, which may lead to the same meeting', message('Zoom', DEIC, 'https://bit.ly/abc')],
      ['a tracking link, too', message('Zoom', DEIC, 'https://u1.ct.sendgrid.net/ls/click?upn=a')],
      [
        'a wrapper that shows the genuine domain only',
        message('Zoom', DEIC, 'https://protect-eu.mimecast.com/s/a?domain=aaudk.zoom.us'),
      ],
      ['an address that cannot be read', message('Zoom', DEIC, 'https://zoom.us:99999/j/1')],
      ['an address that is too long', message('Zoom', DEIC, `https://a.dk/${'a'.repeat(5000)}`)],
      ['a script', message('Zoom', DEIC, ['javascript:alert(1)', 'Join Zoom Meeting'])],
      ['no link', message('Join Zoom Meeting')],
    ],
  },
  'meeting-id-differs': {
    raised: [
      ['another ID', message('Meeting ID: 699 1403 7261', DEIC), [0]],
      ['another ID in Danish', message('Møde-id: 699 1403 7261', COMMERCIAL), [0]],
      ['one digit off', message('Meeting ID: 612 3456 7891', DEIC), [0]],
      ['another ID in hyphens', message('Meeting ID: 161-238-7405', NORDIC), [0]],
      ['two IDs, both of others', message('Meeting ID: 699 1403 7261. Meeting ID: 688 4939 8957', DEIC), [0]],
      ['two links, none of them to it', message('Meeting ID: 699 1403 7261', DEIC, COMMERCIAL), [0, 1]],
      ['a wrapped link', message('Meeting ID: 699 1403 7261', safeLink(DEIC)), [0]],
      [
        'the app scheme',
        message('Meeting ID: 699 1403 7261', 'zoommtg://aaudk.zoom.us/join?confno=61234567890'),
        [0],
      ],
      [
        'a look-alike that has the ID of the text',
        message('Meeting ID: 612 3456 7890', SPOOFED, COMMERCIAL),
        [1],
      ],
      [
        'an added ID beside that of one link: the other stands against it',
        message('Meeting ID: 612 3456 7890. Meeting ID: 699 1403 7261', DEIC, COMMERCIAL),
        [1],
      ],
    ],
    notRaised: [
      [
        'the number of this one meeting beside a personal ID',
        message('Meeting ID: 612 3000 0009', 'https://aaudk.zoom.us/j/4582423981?pwd=a&omn=61230000009'),
      ],
      [
        'the personal ID, where the link has both',
        message('Meeting ID: 458 242 3981', 'https://aaudk.zoom.us/j/4582423981?pwd=a&omn=61230000009'),
      ],
      ['the same ID', message('Meeting ID: 612 3456 7890', DEIC)],
      ['the same ID in other groups', message('Møde-id: 61234567890', DEIC)],
      ['no ID', message('Join Zoom Meeting. Passcode: 123456', DEIC)],
      [
        'a thread that quotes two invitations',
        message('Meeting ID: 612 3456 7890 … Meeting ID: 812 3456 7890', DEIC, COMMERCIAL),
      ],
      ['a second meeting without an ID in words', message('Meeting ID: 612 3456 7890', DEIC, COMMERCIAL)],
      ['numbers to dial', message('+4532713157,,69914037261# Denmark', DEIC)],
      ['a link to no meeting', message('Meeting ID: 699 1403 7261', 'https://aaudk.zoom.us/u/abc')],
      ['a personal room', message('Meeting ID: 699 1403 7261', 'https://aaudk.zoom.us/my/a.person')],
      ['a look-alike: its reasons weigh more', message('Meeting ID: 699 1403 7261', SPOOFED)],
      ['an unrelated link', message('Meeting ID: 699 1403 7261', 'https://example.com/j/61234567890')],
      ['no link', message('Meeting ID: 699 1403 7261')],
    ],
  },
  'nordunet-servers-named': {
    raised: [
      ['a DeiC link', message(SERVERS, DEIC), [0]],
      ['a Nordic one', message(SERVERS, NORDIC), [0]],
      ['H.323 alone', message('Join by H.323\n109.105.112.235', DEIC), [0]],
      ['a DeiC link in a thread with a commercial one', message(SERVERS, COMMERCIAL, DEIC), [1]],
      ['a wrapped DeiC link', message(SERVERS, safeLink(DEIC)), [0]],
    ],
    notRaised: [
      ['a commercial link, to which anybody may write them', message(SERVERS, COMMERCIAL)],
      ['a look-alike', message(SERVERS, SPOOFED)],
      ['an unrelated link', message(SERVERS, 'https://example.com/')],
      ['a link that cannot be checked', message(`Zoom ${SERVERS}`, 'https://bit.ly/abc')],
      ["Zoom's own servers", message('Join by SIP 61234567890@zoomcrc.com\n162.255.37.11', DEIC)],
      ['an address next to them', message('61234567890@109.105.113.1', DEIC)],
      ['none', message('Meeting ID: 612 3456 7890', DEIC)],
    ],
  },
};

function judged({ says, links }: Message) {
  const candidates = links.map((link, i) => {
    const [href, text] = typeof link === 'string' ? [link, ''] : link;
    return { id: String(i), href, text };
  });
  const verdicts = judgeMessage(candidates, readInvitation(says), RULES).map(({ verdict }) => verdict);
  return candidates.map(({ href, text }, i) => ({ alone: judge(href, text, RULES), inMessage: verdicts[i] }));
}

const linksWith = (reason: Reason, given: Message) =>
  judged(given).flatMap(({ inMessage }, i) => (inMessage?.reasons.includes(reason) ? [i] : []));

describe.each(MESSAGE_REASONS)('the reason %s', (reason) => {
  const { raised, notRaised } = TABLES[reason];

  it.each(raised)('is given for %s', (_title, given, links) => {
    expect(linksWith(reason, given)).toEqual(links);
  });

  it.each(notRaised)('is not given for %s', (_title, given) => {
    expect(linksWith(reason, given)).toEqual([]);
  });

  it('is never given by a link alone', () => {
    const messages = [...raised, ...notRaised].map(([, given]) => given);
    for (const { alone } of messages.flatMap(judged)) expect(alone.reasons).not.toContain(reason);
  });
});

describe('a message', () => {
  const all = Object.values(TABLES).flatMap(({ raised, notRaised }) => [...raised, ...notRaised]);

  it.each(all.map(([title, given]) => [title, given] as const))(
    'adds reasons right after the first of the link and changes nothing else: %s',
    (_title, given) => {
      for (const { alone, inMessage } of judged(given)) {
        expect(inMessage).toEqual({ ...alone, reasons: inMessage?.reasons });
        const said: readonly Reason[] = MESSAGE_REASONS;
        const added = inMessage?.reasons.filter((reason) => said.includes(reason)) ?? [];
        const [first, ...rest] = alone.reasons;
        expect(inMessage?.reasons).toEqual(first ? [first, ...added, ...rest] : []);
      }
    },
  );
});
