import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';
import { judge } from '../judge.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890?pwd=a';
const SPOOF = 'https://zoom-meeting.example/';
const OTHER = 'https://example.com/';
const safeLink = (target: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05&reserved=0`;
/** As Outlook on the web writes it over a link that Safe Links has rewritten. */
const outlooks = (address: string) => `Original URL: ${address}. Click or tap if you trust this link.`;

const withTitle = (href: string, title: string, text = '') => verdictOfLink({ href, text, title }, NO_RULES);

describe('a title changes nothing', () => {
  it.each([
    ['that shows the address', DEIC, DEIC, 'Join'],
    ["in Outlook's words", safeLink(DEIC), outlooks(DEIC), 'Join Zoom Meeting'],
    [
      "in Outlook's words, over a link that was rewritten before",
      safeLink(safeLink(DEIC)),
      outlooks(safeLink(DEIC)),
      'Join',
    ],
    [
      "in Outlook's words in Danish",
      safeLink(DEIC),
      `Oprindelig URL-adresse: ${DEIC}. Klik, hvis du har tillid til dette link.`,
      'Deltag',
    ],
    ["in Outlook's words, over a newsletter's link", safeLink(OTHER), outlooks(OTHER), 'Read more'],
    ['that shows what the link was rewritten to', DEIC, safeLink(DEIC), 'Join'],
    ['with www in front', DEIC, 'www.aaudk.zoom.us', 'Join'],
    ['that names another host, over an unrelated link', OTHER, 'https://example.org/', 'Read more'],
    ['that only says Zoom', OTHER, 'Join Zoom Meeting. Open in browser.', 'Read more'],
    ['that is a headline', OTHER, 'Zoom meetings are changing. Read more.', 'Read more'],
    ['that names a file', DEIC, 'agenda.pdf', 'Join'],
    ['that names a mail address', DEIC, 'post@zoom.us', 'Join'],
    ['over a link that hides its target', 'https://bit.ly/abc', DEIC, 'Join'],
    ['that repeats what the text says', OTHER, 'https://aaudk.zoom.us/', 'https://aaudk.zoom.us/'],
    ['where the text names another host already', OTHER, 'deic.zoom.us', 'https://aaudk.zoom.us/'],
    ['where that is a remark on a genuine link', DEIC, 'deic.zoom.us', 'https://us02web.zoom.us/'],
    [
      'that says Zoom and names another host, over a script',
      'javascript:alert(1)',
      'Zoom: example.com',
      'Join',
    ],
    ['that names a host with Zoom in its name', OTHER, 'https://zoom-meeting.example/', 'Read more'],
    ['over a link to no website', 'mailto:a@example.com', DEIC, 'Join'],
    ['that is empty', DEIC, '', 'Join'],
  ])('%s', (_title, href, title, text) => {
    expect(withTitle(href, title, text)).toEqual(judge(href, text));
  });
});

describe("a title that names Zoom's host", () => {
  it.each([
    ['over any other link', OTHER, 'Read more', ['text-mismatch']],
    ['over a link whose text speaks of Zoom', OTHER, 'Join Zoom Meeting', ['text-mismatch']],
    ['over a link whose text agrees', OTHER, 'example.com', ['text-mismatch']],
    ['over a rewritten link', safeLink(OTHER), 'Read more', ['text-mismatch', 'unwrapped']],
    ['over a look-alike', SPOOF, 'Join', ['combosquat', 'text-mismatch']],
  ])('is heard as a text that does: %s', (_title, href, text, reasons) => {
    for (const title of [DEIC, 'aaudk.zoom.us', outlooks(DEIC), safeLink(DEIC)]) {
      expect(withTitle(href, title, text)).toEqual(judge(href, 'aaudk.zoom.us'));
      expect(withTitle(href, title, text)).toMatchObject({
        category: 'spoofed',
        shownHost: 'aaudk.zoom.us',
        reasons: expect.arrayContaining(reasons),
      });
    }
  });

  it('makes a script spoofed', () => {
    expect(withTitle('javascript:alert(1)', DEIC, 'Join')).toMatchObject({
      category: 'spoofed',
      reasons: ['script-scheme'],
    });
  });
});

it('a title that names another host is a remark on a genuine link, and no more', () => {
  expect(withTitle(DEIC, 'https://us02web.zoom.us/j/1', 'Join')).toMatchObject({
    category: 'deic',
    reasons: ['deic-institution', 'text-mismatch'],
    host: 'aaudk.zoom.us',
    shownHost: 'us02web.zoom.us',
  });
});
