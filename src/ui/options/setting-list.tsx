import type { ComponentChildren } from 'preact';
import { ControlIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';

interface SettingListProps {
  readonly t: Translate;
  /** What to say where there are no rows. */
  readonly empty: string;
  readonly rows: readonly SettingRow[];
}

export interface SettingRow {
  /** What the row is about, such as a host; also names its buttons for screen readers. */
  readonly name: string;
  readonly detail?: string;
  /** Set by the administrator: shown with a lock, and not to be removed here. */
  readonly locked: boolean;
  readonly onRemove?: () => void;
  /** Asks the browser for what the administrator wants but cannot grant. */
  readonly onAllow?: () => void;
}

/** The rows of one kind of setting, those of the IT department locked. */
export function SettingList({ t, empty, rows }: SettingListProps) {
  if (rows.length === 0) return <p class="lg-muted">{empty}</p>;
  return (
    <ul class="options-list">
      {rows.map(({ name, detail, locked, onRemove, onAllow }) => (
        <li key={`${name} ${locked}`}>
          <div class="options-name">
            <bdi>{name}</bdi>
            {detail && <Detail>{<bdi>{detail}</bdi>}</Detail>}
            {locked && (
              <Detail>
                <ControlIcon name="lock" /> {t('ui_set_by_it')}
              </Detail>
            )}
          </div>
          {onAllow && (
            <button
              type="button"
              class="lg-primary"
              aria-label={t('ui_allow_named', [name])}
              onClick={onAllow}
            >
              {t('ui_allow')}
            </button>
          )}
          {onRemove && !locked && (
            <button type="button" aria-label={t('ui_remove_named', [name])} onClick={onRemove}>
              {t('ui_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Detail({ children }: { readonly children: ComponentChildren }) {
  return <span class="options-detail lg-small lg-muted">{children}</span>;
}
