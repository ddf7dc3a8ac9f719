import { useRef, useState } from 'preact/hooks';
import type { MessageKey, Translate } from '../translate.ts';
import { AddField } from './add-field.tsx';
import { SettingList } from './setting-list.tsx';

export interface WebmailSite {
  /** The site as the browser grants it, such as `https://webmail.example.dk/*`. */
  readonly site: string;
  /** Named by the administrator's policy. */
  readonly byPolicy: boolean;
  /** Whether the browser lets us read there now. */
  readonly granted: boolean;
}

/** The sites that policy wants and those the browser has granted, as one list without doubles. */
export function listSites(wanted: readonly string[], granted: readonly string[]): readonly WebmailSite[] {
  return [...new Set([...wanted, ...granted])].map((site) => ({
    site,
    byPolicy: wanted.includes(site),
    granted: granted.includes(site),
  }));
}

/** What came of adding a site. */
export type AddedSite = 'added' | 'refused' | 'built-in' | 'not-an-address';

export interface WebmailSitesProps {
  readonly t: Translate;
  readonly sites: readonly WebmailSite[];
  /** Asks the browser for the site of this address. Called in the submit itself: browsers ask only then. */
  readonly onAdd: (address: string) => Promise<AddedSite>;
  readonly onRemove: (site: string) => void;
}

const PROBLEMS: Readonly<Record<Exclude<AddedSite, 'added'>, MessageKey>> = {
  refused: 'ui_site_refused',
  'built-in': 'ui_site_built_in',
  'not-an-address': 'ui_site_not_an_address',
};

/** The webmail we read besides the built-in ones: listed, added by address, removed. */
export function WebmailSites({ t, sites, onAdd, onRemove }: WebmailSitesProps) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const add = async (what: string) => {
    const outcome = await onAdd(what);
    setProblem(outcome === 'added' ? null : t(PROBLEMS[outcome]));
    setStatus(outcome === 'added' ? t('ui_added', [what]) : '');
    if (outcome === 'added') setAddress('');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void add(address.trim());
  };
  const remove = (site: string) => {
    onRemove(site);
    setStatus(t('ui_removed', [shown(site)]));
    heading.current?.focus();
  };

  return (
    <section class="lg-panel" aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1} ref={heading}>
        {t('ui_sites_title')}
      </h2>
      <p>{t('ui_sites_intro')}</p>
      <SettingList
        t={t}
        empty={t('ui_sites_none')}
        rows={sites.map(({ site, byPolicy, granted }) => ({
          name: shown(site),
          locked: byPolicy,
          onRemove: () => remove(site),
          ...(granted ? {} : { onAllow: () => void add(shown(site)) }),
        }))}
      />
      <form onSubmit={submit}>
        <AddField
          label={t('ui_site_label')}
          hint={t('ui_site_hint')}
          value={address}
          problem={problem}
          onInput={(value) => {
            setAddress(value);
            setProblem(null);
          }}
        />
        <button type="submit">{t('ui_add')}</button>
      </form>
      <p role="status" class="lg-small">
        {status}
      </p>
    </section>
  );
}

/** A site without the pattern's star. */
function shown(site: string): string {
  return site.replace(/\/\*$/, '');
}
