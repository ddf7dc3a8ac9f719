import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGNS, type Sign, SPOOFED_AT, UNVERIFIABLE_AT } from '../../src/core/lookalike/signs.ts';
import { readInvitation } from '../../src/core/message/invitation.ts';
import { MESSAGE_SIGNS } from '../../src/core/message/message-signs.ts';
import { LINK_REWRITERS } from '../../src/core/unwrap/data/link-rewriters.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { REASON_ROWS, REASONS, type ReasonGroup } from '../../src/core/verdict/reasons.ts';
import { NO_RULES, type Rules } from '../../src/core/verdict/rules.ts';
import { CATEGORIES } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';
import { verdictsIn } from '../support/mail.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/verdicts.md'), 'utf8');

/** The rows of every table whose first column has this heading, as cells. */
function rowsOf(heading: string, text = TEXT): string[][] {
  const tables = text.split('\n\n').filter((block) => block.startsWith(`| ${heading} `));
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** A link, with its text, another address in an attribute, another link of the same message, or words of it. */
const EXAMPLE =
  /^`([^`]+)`(?: shown as "([^"]+)"| keeping `([^`]+)`| beside `([^`]+)`| in a mail that says "([^"]+)")?/;

const plain = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');
const namesOf = (rows: string[][]) => rows.map(([name]) => plain(name));

/** The hosts that the examples of the page take for added, or for listed as false. */
const RULES: Rules = {
  ...NO_RULES,
  addedHosts: [
    { host: 'skole-dk.zoom.us', name: '', addedBy: 'added-by-policy' },
    { host: 'forening.zoom.us', name: '', addedBy: 'added-by-person' },
  ],
  spoofedHosts: new Set(['join-lecture.example']),
};

/** Where the page has the reasons of each group. */
const HEADINGS: Readonly<Record<ReasonGroup, string>> = {
  genuine: "Why a link counts as Zoom's",
  asks: 'What a genuine link asks for beyond joining, or cannot show',
  listed: 'What the institution says of the host',
  lookalike: 'Signs of a look-alike',
  unread: 'Why a link could not be judged',
  claim: 'What the message claims to be, and the link is not',
  message: 'What the rest of the message says',
  way: 'What was done on the way',
};

describe('docs/verdicts.md', () => {
  it('has a row for every category, worst first', () => {
    expect(namesOf(rowsOf('category'))).toEqual([...CATEGORIES]);
  });

  it('has a row for every reason, and for no other, in the order of the code', () => {
    expect(namesOf(rowsOf('reason'))).toEqual([...REASONS]);
  });

  it.each(Object.entries(HEADINGS))('has the reasons of the group %s under "%s"', (group, heading) => {
    const [, section = ''] = TEXT.split(`\n### ${heading}\n`);
    const names = namesOf(rowsOf('reason', section.split(/\n##?#? /)[0]?.trim()));
    expect(names).toEqual(REASONS.filter((reason) => REASON_ROWS[reason][0] === group));
  });

  it.each(rowsOf('reason'))('%s has a rule, and its example gives it', (reason, rule, example) => {
    expect(rule).toMatch(/\w/);
    const [, address, text = '', hiddenAddress, other, says = ''] = EXAMPLE.exec(example ?? '') ?? [];
    // Two have examples that fill a page; they are told in words.
    if (address?.includes('>: ')) {
      expect(verdictsIn(address).flatMap(({ reasons }) => reasons)).toContain(plain(reason));
    } else if (address === undefined) expect(['wrapped-too-deep', 'too-long']).toContain(plain(reason));
    else if (other === undefined && says === '') {
      const link = { href: address, text, ...(hiddenAddress !== undefined && { hiddenAddress }) };
      expect(verdictOfLink(link, RULES).reasons).toContain(plain(reason));
    } else {
      const links = [address, other ?? ''].map((href, i) => ({ id: String(i), href, text: '' }));
      const [first] = judgeMessage(links, readInvitation(says), RULES);
      expect(first?.verdict.reasons).toContain(plain(reason));
    }
  });

  it('has a row for every sign, as it is', () => {
    const written = rowsOf('sign').map(([name, , reason, weight, claims, example]) => ({
      name: plain(name),
      reason: reason === 'none' ? null : plain(reason),
      weight: Number(weight),
      claims: claims === 'yes',
      example: plain(example).replace(/ shown as "(.*)"$/, ' text: $1'),
    }));
    expect(written).toEqual(Object.entries(SIGNS).map(([name, sign]: [string, Sign]) => ({ name, ...sign })));
  });

  it('has a row for every message sign, as it is', () => {
    const written = rowsOf('message sign').map(([name, , reason, weight, kind, example]) => ({
      name: plain(name),
      reason: reason === 'none' ? null : plain(reason),
      weight: Number(weight),
      kind,
      example: plain(example),
    }));
    const rows = Object.entries(MESSAGE_SIGNS).map(([name, { reason, weight, kind, example }]) => ({
      name,
      reason,
      weight,
      kind,
      example,
    }));
    expect(written).toEqual(rows);
  });

  it('names the sums that decide', () => {
    expect(TEXT).toContain(
      `From ${SPOOFED_AT} on it is \`spoofed\`, from ${UNVERIFIABLE_AT} on \`unverifiable\``,
    );
  });

  const services = [...new Set(LINK_REWRITERS.map(({ service }) => service))];

  it('has a row for every service that rewrites links, and for no other', () => {
    // Read by its suffix, not by a row of the table.
    const expected = [...services, 'Microsoft Defender for Cloud Apps'];
    expect(namesOf(rowsOf('service')).toSorted()).toEqual(expected.toSorted());
  });

  it.each(services)('says of %s what can be read', (service) => {
    const said = rowsOf('service').find(([name]) => name === service)?.[1] ?? '';
    const rows = LINK_REWRITERS.filter((row) => row.service === service);
    const isRead = rows.some(({ read }) => read !== undefined);
    expect(said.startsWith(isRead ? 'the target' : 'nothing: ')).toBe(true);
    if (rows.some(({ read, readShown }) => readShown && !read))
      expect(said).toContain('what stands beside it');
    if (rows.some(({ isShortener }) => isShortener)) expect(said).toContain('shortener');
    else if (rows.some(({ read }) => !read)) expect(said).toContain('opaque');
  });

  it('says no link is safe', () => {
    expect(TEXT.replaceAll('Safe Links', '')).not.toMatch(/\bsafe\b/i);
  });
});
