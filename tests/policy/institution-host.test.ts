import { describe, expect, it } from 'vitest';
import { ZOOM_HOSTS } from '../../src/core/genuine/data/zoom-hosts.ts';
import { readInstitutionHost } from '../../src/policy/institution-host.ts';

describe('readInstitutionHost accepts', () => {
  it.each([
    ['a vanity host', 'skole-dk.zoom.us', 'skole-dk.zoom.us'],
    ["another organisation's vanity host", 'stanford.zoom.us', 'stanford.zoom.us'],
    ['one that begins like a shared host', 'apps-skole.zoom.us', 'apps-skole.zoom.us'],
    ['a short one', 'uit.zoom.us', 'uit.zoom.us'],
    ["a school's host of that name elsewhere", 'us02web.skole.dk', 'us02web.skole.dk'],
    ['one on zoom.com', 'skole.zoom.com', 'skole.zoom.com'],
    ["an institution's own host", 'video.skole.dk', 'video.skole.dk'],
    ["an institution's own domain", 'skole.dk', 'skole.dk'],
    ["an institution's host that says zoom", 'zoom.ku.dk', 'zoom.ku.dk'],
    ['the same of one that is not known', 'zoom.skole.dk', 'zoom.skole.dk'],
    ['a site of its own on shared hosting', 'skole.github.io', 'skole.github.io'],
    ['one with its scheme', 'https://skole-dk.zoom.us', 'skole-dk.zoom.us'],
    ['one with a path', 'https://skole-dk.zoom.us/j/1?pwd=x', 'skole-dk.zoom.us'],
    ['capitals and blanks', '  Skole-DK.Zoom.us ', 'skole-dk.zoom.us'],
    ['a root dot', 'skole-dk.zoom.us.', 'skole-dk.zoom.us'],
    ['a port', 'video.skole.dk:8443', 'video.skole.dk'],
    ['letters outside ASCII', 'møde.skole.dk', 'xn--mde-0na.skole.dk'],
    ['one that is known already', 'aaudk.zoom.us', 'aaudk.zoom.us'],
  ])('%s', (_title, text, host) => {
    expect(readInstitutionHost(text)).toEqual({ host });
  });
});

describe('readInstitutionHost refuses', () => {
  it.each([
    ['nothing', '', 'not-a-host'],
    ['a word', 'skole', 'not-a-host'],
    ['a sentence', 'our zoom host', 'not-a-host'],
    ['a wildcard', '*.zoom.us', 'not-a-host'],
    ['a public suffix', 'dk', 'not-a-host'],
    ['a suffix of two labels', 'co.uk', 'not-a-host'],
    ["a company's suffix", 'github.io', 'not-a-host'],
    ['an IP address', '192.0.2.7', 'not-a-host'],
    ['an IPv6 address', '[2001:db8::1]', 'not-a-host'],
    ['localhost', 'localhost', 'not-a-host'],
    ['a mail address', 'mailto:it@skole.dk', 'not-a-host'],
    ['a script', 'javascript:alert(1)', 'not-a-host'],
    ['all of zoom.us', 'zoom.us', 'too-wide'],
    ['all of zoom.us, with www', 'www.zoom.us', 'too-wide'],
    ['all of zoom.com', 'https://zoom.com/', 'too-wide'],
    ['all of zoom.com.cn', 'zoom.com.cn', 'too-wide'],
    ['the host of private accounts', 'us02web.zoom.us', 'too-wide'],
    ['the same on zoom.com', 'us06web.zoom.com', 'too-wide'],
    ['one that a paying customer gets without a vanity name', 'uw04web.zoom.us', 'too-wide'],
    ['the web client', 'https://app.zoom.us/wc/61234567890/join', 'too-wide'],
    ['the host of LTI', 'applications.zoom.us', 'too-wide'],
    ['the host of events', 'events.zoom.us', 'too-wide'],
    ['documents of anybody', 'DOCS.zoom.us.', 'too-wide'],
    ['the marketplace', 'marketplace.zoom.us', 'too-wide'],
    ...ZOOM_HOSTS.map(({ sample }) => ['a host that all customers share', sample, 'too-wide']),
    ["anybody's board, without a cluster", 'whiteboard.zoom.us', 'too-wide'],
    ['where mailings send on', 'click.zoom.us', 'too-wide'],
    ['pages of anybody', 'sites.google.com', 'too-wide'],
    ["anybody's documents elsewhere", 'docs.google.com', 'too-wide'],
    ['a link shortener', 'bit.ly', 'too-wide'],
    ['a redirect of anybody', 'www.google.com', 'too-wide'],
    ['a mail filter', 'eur03.safelinks.protection.outlook.com', 'too-wide'],
    ["a name that may be a company's", 'zoom.dk', 'looks-like-zoom'],
    ['a name built on it', 'zoomtown.example', 'looks-like-zoom'],
    ['a name that trades go by', 'zoom-office.example', 'looks-like-zoom'],
    ['a typosquat', 'skole.zooom.us', 'looks-like-zoom'],
    ['a combosquat', 'zoom-meeting.example', 'looks-like-zoom'],
    ['a levelsquat', 'skole.zoom.us.example', 'looks-like-zoom'],
    ['a homograph', 'skole.zооm.us', 'looks-like-zoom'],
    ['another suffix', 'zoom.study', 'looks-like-zoom'],
  ])('%s', (_title, text, problem) => {
    expect(readInstitutionHost(text)).toEqual({ problem });
  });
});
