import { isAddressInText, linksInText } from '../address/links-in-text.ts';
import type { InvitationFacts } from '../message/invitation.ts';
import type { Message } from '../message/message.ts';
import { type Judged, judgeMessage } from './judge-message.ts';
import type { Rules } from './rules.ts';
import { type Candidate, compareSeverity, type Verdict } from './verdict.ts';
import { verdictOfLink } from './verdict-of-link.ts';

/** A link that was found in a file. */
export interface FoundLink extends Candidate {
  /** Read in a text: a bare name is an address only where it ends in a public suffix, which is told here. */
  readonly inText?: true;
}

/** What the verdicts on the links of a message rest on. */
export interface FoundToJudge {
  readonly links: readonly FoundLink[];
  readonly facts: InvitationFacts;
  readonly message: Message;
  /** Rows of a list or a table say nothing of each other: each is judged alone. */
  readonly isList: boolean;
  /** The addresses in a plain text beside the HTML: some readers see nothing else. Most repeat the links. */
  readonly twin?: readonly FoundLink[];
}

/** A link with what it is. */
export interface JudgedFound extends Omit<Judged, 'shown'> {
  readonly href: string;
}

/**
 * A message's links with their verdicts, in their order: judged together, a list's each alone. Bare names of its text that no
 * website could have are left out. Of a plain text beside the HTML only what is false and leads where no link of the HTML does
 * is told.
 */
export function judgeFound(found: FoundToJudge, rules: Rules): JudgedFound[] {
  const { facts, message, isList } = found;
  const links = found.links.filter(isReal);
  if (isList) return links.map((link) => withVerdict(link, judgeLine(link, rules)));
  const judged = judgeMessage(links, facts, rules, message).map(({ verdict }, i) =>
    withVerdict(links[i] as FoundLink, verdict),
  );
  const hosts = new Set(judged.map(({ verdict }) => verdict.host));
  const others = (found.twin ?? [])
    .filter(isReal)
    .map((link) => withVerdict({ ...link, id: `${link.id} in the text` }, verdictOfLink(link, rules)));
  return [
    ...judged,
    ...others.filter(({ verdict }) => verdict.category === 'spoofed' && !hosts.has(verdict.host)),
  ];
}

const isReal = ({ inText, href }: FoundLink) => inText !== true || isAddressInText(href);

function withVerdict({ id, href, text }: FoundLink, verdict: Verdict): JudgedFound {
  return { id, href, text, verdict };
}

/**
 * The verdict on one line of a list. Where the line is no address, but has some in it, as a line of a log does, the worst of
 * these counts.
 */
export function judgeLine(link: Omit<Candidate, 'id'>, rules: Rules): Verdict {
  const verdict = verdictOfLink(link, rules);
  const isNoAddress =
    verdict.host === null && (verdict.category === 'unrelated' || verdict.reasons[0] === 'malformed');
  if (!isNoAddress || !link.href.includes('.')) return verdict;
  const within = linksInText(link.href).map((one) => verdictOfLink(one, rules));
  return within.reduce(
    (worst, one) => (compareSeverity(one.category, worst.category) < 0 ? one : worst),
    within[0] ?? verdict,
  );
}
