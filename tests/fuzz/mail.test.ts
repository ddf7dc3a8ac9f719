import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, describe, expect, it } from 'vitest';
import { linksOfHtml, linksOfMail } from '../../src/cli/mail-links.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { CATEGORIES, isGenuine } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';
import { readMessage } from '../../src/messages/messages.ts';
import { LIMITS } from '../../src/messages/protocol.ts';
import { listMail, readMail } from '../fixtures/mail/read-mail.ts';
import { ALL_WAYS, mutateMail, type Step } from './mutate-mail.ts';
import { runs, TIMES } from './runs.ts';
import { hostsBehind, mayBe } from './where-it-leads.ts';

/** Milliseconds of the processor's time that one mail may take; most take 20. */
const MOST_MS = 1000;

/** The sample mails as they lie on disk, and again with their HTML as it is, so that steps reach every letter of it. */
const raw = listMail().map((file) =>
  readFileSync(new URL(`../fixtures/mail/${file}`, import.meta.url), 'latin1'),
);
const plain = (await Promise.all(listMail().map(readMail))).flatMap(({ html, subject }) =>
  html === null
    ? []
    : latin1(
        `Subject: ${subject}\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html.replaceAll('\n', '\r\n')}`,
      ),
);
const MAILS = [...raw, ...plain];

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

const { window } = new JSDOM('');
afterAll(() => window.close());

/** What is said of a mail whose parts lie deeper in each other than a mail program writes them. */
const TOO_DEEP = /nesting depth/;

/** Figures of the run, for who runs the long one. */
const seen = {
  mails: 0,
  tooDeep: 0,
  links: 0,
  genuine: 0,
  unchanged: 0,
  slowest: 0,
  categories: {} as Record<string, number>,
};
afterAll(() => {
  if (TIMES > 1) console.log(JSON.stringify(seen));
});

/**
 * A whole address in a text. A letter before it makes another scheme of it, of which nobody makes a link (see
 * src/core/address/address-like.ts); behind a slash it is the path of another address.
 */
const IN_TEXT = /(?<![a-zA-Z\d/])https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}(?=[/\s])/g;
/** Where a text of HTML is a link's, or not shown. */
const NO_TEXT =
  'a, button, [role], script, style, template, title, noscript, select, textarea, [contenteditable]';

/**
 * Addresses that a browser would make links of, found apart from the product, each as often as it stands there; and those
 * in the text of HTML, or of a mail without any.
 */
function addressesIn({ html, text }: Email): {
  readonly html: string | null;
  readonly addresses: readonly string[];
  readonly inText: readonly string[];
} {
  if (!html) return { html: null, addresses: [], inText: (text ?? '').match(IN_TEXT) ?? [] };
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const found = [...page.querySelectorAll<HTMLAnchorElement | HTMLAreaElement>('a[href], area[href]')];
  const written = found.filter((link) => !/^(?:#|$)/.test(link.getAttribute('href')?.trim() ?? ''));
  const addresses = written.map(({ href }) => href.slice(0, LIMITS.address + 1));
  const around = [...page.body.querySelectorAll('*')].filter((element) => !element.closest(NO_TEXT));
  const texts = around.flatMap(({ childNodes }) => [...childNodes]).filter(({ nodeType }) => nodeType === 3);
  return {
    html,
    inText: texts.flatMap(({ nodeValue }) => nodeValue?.match(IN_TEXT) ?? []),
    addresses: addresses.filter((href) => !/^(?:mailto|tel|sms|callto|cid|about):/i.test(href)),
  };
}

/** A mail's links with their verdicts, and the milliseconds of the processor's time that they took. */
async function judgedIn(mail: Uint8Array) {
  const before = process.cpuUsage();
  const { links, facts } = await linksOfMail(mail);
  const judged = judgeMessage(links, facts, NO_RULES);
  const { user, system } = process.cpuUsage(before);
  return { links, facts, judged, took: (user + system) / 1000 };
}

/** Reads and judges a mail, and holds all that must be true of any mail against it. */
async function expectJudged(source: string): Promise<void> {
  const mail = Buffer.from(source, 'latin1');
  // A mail within is a message of its own, as files/mail has it.
  const read = await PostalMime.parse(mail, { forceRfc822Attachments: true }).catch((error) => {
    if (TOO_DEEP.test(String(error))) return null;
    throw error;
  });
  if (!read) {
    await expect(linksOfMail(mail)).rejects.toThrow(TOO_DEEP);
    seen.tooDeep += 1;
    return;
  }
  const { links, facts, judged, took } = await judgedIn(mail);
  // What was slow once may have met a collection of garbage: it is slow where it is so again.
  const slow = took < MOST_MS ? took : Math.min((await judgedIn(mail)).took, (await judgedIn(mail)).took);
  expect(slow).toBeLessThan(MOST_MS);

  const { html, addresses, inText } = addressesIn(read);
  const left = links.map(({ href }) => href);
  for (const address of addresses) {
    const at = left.indexOf(address);
    expect([address, at]).not.toEqual([address, -1]);
    left.splice(at, 1);
  }
  for (const address of inText) {
    expect([address, left.some((href) => href.includes(address))]).toEqual([address, true]);
  }

  expect(judged.map(({ id }) => id)).toEqual(links.map(({ id }) => id));
  for (const [i, { verdict }] of judged.entries()) {
    const link = links[i];
    if (!link) throw new Error('A verdict without a link.');
    expect(CATEGORIES).toContain(verdict.category);
    expect(verdictOfLink(link, NO_RULES).category).toBe(verdict.category);
    if (isGenuine(verdict)) {
      // Of what is longer nobody has read all.
      expect(link.href.length).toBeLessThanOrEqual(LIMITS.address);
      const hosts = hostsBehind(link.href);
      expect([link.href, hosts, verdict.category, mayBe(hosts, verdict.category)]).toEqual([
        link.href,
        hosts,
        verdict.category,
        true,
      ]);
      seen.genuine += 1;
    }
    seen.categories[verdict.category] = (seen.categories[verdict.category] ?? 0) + 1;
  }
  // What the extension finds in the same page fits into its messages, so none is refused for its shape.
  const inPage = html === null ? [] : (await linksOfHtml(html)).links;
  for (let at = 0; at < inPage.length; at += LIMITS.links) {
    const body = { links: inPage.slice(at, at + LIMITS.links), facts };
    expect(readMessage({ name: 'judge', body })).not.toBeNull();
  }
  seen.mails += 1;
  seen.links += links.length;
  seen.slowest = Math.max(seen.slowest, Math.round(slow));
}

const step: fc.Arbitrary<Step> = fc.record({
  way: fc.constantFrom(...ALL_WAYS),
  at: fc.nat({ max: 100_000 }),
  what: fc.nat({ max: 10_000 }),
});
const place = fc.noBias(fc.nat({ max: 100_000 }));

describe('a mail that was changed', { timeout: 300_000 * TIMES }, () => {
  it('is read, no link of it is lost, and none is called what it is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.noBias(fc.array(step, { minLength: 1, maxLength: 4 })),
        async (one, two, steps) => {
          const mail = MAILS[one % MAILS.length] ?? '';
          const changed = mutateMail(mail, steps, MAILS[two % MAILS.length] ?? '');
          if (changed === mail) seen.unchanged += 1;
          await expectJudged(changed);
          // jsdom's documents are let go of between two tasks only, and nothing above waits for one.
          await setImmediate();
        },
      ),
      runs(1000),
    );
  });
});
