import { JSDOM } from 'jsdom';
import type { KitFile, KitInput, PolicyValues } from '../../../src/policy/kit/kit-input.ts';
import { policyKeys } from '../../../src/policy/kit/policy-keys.ts';
import { TEXTS } from '../../../src/words/texts.ts';

export const CHROME_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const EDGE_ID = 'ponmlkjihgfedcbaponmlkjihgfedcba';

/** Everything that has a meaning of its own in one format or another, and Danish. */
const HOSTILE = `Ærø "højskole" <b>&amp; ]]> \\ \\" it's ‘x’ $(string.x) %PATH% \`x\`\nlinje, to; «æøå» 😀`;

/** A value for every key, that no format takes as it is. */
export const HOSTILE_VALUES: PolicyValues = {
  institutionHosts: [
    { host: 'example-dk.zoom.us', name: HOSTILE },
    { host: 'zoom.example.dk', name: '' },
  ],
  webmailSites: ['https://webmail.example.dk/', `https://post.example.dk/æ?a="b"&c='<d>\\`],
  honestHosts: ['zoom-course.example.com'],
  spoofedHosts: ['example.net', 'xn--zom-sed.us'],
  spoofedClick: 'block',
  helpDesk: { name: HOSTILE, address: 'it@example.dk', page: 'https://it.example.dk/?a=b&c=d' },
  faqAnswers: { 'titles-and-invitations': { en: 'Line 1\n\nLine 2', da: HOSTILE } },
  language: 'da',
  peopleMayChange: [],
  faqSourceLink: false,
  showWelcome: false,
  showFileCheck: false,
};

/** A kit in which everything is known. */
export const KIT: KitInput = {
  values: HOSTILE_VALUES,
  keys: policyKeys(),
  texts: TEXTS,
  version: '1.2.3',
  chrome: { id: CHROME_ID, updateUrl: 'https://it.example.dk/zoom/updates.xml' },
  edge: { id: EDGE_ID, updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx' },
  crx: {
    id: CHROME_ID,
    url: 'https://it.example.dk/zoom/link-guard.crx?a=1&b=<2>',
    version: '1.2.3',
    oldestBrowser: '120',
    sha256: 'ab'.repeat(32),
  },
  firefox: {
    url: 'https://it.example.dk/zoom/link-guard-firefox.xpi',
    updateUrl: 'https://it.example.dk/zoom/updates.json',
    version: '1.2.3',
    oldestBrowser: '142.0',
    sha256: 'cd'.repeat(32),
  },
  thunderbird: {
    url: 'file:///srv/link-guard-thunderbird.xpi',
    updateUrl: null,
    version: '1.2.3',
    oldestBrowser: null,
    sha256: null,
  },
};

/** The same where nobody knows an ID or an address. */
export const BARE_KIT: KitInput = {
  ...KIT,
  chrome: null,
  edge: null,
  crx: null,
  firefox: null,
  thunderbird: null,
};

/** The text of the one file at a path. */
export function textAt(files: readonly KitFile[], path: string): string {
  const found = files.filter((file) => file.path === path);
  const [file] = found;
  if (file === undefined || found.length > 1) throw new Error(`${found.length} files at ${path}`);
  return typeof file.content === 'string' ? file.content : Buffer.from(file.content).toString('utf16le');
}

const { DOMParser } = new JSDOM('').window;

/** Parses XML with a reader that had no part in writing it. */
export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'application/xml');
}
