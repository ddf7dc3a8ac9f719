import { describe, expect, it } from 'vitest';
import { beyondOwnSite } from '../../../src/core/genuine/own-site.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';

const SITE = 'https://mail.example.dk';
const FAKE = 'https://zooom.us/j/1?pwd=a';
const given = (address: string) => encodeURIComponent(address);
const beyond = (href: string, site = SITE) => beyondOwnSite(href, site, NO_RULES);

describe("a link on the webmail's own site", () => {
  it.each([
    ['a mail', `${SITE}/?_task=mail&_uid=7`],
    ['a file', `${SITE}/attachment/Zoom%20invitation.pdf`],
    ['a fragment', `${SITE}/mail/u/0/#inbox`],
    ['the client itself behind its redirector', `${SITE}/r?url=${given(`${SITE}/x`)}`],
    ['an address in a path', `${SITE}/${FAKE}`],
    ['a page without a whole address', `${SITE}/search?q=zoom.us`],
  ])('leads to the client: %s', (_title, href) => {
    expect(beyond(href)).toBeNull();
  });

  it.each([
    ['encoded once', `${SITE}/imp/redirect?md5=1&redirect=${given(FAKE)}`],
    ['encoded twice', `${SITE}/apps/mail/redirect?src=${given(given(FAKE))}`],
    ['as it is', `${SITE}/go?u=${FAKE}`],
    ['beside one of its own', `${SITE}/r?back=${given(`${SITE}/x`)}&url=${given(FAKE)}`],
  ])('leads to what its redirector is given, %s', (_title, href) => {
    expect(beyond(href)).toBe(FAKE);
  });

  it('is judged as it is where two addresses stand in it', () => {
    const href = `${SITE}/r?a=${given(FAKE)}&b=${given('https://aaudk.zoom.us/j/1')}`;
    expect(beyond(href)).toBe(href);
  });

  it.each([
    ['on another host', FAKE, SITE],
    ['on a host that ends so', `${SITE}.evil.example/j/1`, SITE],
    ['on a host under it', 'https://x.mail.example.dk/j/1', SITE],
    ['under another scheme', 'http://mail.example.dk/j/1', SITE],
    ['at another port', `${SITE}:8443/j/1`, SITE],
    ['that is no address', 'not an address', SITE],
    ['of an app', 'zoommtg://zoom.us/join?confno=1', SITE],
    ['of Zoom’s own mail', 'https://app.zoom.us/wc/1/join', 'https://app.zoom.us'],
    ['of a known rewriter', `https://www.google.com/url?q=${given(FAKE)}`, 'https://www.google.com'],
  ])('is none %s', (_title, href, site) => {
    expect(beyond(href, site)).toBe(href);
  });
});
