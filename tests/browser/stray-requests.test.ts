import { describe, expect, it } from 'vitest';
import { type Requests, strayRequests } from './support/stray-requests.ts';

const OWN = 'http://127.0.0.1:8080';
const OTHER = 'http://127.0.0.1:8081';
const NONE: Requests = {
  proxied: [],
  seen: [],
  refused: [],
  own: new Set([OWN]),
  opens: ['zooom.us'],
};
const PROXIED = {
  method: 'GET',
  url: `${OWN}/mail`,
  origin: undefined,
  referer: `${OWN}/`,
  fetchSite: 'same-origin',
  fetchMode: 'cors',
};
const OPENED = { url: 'https://zooom.us/j/1', by: 'extension', isNavigation: true } as const;

describe('a request', () => {
  it.each<[string, Partial<Requests>]>([
    ['of a page to its own server', { proxied: [PROXIED] }],
    [
      'for a page that the test opens',
      { proxied: [{ ...PROXIED, referer: undefined, fetchSite: 'none', fetchMode: 'navigate' }] },
    ],
    [
      'for what a person opens by a click',
      { proxied: [{ ...PROXIED, method: 'CONNECT', url: 'https://zooom.us/' }], seen: [OPENED] },
    ],
    [
      'of a page, as the browser tells it',
      { seen: [{ url: `${OWN}/mail`, by: 'page', isNavigation: false }] },
    ],
  ])('%s is accounted for', (_title, requests) => {
    expect(strayRequests({ ...NONE, ...requests })).toEqual([]);
  });

  it.each<[string, Partial<Requests>]>([
    ['of a worker, which names nobody', { proxied: [{ ...PROXIED, referer: undefined, fetchSite: 'none' }] }],
    [
      'that names nobody in any way',
      { proxied: [{ ...PROXIED, referer: undefined, fetchSite: undefined, fetchMode: undefined }] },
    ],
    ['of an extension by its origin', { proxied: [{ ...PROXIED, origin: 'moz-extension://3c1f0d52' }] }],
    [
      'of an extension by its referrer',
      { proxied: [{ ...PROXIED, referer: 'chrome-extension://abc/popup.html' }] },
    ],
    ['of a page to another port', { proxied: [{ ...PROXIED, url: `${OTHER}/mail` }] }],
    [
      'of a page of another server',
      { proxied: [{ ...PROXIED, url: `${OTHER}/mail`, referer: `${OTHER}/` }] },
    ],
    ['to another host', { proxied: [{ ...PROXIED, url: 'http://elsewhere.example/' }] }],
    ['over https', { proxied: [{ ...PROXIED, method: 'CONNECT', url: 'https://elsewhere.example/' }] }],
    [
      'by a content script to the page’s server',
      { seen: [{ url: `${OWN}/mail`, by: 'extension', isNavigation: false }] },
    ],
    ['that looks up what a person may open', { seen: [{ ...OPENED, isNavigation: false }] }],
    ['that opens what nobody clicked', { seen: [{ ...OPENED, url: 'https://elsewhere.example/' }] }],
    ['that a test refused', { refused: ['https://mail.google.com/pixel'] }],
  ])('%s is astray', (_title, requests) => {
    expect(strayRequests({ ...NONE, ...requests })).toHaveLength(1);
  });
});
