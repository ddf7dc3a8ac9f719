import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../../src/core/message/invitation.ts';
import { judgeMessage } from '../../../src/core/verdict/judge-message.ts';
import { type AddedHost, NO_RULES, type Rules } from '../../../src/core/verdict/rules.ts';
import { verdictOfLink, verdictOfPage } from '../../../src/core/verdict/verdict-of-link.ts';
import { judge } from '../judge.ts';

const RULES: Rules = {
  addedHosts: ['skole.zoom.us', 'video.skole.example', 'stream.false.example', 'stream.falsk.dk'].map(
    (host): AddedHost => ({ host, name: '', addedBy: 'added-by-policy' }),
  ),
  honestHosts: new Set([
    'zoom-meeting.dk',
    'www.zoom-lecture.dk',
    'zoomclub.github.io',
    '192.0.2.7',
    'both.example',
    'bit.ly',
  ]),
  spoofedHosts: new Set([
    'false.example',
    'falsk.dk',
    'www.exact.example',
    'bad.github.io',
    'appspot.com',
    '192.0.2.9',
    'both.example',
    'skole.zoom.us',
    'zoom.com',
    'aaudk.zoom.us',
    'tinyurl.com',
    'protect-eu.mimecast.com',
  ]),
};

const safeLink = (target: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05&reserved=0`;
const wrapped = (times: number, target: string): string =>
  times === 0 ? target : wrapped(times - 1, `https://www.google.com/url?q=${encodeURIComponent(target)}`);
const shownBy = (region: string, domain: string) =>
  `https://protect-${region}.mimecast.com/s/Cbrn6Zs8mh?domain=${domain}`;
const judged = (href: string, text = '') => judge(href, text, RULES);

describe('a host that is listed as spoofed', () => {
  it.each([
    ['itself', 'https://false.example/'],
    ['under a listed domain', 'https://a.b.false.example/news'],
    ['in capitals', 'HTTPS://FALSE.EXAMPLE/'],
    ['with the root dot', 'https://www.false.example./'],
    ['with a port', 'https://false.example:8443/'],
    ['without a scheme', 'false.example/a'],
    ['listed exactly', 'https://www.exact.example/'],
    ['on shared hosting', 'https://bad.github.io/'],
    ['under such a site', 'https://a.bad.github.io/'],
    ['a number', 'http://192.0.2.9/'],
    ['in a rewritten link', safeLink('https://false.example/j/1')],
    ['in eight', wrapped(8, 'https://false.example/j/1')],
    ['in more than are unwrapped', wrapped(9, 'https://false.example/j/1')],
    ['behind userinfo', 'https://example.com@false.example/'],
    ['for the app', 'zoommtg://false.example/join?confno=1'],
    ['whatever its text shows', 'https://false.example/', 'https://www.au.dk/'],
    ['added as well', 'https://stream.false.example/'],
    ['honest as well', 'https://both.example/'],
    ['a shortener', 'https://tinyurl.com/abc'],
    ['a shortener in a rewritten link', safeLink('https://tinyurl.com/abc')],
    ['a mail filter that hides the target', 'https://protect-eu.mimecast.com/s/Cbrn6Zs8mh'],
    ['a mail filter that only shows a domain', shownBy('eu', 'aaudk.zoom.us')],
    ['a domain that a mail filter only shows', shownBy('us', 'false.example')],
  ])('is found %s', (_title, href, text = '') => {
    const verdict = judged(href, text);
    expect([verdict.category, verdict.reasons[0]]).toEqual(['spoofed', 'listed-by-policy']);
    expect(judgeMessage([{ id: '1', href, text }], NO_FACTS, RULES)[0]?.shown).toBe(true);
  });

  it.each([
    ['an ending without the dot', 'https://notfalse.example/'],
    ['put before another domain', 'https://false.example.com/'],
    ['under another suffix', 'https://false.dk/'],
    ['the domain of a host listed exactly', 'https://exact.example/'],
    ['another host of it', 'https://mail.exact.example/'],
    ['a child of it', 'https://a.www.exact.example/'],
    ['another site on the same hosting', 'https://good.github.io/'],
    ['the hosting itself', 'https://github.io/'],
    ['a site under a public suffix', 'https://good.appspot.com/'],
    ['another number', 'http://192.0.2.99/'],
    ['in a path', 'https://example.com/false.example/'],
    ['in a query', 'https://example.com/?to=https://false.example/'],
    ['in a text', 'https://example.com/', 'https://false.example/'],
    ['before an @', 'https://false.example@example.com/'],
    ['in a fragment', 'https://example.com/#@false.example'],
    ["Zoom's own host, wrapped too deep", wrapped(9, 'https://aaudk.zoom.us/j/1')],
    ['through a shortener that hides it', 'https://t.co/abc?false.example'],
  ])('is not seen in %s', (_title, href, text = '') => {
    const verdict = judged(href, text);
    expect(verdict.reasons).not.toContain('listed-by-policy');
    expect(verdict).toEqual(judge(href, text));
  });

  it.each([
    ["an institution's", 'https://aaudk.zoom.us/j/1', 'deic', 'deic-institution'],
    ["Zoom's own", 'https://www.zoom.com/', 'commercial', 'zoom-own-page'],
    ["Zoom's own, added as well", 'https://skole.zoom.us/j/1', 'commercial', 'zoom-not-deic'],
  ])('is never %s', (_title, href, category, reason) => {
    expect(judged(href)).toMatchObject({ category, reasons: [reason] });
    expect(verdictOfPage(href, RULES).category).toBe(category);
  });

  it('imitates nobody where nothing in the link says Zoom', () => {
    expect(judged('https://false.example/news')).toMatchObject({
      reasons: ['listed-by-policy'],
      imitates: null,
    });
  });

  it('gives the signs of a look-alike second, and what it imitates', () => {
    expect(judged('https://zoom-meeting.false.example/j/1', 'Join Zoom Meeting')).toMatchObject({
      reasons: ['listed-by-policy', 'combosquat', 'zoom-words-in-text', 'meeting-path'],
      imitates: 'zoom.us',
    });
    expect(judged('https://false.example/', 'https://deic.zoom.us/j/1')).toMatchObject({
      reasons: ['listed-by-policy', 'text-mismatch'],
      imitates: 'deic.zoom.us',
    });
  });

  it('does not say that a name is all there is', () => {
    expect(judge('https://zoomtown.false.example/').reasons).toEqual(['brand-word']);
    expect(judged('https://zoomtown.false.example/').reasons).toEqual(['listed-by-policy']);
  });

  it('names the service that is listed, not the domain it shows', () => {
    expect(judged(shownBy('eu', 'aaudk.zoom.us'))).toMatchObject({
      host: 'protect-eu.mimecast.com',
      registrableDomain: 'mimecast.com',
      target: null,
      reasons: ['listed-by-policy', 'wrapper-domain-only'],
      institution: null,
    });
    expect(judged(shownBy('us', 'false.example'))).toMatchObject({
      host: 'false.example',
      reasons: ['listed-by-policy', 'wrapper-domain-only'],
    });
  });

  it('counts as a page too', () => {
    expect(verdictOfPage('https://www.false.example/a?b=zoom.us', RULES).reasons[0]).toBe('listed-by-policy');
    expect(verdictOfPage('https://tinyurl.com/app', RULES).reasons).toEqual(['listed-by-policy']);
    expect(verdictOfPage('https://notfalse.example/', RULES).category).toBe('unrelated');
  });

  it('counts in an attribute, against the link', () => {
    const link = { href: 'https://deic.zoom.us/j/1', text: '', hiddenAddress: 'https://false.example/' };
    const { category, reasons, host } = verdictOfLink(link, RULES);
    expect([category, reasons, host]).toEqual([
      'spoofed',
      ['listed-by-policy', 'hidden-address'],
      'false.example',
    ]);
  });

  it('stays spoofed whatever an attribute or a title says', () => {
    const others = { hiddenAddress: 'https://deic.zoom.us/j/1', title: 'https://deic.zoom.us/j/1' };
    for (const href of ['https://tinyurl.com/abc', 'https://stream.false.example/']) {
      for (const text of ['', 'Join Zoom Meeting', 'https://deic.zoom.us/j/1']) {
        const verdict = verdictOfLink({ href, text, ...others }, RULES);
        expect(verdict).toMatchObject({
          category: 'spoofed',
          host: new URL(href).hostname,
          institution: null,
        });
        expect(verdict.reasons[0]).toBe('listed-by-policy');
      }
    }
  });

  it('is no genuine name that another link falsely shows', () => {
    const rules = { ...RULES, spoofedHosts: new Set<string>() };
    const link = { href: 'https://example.com/', text: 'https://stream.falsk.dk/' };
    expect(verdictOfLink(link, rules).category).toBe('spoofed');
    expect(verdictOfLink(link, RULES).category).toBe('unrelated');
  });
});

describe('a host that is listed as honest', () => {
  it.each([
    ['nothing for its name', 'https://zoom-meeting.dk/', '', 'unrelated', []],
    ['nothing for one under it', 'https://zoom-meeting.zoom-meeting.dk/a', '', 'unrelated', []],
    ['nothing where it is listed exactly', 'https://www.zoom-lecture.dk/', '', 'unrelated', []],
    ['nothing for a site on shared hosting', 'https://zoomclub.github.io/', '', 'unrelated', []],
    ['nothing in a rewritten link', safeLink('https://ZOOM-MEETING.dk./'), '', 'unrelated', []],
    ['nothing for its number', 'http://192.0.2.7/', '', 'unrelated', []],
    ['nothing for a port', 'https://zoom-meeting.dk:8443/', '', 'unrelated', []],
    [
      'a text with a Zoom host',
      'https://zoom-meeting.dk/',
      'https://aaudk.zoom.us/j/1',
      'unverifiable',
      ['text-mismatch'],
    ],
    ['zoom before an @', 'https://zoom.us@zoom-meeting.dk/', '', 'unverifiable', ['userinfo']],
    ['a Zoom host in the path', 'https://zoom-meeting.dk/zoom.us/j/1', '', 'unverifiable', ['host-in-path']],
    ['a Zoom host in the path of a number', 'http://192.0.2.7/zoom.us', '', 'unverifiable', ['host-in-path']],
    ["the app's scheme", 'zoommtg://zoom-meeting.dk/join', '', 'unverifiable', ['app-scheme']],
    [
      'a text that says Zoom',
      'https://zoom-meeting.dk/j/81234567890',
      'Join Zoom Meeting',
      'unverifiable',
      ['zoom-words-in-text', 'meeting-path'],
    ],
    ['that it hides its target', 'https://bit.ly/abc', '', 'unverifiable', ['shortener']],
  ])('is told of %s', (_title, href, text, category, reasons) => {
    const verdict = judged(href, text);
    expect([verdict.category, verdict.reasons.filter((reason) => reason !== 'unwrapped')]).toEqual([
      category,
      reasons,
    ]);
  });

  it.each([
    ['an ending without the dot', 'https://my-zoom-meeting.dk/'],
    ['put before another domain', 'https://zoom-meeting.dk.example.com/j/1'],
    ['under another suffix', 'https://zoom-meeting.com/'],
    ['the domain of a host listed exactly', 'https://zoom-lecture.dk/'],
    ['a child of it', 'https://a.www.zoom-lecture.dk/'],
    ['another site on the same hosting', 'https://zoom-meeting.github.io/'],
    ['before an @', 'https://zoom-meeting.dk@zoom-meeting.com/'],
    ['a rewritten link to another', safeLink('https://zoom-meeting.com/')],
  ])('is not seen in %s', (_title, href) => {
    expect(judged(href)).toEqual(judge(href));
    expect(judged(href).category).toBe('spoofed');
  });

  it('makes nothing genuine, and takes nothing from what is', () => {
    const rules = { ...RULES, honestHosts: new Set(['zoom-meeting.dk', 'skole.example', 'zoom.us']) };
    expect(judge('https://zoom-meeting.dk/j/1', '', rules).category).toBe('unrelated');
    expect(judge('https://video.skole.example/', '', rules).category).toBe('deic');
    expect(judge('https://us02web.zoom.us/', '', rules).category).toBe('commercial');
  });

  it('is no page to warn of', () => {
    expect(verdictOfPage('https://zoom-meeting.dk/', NO_RULES).category).toBe('spoofed');
    expect(verdictOfPage('https://zoom-meeting.dk/', RULES).category).toBe('unrelated');
  });

  it('is told of a title with a Zoom host, and no more than that', () => {
    const link = { href: 'https://zoom-meeting.dk/', text: 'Read more', title: 'https://aaudk.zoom.us/j/1' };
    expect(verdictOfLink(link, RULES)).toMatchObject({
      category: 'unverifiable',
      reasons: ['text-mismatch'],
    });
  });

  it('is no look-alike in an attribute either', () => {
    const link = { href: 'https://deic.zoom.us/j/1', text: '', hiddenAddress: 'https://zoom-meeting.dk/' };
    expect(verdictOfLink(link, RULES).category).toBe('deic');
  });
});

it('knows nothing added where nobody added anything', () => {
  expect(NO_RULES).toEqual({ addedHosts: [], honestHosts: new Set(), spoofedHosts: new Set() });
});
