import { useRef, useState } from 'preact/hooks';
import type { InstitutionHost } from '../../policy/effective.ts';
import type { HostProblem } from '../../policy/institution-host.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { AddField } from './add-field.tsx';
import { SettingList } from './setting-list.tsx';

/** What a person typed as a host: the host it means, or why it cannot be one. */
export type CheckedHost = { readonly host: string } | { readonly problem: HostProblem };

const PROBLEMS: Readonly<Record<HostProblem, MessageKey>> = {
  'not-a-host': 'ui_host_invalid',
  'too-wide': 'ui_host_too_wide',
  'looks-like-zoom': 'ui_host_looks_like_zoom',
};

export interface InstitutionHostsProps {
  readonly t: Translate;
  /** Those the person added. */
  readonly hosts: readonly InstitutionHost[];
  /** Those the administrator set. */
  readonly policyHosts: readonly InstitutionHost[];
  /** Reads what was typed. Pure. */
  readonly check: (typed: string) => CheckedHost;
  readonly onAdd: (host: InstitutionHost) => void;
  readonly onRemove: (host: InstitutionHost) => void;
}

/** Hosts that count as an institution's with Zoom through DeiC, besides the list that comes with the product. */
export function InstitutionHosts({ t, hosts, policyHosts, check, onAdd, onRemove }: InstitutionHostsProps) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [status, setStatus] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = check(typed);
    setStatus('');
    if ('problem' in checked) return setProblem(PROBLEMS[checked.problem]);
    if ([...hosts, ...policyHosts].some(({ host }) => host === checked.host)) {
      return setProblem('ui_host_already_there');
    }
    onAdd({ host: checked.host, name: name.trim() });
    setTyped('');
    setName('');
    setStatus(t('ui_added', [checked.host]));
  };
  const remove = (host: InstitutionHost) => {
    onRemove(host);
    setStatus(t('ui_removed', [host.host]));
    heading.current?.focus();
  };

  return (
    <section class="lg-panel" aria-labelledby="hosts">
      <h2 id="hosts" tabIndex={-1} ref={heading}>
        {t('ui_hosts_title')}
      </h2>
      <p>{t('ui_hosts_intro')}</p>
      <SettingList
        t={t}
        empty={t('ui_hosts_none')}
        rows={[
          ...policyHosts.map((host) => ({ ...described(host), locked: true })),
          ...hosts.map((host) => ({ ...described(host), locked: false, onRemove: () => remove(host) })),
        ]}
      />
      <form onSubmit={submit}>
        <AddField
          label={t('ui_host_label')}
          hint={t('ui_host_hint')}
          value={typed}
          problem={problem && t(problem)}
          onInput={(value) => {
            setTyped(value);
            setProblem(null);
          }}
        />
        <AddField label={t('ui_host_name_label')} value={name} onInput={setName} />
        <button type="submit">{t('ui_add')}</button>
      </form>
      <p role="status" class="lg-small">
        {status}
      </p>
    </section>
  );
}

/** A row's words. */
function described({ host, name }: InstitutionHost): { name: string; detail?: string } {
  return name === '' ? { name: host } : { name: host, detail: name };
}
