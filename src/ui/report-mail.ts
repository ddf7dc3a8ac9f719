import type { Verdict } from '../core/verdict/verdict.ts';
import type { Translate } from './translate.ts';
import { reasonSentence, verdictTitle } from './verdict-words.ts';

/** Mail programs on Windows are handed some 2,000 characters of an address; the rest of the text needs most of them. */
const MAX_LINK = 200;
const MAX_REASONS = 3;

/** A mail that a person sends themselves. */
export interface ReportMail {
  readonly subject: string;
  readonly body: string;
}

/**
 * What to write to the help desk about a link: its address without what may hold a passcode, the verdict and the main
 * reasons. No address in it can be clicked, and none turned into a link by a mail program on the way.
 */
export function reportMail(verdict: Verdict, t: Translate): ReportMail {
  const told = withoutLinks(verdict);
  const host = told.host ?? t('ui_no_host');
  const address = verdict.target === null ? host : harmless(verdict.target);
  return {
    subject: t('report_subject', [told.registrableDomain ?? host]),
    body: [
      t('report_intro'),
      '',
      `${t('report_link')} ${address}`,
      `${t('ui_leads_to')}: ${host}`,
      `${t('extension_name')}: ${verdictTitle(told, t)}`,
      ...verdict.reasons.slice(0, MAX_REASONS).map((reason) => `- ${reasonSentence(reason, told, t)}`),
      '',
      t('report_not_attached'),
    ].join('\n'),
  };
}

/** The mail as a link that opens the person's own mail program (RFC 6068). */
export function mailtoUrl(address: string, { subject, body }: ReportMail): string {
  const to = encodeURIComponent(address).replace('%40', '@');
  const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${text}`;
}

/** An address as security people write it to each other: hxxps://zoom[.]us/j/1. Read by people, clicked by nobody. */
export function defanged(address: string): string {
  return address
    .replace(/^http/i, 'hxxp')
    .replace(/^(?!hxxp)([a-z][a-z0-9+.-]*):/i, '$1[:]')
    .replaceAll('.', '[.]')
    .replaceAll('@', '[@]');
}

/** An address that nobody can click, without what may hold a passcode. */
export function harmless(address: string): string {
  return defanged(withoutQuery(address));
}

/** Query and fragment may hold a passcode or a person's own token, also where they are escaped once more. */
function withoutQuery(address: string): string {
  const [place = ''] = address.split(/[?#;]|%(?:25)*(?:3f|23|3b)/i);
  return place.length > MAX_LINK ? `${place.slice(0, MAX_LINK)}…` : place;
}

function withoutLinks(verdict: Verdict): Verdict {
  const dead = (host: string | null) => (host === null ? null : defanged(host));
  return {
    ...verdict,
    host: dead(verdict.host),
    registrableDomain: dead(verdict.registrableDomain),
    shownHost: dead(verdict.shownHost),
    imitates: dead(verdict.imitates),
  };
}
