import { useState } from 'preact/hooks';
import { LIMITS } from '../../messages/protocol.ts';
import { LinkGroups } from '../link-groups.tsx';
import type { Translate } from '../translate.ts';
import type { CheckedText } from './check-text.tsx';
import { FittingAnswers } from './fitting-answers.tsx';

/** What the links of a page came to. */
export interface CheckedPage extends CheckedText {
  /** A part of the page did not let itself be read. */
  readonly isUnread: boolean;
}

export interface CheckPageProps {
  readonly t: Translate;
  /** Reads the page in the tab once; `null` where the browser does not let us, or no answer came. */
  readonly onCheckPage: () => Promise<CheckedPage | null>;
}

/** A button on a page that we do not read by ourselves: its links, once, as they are now. */
export function CheckPage({ t, onCheckPage }: CheckPageProps) {
  const [outcome, setOutcome] = useState<CheckedPage | 'refused' | null>(null);
  const page = outcome === 'refused' ? null : outcome;
  return (
    <div class="popup-says popup-check-page">
      <button
        type="button"
        aria-describedby="check-page-hint"
        onClick={async () => setOutcome((await onCheckPage()) ?? 'refused')}
      >
        {t('ui_check_page')}
      </button>
      <p id="check-page-hint" class="lg-small lg-muted">
        {t('ui_check_page_hint')}
      </p>
      <p role="status">{outcome && summary(outcome, t)}</p>
      {page?.isUnread && <p class="lg-small">{t('ui_check_page_unread')}</p>}
      {page?.cut && <p class="lg-small">{t('ui_check_page_cut', [String(LIMITS.pageLinks)])}</p>}
      {page && <LinkGroups links={page.links} t={t} />}
      {page && <FittingAnswers answers={page.fitting} t={t} />}
    </div>
  );
}

function summary(outcome: CheckedPage | 'refused', t: Translate): string {
  if (outcome === 'refused') return t('ui_check_page_refused');
  if (outcome.links.length === 0) return t('ui_check_page_nothing');
  return t('ui_links_found', [String(outcome.links.length)]);
}
