import { classifyLink } from '../core/classify.ts';
import { judgeMessage } from '../core/judge-message.ts';
import { linksInText } from '../core/links-in-text.ts';
import type { Rules } from '../core/rules.ts';
import { type Candidate, compareSeverity, type Verdict } from '../core/verdict.ts';
import type { FileMessage } from './found.ts';

/** A link with what it is. */
export interface JudgedLink {
  readonly href: string;
  readonly verdict: Verdict;
}

/**
 * A message's links with their verdicts, in their order: judged together, a list's each alone. Of a plain text beside the HTML
 * only what is false and leads where no link of the HTML does is told.
 */
export function judgeFound(
  { links, facts, message, isList, twin = [] }: FileMessage,
  rules: Rules,
): JudgedLink[] {
  if (isList) return links.map((link) => ({ href: link.href, verdict: judgeLine(link, rules) }));
  const judged = judgeMessage(links, facts, rules, message).map(({ verdict }, i) => ({
    href: links[i]?.href ?? '',
    verdict,
  }));
  const hosts = new Set(judged.map(({ verdict }) => verdict.host));
  const others = twin.map((link) => ({ href: link.href, verdict: classifyLink(link, rules) }));
  return [
    ...judged,
    ...others.filter(({ verdict }) => verdict.category === 'spoofed' && !hosts.has(verdict.host)),
  ];
}

/**
 * The verdict on one line of a list. Where the line is no address, but has some in it, as a line of a log does, the worst of
 * these counts.
 */
export function judgeLine(link: Omit<Candidate, 'id'>, rules: Rules): Verdict {
  const verdict = classifyLink(link, rules);
  const isNoAddress =
    verdict.host === null && (verdict.category === 'unrelated' || verdict.reasons[0] === 'malformed');
  if (!isNoAddress || !link.href.includes('.')) return verdict;
  const within = linksInText(link.href).map((one) => classifyLink(one, rules));
  return within.reduce(
    (worst, one) => (compareSeverity(one.category, worst.category) < 0 ? one : worst),
    within[0] ?? verdict,
  );
}
