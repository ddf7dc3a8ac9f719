import type { FaqId } from '../../faq/ids.ts';

/** Told which answer a link was pressed for. */
export type OnAsk = (answer: FaqId) => unknown;

interface AnswerLeadProps {
  /** The lead on its first line, what it means on the second. */
  readonly text: string;
  readonly answer: FaqId;
  readonly onAsk: OnAsk;
}

/** A few words that lead to an answer, and a sentence on them. */
export function AnswerLead({ text, answer, onAsk }: AnswerLeadProps) {
  const [lead = '', ...rest] = text.split('\n');
  return (
    <>
      <a class="faq-lead" href={`#${answer}`} onClick={() => onAsk(answer)}>
        {lead}
      </a>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
    </>
  );
}
