import { describe, expect, it } from 'vitest';
import { carriesPasscode, isMeetingPath, linkKindOf, meetingIdOf } from '../../src/core/zoom.ts';

const on = (path: string, host = 'aaudk.zoom.us') => new URL(path, `https://${host}`);

describe('linkKindOf', () => {
  it.each([
    ['/j/61234567890', 'join'],
    ['/w/67305582914?tk=a', 'join'],
    ['/s/68213904417', 'start'],
    ['/wc/join/62790381146', 'web-client'],
    ['/wc/62790381146/join', 'web-client'],
    ['/meeting/register/tJSample', 'register'],
    ['/webinar/register/WN_Sample', 'register'],
    ['/meeting/tJSample/calendar/google/add', 'register'],
    ['/my/jonas.damsgaard', 'personal'],
    ['/rec/share/abc', 'recording'],
    ['/rec/play/abc', 'recording'],
    ['/recording/detail?id=1', 'recording'],
    ['/lti/rich/j/61177420963', 'lti'],
    ['/u/cbSample7Q', 'phone-numbers'],
    ['/zoomconference/abc', 'phone-numbers'],
    ['/signin', 'sign-in'],
    ['/signup', 'sign-in'],
    ['/saml/login', 'sign-in'],
    ['/download', 'download'],
    ['/client/latest/Zoom.pkg', 'download'],
    ['/oauth/authorize', 'app-consent'],
    ['/clips/share/abc', 'shared-content'],
    ['/wb/doc/abc', 'shared-content'],
    ['/launch/chat?jid=a', 'shared-content'],
    ['/ev/abc', 'event'],
    ['/', 'home'],
    ['/join', 'home'],
    ['/test/', 'home'],
  ])('%s opens %s', (path, kind) => {
    expect(linkKindOf(on(path))).toBe(kind);
  });

  it.each([
    ['docs.zoom.us', 'shared-content'],
    ['events.zoom.us', 'event'],
    ['marketplace.zoom.us', 'app-consent'],
  ])('%s is about %s, whatever the path', (host, kind) => {
    expect(linkKindOf(on('/j/61234567890', host))).toBe(kind);
  });

  it.each([
    '/j/',
    '/j/abc',
    '/joint',
    '/jj/1',
    '/wcx/1',
    '/my/',
    '/account/branding/p/a.png',
    '/en/trust',
    '/downloads',
  ])('%s is none that we know', (path) => {
    expect(linkKindOf(on(path))).toBeNull();
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
