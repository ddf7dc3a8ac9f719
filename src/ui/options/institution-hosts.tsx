import { useState } from 'preact/hooks';
import type { InstitutionHost } from '../../policy/effective.ts';
import type { CheckedHost, HostProblem } from '../../policy/institution-host.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { AddField } from './add-field.tsx';
import { ListSection } from './list-section.tsx';

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
  /** Whether the person may add hosts; those already added are kept while not, and do not count. */
  readonly mayAdd: boolean;
  /** Has read what was typed; `null` where no answer came. */
  readonly check: (typed: string) => Promise<CheckedHost | null>;
  readonly onAdd: (host: InstitutionHost) => void;
  readonly onRemove: (host: InstitutionHost) => void;
}

/** Hosts that count as an institution's with Zoom through DeiC, besides the list that comes with the product. */
export function InstitutionHosts(props: InstitutionHostsProps) {
  const { t, hosts, policyHosts, mayAdd, check, onAdd, onRemove } = props;
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<MessageKey | null>(null);

  const add = async () => {
    const checked = await check(typed);
    const refuse = (why: MessageKey) => {
      setProblem(why);
      return null;
    };
    if (checked === null) return refuse('ui_host_not_checked');
    if ('problem' in checked) return refuse(PROBLEMS[checked.problem]);
    if ([...hosts, ...policyHosts].some(({ host }) => host === checked.host)) {
      return refuse('ui_host_already_there');
    }
    onAdd({ host: checked.host, name: name.trim() });
    setTyped('');
    setName('');
    return checked.host;
  };
  // Where both name the same host, the administrator's row is the one in force.
  const own = hosts.filter(({ host }) => !policyHosts.some((row) => row.host === host));

  return (
    <ListSection
      t={t}
      id="hosts"
      title={t('ui_hosts_title')}
      intro={t('ui_hosts_intro')}
      invitation={t('ui_hosts_add')}
      empty={t('ui_hosts_none')}
      rows={[
        ...policyHosts.map((host) => ({ ...described(host), from: 'policy' as const })),
        ...own.map((host) =>
          mayAdd
            ? { ...described(host), from: 'added' as const, onRemove: () => onRemove(host) }
            : { ...described(host), from: 'added-not-counting' as const },
        ),
      ]}
      locked={mayAdd ? null : t('ui_hosts_locked')}
      onSubmit={add}
    >
      <AddField
        id="host"
        label={t('ui_host_label')}
        hint={t('ui_host_hint')}
        value={typed}
        problem={problem && t(problem)}
        onInput={(value) => {
          setTyped(value);
          setProblem(null);
        }}
      />
      <AddField id="host-name" label={t('ui_host_name_label')} value={name} onInput={setName} />
    </ListSection>
  );
}

/** A row's words. */
function described({ host, name }: InstitutionHost): { name: string; detail?: string } {
  return name === '' ? { name: host } : { name: host, detail: name };
}
