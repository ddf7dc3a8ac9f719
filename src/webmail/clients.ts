/** What we know of a webmail client: where its pages are and what in them is a message. */
export interface Client {
  readonly id: string;
  /** Match patterns of its pages; empty for clients that people host themselves. */
  readonly matches: readonly string[];
  /** Tells its pages apart where the address cannot: a selector that only they fulfil. */
  readonly marker: string | null;
  /** Selector of the elements that hold a message body. */
  readonly body: string;
  /** Selector of what is read for the facts of the text, where that is narrower than `body`; else `body`. */
  readonly text?: string;
  readonly source: string;
  /** When this was last seen to hold, ISO month. */
  readonly seen: string;
}

/** Nothing in these is read, in any client: what the person is writing is not a message that was received. */
export const WRITING =
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], textarea, input';

/** The clients we know. Others, on a site that the person granted, are read by the last row. */
export const CLIENTS: readonly Client[] = [
  {
    id: 'gmail',
    matches: ['https://mail.google.com/*'],
    marker: null,
    body: '.a3s, .adn .ii',
    source: 'SecUSo/TORPEDO-Webextension contentscript.js (.adn); general knowledge (.a3s within .ii.gt)',
    seen: '2026-11',
  },
  {
    id: 'outlook',
    matches: [
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
    marker: null,
    // The label "Message body" is translated; the id is not.
    body: 'div[id^="UniqueMessageBody"], [aria-label="Message body"]',
    source:
      'general knowledge; SecUSo/TORPEDO-Webextension contentscript.js for outlook.live.com (div[role="main"])',
    seen: '2026-11',
  },
  {
    id: 'roundcube',
    matches: [],
    marker: 'body.task-mail, #messagebody',
    body: '#messagebody',
    source: 'Roundcube 1.6 (elastic), run from Debian packages',
    seen: '2026-11',
  },
];

/** A webmail that is in no table: the whole page is taken for the message, without what is being written. */
export const UNKNOWN_CLIENT: Client = {
  id: 'unknown',
  matches: [],
  marker: null,
  body: 'body',
  // A list of subjects beside the message says nothing about the message.
  text: 'main, [role="main"], article',
  source: 'rule of our own',
  seen: '2026-11',
};

/** Where the content script runs from the start. */
export const BUILT_IN_MATCHES: string[] = CLIENTS.flatMap(({ matches }) => [...matches]);

/**
 * The client that shows this page.
 * In: the page's address and document. Out: the unknown client where no row fits.
 */
export function clientOf(url: string, document: Document): Client {
  const known = CLIENTS.find(({ matches }) => matches.some((match) => url.startsWith(match.slice(0, -1))));
  if (known) return known;
  return CLIENTS.find(({ marker }) => marker && document.querySelector(marker) !== null) ?? UNKNOWN_CLIENT;
}
