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
 * was written by others may need escaping. Categories, reasons and ids never do.
 */
export function asJson({ input, verdict, faq }: Answered): string {
  const { category, reasons, host, registrableDomain, target } = verdict;
  const quotedInput = quoted(input);
  const quotedTarget = target === input ? quotedInput : quoted(target);
  return `{"input":${quotedInput},"category":"${category}","reasons":${list(reasons)},"host":${quoted(host)},"registrableDomain":${quoted(registrableDomain)},"target":${quotedTarget},"faq":${list(faq)}}`;
}

function list(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `["${words.join('","')}"]`;
}

/** What nearly every address is made of; none of it needs escaping. */
const PRINTABLE = /^[ !#-[\]-~]*$/;

function quoted(text: string | null): string {
  return text !== null && PRINTABLE.test(text) ? `"${text}"` : JSON.stringify(text);
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
