import type { Translate } from '../translate.ts';

interface NotReadProps {
  readonly t: Translate;
  readonly onRetry: () => void;
}

/** Instead of the settings, where the worker gave no answer: none are shown that may not be in force. */
export function NotRead({ t, onRetry }: NotReadProps) {
  return (
    <main>
      <h1>{t('ui_options_title')}</h1>
      <p role="status">{t('ui_settings_not_read')}</p>
      <button type="button" onClick={onRetry}>
        {t('ui_try_again')}
      </button>
    </main>
  );
}
