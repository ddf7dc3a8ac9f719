import { useState } from 'preact/hooks';
import type { MessageKey, Translate } from '../translate.ts';
import { AddField } from './add-field.tsx';
import { type ListRow, ListSection } from './list-section.tsx';

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
  /** Whether the person may add sites; those already allowed are not read while not. */
  readonly mayAdd: boolean;
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
export function WebmailSites({ t, sites, mayAdd, onAdd, onRemove }: WebmailSitesProps) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);

  const add = async (what: string) => {
    const outcome = await onAdd(what);
    setProblem(outcome === 'added' ? null : PROBLEMS[outcome]);
    return outcome === 'added' ? what : null;
  };
  const addTyped = async () => {
    const added = await add(address.trim());
    if (added !== null) setAddress('');
    return added;
  };
  const rowOf = ({ site, byPolicy, granted }: WebmailSite): ListRow => {
    const name = shown(site);
    if (!byPolicy) {
      // What a person has allowed a program to read is theirs to take back, whether it counts now or not.
      return { name, from: mayAdd ? 'added' : 'added-not-counting', onRemove: () => onRemove(site) };
    }
    return granted ? { name, from: 'policy' } : { name, from: 'policy', onAllow: () => add(name) };
  };

  return (
    <ListSection
      t={t}
      id="sites"
      title={t('ui_sites_title')}
      intro={t('ui_sites_intro')}
      invitation={t('ui_sites_add')}
      empty={t('ui_sites_none')}
      rows={sites.map(rowOf)}
      locked={mayAdd ? null : t('ui_sites_locked')}
      onSubmit={addTyped}
    >
      <AddField
        id="site"
        label={t('ui_site_label')}
        hint={t('ui_site_hint')}
        value={address}
        problem={problem && t(problem)}
        onInput={(value) => {
          setAddress(value);
          setProblem(null);
        }}
      />
    </ListSection>
  );
}

/** A site without the pattern's star. */
function shown(site: string): string {
  return site.replace(/\/\*$/, '');
}
