import { addressLike } from '../core/address/address-like.ts';
import type { MessageAnswer } from '../files/answer.ts';
import type { NotRead } from '../files/found.ts';
import { headline, placeOf, rowsOf } from '../ui/file-answer.ts';
import { wordOf } from '../ui/file-words.ts';
import type { Translate } from '../ui/translate.ts';
import { reasonSentence, verdictTitle } from '../ui/verdict-words.ts';
import { visible } from '../ui/visible.ts';
import type { Answered } from './output.ts';

/** Links of one message that a report shows; it is for people. */
const MOST_LINKS = 200;

/**
 * A report for a ticket: one page, nothing to load, nothing to click.
 *
 * Addresses are written so that no program makes links of them, without what follows "?" or "#", where passcodes are, and
 * without mail addresses in their paths, which tell the recipient. Recipients are in no row.
 */
export class HtmlReport {
  readonly #t: Translate;
  readonly #parts: string[] = [];
  #messages = 0;

  constructor(t: Translate) {
    this.#t = t;
  }

  add(answer: MessageAnswer, links: readonly Answered[]): void {
    this.#messages += 1;
    const t = this.#t;
    const shown = links.slice(0, MOST_LINKS);
    this.#parts.push(
      `<section><h2>${text(headline(answer, links, t))}</h2><p>${text(withoutMail(placeOf(answer.path)))}</p><dl>`,
      ...rowsOf(answer, links, t).map(
        ([label, said]) =>
          `<dt>${text(label)}</dt><dd>${text(label === t('file_from') ? said : withoutMail(said))}</dd>`,
      ),
      '</dl><ul>',
      ...shown.map(
        ({ input, verdict }) =>
          `<li><strong>${text(verdictTitle(verdict, t))}</strong> <code>${escaped(unclickable(input))}</code>${verdict.reasons
            .map((reason) => ` ${text(reasonSentence(reason, verdict, t))}`)
            .join('')}</li>`,
      ),
      '</ul>',
    );
    if (links.length > shown.length) {
      this.#parts.push(`<p>${text(t('file_more_links', [String(links.length - shown.length)]))}</p>`);
    }
    this.#parts.push('</section>');
  }

  addNotRead({ path, why }: NotRead): void {
    this.#parts.push(
      `<section><h2>${text(this.#t('file_not_read'))}</h2><p>${text(withoutMail(placeOf(path)))}: ${text(wordOf(why, this.#t))}</p></section>`,
    );
  }

  html(): string {
    const t = this.#t;
    const title = text(t('file_report_title'));
    return `<!doctype html>
<html lang="${t('ui_language_code')}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:2rem auto;max-width:50rem;padding:0 1rem}section{border-top:1px solid;padding-top:.5rem}dt{font-weight:bold}code,h2{overflow-wrap:anywhere}</style>
</head><body><h1>${title}</h1>
${this.#parts.join('\n')}
</body></html>
`;
  }
}

/** An address that no program makes a link of: `hxxps://zoom-us[.]meeting-join[.]com/j/1`. */
export function unclickable(address: string): string {
  const [open = ''] = address.split(/[?#]|%(?:25)*(?:3f|23)/i, 1);
  const [, start = '', host = '', path = ''] =
    /^([a-z][a-z\d+.-]*:[/\\]*)?([^/\\]*)([\s\S]*)$/i.exec(open) ?? [];
  const scheme = start.replace(/^http/i, 'hxxp').replace(/^(?!hxxp)([^:]*):/i, '$1[:]');
  const kept = path
    .split(/([/\\])/)
    .map((part) => (/@|%40/i.test(part) ? '…' : part))
    .join('');
  return visible(`${scheme}${host}${kept}`.replaceAll('.', '[.]').replaceAll('://', '[:]//')).slice(0, 2000);
}

/** Mail addresses in a text may be the recipient's. */
function withoutMail(said: string): string {
  return said
    .split(/([\s<>"]+)/)
    .map((word) => (word.includes('@') ? '…@…' : word))
    .join('');
}

/** A text with whatever looks like an address in it made unclickable. */
function text(said: string): string {
  let out = '';
  let at = 0;
  for (const { index, length } of addressLike(said)) {
    out += escaped(visible(said.slice(at, index))) + escaped(unclickable(said.slice(index, index + length)));
    at = index + length;
  }
  return out + escaped(visible(said.slice(at)));
}

function escaped(written: string): string {
  return written
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
