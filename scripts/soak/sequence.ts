import fc from 'fast-check';
import { distinctMail } from './distinct-mail.ts';

/**
 * - `plain`: a sample mail.
 * - `twice`: with everything in it twice, so each link too.
 * - `thread`: many mails in one, as quoted replies.
 * - `replaced`: its body is another a moment after it was opened.
 * - `left`: gone a moment after it was opened, mostly before it was judged.
 */
export type Kind = 'plain' | 'twice' | 'thread' | 'replaced' | 'left';

/** So many frames after a message was opened; `marked`: when its first mark appears, as the report is on its way. */
export type Moment = number | 'marked';

/** One message to open. */
export interface SoakMessage {
  /** Counted from 1. */
  readonly serial: number;
  readonly kind: Kind;
  /** What is open at last. */
  readonly html: string;
  /** What stood there first, of a message that is replaced. */
  readonly before: string | null;
  /** When it is replaced or left. */
  readonly until: Moment;
  /** When the worker is killed while it is read. */
  readonly kill: Moment | null;
}

const QUOTED = { least: 6, most: 20 } as const;
/** The worker is killed in so many of twelve messages; of those that are left, when they are left. */
const KILLED = { left: 2, other: 1 } as const;
/** Never in two that are closer: a request is sent twice at most, so that a second kill would be another test. */
const APART = 5;

const kinds = fc.oneof<fc.WeightedArbitrary<Kind>[]>(
  ...(
    [
      ['plain', 64],
      ['replaced', 12],
      ['left', 12],
      ['twice', 8],
      ['thread', 4],
    ] as const
  ).map(([kind, weight]) => ({ arbitrary: fc.constant<Kind>(kind), weight })),
);
const moments: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.nat(5), weight: 3 },
  { arbitrary: fc.constant('marked' as const), weight: 2 },
);

/**
 * The messages that are read, one after the other: all sample mails in an order drawn anew for each round, every one
 * unlike all before it.
 *
 * In: the HTML of the sample mails; the same seed gives the same sequence. A sequence that is begun again with a larger
 * count has the same beginning.
 */
export function* soakMessages(
  samples: readonly string[],
  {
    messages,
    seed,
    killEach,
  }: { readonly messages: number; readonly seed: number; readonly killEach: number },
): Generator<SoakMessage> {
  const one = fc.record({
    kind: kinds,
    until: moments,
    killAt: moments,
    twelfth: fc.nat(11),
    quoted: fc.array(fc.nat(samples.length - 1), { minLength: QUOTED.least, maxLength: QUOTED.most }),
    other: fc.nat(samples.length - 1),
  });
  const round = fc.record({
    order: fc.shuffledSubarray([...samples.keys()], { minLength: samples.length }),
    plans: fc.array(one, { minLength: samples.length, maxLength: samples.length }),
  });
  let serial = 0;
  let killed = 0;
  for (let turn = 0; ; turn += 1) {
    // Without bias: fast-check prefers first and last values.
    const [drawn] = fc.sample(fc.noBias(round), { seed: seed + turn, numRuns: 1 });
    for (const [i, index] of (drawn?.order ?? []).entries()) {
      const plan = drawn?.plans[i];
      if (!plan || serial >= messages) return;
      serial += 1;
      const mail = (which: number, part: string) =>
        distinctMail(samples[which] ?? '', `${seed} ${serial} ${part}`);
      const first = mail(index, 'first');
      const { kind, killAt } = plan;
      const isDrawn = plan.twelfth < (kind === 'left' ? KILLED.left : KILLED.other);
      const isApart = serial - killed >= APART && killEach - (serial % killEach) >= APART;
      const isKilled = isDrawn && isApart && serial % killEach !== 0;
      if (isKilled || serial % killEach === 0) killed = serial;
      yield {
        serial,
        kind,
        html:
          kind === 'thread'
            ? [first, ...plan.quoted.map((which, at) => quoted(mail(which, `quoted ${at}`)))].join('\n')
            : kind === 'twice'
              ? `${first}\n${first}`
              : first,
        before: kind === 'replaced' ? mail(plan.other, 'before') : null,
        until: isKilled && kind === 'left' ? killAt : plan.until,
        kill: isKilled ? killAt : null,
      };
    }
  }
}

function quoted(html: string): string {
  return `<div class="gmail_quote"><blockquote class="gmail_quote">${html}</blockquote></div>`;
}
