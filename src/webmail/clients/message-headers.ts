/** Where a client shows who sent a message, and its subject. */
export interface Header {
  /** Selector of one message, where bodies of others could stand nearer to a header than their own does. */
  readonly message?: string;
  /** Selector of what names the sender; its own attributes or its text hold the address. */
  readonly from: string;
  /** Selector of the subject; of a conversation it stands outside its messages. */
  readonly subject: string;
}

/**
 * The headers of the clients that we know, by their ids: facts of 2026-11-30 from real pages, open sources and extensions
 * (docs/webmail.md). A client without a row has a header that we cannot read: then nothing is concluded from it.
 */
export const HEADERS: Readonly<Record<string, Header>> = {
  gmail: { message: '.adn', from: 'span.gD[email]', subject: 'h2.hP' },
  outlook: {
    from: '[id^="MSG_"][id$="_FROM"]',
    // Rows of the list may hold such a heading too.
    subject: '[role="heading"][id^="CONV_"][id$="_SUBJECT"]:not([role="option"] *)',
  },
  yahoo: {
    message: '[data-test-id="message-view"]',
    from: '[data-test-id="message-from"] :is([data-email], [title])',
    subject: '[data-test-id="message-group-subject-text"]',
  },
  proton: {
    message: '[data-shortcut-target="message-container"]',
    from: '[data-testid="recipients:sender"]',
    subject: '[data-testid="conversation-header:subject"]',
  },
  roundcube: { from: '.from .rcmContactAddress, .header-summary .rcmContactAddress', subject: '.subject' },
  horde: {
    // In the basic view the row below the date; on a phone the address is nowhere.
    from: '.msgHeaders .from [title], #msgheaders tr:nth-child(2) [title]',
    subject: '.msgHeaders .subject, #msgheaders > p',
  },
  sogo: {
    from: ':has(> [ng-bind="::viewer.message.from[0].email"])',
    subject: '[ng-bind="viewer.message.subject"]',
  },
};
