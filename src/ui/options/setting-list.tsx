import type { Translate } from '../translate.ts';
import { Origin, type ValueOrigin } from './origin.tsx';

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
  readonly from: ValueOrigin;
  /** Only where the row may be removed here. */
  readonly onRemove?: () => void;
  /** Asks the browser for what the administrator wants but cannot grant. */
  readonly onAllow?: () => void;
}

/** The rows of one kind of setting, each with who set it. */
export function SettingList({ t, empty, rows }: SettingListProps) {
  if (rows.length === 0) return <p class="lg-muted">{empty}</p>;
  return (
    <ul class="options-list">
      {rows.map(({ name, detail, from, onRemove, onAllow }) => (
        <li key={`${from} ${name}`}>
          <div class="options-name">
            <bdi>{name}</bdi>
            {detail && (
              <span class="lg-small lg-muted">
                <bdi>{detail}</bdi>
              </span>
            )}
            <Origin of={from} t={t} />
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
          {onRemove && (
            <button type="button" aria-label={t('ui_remove_named', [name])} onClick={onRemove}>
              {t('ui_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
