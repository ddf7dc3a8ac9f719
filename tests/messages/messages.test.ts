import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { readMessage } from '../../src/messages/messages.ts';
import { LIMITS } from '../../src/messages/protocol.ts';

const LINK = { id: '1', href: 'https://zoom.us/', text: 'Zoom' };
const MESSAGE = {
  number: 1,
  sender: { name: 'Zoom', address: 'a@mail.example' },
  subject: 'Meeting',
  text: 'Zoom',
  pictures: [{ alt: 'Zoom', address: 'cid:1' }],
};
const MAIL = { sender: null, subject: '', text: '', pictures: [] };
const FOUND = { links: [LINK], facts: NO_FACTS, message: MAIL, isList: false };
const page = (parts: object = {}) => ({ links: [LINK], facts: NO_FACTS, ...parts });
const withIds = (meetingIds: unknown) => ({ ...NO_FACTS, meetingIds });
const ids = (count: number) => Array.from({ length: count }, (_, i) => String(61234567890 + i));
const links = (count: number) => Array.from({ length: count }, (_, i) => ({ ...LINK, id: String(i) }));

describe('readMessage reads', () => {
  it.each([
    ['judge', page()],
    ['judge without links', page({ links: [] }), 'judge'],
    ['judge with as many links as allowed', page({ links: links(LIMITS.links) }), 'judge'],
    [
      'judge with an address that says it is too long',
      page({ links: [{ ...LINK, href: 'a'.repeat(LIMITS.address + 1) }] }),
      'judge',
    ],
    [
      'judge with as much text as allowed',
      page({ links: [{ ...LINK, text: 'a'.repeat(LIMITS.text) }] }),
      'judge',
    ],
    [
      'judge with as long a title and hidden address as allowed',
      page({
        links: [{ ...LINK, title: 'a'.repeat(LIMITS.title), hiddenAddress: 'a'.repeat(LIMITS.address) }],
      }),
      'judge',
    ],
    ['judge with a message', page({ links: [{ ...LINK, in: 1 }], messages: [MESSAGE] }), 'judge'],
    ['judge with a message without a sender', page({ messages: [{ ...MESSAGE, sender: null }] }), 'judge'],
    [
      'judge with as long a text as allowed',
      page({ messages: [{ ...MESSAGE, text: 'a'.repeat(LIMITS.messageText) }] }),
      'judge',
    ],
    ['judge with meeting IDs', page({ facts: withIds(['1234567', '68849398957']) }), 'judge'],
    [
      'what is on the page with as many meeting IDs as are read',
      page({ facts: withIds(ids(10)) }),
      'on-page-now',
    ],
    ['judge with empty strings', page({ links: [{ id: '', href: '', text: '' }] }), 'judge'],
    ['on-page-now', page()],
    ['open-answer', { answer: 'zoom-bombing' }],
    ['open-answer with none', { answer: null }, 'open-answer'],
    ['open-link', { href: 'https://zooom.us/j/1' }],
    ['page-settings', {}],
    ['revoke-site', { site: 'https://webmail.example.dk/*' }],
    ['get-report', { tabId: 0 }],
    ['judge-text', { text: '' }],
    ['judge-found', FOUND],
    [
      'judge-found with a sender and a text beside it',
      {
        ...FOUND,
        message: { ...MAIL, sender: { name: '', address: '', isForged: true } },
        twin: [{ ...LINK, inText: true }],
      },
      'judge-found',
    ],
    ['judge-page', { url: 'https://zoom.us/' }],
    ['judge-page with as much as allowed', { url: 'a'.repeat(LIMITS.address) }, 'judge-page'],
    ['take-asked', { tabId: 3 }],
    ['judge-text with as much as allowed', { text: 'a'.repeat(LIMITS.pasted) }, 'judge-text'],
  ])('%s', (title, body, name = title) => {
    expect(readMessage({ name, body })).toEqual({ name, body });
  });
});

describe('readMessage refuses', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'judge'],
    ['a number', 7],
    ['a list', ['judge']],
    ['an empty object', {}],
    ['a name alone', { name: 'judge' }],
    ['an unknown name', { name: 'set-verdict', body: page() }],
    [
      'a page whose address was not cut',
      { name: 'judge-page', body: { url: 'a'.repeat(LIMITS.address + 1) } },
    ],
    ['a link that runs something', { name: 'open-link', body: { href: 'javascript:https://zoom.us/' } }],
    ['a link to an application', { name: 'open-link', body: { href: 'zoommtg://zoom.us/join' } }],
    ['a link to a file', { name: 'open-link', body: { href: 'file:///etc/hosts' } }],
    [
      'a link that is too long',
      { name: 'open-link', body: { href: `https://${'a'.repeat(LIMITS.address)}` } },
    ],
    ['a site that is no pattern', { name: 'revoke-site', body: { site: 'https://webmail.example.dk/' } }],
    ['all sites at once', { name: 'revoke-site', body: { site: '<all_urls>' } }],
    ['part of a site', { name: 'revoke-site', body: { site: 'https://webmail.example.dk/mail/*' } }],
    [
      'a link of a file with a message of a page',
      { name: 'judge-found', body: { ...FOUND, links: [{ ...LINK, in: 1 }] } },
    ],
    [
      'a bare name that is none',
      { name: 'judge-found', body: { ...FOUND, links: [{ ...LINK, inText: false }] } },
    ],
    ['a file of too many links', { name: 'judge-found', body: { ...FOUND, links: links(LIMITS.links + 1) } }],
    ['a page without an address', { name: 'judge-page', body: {} }],
    ['a question of no tab', { name: 'take-asked', body: { tabId: -1 } }],
    ['a name of every object', { name: 'constructor', body: {} }],
    ['a name that is no text', { name: 7, body: page() }],
    ['a field too many', { name: 'judge', body: page(), tabId: 1 }],
    ['a field too many in the body', { name: 'judge', body: page({ verdicts: [] }) }],
    [
      'a verdict beside a link',
      { name: 'on-page-now', body: page({ links: [{ ...LINK, verdict: { category: 'deic' } }] }) },
    ],
    ...[
      { text: 'a'.repeat(LIMITS.messageText + 1) },
      { subject: 'a'.repeat(LIMITS.text + 1) },
      { sender: { name: 'Zoom' } },
      { sender: 'Zoom' },
      { sender: { name: 'a'.repeat(LIMITS.text + 1), address: '' } },
      { pictures: Array.from({ length: LIMITS.pictures + 1 }, () => ({ alt: '', address: '' })) },
      { pictures: [{ alt: 'a'.repeat(LIMITS.picture + 1), address: '' }] },
      { number: 0 },
      { number: '1' },
      { more: true },
    ].map((parts): [string, unknown] => [
      `a message of a wrong shape: ${JSON.stringify(parts).slice(0, 40)}`,
      { name: 'judge', body: page({ messages: [{ ...MESSAGE, ...parts }] }) },
    ]),
    [
      'more messages than allowed',
      {
        name: 'judge',
        body: page({ messages: Array.from({ length: LIMITS.messages + 1 }, () => MESSAGE) }),
      },
    ],
    ['a link in no message', { name: 'judge', body: page({ links: [{ ...LINK, in: -1 }] }) }],
    ['a link without text', { name: 'judge', body: page({ links: [{ id: '1', href: 'a' }] }) }],
    [
      'a link whose address is an object',
      { name: 'judge', body: page({ links: [{ ...LINK, href: { toString: 'a' } }] }) },
    ],
    ['a link whose id is a number', { name: 'judge', body: page({ links: [{ ...LINK, id: 1 }] }) }],
    ['an id that is too long', { name: 'judge', body: page({ links: [{ ...LINK, id: '1'.repeat(21) }] }) }],
    ['a link that is null', { name: 'judge', body: page({ links: [null] }) }],
    ['links that are no list', { name: 'judge', body: page({ links: { 0: LINK, length: 1 } }) }],
    ['201 links', { name: 'judge', body: page({ links: links(LIMITS.links + 1) }) }],
    [
      'an address that was not cut',
      { name: 'judge', body: page({ links: [{ ...LINK, href: 'a'.repeat(LIMITS.address + 2) }] }) },
    ],
    [
      'a text that was not cut',
      { name: 'on-page-now', body: page({ links: [{ ...LINK, text: 'a'.repeat(LIMITS.text + 1) }] }) },
    ],
    [
      'a title that was not cut',
      { name: 'judge', body: page({ links: [{ ...LINK, title: 'a'.repeat(LIMITS.title + 1) }] }) },
    ],
    ['a title that is no text', { name: 'judge', body: page({ links: [{ ...LINK, title: null }] }) }],
    [
      'a hidden address that is too long',
      {
        name: 'judge',
        body: page({ links: [{ ...LINK, hiddenAddress: 'a'.repeat(LIMITS.address + 1) }] }),
      },
    ],
    [
      'a hidden address that is undefined',
      { name: 'on-page-now', body: page({ links: [{ ...LINK, hiddenAddress: undefined }] }) },
    ],
    ['facts that are missing', { name: 'judge', body: { links: [] } }],
    ['a fact that is missing', { name: 'judge', body: page({ facts: { mentionsZoom: true } }) }],
    ['a fact too many', { name: 'judge', body: page({ facts: { ...NO_FACTS, extra: true } }) }],
    ['a fact that is no yes or no', { name: 'judge', body: page({ facts: { ...NO_FACTS, sip: 'yes' } }) }],
    ['11 meeting IDs', { name: 'judge', body: page({ facts: withIds(ids(11)) }) }],
    ['a yes for meeting IDs', { name: 'judge', body: page({ facts: withIds(true) }) }],
    ['a meeting ID alone', { name: 'on-page-now', body: page({ facts: withIds('61234567890') }) }],
    ['a meeting ID that is a number', { name: 'on-page-now', body: page({ facts: withIds([61234567890]) }) }],
    ['a meeting ID with blanks', { name: 'judge', body: page({ facts: withIds(['612 3456 7890']) }) }],
    ['a meeting ID of 6 digits', { name: 'judge', body: page({ facts: withIds(['612345']) }) }],
    ['a meeting ID of 12 digits', { name: 'judge', body: page({ facts: withIds(['612345678901']) }) }],
    ['a word for a meeting ID', { name: 'judge', body: page({ facts: withIds(['passcode']) }) }],
    ['words around a meeting ID', { name: 'judge', body: page({ facts: withIds(['61234567890\nx']) }) }],
    ['an empty meeting ID', { name: 'judge', body: page({ facts: withIds(['']) }) }],
    ['an answer that nobody wrote', { name: 'open-answer', body: { answer: 'x' } }],
    ['an answer with a path in it', { name: 'open-answer', body: { answer: 'zoom-bombing#../x' } }],
    ['settings with a wish', { name: 'page-settings', body: { spoofedClick: 'off' } }],
    ['settings without a body', { name: 'page-settings' }],
    ['no answer field', { name: 'open-answer', body: {} }],
    ['a tab below zero', { name: 'get-report', body: { tabId: -1 } }],
    ['half a tab', { name: 'get-report', body: { tabId: 1.5 } }],
    ['a tab that is no number', { name: 'get-report', body: { tabId: '1' } }],
    ['a tab that is not a number', { name: 'get-report', body: { tabId: Number.NaN } }],
    ['a text too long', { name: 'judge-text', body: { text: 'a'.repeat(LIMITS.pasted + 1) } }],
    ['a text that is none', { name: 'judge-text', body: { text: ['a'] } }],
  ])('%s', (_title, message) => {
    expect(readMessage(message)).toBeNull();
  });
});

describe('readMessage looks no further', () => {
  const untouched = (length: number) => {
    const list = new Array<unknown>(length);
    const looked: number[] = [];
    Object.defineProperty(list, 0, { enumerable: true, get: () => looked.push(0) });
    return { list, looked };
  };

  it.each([
    ['links', LIMITS.links + 1],
    ['links without end', 2 ** 32 - 1],
  ])('into a list that is too long: %s', (_title, length) => {
    const { list, looked } = untouched(LIMITS.links + 1);
    expect(readMessage({ name: 'judge', body: page({ links: list }) })).toBeNull();
    // Without entries, so that a reader that counts them all is found by the line above and not by waiting for it.
    if (looked.length === 0) list.length = length;
    expect(readMessage({ name: 'judge', body: page({ links: list }) })).toBeNull();
    expect(looked).toEqual([]);
  });

  it('into a list of meeting IDs that is too long', () => {
    const { list, looked } = untouched(11);
    expect(readMessage({ name: 'on-page-now', body: page({ facts: withIds(list) }) })).toBeNull();
    expect(looked).toEqual([]);
  });

  it('than a field that throws', () => {
    const message = { name: 'get-report', body: {} };
    const fail = () => {
      throw new Error('read');
    };
    Object.defineProperty(message.body, 'tabId', { enumerable: true, get: fail });
    expect(readMessage(message)).toBeNull();
    expect(readMessage(new Proxy({}, { get: fail, has: fail }))).toBeNull();
  });
});
