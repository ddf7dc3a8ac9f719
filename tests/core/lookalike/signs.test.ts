import { describe, expect, it } from 'vitest';
import { readHost } from '../../../src/core/address/host.ts';
import { imitatedBy, mayClaimZoom, signsOf } from '../../../src/core/lookalike/lookalike.ts';
import {
  SIGNS,
  type Sign,
  type SignName,
  SPOOFED_AT,
  UNVERIFIABLE_AT,
} from '../../../src/core/lookalike/signs.ts';
import { judge } from '../judge.ts';
import { webLink } from '../web-link.ts';

const ROWS = Object.entries(SIGNS) as [SignName, Sign][];

/** The signs of an address; `shown` is the host of Zoom's that its text names. */
function signs(address: string, text = '', shown: string | null = null): readonly SignName[] {
  const link = webLink(address);
  return signsOf(link, readHost(link.url.hostname), text, shown, false);
}

describe('the table of signs', () => {
  it('stands heaviest first', () => {
    const weights = ROWS.map(([, { weight }]) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  // What a text shows is read by `decide.ts`; the next test has that row.
  it.each(ROWS.filter(([name]) => name !== 'textIsLookalike'))(
    '%s is shown by its example',
    (name, { example }) => {
      const [address = '', text = ''] = example.split(' text: ');
      const isShown = name === 'textNamesZoomHost';
      expect(signs(address, text, isShown ? 'aaudk.zoom.us' : null)).toContain(name);
    },
  );

  it.each(ROWS)(
    'the example of %s is spoken of by its reason, where the sum is enough',
    (_name, { example, reason }) => {
      const [address = '', text = ''] = example.split(' text: ');
      const { category, reasons } = judge(address, text);
      if (category === 'unrelated') expect(reasons).toEqual([]);
      else if (reason !== null) expect(reasons).toContain(reason);
    },
  );

  it.each(ROWS.filter(([, { claims, weight }]) => claims && weight >= SPOOFED_AT))(
    '%s alone is enough to call its example spoofed',
    (_name, { example }) => {
      const [address = '', text = ''] = example.split(' text: ');
      expect(judge(address, text).category).toBe('spoofed');
    },
  );

  it.each(ROWS.filter(([, { claims }]) => !claims))(
    '%s alone claims nothing',
    (_name, { weight, reason }) => {
      expect(weight).toBeLessThan(SPOOFED_AT);
      if (weight < 0) expect(reason).toBeNull();
    },
  );

  it('keeps what is named and what is called spoofed apart', () => {
    expect(UNVERIFIABLE_AT).toBeGreaterThan(0);
    expect(SPOOFED_AT).toBeGreaterThan(UNVERIFIABLE_AT);
  });
});

describe('the sum decides', () => {
  it.each([
    ['a claim that weighs enough', 'https://zoom-meeting.example/', '', 'spoofed'],
    ['two claims that do together', 'https://zoomtown.example/', 'Join Zoom Meeting', 'spoofed'],
    ['a claim and a circumstance', 'http://192.0.2.7/x', 'Join Zoom Meeting', 'spoofed'],
    ['a claim that does not', 'https://zoomtown.example/', '', 'unverifiable'],
    ['a claim and a circumstance that do not', 'https://zoomtown.example/j/81234567890', '', 'unverifiable'],
    ['the words alone', 'https://example.com/', 'Join Zoom Meeting', 'unverifiable'],
    ['circumstances without a claim', 'http://me@192.0.2.7:8080/j/81234567890', '', 'unrelated'],
    ['a claim that weighs too little', 'https://bigzoomer.example/', '', 'unrelated'],
    [
      'an institution that speaks of Zoom at home',
      'https://zoom.dtu.dk/',
      'Join Zoom Meeting',
      'unverifiable',
    ],
    ["an institution's page about Zoom", 'https://zoom.dtu.dk/', '', 'unrelated'],
    ['a university elsewhere', 'https://zoom.example.edu/', '', 'unrelated'],
    ['nothing', 'https://example.com/', '', 'unrelated'],
  ])('%s: %s "%s" is %s', (_title, address, text, category) => {
    expect(judge(address, text).category).toBe(category);
  });

  it('puts the heaviest reason first and none twice', () => {
    const { reasons } = judge('https://aaudk.zoom.us@zoom-meeting.example:8443/j/81234567890');
    const weights = reasons.map((reason) =>
      Math.max(...ROWS.filter(([, row]) => row.reason === reason).map(([, { weight }]) => weight)),
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.length).toBeGreaterThan(3);
  });
});

describe('signs that stand close together', () => {
  it.each<[string, string, readonly SignName[], readonly SignName[]]>([
    ['Zoom is the domain', 'https://us02web.zoom.app/', ['otherSuffix'], ['brandBeforeOtherDomain']],
    [
      'Zoom stands before the domain',
      'https://zoom.us.example.com/',
      ['brandBeforeOtherDomain'],
      ['otherSuffix'],
    ],
    ['Zoom leads the path', 'https://a.dk/zoom.us/j/1', ['zoomHostLeadsPath'], ['zoomHostLater']],
    ['Zoom comes later', 'https://a.dk/x/zoom.us/j/1', ['zoomHostLater'], ['zoomHostLeadsPath']],
    [
      'an escaped letter in the path',
      'https://a.dk/x/zoom%2Eus/j/1',
      ['zoomHostLater'],
      ['zoomHostLeadsPath'],
    ],
    ['an escape that is broken', 'https://a.dk/zoom.us/%zz', ['zoomHostLeadsPath'], []],
    ['userinfo that says Zoom', 'https://zoom@a.dk/', ['brandInUserinfo'], ['otherUserinfo']],
    ['userinfo that does not', 'https://me:secret@a.dk/', ['otherUserinfo'], ['brandInUserinfo']],
    ['an institution beside the brand', 'https://zoom-dtudk.com/', ['institutionWithBrand'], []],
    ['an institution without the brand', 'https://dtudk.example.com/', [], ['institutionWithBrand']],
    ['a short name inside another word', 'https://zoom-vacuum.com/', [], ['institutionWithBrand']],
    ['a place in the world that is not Denmark', 'https://zoom-umu.example/', [], ['institutionWithBrand']],
    ['hosting for everybody', 'https://zoom-7gc.pages.dev/', ['brandOnSharedHosting'], []],
    [
      'a page of anybody, by its path',
      'https://sites.google.com/view/zoom-room',
      ['brandOnSharedHosting'],
      [],
    ],
    [
      'a page of anybody that is not about Zoom',
      'https://sites.google.com/view/room?from=zoom',
      [],
      ['brandOnSharedHosting'],
    ],
    ['the app elsewhere', 'zoommtg://a.dk/join', ['appLeadsElsewhere'], []],
    ['a name of the scheme in an address', 'https://a.dk/zoommtg', [], ['appLeadsElsewhere']],
    ['a domain of its own', 'https://zoom-7gc.example/', [], ['brandOnSharedHosting']],
    [
      'an honest name',
      'https://www.zoominfo.com/',
      ['nameOfOtherCompany'],
      ['brandLeadsName', 'brandInsideName'],
    ],
    ['the honest name as part of another', 'https://zoominfo.com.example/', [], ['nameOfOtherCompany']],
    ['a word and the brand in Danish', 'https://zoomkøb.example/', ['brandLeadsName'], ['foreignLetters']],
    [
      "Google's own link to a calendar",
      'https://calendar.google.com/render?location=https://zoom.us/j/1',
      [],
      ['zoomHostLater'],
    ],
    [
      'the same on another host',
      'https://calendar.example/render?location=https://zoom.us/j/1',
      ['zoomHostLater'],
      [],
    ],
  ])('%s: %s', (_title, address, shown, absent) => {
    const found = signs(address);
    expect(found).toEqual(expect.arrayContaining([...shown]));
    expect(found.filter((name) => absent.includes(name))).toEqual([]);
  });
});

describe('all signs', () => {
  it.each<[string, readonly SignName[]]>([
    // The brand before the domain, in several forms at once.
    ['https://zoom.zoöm.zooom.example/', ['brandBeforeOtherDomain', 'foreignLetters', 'oneLetterOff']],
    ['https://zooom.zom.com/', ['brandBeforeOtherDomain', 'oneLetterOff']],
    ['https://bigzoomer.zom.pages.dev/', ['brandInsideName']],
    ['https://zoom.join.pages.dev/', ['brandBeforeOtherDomain', 'brandOnSharedHosting']],
    ['https://us05web.zom.zoom.example/', ['otherSuffix', 'serverNameInFront']],
    ['https://zoom.com.cn/', ['countrysOwnZoom']],
    [`https://${'zoom.'.repeat(52)}example/`, ['otherSuffix']],
    // The longest host that there can be, and one that is longer.
    [`https://aa.${'a.'.repeat(121)}zo.om.us/`, ['oneLetterOff']],
    [`https://${'a.'.repeat(123)}zo.om.us/`, []],
    // One letter off, with and without company.
    ['https://a-zom.top/', ['oneLetterOff']],
    ['https://dtu-zom.com/', ['institutionWithBrand']],
    ['https://1zoom.me/', ['brandLeadsName']],
    ['https://a-zooomx.com/', ['brandInsideName']],
    ['https://aaudkzoöm.com/', ['brandInsideName', 'institutionWithBrand']],
    // The domain reads on into its suffix, or into the one that Zoom has.
    ['https://dtu-zoom-up.date/', ['brandWithMeetingWords', 'institutionWithBrand']],
    ['https://aaudkzooom.us/', ['brandWithMeetingWords', 'institutionWithBrand', 'oneLetterOff']],
    ['https://zoommx.pages.dev/', ['brandLeadsName']],
    // An institution's whole name, in both ways to write its letters; a short one only where it stands apart.
    ['https://zoomkobenhavnsuniversitet.dk/', ['brandLeadsName', 'institutionWithBrand']],
    ['https://zoomkoebenhavnsuniversitet.dk/', ['brandLeadsName', 'institutionWithBrand']],
    ['https://zoomdanmarkstekniskeuniversitet.dk/', ['brandLeadsName', 'institutionWithBrand']],
    ['https://zoomku.dk/', ['brandLeadsName']],
    ['https://a.zoom-ku.us/', ['brandWithMeetingWords', 'institutionWithBrand']],
    // Nothing of the address but its path, its query or its userinfo.
    ['https://:pw@a.dk/?x=%5aOOM.us', ['otherUserinfo', 'zoomHostLater']],
    ['https://xcalendar.google.com/?u=zmau.us', ['zoomHostLater']],
    ['https://calendar.google.com.evil.example/HTTPS:zoom.us', ['zoomHostLeadsPath']],
    ['https://nus.edu/', []],
  ])('of %s are %j', (address, expected) => {
    expect(signs(address).toSorted()).toEqual(expected);
  });

  it.each(['zoomlink', 'åbn zoom', 'start zoom', 'tilslut zoom', 'Deltag i zoom', 'ZOOM-MØDE'])(
    'of the text "%s" on any address are that it speaks of a meeting',
    (text) => {
      expect(signs('https://a.dk/', text)).toEqual(['textSaysZoomMeeting']);
    },
  );
});

describe('imitatedBy', () => {
  it.each([
    ['https://a-zooomx.com/', 'zoom.com'],
    ['https://a-zooomx.example/', 'zoom.us'],
    ['https://zoom-dtudk.ku.us/', 'ucph-ku.zoom.us'],
    ['https://zoomkobenhavnsuniversitet.dk/', 'ucph-ku.zoom.us'],
    ['https://aaudkzooom.us/', 'aaudk.zoom.us'],
  ])('names for %s %s', (address, expected) => {
    expect(imitatedBy(readHost(new URL(address).hostname), signs(address))).toBe(expected);
  });
});

describe('mayClaimZoom', () => {
  it.each([
    ['https://zoom.example/', '', true],
    ['https://a.dk/?x=%5aOOM.us', '', true],
    ['https://a.dk/', 'Join', true],
    ['zoommtg://a.dk/', '', true],
    ['https://me@us/', '', false],
    ['https://a.dk/j/1', '', false],
  ])('%s with the text "%s": %s', (address, text, expected) => {
    const link = webLink(address);
    expect(mayClaimZoom(link, readHost(link.url.hostname), text)).toBe(expected);
  });
});
