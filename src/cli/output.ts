import type { Verdict } from '../core/verdict.ts';
import type { FaqId } from '../faq/ids.ts';
import type { HeaderFacts } from './mail-headers.ts';

/** One answered input. */
export interface Answered {
  readonly input: string;
  readonly verdict: Verdict;
  readonly faq: readonly FaqId[];
}

/**
 * As one JSON object: keys and order are part of the command's contract.
 *
 * Put together by hand, since a help desk's list has a million lines: most of them are their own target, and have neither
 * reasons nor answers.
 */
export function asJson({ input, verdict, faq }: Answered): string {
  const { category, reasons, host, registrableDomain, target } = verdict;
  const written = JSON.stringify(input);
  const towards = target === input ? written : JSON.stringify(target);
  return `{"input":${written},"category":"${category}","reasons":${codes(reasons)},"host":${JSON.stringify(host)},"registrableDomain":${JSON.stringify(registrableDomain)},"target":${towards},"faq":${codes(faq)}}`;
}

/** A mail whose headers do not fit, before its links: as one JSON object, told from a link by having no `input`. */
export function headersAsJson(file: string, { remarks, replyTo }: HeaderFacts): string {
  return JSON.stringify({ message: file, remarks, replyTo });
}

/** The same as a line for a person. */
export function headersAsText(file: string, { remarks, replyTo }: HeaderFacts): string {
  return `message       ${replyTo ?? '-'}  ${remarks.join(', ')}  ${visible(file)}`;
}

function codes(list: readonly string[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list);
}

/** As a line for a person: verdict, registrable domain, reasons, the input; control characters are shown, not obeyed. */
export function asText({ input, verdict }: Answered): string {
  const where = verdict.registrableDomain ?? verdict.host ?? '-';
  const why = verdict.reasons.join(', ') || '-';
  return `${verdict.category.padEnd(12)}  ${where}  ${why}  ${visible(input)}`;
}

function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
