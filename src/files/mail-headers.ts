import type { Email } from 'postal-mime';
import type { Message } from '../core/message/message.ts';

/** What does not fit in a mail's headers. */
export const HEADER_REMARKS = ['authentication-failed', 'reply-to-elsewhere'] as const;
export type HeaderRemark = (typeof HEADER_REMARKS)[number];

/** The sender as the header names it, and what does not fit. */
export interface HeaderFacts {
  readonly sender: Message['sender'];
  readonly remarks: readonly HeaderRemark[];
  /** The host of the address that answers go to; `null` where that is the sender's own or not given. */
  readonly replyTo: string | null;
}

/**
 * Reads a mail's headers.
 *
 * `Authentication-Results` (RFC 8601) counts as the topmost one says it, which the receiving server wrote; a sender whose
 * domain's own rules (DMARC) say that it is forged is not at that domain. In: a parsed mail. Out: `sender` is `null` where
 * there is none.
 */
export function readHeaders(mail: Email): HeaderFacts {
  const from = mail.from?.address === undefined ? mail.from?.group?.[0] : mail.from;
  const address = from?.address ?? '';
  const answers = mail.replyTo?.[0]?.address;
  const isElsewhere = answers !== undefined && hostOf(answers) !== hostOf(address);
  const isForged = failsAuthentication(
    mail.headers.find(({ key }) => key === 'authentication-results')?.value ?? '',
  );
  return {
    sender: from ? { name: from.name, address, ...(isForged && { isForged: true as const }) } : null,
    remarks: [
      ...(isForged ? (['authentication-failed'] as const) : []),
      ...(isElsewhere ? (['reply-to-elsewhere'] as const) : []),
    ],
    replyTo: isElsewhere ? hostOf(answers) : null,
  };
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function failsAuthentication(results: string): boolean {
  if (/\bdmarc=fail\b|\bcompauth=fail\b/i.test(results)) return true;
  return !/\bdmarc=pass\b/i.test(results) && /\bspf=fail\b/i.test(results) && /\bdkim=fail\b/i.test(results);
}
