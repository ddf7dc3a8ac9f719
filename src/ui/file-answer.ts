import type { Verdict } from '../core/verdict/verdict.ts';
import type { MessageAnswer } from '../files/answer.ts';
import { wordOf } from './file-words.ts';
import type { Translate } from './translate.ts';
import { reasonSentence, verdictTitle } from './verdict-words.ts';
import { visible } from './visible.ts';

/** A link of a message with its verdict, in the order in which the answer counts them. */
interface Link {
  readonly verdict: Verdict;
}

/** Where something is, for a person: the file, then what it lies in. */
export function placeOf(path: readonly string[]): string {
  return visible(path.map((part) => (part.length > MOST ? `${part.slice(0, MOST)}…` : part)).join(' › '));
}

/** UTF-16 units of a name: a file system takes 255. */
const MOST = 255;

/** The whole answer in a few words: those of its worst link. */
export function headline({ worst }: MessageAnswer, links: readonly Link[], t: Translate): string {
  const link = worst === null ? undefined : links[worst];
  return link ? verdictTitle(link.verdict, t) : t('file_no_zoom');
}

/** What is told of a message, each row with its label; what to say of it comes last. */
export function rowsOf(answer: MessageAnswer, links: readonly Link[], t: Translate): [string, string][] {
  return [...factsOf(answer, links, t), [t('file_advice'), wordOf(answer.advice, t)]];
}

/** Who a message says it is from, what it claims, its worst link, what does not fit. */
export function factsOf(answer: MessageAnswer, links: readonly Link[], t: Translate): [string, string][] {
  const { from, subject, remarks, replyTo, claims, worst, pictures } = answer;
  const link = worst === null ? undefined : links[worst];
  const rows: [string, string][] = [];
  if (from) rows.push([t('file_from'), `${from.name} <${from.address}>`.trim()]);
  if (subject !== '') rows.push([t('file_subject'), subject]);
  const claimed = claims.flatMap((reason) => {
    const claiming = links.find(({ verdict }) => verdict.reasons.includes(reason));
    return claiming ? [reasonSentence(reason, claiming.verdict, t)] : [];
  });
  if (claimed.length > 0) rows.push([t('file_claims'), claimed.join(' ')]);
  if (link) {
    const own = link.verdict.reasons.filter((reason) => !claims.includes(reason));
    const host = link.verdict.host ?? t('ui_no_host');
    const why = own.map((reason) => reasonSentence(reason, link.verdict, t)).join(' ');
    rows.push([t('file_worst'), why === '' ? host : `${host}: ${why}`]);
  }
  for (const remark of remarks) rows.push([t('file_misfit'), wordOf(remark, t, [replyTo ?? ''])]);
  if (pictures > 0) rows.push([t('file_pictures'), t('file_pictures_meaning', [String(pictures)])]);
  return rows;
}
