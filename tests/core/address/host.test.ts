import { describe, expect, it } from 'vitest';
import { isHostLike, readHost } from '../../../src/core/address/host.ts';

describe('readHost', () => {
  it.each([
    ['zoom.us', 'zoom.us', 'us', 'zoom', ''],
    ['aaudk.zoom.us', 'zoom.us', 'us', 'zoom', 'aaudk'],
    ['uw04webzoom.us', 'uw04webzoom.us', 'us', 'uw04webzoom', ''],
    ['a.b.zoom.us', 'zoom.us', 'us', 'zoom', 'a.b'],
    ['zoom.us.example.com', 'example.com', 'com', 'example', 'zoom.us'],
    ['ebay.zoom.com.cn', 'zoom.com.cn', 'com.cn', 'zoom', 'ebay'],
    ['zoom.co.uk', 'zoom.co.uk', 'co.uk', 'zoom', ''],
    ['xn--zm-fmca.us', 'xn--zm-fmca.us', 'us', 'xn--zm-fmca', ''],
    ['zoom.example', 'zoom.example', 'example', 'zoom', ''],
  ])('%s is %s under %s', (hostname, registrableDomain, publicSuffix, name, subdomain) => {
    expect(readHost(hostname)).toMatchObject({
      hostname,
      registrableDomain,
      publicSuffix,
      name,
      subdomain,
      isIp: false,
      isSharedSuffix: false,
    });
  });

  it.each([
    ['zoom-us.github.io', 'zoom-us.github.io', 'github.io'],
    ['a.zoom-7gc.pages.dev', 'zoom-7gc.pages.dev', 'pages.dev'],
  ])("%s is its own site under a company's suffix", (hostname, registrableDomain, publicSuffix) => {
    expect(readHost(hostname)).toMatchObject({ registrableDomain, publicSuffix, isSharedSuffix: true });
  });

  it.each(['us', 'com.cn', 'github.io', 'localhost', '192.0.2.7', '[2001:db8::1]', ''])(
    '"%s" has no registrable domain',
    (hostname) => {
      expect(readHost(hostname).registrableDomain).toBeNull();
    },
  );

  it.each([
    ['192.0.2.7', true],
    ['[2001:db8::1]', true],
    ['[::ffff:192.0.2.7]', true],
    ['192.0.2.7.example.com', false],
    ['1.zoom.us', false],
  ])('%s is an IP address: %s', (hostname, isIp) => {
    expect(readHost(hostname).isIp).toBe(isIp);
  });

  it.each(['localhost', '192.0.2.7', '[2001:db8::1]', ''])(
    '"%s" has no name before a suffix, and nothing before that',
    (hostname) => {
      expect(readHost(hostname)).toMatchObject({ hostname, subdomain: '', name: '', isSharedSuffix: false });
    },
  );

  it('says nothing of a suffix where there is none', () => {
    expect(readHost('192.0.2.7').publicSuffix).toBe('');
  });

  it('drops the root dot', () => {
    expect(readHost('aaudk.zoom.us.')).toEqual(readHost('aaudk.zoom.us'));
  });
});

describe('isHostLike', () => {
  it.each([
    'zoom.us',
    'aaudk.zoom.us',
    'zoom.com.cn',
    'example.dk',
    'a.b.example.study',
    'zoom-us.github.io',
  ])('%s could be a website', (hostname) => {
    expect(isHostLike(hostname)).toBe(true);
  });

  it.each(['us', 'agenda.pdf', 'e.g', 'readme.docx', 'kl.10', '192.0.2.7', 'com.cn', '', 'localhost'])(
    '"%s" could not',
    (hostname) => {
      expect(isHostLike(hostname)).toBe(false);
    },
  );
});
