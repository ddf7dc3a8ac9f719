import { readHost } from '../address/host.ts';
import { parseLink, upToHost, type WebLink } from '../address/link.ts';
import { type MessageFacts, UNKNOWN_MESSAGE } from '../message/read-message.ts';
import { unwrap } from '../unwrap/unwrap.ts';
import { judgeWeb, NOTHING, type Said, SILENT } from './decide.ts';
import { besideHidden, isHidden } from './hidden-address.ts';
import { isGenuineName } from './named-host.ts';
import type { Rules } from './rules.ts';
import { shownHost } from './shown-host.ts';
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
export function verdictOfLink(
  { href, text, title, hiddenAddress }: Omit<Candidate, 'id'>,
  rules: Rules,
  message: MessageFacts = UNKNOWN_MESSAGE,
): Verdict {
  const said: Said = {
    text: text.slice(0, MAX_TEXT),
    titleHost: title === undefined ? null : shownHost(title.slice(0, MAX_TEXT)),
  };
  const verdict = judgeAddress(href, said, rules, message);
  if (hiddenAddress === undefined) return verdict;
  // The text belongs to the link's own target, where that can be read: an old template's address is no answer to it.
  const heard = isHidden(verdict) ? { ...SILENT, text: said.text } : SILENT;
  return besideHidden(verdict, judgeAddress(hiddenAddress, heard, rules, UNKNOWN_MESSAGE));
}

/**
 * Judges the address of a page that is open, as a link to it would be judged.
 *
 * Only its host can make it Zoom's or a look-alike: search engines, archives and webmail name Zoom in paths and
 * queries all day. Nothing is unwrapped, since a rewriting service's page is not the page behind it.
 * In: what the address bar shows. Out: category `unrelated` for all that has nothing to do with Zoom. Total.
 */
export function verdictOfPage(address: string, rules: Rules): Verdict {
  // A page that another made of its own bytes stands under that one's name.
  const page = parseLink(address.replace(/^blob:/i, ''));
  if (page.kind !== 'web' || page.isApp) return NOTHING;
  const host = readHost(page.url.hostname);
  const judge = (link: WebLink) =>
    judgeWeb(
      { link, host, shownBy: null, via: [], rivals: [], stopped: null },
      SILENT,
      rules,
      UNKNOWN_MESSAGE,
    );
  const site = parseLink(page.url.origin);
  return site.kind === 'web' && judge(site).category !== 'unrelated' ? judge(page) : NOTHING;
}

function judgeAddress(href: string, said: Said, rules: Rules, message: MessageFacts): Verdict {
  const start = parseLink(href);
  switch (start.kind) {
    case 'web':
      return judgeWeb(unwrap(start), said, rules, message);
    case 'too-long':
      return judgeTooLong(href, rules);
    case 'script':
      return claimsZoom(said, rules)
        ? { ...NOTHING, category: 'spoofed', reasons: ['script-scheme'], imitates: 'zoom.us' }
        : NOTHING;
    case 'malformed':
      return /zoom/i.test(href) || claimsZoom(said, rules)
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
      SILENT,
      rules,
      UNKNOWN_MESSAGE,
    );
    if (verdict.category === 'spoofed') return { ...verdict, reasons: [...verdict.reasons, 'too-long'] };
  }
  return { ...NOTHING, category: 'unverifiable', reasons: ['too-long'] };
}

/** Whether text or title name a host of Zoom's, or the text says Zoom at all. */
function claimsZoom({ text, titleHost }: Said, rules: Rules): boolean {
  return (
    /\bzoom\b/i.test(text) ||
    [shownHost(text), titleHost].some((name) => name !== null && isGenuineName(name, rules))
  );
}
