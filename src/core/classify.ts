import { isGenuineName, judgeWeb, NOTHING } from './decide.ts';
import { withHiddenAddress } from './hidden-address.ts';
import { readHost } from './host.ts';
import { parseLink, upToHost, type WebLink } from './link.ts';
import { withTitle } from './link-title.ts';
import { type MessageFacts, UNKNOWN_MESSAGE } from './message/read-message.ts';
import type { Rules } from './rules.ts';
import { shownHost } from './shown-host.ts';
import { unwrap } from './unwrap.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** UTF-16 units that are read of a visible text or a title: more than any link in a mail has. */
const MAX_TEXT = 4096;

/**
 * Judges one link.
 *
 * In: the address as the mail has it, the visible text (may be empty), what its attributes tell besides, and what
 * policy and the person say of hosts.
 * Out: a verdict with its reasons. Total: it never throws, on any string, and asks nobody: no network, no clock.
 */
export function classifyLink(
  candidate: Omit<Candidate, 'id'>,
  rules: Rules,
  message: MessageFacts = UNKNOWN_MESSAGE,
): Verdict {
  const { href, hiddenAddress } = candidate;
  const text = candidate.text.slice(0, MAX_TEXT);
  const title = candidate.title?.slice(0, MAX_TEXT);
  let verdict = judgeAddress(href, text, rules, message);
  if (title !== undefined) {
    verdict = withTitle(verdict, title, (heard) => judgeAddress(href, heard, rules, UNKNOWN_MESSAGE));
  }
  if (hiddenAddress !== undefined) {
    verdict = withHiddenAddress(verdict, hiddenAddress, text, (...link) =>
      judgeAddress(...link, rules, UNKNOWN_MESSAGE),
    );
  }
  return verdict;
}

/**
 * Judges the address of a page that is open, as a link to it would be judged.
 *
 * Only its host can make it Zoom's or a look-alike: search engines, archives and webmail name Zoom in paths and
 * queries all day. Nothing is unwrapped, since a rewriting service's page is not the page behind it.
 * In: what the address bar shows. Out: category `unrelated` for all that has nothing to do with Zoom. Total.
 */
export function classifyPage(address: string, rules: Rules): Verdict {
  // A page that another made of its own bytes stands under that one's name.
  const page = parseLink(address.replace(/^blob:/i, ''));
  if (page.kind !== 'web' || page.isApp) return NOTHING;
  const host = readHost(page.url.hostname);
  const judge = (link: WebLink) =>
    judgeWeb({ link, host, shownBy: null, via: [], rivals: [], stopped: null }, '', rules, UNKNOWN_MESSAGE);
  const site = parseLink(page.url.origin);
  return site.kind === 'web' && judge(site).category !== 'unrelated' ? judge(page) : NOTHING;
}

function judgeAddress(href: string, text: string, rules: Rules, message: MessageFacts): Verdict {
  const start = parseLink(href);
  switch (start.kind) {
    case 'web':
      return judgeWeb(unwrap(start), text, rules, message);
    case 'too-long':
      return judgeTooLong(href, rules);
    case 'script':
      return claimsZoom(text, rules)
        ? { ...NOTHING, category: 'spoofed', reasons: ['script-scheme'], imitates: 'zoom.us' }
        : NOTHING;
    case 'malformed':
      return /zoom/i.test(href) || claimsZoom(text, rules)
        ? { ...NOTHING, category: 'unverifiable', reasons: ['malformed'] }
        : NOTHING;
    case 'other':
      return NOTHING;
  }
}

/**
 * A browser opens what is too long for us, so nobody may pad a look-alike's address until it is waved through: its host
 * tells by itself. It counts only against the link: what else is in the address is not known, a wrapped one included.
 */
function judgeTooLong(href: string, rules: Rules): Verdict {
  const link = parseLink(upToHost(href) ?? '');
  if (link.kind === 'web') {
    const host = readHost(link.url.hostname);
    const verdict = judgeWeb(
      { link, host, shownBy: null, via: [], rivals: [], stopped: null },
      '',
      rules,
      UNKNOWN_MESSAGE,
    );
    if (verdict.category === 'spoofed') return { ...verdict, reasons: [...verdict.reasons, 'too-long'] };
  }
  return { ...NOTHING, category: 'unverifiable', reasons: ['too-long'] };
}

/** Whether the visible text names a host of Zoom's, or says Zoom at all. */
function claimsZoom(text: string, rules: Rules): boolean {
  const shown = shownHost(text);
  return (shown !== null && isGenuineName(shown, rules)) || /\bzoom\b/i.test(text);
}
