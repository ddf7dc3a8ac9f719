import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DOMWindow, JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInvitation } from '../../../src/core/message/invitation.ts';
import { judgeMessage } from '../../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import { CLIENTS, clientOf } from '../../../src/webmail/clients/clients.ts';
import { collectLinks, toCandidate } from '../../../src/webmail/find/candidates.ts';
import { addressOf, type LinkElement } from '../../../src/webmail/find/leads-to.ts';
import { messagesText } from '../../../src/webmail/read/message-text.ts';
import { EXPECTED_MAIL, type ExpectedMail } from '../../fixtures/mail/expected.ts';
import { readMail } from '../../fixtures/mail/read-mail.ts';
import { IMITATED_PAGES, type ImitatedPages } from '../../fixtures/webmail/pages.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/webmail');

/** An invitation, two look-alikes, links that were rewritten already, and a mail without Zoom. */
const SAMPLES = ['01-', '27-', '35-', '41-', '45-', '50-', '52-'].map((start) => {
  const mail = EXPECTED_MAIL.find(({ file }) => file.startsWith(start));
  if (!mail) throw new Error(`No sample mail begins with ${start}`);
  return mail;
});

type PageWindow = DOMWindow & { openMail(html: string): unknown };

function load(file: string, url: string): PageWindow {
  const html = readFileSync(join(FOLDER, file), 'utf8');
  return new JSDOM(html, { url, runScripts: 'dangerously' }).window as PageWindow;
}

/** A document and those of the frames in it that its page fills itself, open shadow roots included. */
function documentsIn(document: Document): Document[] {
  const frames: HTMLIFrameElement[] = [];
  const visit = (root: ParentNode) => {
    frames.push(...root.querySelectorAll('iframe'));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
  const filled = frames.filter((frame) => !/^(?:https?:|\/)/.test(frame.getAttribute('src') ?? ''));
  return [
    document,
    ...filled.flatMap(({ contentDocument }) => (contentDocument ? documentsIn(contentDocument) : [])),
  ];
}

/** What the extension finds in a document, and what of it gets a mark. */
function read(document: Document): { found: LinkElement[]; marked: { text: string; category: string }[] } {
  const client = clientOf(document.defaultView?.location.href ?? '', document);
  const links = collectLinks(document, client);
  const facts = readInvitation(messagesText(document, client, Number.POSITIVE_INFINITY));
  const judged = judgeMessage(
    links.map((link, i) => toCandidate(link, String(i))),
    facts,
    NO_RULES,
  );
  return {
    found: links.map(({ at }) => at),
    marked: judged
      .filter(({ shown }) => shown)
      .map(({ text, verdict }) => ({ text, category: verdict.category })),
  };
}

const marksOf = ({ links }: ExpectedMail) => links.map(({ text, category }) => ({ text, category }));

describe.each(IMITATED_PAGES)('$name', (page: ImitatedPages) => {
  let windows: Map<string, PageWindow>;

  beforeAll(() => {
    const files = { [page.addresses[0]]: page.file, ...page.others };
    windows = new Map(Object.entries(files).map(([url, file]) => [url, load(file, url)]));
  });
  afterAll(() => {
    for (const window of windows.values()) window.close();
  });

  const window = (url: string): PageWindow => {
    const found = windows.get(url);
    if (!found) throw new Error(`No page at ${url}`);
    return found;
  };
  const documents = () => [...windows.values()].flatMap(({ document }) => documentsIn(document));

  it.each(page.addresses)('is known at %s', (url) => {
    expect(clientOf(url, window(page.addresses[0]).document).id).toBe(page.client);
  });

  it('has a draft with a link, a list that speaks of a meeting and links of its own', () => {
    const drafts = documents().flatMap((document) => [...document.querySelectorAll('#draft-link')]);
    expect(drafts).toHaveLength(1);
    const html = documents().map(({ documentElement }) => documentElement.outerHTML);
    expect(html.join('')).toContain('https://aaudk.zoom.us/j/69041275836');
    expect(
      window(page.addresses[0]).document.querySelectorAll('a[href]:not(#draft-link)').length,
    ).toBeGreaterThan(0);
  });

  it('shows nothing to read before a mail is open', () => {
    expect(documents().flatMap((document) => read(document).marked)).toEqual([]);
  });

  it.each(SAMPLES)('shows every link of $file once, and no other', async (mail) => {
    const { html } = await readMail(mail.file);
    await window(page.messageAt ?? page.addresses[0]).openMail(html ?? '');
    const readings = documents().map((document) => ({ document, ...read(document) }));

    expect(readings.flatMap(({ marked }) => marked)).toEqual(marksOf(mail));
    const found = readings.flatMap(({ found }) => found);
    expect(new Set(found).size).toBe(found.length);
    for (const { document, marked } of readings) {
      if (marked.length > 0) expect(document.querySelectorAll(page.body)).toHaveLength(1);
    }
    const outside = found.filter((element) => !element.closest(page.body));
    // A webmail whose names mean nothing is read as a whole; what is its own leads to no meeting.
    if (page.client !== 'unknown') expect(outside.map((element) => addressOf(element))).toEqual([]);
  });
});

describe('the imitated pages', () => {
  it('are each of a known client, and every client that is not run for real has one', () => {
    const imitated = new Set(IMITATED_PAGES.map(({ client }) => client));
    const known = CLIENTS.map(({ id }) => id).filter((id) => id !== 'roundcube' && id !== 'thunderbird');
    expect([...imitated].sort()).toEqual([...known, 'unknown'].sort());
  });

  it('use every file of their folder', () => {
    const used = IMITATED_PAGES.flatMap(({ file, others }) => [file, ...Object.values(others ?? {})]);
    expect(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.html'))
        .sort(),
    ).toEqual([...new Set(used)].sort());
  });

  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.html')))(
    '%s names its sources and its day',
    (file) => {
      const [comment = ''] = readFileSync(join(FOLDER, file), 'utf8').split('-->', 1);
      expect(comment).toMatch(/From|As seen|Class names|Made up/i);
      expect(comment).toMatch(/\b2026-\d\d-\d\d\b/);
    },
  );
});
