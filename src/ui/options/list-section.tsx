import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ControlIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';
import { SettingList, type SettingRow } from './setting-list.tsx';

export interface ListRow extends Omit<SettingRow, 'onAllow'> {
  /** Allows the row: the name of what was allowed, or `null` where nothing was. */
  readonly onAllow?: () => Promise<string | null>;
}

interface ListSectionProps {
  readonly t: Translate;
  /** Unique on the page. Not by `useId`: Preact gives an id twice once a page has been drawn more than twice. */
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** Invites to add something. */
  readonly invitation: string;
  /** What to say where there are no rows. */
  readonly empty: string;
  readonly rows: readonly ListRow[];
  /** Why nothing can be added, in words; `null` where something can. */
  readonly locked: string | null;
  /** Adds what stands in the fields: the name of what was added, or `null` where nothing was. Called in the submit itself. */
  readonly onSubmit: () => string | null | Promise<string | null>;
  /** The fields of the form. */
  readonly children: ComponentChildren;
}

/** A setting that is a list: what is in it, a form to add more, and a line that tells what has just changed. */
export function ListSection(props: ListSectionProps) {
  const { t, id, title, intro, invitation, empty, rows, locked, onSubmit, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [change, setChange] = useState<{ what: 'ui_added' | 'ui_removed'; name: string } | null>(null);

  const tellAdded = async (adding: string | null | Promise<string | null>) => {
    const name = await adding;
    setChange(name === null ? null : { what: 'ui_added', name });
  };
  const remove = ({ name, onRemove }: ListRow) => {
    onRemove?.();
    setChange({ what: 'ui_removed', name });
    // The button that was pressed goes with its row.
    heading.current?.focus();
  };

  return (
    <section class="lg-panel" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>
        {intro} {locked === null && invitation}
      </p>
      <SettingList
        t={t}
        empty={empty}
        rows={rows.map(({ onRemove, onAllow, ...row }) => ({
          ...row,
          ...(onRemove && { onRemove: () => remove({ ...row, onRemove }) }),
          ...(onAllow && { onAllow: () => void tellAdded(onAllow()) }),
        }))}
      />
      {locked === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void tellAdded(onSubmit());
          }}
        >
          {children}
          <button type="submit">{t('ui_add')}</button>
        </form>
      ) : (
        <p class="options-locked">
          <ControlIcon name="lock" />
          <span>{locked}</span>
        </p>
      )}
      <p role="status" class="lg-small">
        {change && t(change.what, [change.name])}
      </p>
    </section>
  );
}
