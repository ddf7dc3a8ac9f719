import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import { compareSeverity, isGenuine } from '../../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';
import { judge } from '../judge.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890?pwd=a';
const SPOOF = 'https://zoom-meeting.example/j/61234567890';
const OTHER = 'https://example.com/';

const safeLink = (target: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05&reserved=0`;
const google = (target: string) =>
  `https://www.google.com/url?q=${encodeURIComponent(target)}&source=gmail&usg=a`;
const mimecast = (query = '') => `https://protect-eu.mimecast.com/s/Cbrn6Zs8mh${query}`;
const nested = (times: number, target: string): string =>
  times === 0 ? target : nested(times - 1, google(target));

const withHidden = (href: string, hiddenAddress: string, text = '') =>
  verdictOfLink({ href, text, hiddenAddress }, NO_RULES);

describe('a hidden address changes nothing', () => {
  it.each([
    ['that leads to the same host', DEIC, google(DEIC)],
    ['that leads to the same host by a path like Zoom', OTHER, 'https://example.com/zoom.us/j/1'],
    ['that is what stood in the link', safeLink(DEIC), DEIC],
    ['that is rewritten as well', safeLink(DEIC), google(safeLink(DEIC))],
    ["that is the look-alike's own", safeLink(SPOOF), SPOOF],
    ['that is genuine, over a look-alike', SPOOF, 'https://deic.zoom.us/j/1'],
    ['that is genuine, over a rewritten look-alike', safeLink(SPOOF), DEIC],
    ['that is another look-alike', SPOOF, 'https://zooom.us/j/1'],
    ['that is genuine, over anything else', OTHER, DEIC],
    ["that is another of Zoom's", DEIC, 'https://us02web.zoom.us/j/1'],
    ['of an old template', DEIC, google(OTHER)],
    ['that may be Zoom', DEIC, 'https://zoomtown.example/'],
    ['that hides its target', DEIC, 'https://bit.ly/abc'],
    ['that hides its target, over a link that does', mimecast(), 'https://bit.ly/abc'],
    ['that is unrelated, over a link that hides its target', mimecast(), OTHER],
    ['that is genuine, over a link that shows another domain', mimecast('?domain=example.com'), DEIC],
    ['that is no address', mimecast(), 'not an address'],
    ['that is a script', DEIC, 'javascript:alert(1)'],
    ['that is empty', mimecast(), ''],
    ['that is too long', mimecast(), `${DEIC}?${'a'.repeat(5000)}`],
    ['under a link to no website', 'mailto:a@example.com', DEIC],
    ['under an address that cannot be read', 'https://zoom.us:99999/', DEIC],
  ])('%s', (_title, href, hidden) => {
    expect(withHidden(href, hidden)).toEqual(judge(href));
  });

  it('of an old template, under a text that names the true target', () => {
    expect(withHidden(DEIC, google(OTHER), DEIC)).toEqual(judge(DEIC, DEIC));
  });
});

describe('a hidden look-alike is told', () => {
  it.each([
    ['over a genuine link', DEIC],
    ['over a rewritten genuine link', safeLink(DEIC)],
    ['over any other link', OTHER],
    ['over a link that hides its target', mimecast()],
    ['over a shortener', 'https://bit.ly/abc'],
    ['over a wrapper that shows a domain', mimecast('?domain=aaudk.zoom.us')],
    ['over an address that is too long', `https://aaudk.zoom.us/${'a'.repeat(5000)}`],
  ])('%s', (_title, href) => {
    for (const hidden of [SPOOF, google(SPOOF), safeLink(google(SPOOF))]) {
      expect(withHidden(href, hidden)).toMatchObject({
        category: 'spoofed',
        reasons: ['combosquat', 'hidden-address', 'meeting-path'],
        host: 'zoom-meeting.example',
        registrableDomain: 'zoom-meeting.example',
        unwrappedVia: judge(href).unwrappedVia,
        institution: null,
      });
    }
  });
});

describe('a link that hides its target', () => {
  const HIDING: [string, string, string[]][] = [
    ['opaque', mimecast(), ['opaque-wrapper', 'hidden-address']],
    ['a shortener', 'https://bit.ly/abc', ['opaque-wrapper', 'hidden-address']],
    ['without a target', safeLink(''), ['wrapper-without-target', 'hidden-address']],
    ['too deep', nested(9, OTHER), ['wrapped-too-deep', 'hidden-address']],
    ['nested', safeLink('https://bit.ly/abc'), ['opaque-wrapper', 'hidden-address']],
  ];

  it.each(HIDING)("names Zoom's host beside it, and is never genuine: %s", (_title, href, reasons) => {
    for (const hidden of [DEIC, safeLink(DEIC), google(DEIC)]) {
      expect(withHidden(href, hidden)).toEqual({
        ...judge(href),
        category: 'unverifiable',
        reasons,
        host: 'aaudk.zoom.us',
        registrableDomain: 'zoom.us',
        target: null,
        institution: null,
        linkKind: null,
        meetingId: null,
        carriesPasscode: false,
      });
    }
  });

  it.each([
    ['may be Zoom by its name', 'https://zoomtown.example/', '', 'zoomtown.example'],
    ['shows no more than a domain', mimecast('?domain=aaudk.zoom.us'), '', 'aaudk.zoom.us'],
    ['stands under a text about Zoom', OTHER, 'Join Zoom Meeting', 'example.com'],
  ])('names the host beside it that %s', (_title, hidden, text, host) => {
    expect(withHidden('https://lnkd.in/abc', hidden, text)).toMatchObject({
      category: 'unverifiable',
      reasons: ['opaque-wrapper', 'hidden-address'],
      host,
    });
  });

  it("is spoofed where its text names Zoom's host, and the address beside it leads elsewhere", () => {
    expect(withHidden('https://lnkd.in/abc', OTHER, DEIC)).toMatchObject({
      category: 'spoofed',
      reasons: ['text-mismatch', 'hidden-address'],
      host: 'example.com',
      shownHost: 'aaudk.zoom.us',
    });
  });
});

describe('whatever is written in the attributes', () => {
  const ADDRESSES = [
    ...[
      DEIC,
      SPOOF,
      OTHER,
      'https://us02web.zoom.us/j/1',
      'https://lu-se.zoom.us/',
      'https://zoomtown.example/',
    ],
    ...[
      'https://bit.ly/abc',
      mimecast(),
      mimecast('?domain=zoom.us'),
      safeLink(''),
      'javascript:1',
      'mailto:a@b.dk',
    ],
    ...['zoommtg://zoom.us/join?confno=1', 'https://zoom.us:99999/', '', nested(9, DEIC)],
  ];
  const HIDDEN = ADDRESSES.flatMap((address) => [address, safeLink(address), google(address)]);

  it.each(ADDRESSES.map((href) => [href.slice(0, 80), href] as const))(
    'the verdict gets no better, and genuine least of all: %s',
    (_title, href) => {
      for (const text of ['', 'Join Zoom Meeting', DEIC, OTHER]) {
        const alone = judge(href, text);
        for (const hiddenAddress of HIDDEN) {
          for (const title of [
            undefined,
            'https://deic.zoom.us/',
            `Original URL: ${hiddenAddress}. Click.`,
          ]) {
            const told = verdictOfLink({ href, text, hiddenAddress, ...(title && { title }) }, NO_RULES);
            expect(compareSeverity(told.category, alone.category)).toBeLessThanOrEqual(0);
            if (isGenuine(told)) expect(told.host).toBe(alone.host);
          }
        }
      }
    },
  );
});
