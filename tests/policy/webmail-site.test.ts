import { describe, expect, it } from 'vitest';
import { isWebmailSite } from '../../src/policy/webmail-site.ts';

describe('isWebmailSite', () => {
  it.each([
    ['https', 'https://webmail.skole.dk/'],
    ['http', 'http://webmail.skole.dk'],
    ['a port and a path', 'https://webmail.skole.dk:8443/roundcube/?_task=mail'],
    ['a name of the network at home', 'http://mail.local'],
    ['an IP address', 'http://127.0.0.1:8080/'],
    ['an IPv6 address', 'https://[2001:db8::1]/'],
    ['letters outside ASCII', 'https://møde.skole.dk/'],
    ['capitals and blanks', ' HTTPS://Webmail.Skole.DK/ '],
    ['a site under a company’s suffix', 'https://skole.github.io/'],
  ])('takes %s', (_title, address) => {
    expect(isWebmailSite(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a host alone', 'webmail.skole.dk'],
    ['a wildcard over a suffix', 'https://*.dk/'],
    ['a wildcard over a host', 'https://*.skole.dk/'],
    ['a wildcard over everything', 'https://*/*'],
    ['a scheme that is a wildcard', '*://webmail.skole.dk/'],
    ['a pattern for all addresses', '<all_urls>'],
    ['a public suffix', 'https://dk/'],
    ['a suffix of two labels', 'https://co.uk/'],
    ['a company’s suffix', 'https://github.io/'],
    ['a single word', 'https://webmail/'],
    ['a name and a password', 'https://name:word@webmail.skole.dk/'],
    ['a file', 'file:///etc/hosts'],
    ['another scheme', 'ftp://webmail.skole.dk/'],
    ['a script', 'javascript:alert(1)'],
    ['an extension’s page', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/'],
    ['no host', 'https://'],
    ['a megabyte', `https://${'a'.repeat(1_000_000)}.dk/`],
  ])('refuses %s', (_title, address) => {
    expect(isWebmailSite(address)).toBe(false);
  });
});
