/**
 * The pages that are measured: made by counting, so that they are the same in every run. They look to a content script
 * like Gmail with a conversation open (tests/fixtures/webmail/gmail.html), and hold no outside address but in links.
 */

/** Where they are served. */
export const ADDRESS = 'https://mail.google.com/mail/u/0/';

export const INBOX = { messages: 100, linksInMessage: 100, distinct: 2_000, every: 20 } as const;
/** One link in twenty of the inbox is Zoom's. */
export const INBOX_MARKS = (INBOX.messages * INBOX.linksInMessage) / INBOX.every;

export const MESSAGE = { links: 50, every: 10 } as const;
export const MESSAGE_MARKS = MESSAGE.links / MESSAGE.every;

/** Hosts of links to Zoom, genuine, commercial and not, in turn. */
const ZOOM_HOSTS = ['aaudk.zoom.us', 'deic.zoom.us', 'us02web.zoom.us', 'zoom.us', 'zoom-us-join.example'];

const LINES = [
  'Dear all, here is what was said at the last meeting, and what each of us has promised to do by the next one.',
  'Kære alle, hermed referatet. Skriv til mig, hvis der er noget, jeg har glemt, eller som skal rettes.',
  'The room is booked from nine to twelve; coffee stands outside. Please bring your own drafts, printed or not.',
  'Husk at tilmelde jer senest fredag, så vi ved, hvor mange vi bliver, og hvem der skal hentes ved toget.',
];

/** The number-th of the links: the same number gives the same link; one in `every` leads to Zoom, or pretends to. */
export function linkTo(number: number, every: number): string {
  const turn = Math.floor(number / every);
  const isZoom = number % every === 0;
  const href = isZoom
    ? `https://${ZOOM_HOSTS[turn % ZOOM_HOSTS.length]}/j/${69_041_270_000 + turn}?pwd=aB3${turn}`
    : `https://www.sender-${number % 700}.example/news/2026/11/${number}?utm_source=mail&id=${number * 7919}`;
  const text = isZoom ? `Join meeting ${turn}` : `Read more about number ${number}`;
  const escaped = href.replaceAll('&', '&amp;');
  // Gmail gives each link the address of its redirect.
  const redirect = `https://www.google.com/url?q=${encodeURIComponent(href)}&amp;source=gmail&amp;ust=1795600000000000`;
  return `<a href="${escaped}" target="_blank" data-saferedirecturl="${redirect}">${text}</a>`;
}

/** The body of a mail, a paragraph for each of the links `from`, `from + 1`, … */
export function mailBody(
  from: number,
  count: number,
  every: number,
  distinct = Number.MAX_SAFE_INTEGER,
): string {
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const number = (from + i) % distinct;
    return `<p>${LINES[number % LINES.length]} ${linkTo(number, every)}</p>`;
  });
  return paragraphs.join('\n');
}

/** A page with 10,000 links in the messages of one long conversation. */
export function inboxPage(): string {
  const messages = Array.from({ length: INBOX.messages }, (_, i) =>
    message(mailBody(i * INBOX.linksInMessage, INBOX.linksInMessage, INBOX.every, INBOX.distinct)),
  );
  return page(messages.join('\n'));
}

/** The body of the number-th of the messages that are opened one after the other; no two share an address. */
export function openedMail(number: number): string {
  return mailBody(number * MESSAGE.links, MESSAGE.links, MESSAGE.every);
}

/** A page with one message open. `openMail(html)` puts another in its place, `closeMail()` leaves none. */
export function mailPage(mail = openedMail(0)): string {
  return page(message(mail));
}

/** A page without any message. */
export function mailLessPage(): string {
  return page('');
}

/** A page with one message of links to Zoom alone, each on a line of its own with room around it. */
export function zoomPage(links: number): string {
  const lines = Array.from({ length: links }, (_, i) => `<p class="wide">${linkTo(i, 1)}</p>`);
  return page(message(lines.join('\n')));
}

function message(body: string): string {
  return `<div class="adn ads"><h3 class="iw">Sender</h3><div class="ii gt"><div class="a3s aiL">${body}</div></div></div>`;
}

function page(conversation: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Inbox</title>
<link rel="icon" href="data:,">
<script>performance.mark('bench-from')</script>
<style>
  body { font: 14px/20px Arial, sans-serif; }
  .wide { margin: 0 0 240px 40px; }
  .compose { position: fixed; right: 24px; bottom: 0; width: 420px; height: 300px; overflow: auto; background: #fff; }
</style>
</head>
<body>
<div role="navigation"><a href="https://mail.google.com/mail/u/0/#inbox">Inbox</a></div>
<div id="elsewhere"></div>
<div id="conversation" role="main">${conversation}</div>
<div class="compose" role="dialog"><div id="draft" class="Am editable" role="textbox" contenteditable="true"></div></div>
<script>
  const conversation = document.querySelector('#conversation');
  const shape = document.createElement('template');
  shape.innerHTML = '${message('')}';
  function closeMail() { conversation.replaceChildren(); }
  function openMail(html) {
    const opened = shape.content.cloneNode(true);
    opened.querySelector('.a3s').innerHTML = html;
    conversation.replaceChildren(opened);
  }
</script>
</body>
</html>`;
}
