import { useState } from 'preact/hooks';
import { ControlIcon } from '../icons.tsx';
import type { MessageKey, Translate } from '../translate.ts';

export interface SiteAccessProps {
  readonly site: {
    readonly host: string;
    /**
     * `built-in` comes with the product; `locked` is kept from being read by the IT department; `unsupported` is no web
     * page, or one that extensions may not read.
     */
    readonly access: 'built-in' | 'granted' | 'not-granted' | 'locked' | 'unsupported';
  };
  readonly t: Translate;
  /** Asks the browser for the site. Called in the click itself: browsers ask only then. Answers whether it was granted. */
  readonly onUse: () => Promise<boolean>;
  /** Gives the site back. Answers whether that worked. */
  readonly onStop: () => Promise<boolean>;
}

/** Whether we read mail on the site in the tab, and the button to change that. */
export function SiteAccess({ site, t, onUse, onStop }: SiteAccessProps) {
  const [outcome, setOutcome] = useState<MessageKey | null>(null);
  const use = async () => setOutcome((await onUse()) ? 'ui_site_added' : 'ui_site_refused');
  const stop = async () => setOutcome((await onStop()) ? 'ui_site_removed' : 'ui_site_not_removed');
  return (
    <div class="popup-site">
      {site.access === 'unsupported' && <p class="popup-says">{t('ui_site_unsupported')}</p>}
      {(site.access === 'not-granted' || site.access === 'locked') && (
        <div class="popup-says">
          <p>
            {t('ui_site_off')} <bdi>{site.host}</bdi>
          </p>
          {site.access === 'locked' ? (
            <p class="popup-locked">
              <ControlIcon name="lock" />
              <span>{t('ui_site_locked')}</span>
            </p>
          ) : (
            <>
              <p class="lg-muted">{t('ui_site_off_hint')}</p>
              <button type="button" class="lg-primary" onClick={use}>
                {t('ui_use_on_site')}
              </button>
            </>
          )}
        </div>
      )}
      {site.access === 'granted' && (
        <button type="button" class="lg-small" onClick={stop}>
          {t('ui_stop_on_site')}
        </button>
      )}
      <p role="status" class="lg-small">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
