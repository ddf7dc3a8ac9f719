import { type InvitationFacts, readInvitation } from '../core/invitation.ts';
import { judgeMessage } from '../core/judge-message.ts';
import { linksInText } from '../core/links-in-text.ts';
import type { Rules } from '../core/rules.ts';
import { type Candidate, worstFirst } from '../core/verdict.ts';
import type { JudgedLink, TabReport } from '../messages/protocol.ts';

/** Judges the links of a page by the rules in force. */
export async function judgeLinks(
  links: readonly Candidate[],
  facts: InvitationFacts,
  rules: Promise<Rules>,
): Promise<readonly JudgedLink[]> {
  return judgeMessage(links, facts, await rules);
}

/**
 * Judges a pasted text: one link or a whole invitation.
 * Out: every link that is worth showing, worst first. A person who pastes a single hidden link wants to hear of it,
 * so here nothing that cannot be verified is held back.
 */
export async function judgeText(text: string, rules: Promise<Rules>): Promise<TabReport> {
  const facts = readInvitation(text);
  const judged = judgeMessage(linksInText(text), { ...facts, mentionsZoom: true }, await rules);
  return {
    links: worstFirst(judged.filter(({ shown }) => shown)),
    facts,
  };
}
