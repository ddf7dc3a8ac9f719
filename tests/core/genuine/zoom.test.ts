import { describe, expect, it } from 'vitest';
import { ZOOM_HOSTS } from '../../../src/core/genuine/data/zoom-hosts.ts';
import { ZOOM_PATHS } from '../../../src/core/genuine/data/zoom-paths.ts';
import {
  carriesHostKey,
  carriesPasscode,
  isMeetingPath,
  isSharedHost,
  linkKindOf,
  maySendOn,
  meetingIdOf,
  oneTimeIdOf,
} from '../../../src/core/genuine/zoom.ts';
import type { LinkKind } from '../../../src/core/verdict/verdict.ts';

const on = (path: string, host = 'aaudk.zoom.us') => new URL(path, `https://${host}`);

describe('linkKindOf', () => {
  it.each(ZOOM_PATHS.map(({ sample, kind }) => [sample, kind]))('%s opens %s', (path, kind) => {
    expect(linkKindOf(on(path))).toBe(kind);
  });

  it.each<[string, LinkKind]>([
    ['/wc/join/62790381146', 'web-client'],
    ['/wc/home', 'web-client'],
    ['/wc/leave', 'redirect'],
    ['/meeting/register/tJSample', 'register'],
    ['/meeting/81230000005/', 'join'],
    ['/meeting/81230000005?pwd=a', 'join'],
    ['/meeting/81230000005/ics', 'register'],
    ['/meeting/tJSample/calendar/google/add', 'register'],
    ['/rec/play/abc', 'recording'],
    ['/recording/detail?id=1', 'recording'],
    ['/recording', 'sign-in'],
    ['/zoomconference/abc', 'phone-numbers'],
    ['/signin', 'sign-in'],
    ['/signup', 'sign-in'],
    ['/saml/login', 'sign-in'],
    ['/activate?code=a', 'sign-in'],
    ['/profile', 'sign-in'],
    ['/profile/setting', 'sign-in'],
    ['/meeting/schedule', 'sign-in'],
    ['/meeting', 'sign-in'],
    ['/download', 'download'],
    ['/download/vdi/5.15.4.23940/a.deb', 'download'],
    ['/upgrade?os=mac', 'download'],
    ['/oauth/authorize', 'app-consent'],
    ['/zoom-oauth/device/complete/abcd', 'app-consent'],
    ['/wb/doc/abc', 'shared-content'],
    ['/clips/embed/abc', 'shared-content'],
    ['/notes#/my_notes', 'shared-content'],
    ['/launch/chat/v2/abc', 'shared-content'],
    ['/', 'home'],
    ['/test/', 'home'],
    ['/join?action=join&confno=61234567890', 'join'],
    ['/start?confno=61234567890', 'start'],
  ])('%s opens %s too', (path, kind) => {
    expect(linkKindOf(on(path))).toBe(kind);
  });

  it.each(ZOOM_HOSTS.map(({ sample, kind }) => [sample, kind]))(
    '%s is about %s, whatever the path',
    (host, kind) => {
      for (const name of [host, `${host}.`]) {
        expect(linkKindOf(on('/j/61234567890', name))).toBe(kind);
        expect(isSharedHost(on('/', name))).toBe(true);
      }
    },
  );

  it.each([
    'us01docs.zoom.us',
    'dg01docs.zoom.us',
    'us05tasks.zoom.us',
    'hub.zoom.us',
    'devforum.zoom.us',
    'docs.zoom.com',
  ])('%s is about shared-content', (host) => {
    expect(linkKindOf(on('/', host))).toBe('shared-content');
  });

  it.each([
    'mydocs.zoom.us',
    'docs.aaudk.zoom.us',
    'docs-dk.zoom.us',
    'oneclick.zoom.us',
    'docs.example.com',
    'docs.zoom.us.example.com',
    'docszoom.us',
    'support.zoom.us',
  ])('%s is judged by its path', (host) => {
    expect(linkKindOf(on('/j/61234567890', host))).toBe('join');
    expect(isSharedHost(on('/', host))).toBe(false);
  });

  it.each([
    '/j/',
    '/j/abc',
    '/joint',
    '/jj/1',
    '/wcx/1',
    '/my/',
    '/account/branding/p/a.png',
    '/w_p/95382753957/a.png',
    '/launch/jc/83071682622',
    '/docs/en-us/privacy-and-security.html',
    '/documents',
    '/en/trust',
    '/downloads',
    '/accounts',
    '/users-of-mine',
    '/redirection',
    '/oauthor',
  ])('%s is none that we know', (path) => {
    expect(linkKindOf(on(path))).toBeNull();
  });

  it.each([...ZOOM_PATHS, ...ZOOM_HOSTS])('$kind ($sample) names its source', ({ source }) => {
    expect(source).not.toBe('');
  });
});

describe('maySendOn', () => {
  it.each([
    '/saml/logout?returnto=https%3A%2F%2Fexample.com%2F',
    '/signin?a=1&back=HTTP://example.com',
    '/j/1?x=//example.com/a',
    '/j/1?x=%20//example.com/a',
    '/j/1?x=%20https:%5C%5Cexample.com',
    '/j/1?x=https://zoom.us.example.com/',
    '/j/1?x=https://zoom.us@example.com/',
    '/j/1?x=https://192.0.2.7/',
    '/postattendee',
  ])('%s may', (path) => {
    const url = on(path);
    expect(maySendOn(url, linkKindOf(url))).toBe(true);
  });

  it.each([
    '/j/1',
    '/j/1?pwd=FX3dgIDLfyAkYa9drDQiLO6bTxNfAy.1',
    '/j/1?x=example.com',
    '/j/1?x=see%20https://example.com/',
    '/j/1?x=/profile',
    '/j/1?x=https://',
    '/j/1#https://example.com/',
    '/saml/login?returnTo=https://lu-se.zoom.us/',
    '/oauth/authorize?redirect_uri=https://example.com/',
    '/lti/rich?return=https://example.com/',
  ])('%s does not', (path) => {
    const url = on(path);
    expect(maySendOn(url, linkKindOf(url))).toBe(false);
  });
});

describe('meetingIdOf', () => {
  it.each([
    ['/j/61234567890', '61234567890'],
    ['/j/1234567', '1234567'],
    ['/s/68213904417?pwd=a', '68213904417'],
    ['/w/67305582914#x', '67305582914'],
    ['/wc/join/62790381146', '62790381146'],
    ['/wc/62790381146/join', '62790381146'],
    ['/lti/rich/j/61177420963', '61177420963'],
    ['/meetings/81457783806/invitations?signature=a', '81457783806'],
    ['/launch/jc/83071682622', '83071682622'],
    ['/join?confno=66258093471', '66258093471'],
    ['/join?confno=662%205809%203471', '66258093471'],
    ['/join?confno=662-5809-3471', '66258093471'],
  ])('%s carries %s', (path, id) => {
    expect(meetingIdOf(on(path))).toBe(id);
  });

  it.each([
    '/j/123456',
    '/j/123456789012',
    '/j/1234567a',
    '/my/1234567',
    '/x/61234567890',
    '/join?confno=abc',
    '/join?confno=a61234567890',
    '/join?confno=61234567890a',
    '/join?confno=612345678901',
    '/join?confno=',
    '/',
  ])('%s carries none', (path) => {
    expect(meetingIdOf(on(path))).toBeNull();
  });
});

describe('carriesPasscode', () => {
  it.each([
    ['/j/1?pwd=a', true],
    ['/j/1?from=addon&pwd=a.1', true],
    ['/j/1?pwd=', false],
    ['/j/1', false],
    ['/j/1#pwd=a', false],
    ['/j/1?xpwd=a', false],
  ])('%s: %s', (path, expected) => {
    expect(carriesPasscode(on(path))).toBe(expected);
  });
});

describe('isMeetingPath', () => {
  it.each([
    '/j/1',
    '/s/1',
    '/w/1',
    '/wc/join/1',
    '/my/name',
    '/meeting/register/t',
    '/webinar/register/W',
    '/rec/share/a',
    '/rec/play/a',
  ])('%s is built like a meeting', (path) => {
    expect(isMeetingPath(on(path, 'example.com'))).toBe(true);
  });

  it.each(['/', '/j/', '/join/1', '/a/j/1', '/myname', '/rec/1', '/wc/1', '/signin', '/J'])(
    '%s is not',
    (path) => {
      expect(isMeetingPath(on(path, 'example.com'))).toBe(false);
    },
  );
});

describe('the second ID of a link', () => {
  it.each([
    ['/j/4582423981?pwd=a&omn=61230000009', '61230000009'],
    ['/j/4582423981?omn=', null],
    ['/j/4582423981?omn=12', null],
    ['/j/4582423981?omn=abc', null],
    ['/j/4582423981', null],
  ])('of %s is %s', (path, id) => {
    expect(oneTimeIdOf(on(path))).toBe(id);
  });

  it.each([
    ['/meeting/81230000005', '81230000005'],
    ['/meeting/81230000005/', '81230000005'],
    ['/meeting/register/81230000005', null],
    ['/meeting/123', null],
  ])('and the one in %s is %s', (path, id) => {
    expect(meetingIdOf(on(path))).toBe(id);
  });
});

describe('a key of the host in a link', () => {
  it.each([
    ['/s/61234567890?zak=eyJ0', true],
    ['/s/61234567890?zak=', false],
    ['/s/61234567890', false],
    ['/s/61234567890?Zak=a', false],
  ])('%s: %s', (path, carries) => {
    expect(carriesHostKey(on(path))).toBe(carries);
  });
});
