// @vitest-environment jsdom
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeLinks } from '../../src/background/judge.ts';
import { type CorpusMail, judgeMail, readMails } from '../../src/cli/evaluate/mail-corpora.ts';
import { linksOfHtml } from '../../src/cli/mail-links.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { CLIENTS, type Client } from '../../src/webmail/clients/clients.ts';
import { collectLinks, toCandidate } from '../../src/webmail/find/candidates.ts';
import { messagesOf } from '../../src/webmail/read/message-of.ts';
import { CONVERSATIONS } from './conversation-pages.ts';
import { parsePage } from './page.ts';

const MAILS = ['lures.txt', 'honest.txt'].flatMap((file) =>
  readMails(join(import.meta.dirname, '../corpora/mails', file)),
);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An address as a browser writes it. */
const whole = (href: string) => (URL.canParse(href) ? new URL(href).href : href);

/** The body of a mail of the corpus as a mail program writes it. */
function htmlOf({ message, links }: CorpusMail): string {
  let html = message.pictures
    .map(({ alt, address }) => `<img alt="${escaped(alt)}" src="${escaped(address)}">`)
    .join('');
  let at = 0;
  for (const { href, text } of links) {
    const next = text === '' ? at : message.text.indexOf(text, at);
    html += `${escaped(message.text.slice(at, next))}<a href="${escaped(href)}">${escaped(text)}</a>`;
    at = next + text.length;
  }
  return `<p>${html}${escaped(message.text.slice(at))}</p>`;
}

/** What the worker says of every link of a page, by the mail that it stands in. */
async function judgedInPage(client: Client, html: string): Promise<string[]> {
  document.body.replaceChildren(...document.importNode(parsePage(html).body, true).childNodes);
  const messages = messagesOf(client);
  const found = collectLinks(document, client);
  const links = found.map((link, i) => {
    const number = messages.numberOf(link.at);
    return { ...toCandidate(link, String(i)), ...(number > 0 && { in: number }) };
  });
  const told = messages.read(found.map(({ at }) => at));
  const judged = await judgeLinks({ links, facts: NO_FACTS, messages: told }, Promise.resolve(NO_RULES));
  return judged.map(({ verdict }) => verdict.category);
}

describe.each(Object.entries(CONVERSATIONS))('in %s', (id, page) => {
  const client = CLIENTS.find((row) => row.id === id) as Client;
  const show = ({ message: { sender, subject } }: CorpusMail, body: string) =>
    [page.message(escaped(sender?.name ?? ''), sender?.address ?? '', body), escaped(subject)] as const;

  it.each(MAILS.map((mail) => [`${mail.message.sender?.name}: ${mail.message.subject}`, mail] as const))(
    'a mail is judged as on the command line: %s',
    async (_title, mail) => {
      const [message, subject] = show(mail, htmlOf(mail));
      const expected = judgeMail(mail).map(({ verdict }) => verdict.category);
      expect(await judgedInPage(client, page.around(message, subject))).toEqual(expected);
    },
  );

  it.runIf(page.hasConversations)(
    'of two mails in a conversation each is judged by itself',
    async () => {
      for (const [i, mail] of MAILS.entries()) {
        // One subject for both, as a conversation has it.
        const other = { ...(MAILS.at(-1 - i) as CorpusMail) };
        const same = { ...other, message: { ...other.message, subject: mail.message.subject } };
        const messages = [mail, same].map((one) => show(one, htmlOf(one))[0]).join('');
        const expected = [mail, same].flatMap((one) => judgeMail(one).map(({ verdict }) => verdict.category));
        expect(await judgedInPage(client, page.around(messages, escaped(mail.message.subject)))).toEqual(
          expected,
        );
      }
    },
    30_000,
  );
});

it('the command line reads the same out of such a body', { timeout: 30_000 }, async () => {
  for (const mail of MAILS) {
    const read = (await linksOfHtml(htmlOf(mail))).links.map(({ href }) => whole(href));
    const links = mail.links.map(({ href }) => whole(href));
    expect(read).toEqual(expect.arrayContaining(links));
    // Some mails have the address once more, as text.
    const asText = read.filter((href) => !links.includes(href));
    expect(asText.filter((href) => !mail.message.text.includes(href))).toEqual([]);
  }
});
