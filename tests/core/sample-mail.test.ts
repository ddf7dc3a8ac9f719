import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linksOfMail, type MailLinks } from '../../src/cli/mail-links.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import type { Reason } from '../../src/core/verdict/verdict.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';

const mails = new Map<string, Promise<MailLinks>>();

/** The links of a sample mail; each is parsed once. */
function read(file: string): Promise<MailLinks> {
  const known =
    mails.get(file) ?? linksOfMail(readFileSync(new URL(`../fixtures/mail/${file}`, import.meta.url)));
  mails.set(file, known);
  return known;
}

/** As a browser writes an address; a mail may write it otherwise. */
function normal(address: string): string {
  return URL.parse(address)?.href ?? address;
}

describe.each(EXPECTED_MAIL.map((mail) => [mail.file, mail] as const))('%s', (file, mail) => {
  it('shows the links it should, with category, host and target, and no others', async () => {
    const { links, facts, message } = await read(file);
    const shown = judgeMessage(links, facts, NO_RULES, message).filter((link) => link.shown);
    expect(
      shown.map(({ text, verdict }) => ({
        text: text.slice(0, 300),
        category: verdict.category,
        host: verdict.host,
      })),
    ).toEqual(mail.links.map(({ text, category, host }) => ({ text: text.slice(0, 300), category, host })));

    for (const [i, { target, reason, href, category }] of mail.links.entries()) {
      const verdict = shown[i]?.verdict;
      if (reason) expect(verdict?.reasons, href).toContain(reason);
      if (target) expect(normal(verdict?.target ?? '')).toBe(normal(target));
      else if (category !== 'unverifiable') expect(normal(verdict?.target ?? '')).toBe(normal(href));
    }
  });

  it('finds the message against itself only where the table says so', async () => {
    const { links, facts, message } = await read(file);
    const against: readonly (Reason | undefined)[] = ['links-disagree', 'meeting-id-differs'];
    const found = judgeMessage(links, facts, NO_RULES, message)
      .filter(({ shown }) => shown)
      .map(({ verdict }) => verdict.reasons.filter((reason) => against.includes(reason)));
    expect(found).toEqual(mail.links.map(({ reason }) => (against.includes(reason) ? [reason] : [])));
  });

  it('hides the unrelated ones', async () => {
    const { links, facts, message } = await read(file);
    const judged = judgeMessage(links, facts, NO_RULES, message);
    const hidden = judged.filter((link) => !link.shown);
    const hrefs = new Map(links.map(({ id, href }) => [id, normal(href)]));
    expect(new Set(hidden.map(({ id }) => hrefs.get(id)))).toEqual(new Set(mail.unrelated.map(normal)));
  });

  it('tells the facts of its text', async () => {
    const { facts } = await read(file);
    expect(facts).toMatchObject(mail.facts);
  });
});
