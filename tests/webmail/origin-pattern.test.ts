import { describe, expect, it, vi } from 'vitest';

// The polyfill refuses to load outside an extension; nothing of it is used here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));
const { originPattern } = await import('../../src/browser/sites.ts');

describe('originPattern', () => {
  it.each([
    ['https://webmail.example.dk/?_task=mail#x', 'https://webmail.example.dk/*'],
    ['http://127.0.0.1:8080/mail/', 'http://127.0.0.1/*'],
    ['https://mail.example.dk:8443', 'https://mail.example.dk/*'],
    ['https://Møde.example.dk/', 'https://xn--mde-0na.example.dk/*'],
    ['https://someone:secret@webmail.example.dk/', 'https://webmail.example.dk/*'],
    ['http://[2001:db8::1]/', 'http://[2001:db8::1]/*'],
  ])('%s is granted as %s', (url, pattern) => {
    expect(originPattern(url)).toBe(pattern);
  });

  it.each([
    'chrome://extensions',
    'about:blank',
    'file:///etc/hosts',
    'moz-extension://abc/popup.html',
    'javascript:alert(1)',
    'webmail.example.dk',
    '',
  ])('"%s" is no page that can be granted', (url) => {
    expect(originPattern(url)).toBeNull();
  });
});
