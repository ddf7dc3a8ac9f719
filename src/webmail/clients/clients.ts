import { isElement, own } from '../dom/is-element.ts';
import { isOwn, listCheck } from './list-rows.ts';

/** What we know of a webmail client: where its pages are and what in them is a message. */
export interface Client {
  readonly id: string;
  /** Match patterns of its pages; empty for clients that people host themselves. */
  readonly matches: readonly string[];
  /** Match patterns of those of its pages that hold one message and nothing else. */
  readonly messagePages?: readonly string[];
  /** Schemes of the addresses under which a mail program shows a message. No web page can have one. */
  readonly schemes?: readonly string[];
  /** Tells its pages apart where the address cannot: a selector that only they fulfil, from their first moment on. */
  readonly marker?: string;
  /** Selector of the elements that hold a message body or the details of an event. */
  readonly body: string;
  /** Those of `body` that hold more than a received text, and in which a person may write: forms of events. */
  readonly forms?: string;
  /** All of the document is one message: whatever in it says that somebody writes there, the mail says of itself. */
  readonly isMessage?: true;
  /** Selector of frames in its pages that hold one message and nothing else; the whole of their document is read. */
  readonly frame?: string;
  /** Selector of its compose windows and event forms: nothing in them is read. In a received text it tells nothing. */
  readonly compose?: string;
  /**
   * Selector of lists of messages, where `body` does not leave them out; those that have the shape of one are lists, too. An
   * address in their text is no link, and what leads from them into the site itself is no link of a mail.
   */
  readonly lists?: string;
  /** Selector of what is read for the facts of the text, where that is narrower than `body`; else `body`. */
  readonly text?: string;
}

/**
 * Nothing in these is read, in any client: what the person is writing is not a message that was received. Only what can
 * be written in: a mail may call itself a text box (`role`), and its links can be clicked all the same. A mail may also
 * be `contenteditable`, so within a message this tells nothing.
 */
export const WRITING = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

/** Nobody can write in this, whatever is around it. */
const LOCKED = '[contenteditable="false" i]';

/** All of a document that can be seen, whatever kind it is of. */
const WHOLE = 'body, :root:not(html)';

/** The match patterns of all pages of these hosts. */
const pagesOf = (...hosts: readonly string[]) => hosts.map((host) => `https://${host}/*`);

/** An event's bubble, its pane, its window; the form of one that is being written has the last name too, with an editor. */
const OUTLOOK_EVENTS =
  '[data-app-section="CalendarItemPeek"], [data-app-section="CalendarReadingPane"], [role="dialog"] [data-app-section="ReadingPane"], [data-app-section="Form_Content"]:not(:has([id^="editorParent_"]))';

/** The older webmailer of GMX and its kin. */
const GMX_3C = ['3c.gmx.net', '3c-bap.gmx.net', '3c.web.de', '3c-bap.web.de', '3c-lxa.mail.com'];

/** The clients we know. Others, on a site that the person granted, are read by the last row. */
export const CLIENTS: readonly Client[] = [
  {
    id: 'gmail',
    matches: pagesOf('mail.google.com'),
    // The last is the print view, and the whole of a message that was cut off: the last row of each, below the header.
    body: '.a3s, .adn .ii, .maincontent table.message > tbody > tr:last-child',
    compose: '.Am.editable',
  },
  {
    id: 'google-calendar',
    matches: pagesOf('calendar.google.com'),
    // The bubble over the calendar with an event's text in it, and the page of one event.
    body: '#xDetDlgDesc, #xDetDlg, [data-is-create="false"]',
    forms: '#xDetDlg, [data-is-create="false"]',
    compose: '[data-is-create="true"]',
  },
  {
    id: 'outlook',
    matches: pagesOf(
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.live.com',
      'outlook.cloud.microsoft',
    ),
    // The label "Message body" is translated; the id is not, and no mail keeps an id without "x_". Then events.
    body: `div[id^="UniqueMessageBody"], [aria-label="Message body"], ${OUTLOOK_EVENTS}`,
    forms: OUTLOOK_EVENTS,
    compose: '[id^="editorParent_"], [data-app-section="CalendarCompose"]',
  },
  {
    id: 'yahoo',
    // AOL has the same software.
    matches: pagesOf('*.mail.yahoo.com', 'mail.aol.com'),
    body: '[data-test-id="message-view-body"], [data-test-id="message-view-body-content"]',
    compose: '[data-test-id="rte"], [data-test-id="compose"]',
  },
  {
    id: 'proton',
    matches: pagesOf('mail.proton.me'),
    // In its own frame at about:blank, which may run no script of the page's.
    body: '#proton-root',
    frame: 'iframe[data-testid="content-iframe"]',
    compose: '[data-testid^="composer"], #rooster-editor',
  },
  {
    id: 'fastmail',
    matches: pagesOf('app.fastmail.com'),
    body: '.v-Message-body',
    compose: '.v-Compose, .v-EditNote, .v-RichText-input',
  },
  {
    id: 'icloud',
    // The message and the editor stand in frames of another site, two levels down.
    matches: pagesOf('www.icloud.com', 'www-mail.icloud-sandbox.com'),
    messagePages: ['https://www-mail.icloud-sandbox.com/applications/mail2-message/*'],
    body: '.mail-message-defaults',
  },
  {
    id: 'zoho',
    matches: pagesOf('mail.zoho.eu', 'mail.zoho.com'),
    // The pane around it holds headings, and summaries of the other messages.
    body: '.zmMailContent, .zmMailWrapper:not(:has(.zmMailContent))',
    compose: '.zmEditorContent, .zmCompose',
  },
  {
    id: 'gmx',
    // The same software under three names: today's webmailer, and the older one in the 3c frames. Each name has a host
    // of its own for message bodies; only GMX's was seen.
    matches: pagesOf(
      'navigator.gmx.net',
      'bap.navigator.gmx.net',
      'webmailer.gmx.net',
      'navigator.web.de',
      'bap.navigator.web.de',
      'navigator-lxa.mail.com',
      'webmailer.mail.com',
      ...GMX_3C,
      '*.mailbody-ui.de',
    ),
    messagePages: [
      ...GMX_3C.map((host) => `https://${host}/mail/client/mailbody/*`),
      'https://*.mailbody-ui.de/*',
    ],
    body: '#email_content',
    frame: 'iframe#mail-detail, iframe[name="mail-detail"], iframe[name="detail-body-iframe"]',
  },
  {
    id: 'roundcube',
    matches: [],
    // Elastic, then the lists of larry and classic, then a message alone. A page of another kind shows no mail so high up.
    marker:
      'body.task-mail, body > #messagelist, body > #mainscreen #messagelist, body > [id="messagebody"], body > :is(#mainscreen, #messagepreview, #printmessageframe) [id="messagebody"]',
    body: '#messagebody',
  },
  {
    id: 'sogo',
    matches: [],
    marker: 'body[ng-app^="SOGo."]',
    body: '.msg-body, .mailer_mailcontent, md-dialog-content',
    forms: 'md-dialog-content',
  },
  {
    id: 'horde',
    matches: [],
    // The dynamic view of three versions; a message in a window; list, message and thread of the basic view; on a phone.
    marker:
      ':is(body, body > #horde-page) > :is(#dimpmain, #impbase), body > #horde-body :is(#dimpmain, #messageBody, .threadBox > .messageBody, .imp-navbar), body > #msgData .messageBody, body > #message #imp-message-body',
    body: '#messageBody, .messageBody, #imp-message-body',
    // Sandboxed, of the page's origin, written with document.write.
    frame: 'iframe.htmlMsgData',
  },
  {
    id: 'zimbra',
    matches: [],
    marker: 'body > #skin_container_app_main, body > [id^="skin_"] #skin_container_app_main',
    body: '.MsgBody',
    frame: 'iframe[id^="zv__"][id$="body__iframe"]',
  },
  {
    id: 'open-xchange',
    matches: [],
    marker: 'body > #io-ox-core',
    body: '.mail-detail-content, .calendar-detail',
    forms: '.calendar-detail',
    frame: 'iframe.mail-detail-frame',
    compose: '.io-ox-mail-compose',
  },
  {
    id: 'nextcloud-mail',
    matches: [],
    marker: 'body > #content.app-mail, body > #content-vue.app-mail',
    // Plain text stands in the page, HTML in a frame with an address of its own.
    body: '#mail-content',
    frame: 'iframe.message-frame',
  },
  {
    id: 'snappymail',
    matches: [],
    marker: 'body > #rl-app',
    body: '#messageItem .bodyText',
    compose: '.squire-wysiwyg, .squire-plain',
  },
  {
    id: 'thunderbird',
    matches: [],
    schemes: ['imap:', 'mailbox:', 'news:', 'nntp:', 'snews:', 'x-moz-ews:', 'x-moz-graph:'],
    // All of the document: a mail may close the element that its part was put into.
    body: WHOLE,
    isMessage: true,
  },
];

/** A webmail that is in no table: the whole page is taken for the message, without what is being written. */
export const UNKNOWN_CLIENT: Client = {
  id: 'unknown',
  matches: [],

  body: WHOLE,
  forms: WHOLE,
  lists:
    'nav, [role="navigation"], [role="listbox"], [role="grid"], [role="treegrid"], [role="tree"], [role="row"], [role="menu"], [role="tablist"]',
  // A list of subjects beside the message says nothing about the message.
  text: 'main, [role="main"], article',
};

/** A page of any kind, of which a person asks what its links are: all of it, its lists too, without what is being written. */
export const ANY_PAGE: Client = { id: 'any-page', matches: [], body: WHOLE, forms: WHOLE };

/** A document that is one mail, whoever shows it, as on the command line. */
export const MAIL_ITSELF: Client = { id: 'mail', matches: [], body: WHOLE, isMessage: true };

/** Where the content script runs from the start. */
export const BUILT_IN_MATCHES: string[] = CLIENTS.flatMap(({ matches }) => [...matches]);

/**
 * The client that shows this page.
 *
 * A frame without an address of its own, or with one that no row names, is the client's whose page it stands in, as
 * far as the browser lets the frame see that page.
 * In: the page's address and document. Out: the unknown client where no row fits.
 */
export function clientOf(url: string, document: Document): Client {
  const named = CLIENTS.find(
    ({ matches, schemes = [] }) =>
      isAtOneOf(url, matches) || schemes.some((scheme) => url.startsWith(scheme)),
  );
  if (named) return isAtOneOf(url, named.messagePages ?? []) ? asMessage(named) : named;
  const around = clientAround(document);
  if (around) return around;
  // A mail may write a marker, too: what has no address of its own is no webmail, and what looks like two is neither.
  const marked = /^https?:/.test(url)
    ? CLIENTS.filter(({ marker }) => marker && document.querySelector(marker) !== null)
    : [];
  return (marked.length === 1 && marked[0]) || UNKNOWN_CLIENT;
}

function clientAround(document: Document): Client | null {
  const element = document.defaultView?.frameElement;
  if (!element) return null;
  const client = clientOf(element.ownerDocument.URL, element.ownerDocument);
  if (client === UNKNOWN_CLIENT) return null;
  if (client.frame && element.matches(client.frame)) return asMessage(client);
  if (!isRead(element, client)) return client;
  // The frame of an editor stands in a form as well: there it counts whether somebody writes.
  return messageAround(element, client) ? asMessage(client) : { ...client, body: WHOLE, forms: WHOLE };
}

/** The client in a document that holds one message and nothing else. */
function asMessage(client: Client): Client {
  return { ...client, body: WHOLE, isMessage: true };
}

/** Whether an address fulfils one of these match patterns; `*.` stands for any subdomain, in those of whole hosts only. */
function isAtOneOf(url: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const [start = '', host] = pattern.slice(0, -1).split('*.');
    if (!url.startsWith(start)) return false;
    return host === undefined || `.${url.slice(start.length).split('/', 1)[0]}/`.endsWith(`.${host}`);
  });
}

/**
 * Whether what stands here is read: it is in a message or an event, and nobody is writing it. Open shadow roots are
 * looked out of.
 */
export function isRead(element: Element, client: Client): boolean {
  return (
    isWithin(element, client.body) &&
    !isBeingWritten(element, client) &&
    !listedCheck(element, client)(element)
  );
}

/**
 * Tells of links in the page of `within` whether they belong to a list of the page's own, of texts whether they stand in
 * one (`asText`). Always `false` where the bodies of messages leave lists out.
 */
export function listedCheck(
  within: Node,
  { lists }: Client,
): (element: Element, asText?: 'as text') => boolean {
  if (lists === undefined) return () => false;
  const document = own(within as Element, 'ownerDocument') ?? (within as Document);
  const hasShape = listCheck(document);
  const { origin = '' } = document.defaultView ?? {};
  return (element, asText) =>
    (asText !== undefined || isOwn(element, origin)) && (isWithin(element, lists) || hasShape(element));
}

/**
 * Whether a person is writing what stands here. In a document that is a message nobody is; of a message in a page only
 * what is around it can tell, since a mail may write into itself whatever tells such a place. Elsewhere the nearest
 * element that tells counts: in what is locked within a draft nobody can write, and its links open.
 */
export function isBeingWritten(element: Element, client: Client): boolean {
  if (client.isMessage) return false;
  if (element.ownerDocument.designMode === 'on') return true;
  const writing = writingIn(client);
  if (!isWithin(element, writing)) return false;
  const nearest = around(messageAround(element, client) ?? element, `${writing}, ${LOCKED}`);
  return nearest !== null && !nearest.matches(LOCKED);
}

/** The element that holds the message that this is in and nothing else; `null` in a form of an event. */
export function messageAround(element: Element, { body, forms }: Client): Element | null {
  const message = forms ? `:is(${body}):not(${forms})` : body;
  let outermost: Element | null = null;
  for (let found = around(element, message); found; found = around(found, message, true)) outermost = found;
  return outermost;
}

/** Selector of all that a person writes in. */
export function writingIn({ compose }: Client): string {
  return compose === undefined ? WRITING : `${WRITING}, ${compose}`;
}

/** Whether an element, or one around it, fulfils a selector; open shadow roots are looked out of. */
export function isWithin(element: Element, selector: string): boolean {
  return around(element, selector) !== null;
}

/** The nearest such element; the element itself too, unless it is only to be `above`. */
function around(element: Element, selector: string, above = false): Element | null {
  // Of a form nothing can be asked, see `own`.
  const from = above || own(element, 'localName') === 'form' ? own(element, 'parentElement') : element;
  const found = from?.closest(selector);
  if (found) return found;
  const root = own(element, 'getRootNode').call(element);
  // A link has a `host` too, and may be the root of what is not in a page.
  return !isElement(root) && 'host' in root ? around((root as ShadowRoot).host, selector) : null;
}
