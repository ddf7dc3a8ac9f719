import { useState } from 'preact/hooks';
import { isGenuine } from '../../core/verdict/verdict.ts';
import { answerForReason } from '../../faq/answer-for-reason.ts';
import type { FaqId } from '../../faq/ids.ts';
import type { MarkedLink, MarkLook } from '../../messages/protocol.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { ICON_SIZE } from '../category-icons.ts';
import { HoverCard } from '../hover-card/hover-card.tsx';
import type { Translate } from '../translate.ts';
import { InShadow } from './in-shadow.tsx';
import { type PracticeLink, textOf } from './practice-links.ts';
import { PracticeWarning } from './practice-warning.tsx';

/** Styles of what is made for a mail's page. */
export interface InPageStyles {
  readonly card: string;
  readonly warning: string;
}

/** What all six have in common. */
export interface PracticeSetting {
  readonly t: Translate;
  readonly styles: InPageStyles;
  readonly helpDesk: HelpDesk | null;
  readonly onOpenAnswer: (answer: FaqId) => void;
}

interface PracticeItemProps extends PracticeSetting {
  readonly link: PracticeLink;
  readonly judged: MarkedLink;
}

/** In the flow of the page, where a mail has it lie over the text. */
const CARD_IN_FLOW =
  ':host,:host(:not(:popover-open)){position:static!important;display:block!important;width:auto!important}' +
  ':host(:not(.placed)) .reset{opacity:1}.card{width:100%;box-shadow:none}';

type Said = 'zoom' | 'not';

const copy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** One link of the practice mail: what a person thinks of it first, then its mark and its card; pressed, what a mail would do. */
export function PracticeItem({ link, judged, t, styles, helpDesk, onOpenAnswer }: PracticeItemProps) {
  const { verdict, look } = judged;
  const [said, setSaid] = useState<Said | null>(null);
  const [isCardOpen, setIsCardOpen] = useState(true);
  const [isWarned, setIsWarned] = useState(false);
  const [hasPressed, setHasPressed] = useState(false);
  const truth: Said = isGenuine(verdict) ? 'zoom' : 'not';
  const [reason] = verdict.reasons;
  const say = (what: Said) => {
    setSaid(what);
    setIsCardOpen(true);
  };
  const press = (event: Event) => {
    event.preventDefault();
    if (verdict.category === 'spoofed') setIsWarned(true);
    else setHasPressed(true);
  };
  const closeWarning = () => setIsWarned(false);
  const line = t(link.line);
  return (
    <li class="practice-item" data-link={link.id}>
      <p class="practice-line">
        {line}:{' '}
        <a class="practice-link" href={link.href} onClick={press} onAuxClick={press}>
          {textOf(link, t)}
          {said !== null && look && <Mark look={look} />}
          {said !== null && look && <span class="lg-hidden"> ({look.label})</span>}
        </a>
      </p>
      <p class="practice-address lg-small">
        {t('welcome_address')}: <bdi>{link.href}</bdi>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand before the line of the mail */}
      <div class="practice-say" role="group" aria-label={t('welcome_question', [line])}>
        <span aria-hidden="true">{t('welcome_ask')}</span>
        <button type="button" aria-pressed={said === 'zoom'} onClick={() => say('zoom')}>
          {t('welcome_say_zoom')}
        </button>
        <button type="button" aria-pressed={said === 'not'} onClick={() => say('not')}>
          {t('welcome_say_not')}
        </button>
      </div>
      <div role="status" class="practice-outcome">
        {said !== null && (
          <p>
            <strong>{t(said === truth ? `welcome_right_${truth}` : `welcome_wrong_${truth}`)}</strong>{' '}
            {verdict.category === 'spoofed' && t('welcome_try_warning')}
          </p>
        )}
        {hasPressed && <p>{t('welcome_nothing_opens')}</p>}
      </div>
      {said !== null && isCardOpen && reason && (
        <InShadow class="practice-card" css={[styles.card, CARD_IN_FLOW]}>
          <HoverCard
            link={judged}
            answer={answerForReason(reason)}
            helpDesk={helpDesk}
            t={t}
            onOpenAnswer={onOpenAnswer}
            onCopy={copy}
            onClose={() => setIsCardOpen(false)}
          />
        </InShadow>
      )}
      {isWarned && (
        <PracticeWarning
          css={styles.warning}
          verdict={verdict}
          wayOn="wait"
          helpDesk={helpDesk}
          t={t}
          onStay={closeWarning}
          onGoOn={() => {
            closeWarning();
            setHasPressed(true);
          }}
        />
      )}
    </li>
  );
}

/** As `webmail/mark/mark-look` draws it. */
function Mark({ look: { icon, color } }: { readonly look: MarkLook }) {
  return (
    <svg class="practice-mark" viewBox={`-1 -1 ${ICON_SIZE + 2} ${ICON_SIZE + 2}`} aria-hidden="true">
      <circle cx={ICON_SIZE / 2} cy={ICON_SIZE / 2} r={ICON_SIZE / 2 + 1} fill="#fff" />
      <path d={icon} fill={color} fill-rule="evenodd" />
    </svg>
  );
}
