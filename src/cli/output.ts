import type { Verdict } from '../core/verdict/verdict.ts';
import type { FaqId } from '../faq/ids.ts';
import type { MessageAnswer } from '../files/answer.ts';
import type { NotRead } from '../files/found.ts';
import { headline, placeOf, rowsOf } from '../ui/file-answer.ts';
import type { Translate } from '../ui/translate.ts';
import { visible } from '../ui/visible.ts';

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

function codes(list: readonly string[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list);
}

/** A mail whose headers do not fit, before its links: as one JSON object, told from a link by having no `input`. */
export function headersAsJson({ path, remarks, replyTo }: MessageAnswer): string {
  const [file, ...within] = path;
  return JSON.stringify({ message: file, ...(within.length > 0 && { within }), remarks, replyTo });
}

/** What was not read, as one JSON object, told from all others by its first key. */
export function notReadAsJson({ path: [file, ...within], why }: NotRead): string {
  return JSON.stringify({ notRead: file, within, why });
}

/** A message with its links, as one JSON object. */
export function messageAsJson(answer: MessageAnswer, links: readonly Answered[]): string {
  const { path, format, from, subject, remarks, replyTo, claims, category, advice, pictures } = answer;
  const [file, ...within] = path;
  const head = JSON.stringify({
    message: file,
    within,
    format,
    from: from && { name: from.name, address: from.address },
    subject,
    remarks,
    replyTo,
    claims,
    category,
    advice,
    pictures,
  });
  return `${head.slice(0, -1)},"links":[${links.map(asJson).join(',')}]}`;
}

/** As a line for a person: verdict, registrable domain, reasons, the input; control characters are shown, not obeyed. */
export function asText({ input, verdict }: Answered): string {
  const where = verdict.registrableDomain ?? verdict.host ?? '-';
  const why = verdict.reasons.join(', ') || '-';
  return `${verdict.category.padEnd(12)}  ${where}  ${why}  ${visible(input)}`;
}

/** A message as a few lines for a person: what it is first, then who it says it is from, what does not fit, what to say. */
export function messageAsText(answer: MessageAnswer, links: readonly Answered[], t: Translate): string {
  return [
    '',
    `${visible(headline(answer, links, t))}  ·  ${placeOf(answer.path)}`,
    ...rowsOf(answer, links, t).map(([label, said]) => `  ${label}: ${visible(said)}`),
    ...links.map((link) => `  ${asText(link)}`),
  ].join('\n');
}
