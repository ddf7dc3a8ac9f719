import { describe, expect, it } from 'vitest';
import { innerAddresses } from '../../../src/core/address/inner-addresses.ts';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

const LOOKALIKES = [
  'https://zooom.us/j/1',
  'http://zoom-meeting.example/j/81230000034',
  'https://zо\u043em.us/j/1',
];
const encodings: readonly ((address: string) => string)[] = [
  (address) => address,
  encodeURIComponent,
  (address) => encodeURIComponent(encodeURIComponent(address)),
  (address) => encodeURIComponent(address).toLowerCase(),
];

describe('a look-alike behind a site that sends on', () => {
  it.each(
    [
      'https://host.example/forms/linkredirect?url=',
      'https://host.example/go?a=1&to=',
      'https://host.example/go#',
      'https://host.example/#/away?next=',
      'https://host.example/login?return_to=https%3A%2F%2Fother.example%2F%3Fu%3D',
    ].flatMap((site) =>
      LOOKALIKES.flatMap((target) => encodings.map((encode) => `${site}${encode(target)}`)),
    ),
  )('is named: %s', (address) => {
    expect(judge(address)).toMatchObject({
      category: 'unverifiable',
      reasons: ['host-in-path'],
      host: 'host.example',
    });
  });

  it('counts as much as a genuine address there', () => {
    for (const text of ['', 'Join Zoom Meeting', 'Read more']) {
      const [lookalike, genuine] = ['https://zooom.us/j/1', 'https://zoom.us/j/1'].map(
        (target) => judge(`https://host.example/go?to=${target}`, text).category,
      );
      expect([text, lookalike]).toEqual([text, genuine]);
    }
  });

  it('is found behind two slashes alone', () => {
    expect(judge('https://host.example/go?to=//zooom.us/j/1').category).toBe('unverifiable');
  });

  it.each([
    ['a site that claims nothing', 'https://host.example/go?to=https://example.com/'],
    ['a company with zoom in its name', 'https://host.example/go?to=https://www.zoominfo.com/'],
    ['a word', 'https://host.example/search?q=zooom'],
    ['a name without a scheme', 'https://host.example/search?q=zooom.us'],
    ['a mail address', 'https://host.example/unsubscribe?u=anna@zooom.us'],
    ['a path of its own', 'https://host.example/news/zooom.us/https'],
  ])('is not seen in %s', (_title, address) => {
    expect(judge(address).category).toBe('unrelated');
  });
});

describe('mail addresses in an address', () => {
  it.each([
    'https://list.example.dk/unsubscribe?sender=no-reply%40zoom.us',
    'https://login.example.dk/?login=anna%40zoom.us&next=/',
    'https://login.example.dk/?login_hint=anna.b+c@mail.zoom.us',
    'https://example.dk/u/anna@zoom.com/edit',
    'https://example.dk/#anna%2540zoom.us',
  ])('name no host: %s', (address) => {
    expect(judge(address).category).toBe('unrelated');
  });

  it.each([
    'https://example.dk/go?to=https://anna@zoom.us/j/1',
    'https://example.dk/go?to=//anna@zoom.us/j/1',
    'https://example.dk/go?mail=anna@zoom.us&to=zoom.us/j/1',
  ])('are told from a name before a host: %s', (address) => {
    expect(judge(address)).toMatchObject({ category: 'unverifiable', reasons: ['host-in-path'] });
  });
});

describe('"add to calendar"', () => {
  const GENUINE = 'https%3A%2F%2Faaudk.zoom.us%2Fj%2F61234567890';
  it.each([
    `https://calendar.google.com/calendar/render?action=TEMPLATE&location=${GENUINE}`,
    `https://calendar.google.com/calendar/u/0/r/eventedit?location=${GENUINE}`,
    `https://www.google.com/calendar/event?action=TEMPLATE&location=${GENUINE}`,
    `https://outlook.office.com/calendar/0/deeplink/compose?path=/calendar/action/compose&location=${GENUINE}`,
    `https://outlook.live.com/owa/?path=/calendar/action/compose&location=${GENUINE}`,
    `https://calendar.yahoo.com/?v=60&in_loc=${GENUINE}`,
  ])('may carry an invitation: %s', (address) => {
    expect(judge(address).category).toBe('unrelated');
  });

  it.each([
    ['another path of the host', `https://outlook.office.com/redirect?to=${GENUINE}`],
    ['another path of Google', `https://www.google.com/amp-redirect?to=${GENUINE}`],
    ['a look-alike', 'https://calendar.google.com/calendar/render?location=https%3A%2F%2Fzooom.us%2Fj%2F1'],
    ['the path on another host', `https://calendar.example/calendar/render?location=${GENUINE}`],
  ])('is no pass for %s', (_title, address) => {
    expect(judge(address)).toMatchObject({ category: 'unverifiable', reasons: ['host-in-path'] });
  });
});

describe('innerAddresses', () => {
  it.each([
    ['none', '?a=b', []],
    ['one', '?u=https://a.dk/x', ['https://a.dk/x']],
    [
      'one in another',
      '?u=https%3A%2F%2Fa.dk%2F%3Fv%3Dhttps%253A%252F%252Fb.dk',
      ['https://a.dk/?v=', 'https://b.dk'],
    ],
    ['one without its scheme', '?u=//a.dk/x', ['https://a.dk/x']],
    ['no word that begins alike', '?u=httpsx&v=http', []],
  ])('finds %s', (_title, text, found) => {
    expect(innerAddresses(text)).toEqual(found);
  });
});

describe('links that a service puts on its customer’s own host', () => {
  const SAYS_DEIC = 'https://aaudk.zoom.us/j/61234567890';
  it.each([
    'https://url8997.example.dk/wf/click?upn=abc',
    'https://track.example.dk/ls/click?upn=u001.abc-2F',
    'https://r.mail.example.dk/tr/cl/AbC123',
    `https://mailgw.example.dk/fmlurlsvc/?fewReq=:B:JVg8&url=${encodeURIComponent(SAYS_DEIC)}`,
    'https://mailgw.example.dk/fmlurlsvc/?fewReq=:B:JVg8&url=https%3a%2f%2fzoom-meeting.example%2fj%2f1',
  ])('hide their target, whatever the text says: %s', (address) => {
    for (const text of ['', SAYS_DEIC, 'Join Zoom Meeting']) {
      const verdict = judge(address, text);
      expect(verdict).toMatchObject({ category: 'unverifiable', reasons: ['opaque-wrapper'], target: null });
      expect(verdict.unwrappedVia).toHaveLength(1);
    }
  });

  it.each([
    ['a look-alike by its own name', 'https://zooom.us/wf/click?upn=abc', 'spoofed'],
    ['one with meeting words', 'https://zoom-meeting.example/fmlurlsvc/?fewReq=a&url=b', 'spoofed'],
    ['Zoom itself', 'https://aaudk.zoom.us/ls/click?upn=abc', 'deic'],
    ['a path that only begins so', 'https://url8997.example.dk/wf/click/more?upn=abc', 'spoofed'],
    ['a path without its code', 'https://url8997.example.dk/wf/click?u=abc', 'spoofed'],
    ['a folder in front', 'https://example.dk/x/fmlurlsvc/?fewReq=a&url=b', 'spoofed'],
  ])('are not %s', (_title, address, category) => {
    expect(judge(address, SAYS_DEIC).category).toBe(category);
  });
});

describe('a scheme of another program', () => {
  it.each([
    ['microsoft-edge:https://zooom.us/j/1', 'spoofed', 'zooom.us'],
    ['microsoft-edge:?url=https%3A%2F%2Fzooom.us%2Fj%2F1&source=mail', 'spoofed', 'zooom.us'],
    ['microsoft-edge:?source=mail&url=https%3A%2F%2Fzooom.us%2Fj%2F1', 'spoofed', 'zooom.us'],
    ['MICROSOFT-EDGE://https://zooom.us/j/1', 'spoofed', 'zooom.us'],
    ['microsoft-edge-holographic:https://zooom.us/j/1', 'spoofed', 'zooom.us'],
    ['ms-word:ofv|u|https://zoom-meeting.example/a.docx', 'spoofed', 'zoom-meeting.example'],
    ['ms-excel:ofe|u|https://zoom-meeting.example/a.xlsx|z|x', 'spoofed', 'zoom-meeting.example'],
    ['ms-powerpoint:https://zoom-meeting.example/a.pptx', 'spoofed', 'zoom-meeting.example'],
    ['microsoft-edge:https://aaudk.zoom.us/j/1', 'deic', 'aaudk.zoom.us'],
  ])('carries a web address: %s', (address, category, host) => {
    expect(judge(address)).toMatchObject({ category, host });
  });

  it.each([
    'microsoft-edge:',
    'microsoft-edge:news',
    'ms-word:nft|u|',
    'ms-settings:https://zooom.us',
    'tel:+4532713157',
  ])('carries none: %s', (address) => {
    expect(isGenuine(judge(address))).toBe(false);
    expect(judge(address).category).toBe('unrelated');
  });
});

describe('a name with a sign of the sentence behind it', () => {
  const SIGNS = [
    ')',
    ',',
    ';',
    '’',
    '”',
    '«',
    '»',
    '）',
    '–',
    '→',
    '•',
    "'",
    '*',
    '!',
    '|'.replace('|', '}'),
    '·',
    '🙂',
  ];
  it.each(SIGNS)('leads nowhere: %s', (sign) => {
    for (const host of ['aaudk.zoom.us', 'zoom.us', 'us02web.zoom.us', 'zooom.us', 'zoom-meeting.example']) {
      for (const rest of ['', '/', '/j/61234567890']) {
        const address = `https://${host}${sign}${rest}`;
        expect([address, judge(address)]).toMatchObject([
          address,
          { category: 'unverifiable', reasons: ['malformed'] },
        ]);
      }
    }
  });

  it.each([
    ['https://example.com)', 'unrelated'],
    ['https://aaudk.zoom.us/j/1)', 'deic'],
    ['https://aaudk.zoom.us/)', 'deic'],
    ['https://aaudk.zoom.us.', 'deic'],
    ['https://zooom.us.', 'spoofed'],
    ['https://zoom.рф/', 'spoofed'],
    ['https://zoom.भारत/', 'spoofed'],
    ['https://zoom,meeting.us/', 'spoofed'],
  ])('is told from other places: %s is %s', (address, category) => {
    expect(judge(address).category).toBe(category);
  });
});
