import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../src/core/message/invitation.ts';
import { judgeMessage, withoutSecrets } from '../../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';

const ABOUT_ZOOM = { ...NO_FACTS, mentionsZoom: true };
const judgeOne = (href: string, text = '', facts = NO_FACTS) =>
  judgeMessage([{ id: '7', href, text }], facts, NO_RULES)[0];

describe('judgeMessage', () => {
  it('gives one row a link, in the same order, under the same id and text', () => {
    const links = ['https://zoom.us/', 'https://example.com/', 'https://zoom.us/'].map((href, i) => ({
      id: `link-${i}`,
      href,
      text: `text ${i}`,
    }));
    const judged = judgeMessage(links, NO_FACTS, NO_RULES);
    expect(judged.map(({ id, text, verdict }) => [id, text, verdict.category])).toEqual([
      ['link-0', 'text 0', 'commercial'],
      ['link-1', 'text 1', 'unrelated'],
      ['link-2', 'text 2', 'commercial'],
    ]);
  });

  it('gives nothing for no links', () => {
    expect(judgeMessage([], ABOUT_ZOOM, NO_RULES)).toEqual([]);
  });

  it('follows the rules that are handed in', () => {
    const rules = {
      ...NO_RULES,
      addedHosts: [{ host: 'x.zoom.us', name: '', addedBy: 'added-by-person' as const }],
    };
    const links = [{ id: '1', href: 'https://x.zoom.us/', text: '' }];
    expect(judgeMessage(links, NO_FACTS, rules)[0]?.verdict.category).toBe('deic');
    expect(judgeMessage(links, NO_FACTS, NO_RULES)[0]?.verdict.category).toBe('commercial');
  });
});

describe('a link is shown', () => {
  it.each([
    ['genuine DeiC', 'https://aaudk.zoom.us/j/1', '', NO_FACTS],
    ['a Nordic partner', 'https://lu-se.zoom.us/j/1', '', NO_FACTS],
    ["Zoom's own", 'https://zoom.us/j/1', '', NO_FACTS],
    ['a look-alike, also where the mail does not speak of Zoom', 'https://zooom.us/j/1', '', NO_FACTS],
    ['a shortener in a mail about Zoom', 'https://bit.ly/a', '', ABOUT_ZOOM],
    ['a tracking link in a mail about Zoom', 'https://u1.ct.sendgrid.net/ls/click', '', ABOUT_ZOOM],
    ['a link whose own text speaks of Zoom', 'https://example.com/', 'Join Zoom Meeting', NO_FACTS],
  ])('%s', (_title, href, text, facts) => {
    expect(judgeOne(href, text, facts)?.shown).toBe(true);
  });

  it.each([
    ['an unrelated one', 'https://example.com/', '', NO_FACTS],
    ['an unrelated one in a mail about Zoom', 'https://example.com/', '', ABOUT_ZOOM],
    ['a shortener in any other mail', 'https://bit.ly/a', '', NO_FACTS],
    ['a tracking link in any other mail', 'https://u1.ct.sendgrid.net/ls/click', '', NO_FACTS],
    ['a name with zoom in it in any other mail', 'https://zoomtown.example/', '', NO_FACTS],
    ['an address that is too long in any other mail', `https://a.dk/${'a'.repeat(5000)}`, '', NO_FACTS],
  ])('but not %s', (_title, href, text, facts) => {
    expect(judgeOne(href, text, facts)?.shown).toBe(false);
  });
});

describe('withoutSecrets', () => {
  const SECRET = 'S3cretPasscode.1';
  const address = `https://aaudk.zoom.us/j/61234567890?pwd=${SECRET}`;
  const safeLink = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=x`;

  it.each([
    ['in the target', address, 'Join'],
    ['in the text', address, address],
    ['in a text around it', address, `Join (${address}), please`],
    [
      'after a hash',
      `https://aaudk.zoom.us/j/61234567890#pwd=${SECRET}`,
      `aaudk.zoom.us/j/61234567890#pwd=${SECRET}`,
    ],
    ['in the app scheme', `zoommtg://aaudk.zoom.us/join?confno=61234567890&pwd=${SECRET}`, 'Open'],
    ['in a wrapper', safeLink, safeLink],
    [
      'in a wrapper that keeps it in its path',
      `https://secure-web.cisco.com/1a/${encodeURIComponent(address)}`,
      `https://secure-web.cisco.com/1a/${encodeURIComponent(address)}`,
    ],
    [
      'in a wrapper that encodes it twice',
      `https://secure-web.cisco.com/1a/${encodeURIComponent(encodeURIComponent(address))}`,
      `https://secure-web.cisco.com/1a/${encodeURIComponent(encodeURIComponent(address))}`,
    ],
    [
      "in Proofpoint's",
      `https://urldefense.com/v3/__${address}__;!!x!y$`,
      `https://urldefense.com/v3/__${address}__;!!x!y$`,
    ],
    ['in a look-alike', `https://zooom.us/j/61234567890?pwd=${SECRET}`, ''],
  ])('keeps no passcode %s', (_title, href, text) => {
    const judged = judgeOne(href, text);
    if (!judged) throw new Error('not judged');
    expect(JSON.stringify([judged, href])).toContain(SECRET);
    expect(JSON.stringify(withoutSecrets(judged))).not.toContain(SECRET);
  });

  it('leaves the words around an address', () => {
    const judged = judgeOne(address, `Join (${address}) or ${safeLink} now`);
    if (!judged) throw new Error('not judged');
    expect(withoutSecrets(judged).text).toBe(
      'Join (https://aaudk.zoom.us/j/61234567890 or https://eur03.safelinks.protection.outlook.com/ now',
    );
  });

  it.each([
    ['a title', { href: 'https://example.com/', title: address }],
    ['a hidden address', { href: 'https://lnkd.in/abc', hiddenAddress: address }],
    [
      'the address of a hidden look-alike',
      {
        href: 'https://example.com/',
        hiddenAddress: `https://zooom.us/j/61234567890?pwd=${SECRET}`,
      },
    ],
  ])('keeps no passcode of %s', (_title, parts) => {
    const [judged] = judgeMessage([{ id: '7', text: 'Join', ...parts }], ABOUT_ZOOM, NO_RULES);
    if (!judged) throw new Error('not judged');
    expect(judged.shown).toBe(true);
    expect(JSON.stringify(withoutSecrets(judged))).not.toContain(SECRET);
  });

  it.each([
    'Join Zoom Meeting',
    'Questions? Ask here',
    'Room #12',
    'aaudk.zoom.us/j/61234567890',
    '50 % rabat',
    '',
  ])('leaves the text "%s"', (text) => {
    const judged = judgeOne('https://aaudk.zoom.us/j/61234567890', text);
    if (!judged) throw new Error('not judged');
    expect(withoutSecrets(judged)).toEqual(judged);
  });

  it('keeps that there is a passcode, the host and the meeting', () => {
    const judged = judgeOne(address);
    if (!judged) throw new Error('not judged');
    expect(withoutSecrets(judged).verdict).toEqual({
      ...judged.verdict,
      target: 'https://aaudk.zoom.us/j/61234567890',
    });
    expect(judged.verdict.carriesPasscode).toBe(true);
  });
});
