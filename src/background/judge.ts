import { isAddress, linksInText } from '../core/address/links-in-text.ts';
import { beyondOwnSite } from '../core/genuine/own-site.ts';
import { NO_FACTS, readInvitation } from '../core/message/invitation.ts';
import { NOTHING } from '../core/verdict/decide.ts';
import { judgeMessage } from '../core/verdict/judge-message.ts';
import type { Rules } from '../core/verdict/rules.ts';
import { type Candidate, type Verdict, worstFirst } from '../core/verdict/verdict.ts';
import { verdictOfPage } from '../core/verdict/verdict-of-link.ts';
import type { Judged, LinksOfPage, PageLink, TabReport } from '../messages/protocol.ts';

/**
 * Judges the links of a page by the rules in force: those of each message by what that message says, and by nothing of its
 * neighbours.
 * In: `site` is the origin of the page, whose own links are its own business.
 * Out: in the order of the links; no answer for what only looks like an address in its text ("agenda.pdf").
 */
export async function judgeLinks(
  { links, facts, messages }: LinksOfPage,
  rules: Promise<Rules>,
  site: string | null = null,
): Promise<readonly Judged[]> {
  const inForce = await rules;
  const known = new Map(messages?.map((message) => [message.number, message]));
  const groups = new Map<number | undefined, PageLink[]>();
  const judged = new Map<string, Judged>();
  for (const link of links.filter(({ href }) => isAddress(href))) {
    const href = site === null ? link.href : beyondOwnSite(link.href, site, inForce);
    if (href === null) judged.set(link.id, { id: link.id, text: link.text, verdict: NOTHING, shown: false });
    else groups.set(link.in, [...(groups.get(link.in) ?? []), { ...link, href }]);
  }
  for (const [number, group] of groups) {
    const message = known.get(number ?? 0);
    // A message that is not told does not say Zoom, whatever its neighbours say.
    const isSilent = messages !== undefined && number === undefined;
    const own = message ? readInvitation(message.text) : isSilent ? NO_FACTS : facts;
    for (const link of judgeMessage(group, own, inForce, message)) judged.set(link.id, link);
  }
  return links.flatMap(({ id }) => judged.get(id) ?? []);
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

/**
 * Judges one link that a person asked about.
 * Out: the link with its verdict, also where it has nothing to do with Zoom: who asks is answered.
 */
export async function judgeLink(link: Candidate, rules: Promise<Rules>): Promise<TabReport> {
  const facts = { ...NO_FACTS, mentionsZoom: true };
  return { links: judgeMessage([link], facts, await rules), facts: NO_FACTS };
}

/** Judges the address of an open page. Out: `null` where it has nothing to do with Zoom. */
export async function judgePage(url: string, rules: Promise<Rules>): Promise<Verdict | null> {
  const verdict = verdictOfPage(url, await rules);
  return verdict.category === 'unrelated' ? null : verdict;
}
