import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import { verdictOfPage } from '../../../src/core/verdict/verdict-of-link.ts';

describe('a page is judged by its address', () => {
  it.each([
    ['an institution', 'https://aaudk.zoom.us/j/61234567890?pwd=x', 'deic', 'deic-institution'],
    ['a Nordic partner', 'https://uit.zoom.us/', 'nordunet', 'nordunet-partner'],
    ['Zoom itself', 'https://us02web.zoom.us/j/81234567890', 'commercial', 'zoom-not-deic'],
    ['Zoom’s page for signing in', 'https://zoom.us/signin', 'commercial', 'asks-to-sign-in'],
    ['a name almost like Zoom’s', 'https://zooom.us/signin', 'spoofed', 'typosquat'],
    ['Zoom’s name in front', 'https://zoom.us.evil.example/j/1', 'spoofed', 'levelsquat'],
    ['a name with “zoom” in it', 'https://zoom-lens.dk/', 'unverifiable', 'brand-word'],
  ])('%s', (_title, address, category, reason) => {
    const verdict = verdictOfPage(address, NO_RULES);
    expect(verdict.category).toBe(category);
    expect(verdict.reasons).toContain(reason);
    expect(verdict.host).toBe(new URL(address).hostname);
  });

  it('also where it made the page of its own bytes', () => {
    expect(verdictOfPage('blob:https://zooom.us/3f1c0d52', NO_RULES).category).toBe('spoofed');
    expect(verdictOfPage('blob:https://www.example.dk/zoom.us', NO_RULES).category).toBe('unrelated');
  });

  it('also where the address was cut', () => {
    const address = `https://zooom.us/${'a'.repeat(5000)}`.slice(0, 4096);
    expect(verdictOfPage(address, NO_RULES).category).toBe('spoofed');
  });
});

describe('a page has nothing to do with Zoom', () => {
  it.each([
    ['whose query names it', 'https://login.example.com/?next=https://zoom.us/j/1'],
    ['whose path names it', 'https://web.archive.org/web/2020/https://zoom.us/j/1'],
    ['a search for it', 'https://www.google.com/search?q=zoom.us'],
    ['a webmail that searches for it', 'https://mail.google.com/mail/u/0/#search/zoom.us'],
    ['on this computer', 'http://localhost:8080/zoom.us/j/1'],
    ['on a number', 'http://192.0.2.7/zoom.us/j/1'],
    ['a link shortener’s', 'https://bit.ly/abc'],
    [
      'a mail filter’s, whatever is behind it',
      'https://urldefense.com/v3/__https://aaudk.zoom.us/j/1__;!!x!y$',
    ],
    ['an encyclopedia’s', 'https://en.wikipedia.org/wiki/Zoom.us'],
    ['the browser’s own', 'about:blank'],
    ['an extension’s', 'chrome-extension://abc/popup.html'],
    ['a file', 'file:///home/zoom.us/j/1.html'],
    ['a page in its own address', 'data:text/html,zoom.us'],
    ['no address', 'zoom'],
    ['nothing', ''],
  ])('%s', (_title, address) => {
    expect(verdictOfPage(address, NO_RULES).category).toBe('unrelated');
  });
});
