import type { InvitationFacts } from '../core/message/invitation.ts';
import type { JudgedFound } from '../core/verdict/judge-found.ts';
import { CLAIM_REASONS } from '../core/verdict/reasons.ts';
import { type Category, isGenuine, type Reason, type Verdict, worstFirst } from '../core/verdict/verdict.ts';
import type { FileMessage } from './found.ts';
import type { HeaderFacts } from './mail-headers.ts';

/** What to tell the person who sent a message in. */
export const ADVICE = ['false', 'unclear', 'other-zoom', 'deic', 'no-zoom'] as const;
export type Advice = (typeof ADVICE)[number];

/** One answer about one message. */
export interface MessageAnswer extends Pick<FileMessage, 'path' | 'format' | 'pictures' | 'isList'> {
  readonly from: HeaderFacts['sender'];
  readonly subject: string;
  readonly remarks: HeaderFacts['remarks'];
  readonly replyTo: string | null;
  /** What the message claims to be and a link of it is not. */
  readonly claims: readonly Reason[];
  /** The worst link's place among its links, from 0; `null` where no link has to do with Zoom. */
  readonly worst: number | null;
  readonly category: Category | null;
  readonly advice: Advice;
}

/** A message of a file with its answer and its links, judged. */
export interface AnsweredMessage {
  readonly kind: 'message';
  readonly answer: MessageAnswer;
  readonly links: readonly JudgedFound[];
  readonly facts: InvitationFacts;
}

/** In: a message and its links with their verdicts. */
export function answerOf(found: FileMessage, links: readonly { readonly verdict: Verdict }[]): MessageAnswer {
  const verdicts = links.map(({ verdict }) => verdict);
  const { path, format, pictures, isList, headers, message } = found;
  const aboutZoom = verdicts.flatMap((verdict, i) =>
    verdict.category === 'unrelated' ? [] : [{ verdict, i }],
  );
  const [worst] = worstFirst(aboutZoom);
  const all = new Set(verdicts.flatMap(({ reasons }) => reasons));
  return {
    path,
    format,
    pictures,
    isList,
    from: headers.sender,
    subject: message.subject,
    remarks: headers.remarks,
    replyTo: headers.replyTo,
    claims: CLAIM_REASONS.filter((reason) => all.has(reason)),
    worst: worst?.i ?? null,
    category: worst?.verdict.category ?? (verdicts.length > 0 ? 'unrelated' : null),
    advice: worst ? adviceFor(worst.verdict) : 'no-zoom',
  };
}

function adviceFor(worst: Verdict): Advice {
  if (worst.category === 'spoofed') return 'false';
  if (!isGenuine(worst)) return 'unclear';
  return worst.category === 'deic' ? 'deic' : 'other-zoom';
}
