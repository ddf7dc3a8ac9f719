import { describe, expect, it } from 'vitest';
import { isAddressInText, linksInText } from '../../../src/core/address/links-in-text.ts';
import { maybeLinksInText } from '../../../src/core/address/maybe-addresses.ts';

const hrefs = (links: readonly { readonly href: string }[]) => links.map(({ href }) => href);

describe('what may be an address', () => {
  it.each([
    [
      'one with a scheme, whatever its suffix',
      'Join https://zoom.internal/j/1 now',
      ['https://zoom.internal/j/1'],
    ],
    ['a bare name of a host', 'Join at aaudk.zoom.us/j/1 now', ['aaudk.zoom.us/j/1']],
    ['a bare name of three labels without a public suffix', 'Host mx.mail.example said', ['mx.mail.example']],
    ['no file whose ending is a suffix too', 'See notes.zip', []],
    ['no words without a blank', 'Vi ses på Zoom.Se dagsordenen', []],
  ])('is %s', (_title, text, expected) => {
    expect(hrefs(maybeLinksInText(text))).toEqual(expected);
  });

  it.each([
    ['Join https://zoom.internal/j/1 or aaudk.zoom.us/j/1, not mx.mail.example or agenda.pdf'],
    ['mail.example'],
    ['zoom.us'],
    [`https://zoom.us/${'a'.repeat(5000)}`],
  ])('is an address where the list of suffixes says so: %.60s', (text) => {
    const judged = maybeLinksInText(text).filter(({ href }) => isAddressInText(href));
    expect(hrefs(judged)).toEqual(hrefs(linksInText(text)));
  });
});
