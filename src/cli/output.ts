import type { Verdict } from '../core/verdict.ts';
import type { FaqId } from '../faq/ids.ts';

/** One answered input. */
export interface Answered {
  readonly input: string;
  readonly verdict: Verdict;
  readonly faq: readonly FaqId[];
}

/**
 * As one JSON object: keys and order are part of the command's contract.
 *
 * Put together by hand, since over a million lines `JSON.stringify` of the whole takes a sixth of the time: only what
 * was written by others needs escaping. Categories, reasons and ids never do; a hostname only for a quotation mark, the
 * one such character that the URL Standard lets into it.
 */
export function asJson({ input, verdict, faq }: Answered): string {
  const { category, reasons, host, registrableDomain, target } = verdict;
  const quotedInput = JSON.stringify(input);
  const quotedTarget = target === input ? quotedInput : JSON.stringify(target);
  return `{"input":${quotedInput},"category":"${category}","reasons":${list(reasons)},"host":${word(host)},"registrableDomain":${word(registrableDomain)},"target":${quotedTarget},"faq":${list(faq)}}`;
}

function list(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `["${words.join('","')}"]`;
}

function word(text: string | null): string {
  return text === null || text.includes('"') ? JSON.stringify(text) : `"${text}"`;
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
