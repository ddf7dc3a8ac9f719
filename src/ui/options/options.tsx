import type { Policy, SettingsInForce } from '../../policy/effective.ts';
import type { PolicyProblem } from '../../policy/parse.ts';
import { CHOICE_KEYS, keysWhere, type PolicyKey } from '../../policy/settings.ts';
import { HelpLine } from '../help-line.tsx';
import type { Translate } from '../translate.ts';
import { About } from './about.tsx';
import { Choices, type ChoicesProps } from './choices.tsx';
import { InstitutionHosts, type InstitutionHostsProps } from './institution-hosts.tsx';
import { PolicyProblems } from './policy-problems.tsx';
import { PolicyValues } from './policy-values.tsx';
import { WebmailSites, type WebmailSitesProps } from './webmail-sites.tsx';

export interface OptionsProps {
  readonly t: Translate;
  readonly version: string;
  readonly policy: Policy;
  readonly policyProblems: readonly PolicyProblem[];
  readonly inForce: SettingsInForce;
  /** `null` in a mail program, which has no sites. */
  readonly sites: Pick<WebmailSitesProps, 'sites' | 'onAdd' | 'onRemove'> | null;
  readonly hosts: Pick<InstitutionHostsProps, 'hosts' | 'check' | 'onAdd' | 'onRemove'>;
  readonly choices: Pick<ChoicesProps, 'chosen' | 'onChoose'>;
}

/** The settings page: every setting in force and who set it, with what can be changed, and what the product is. */
export function Options(props: OptionsProps) {
  const { t, version, policy, policyProblems, inForce, sites, hosts, choices } = props;
  return (
    <main>
      <h1>{t('ui_options_title')}</h1>
      <p class="lg-muted">{t('extension_name')}</p>
      {hasLocks(policy, inForce) && (
        <div class="options-locks">
          <p>{t('ui_locks_intro')}</p>
          {policy.helpDesk && <HelpLine helpDesk={policy.helpDesk} t={t} />}
        </div>
      )}
      {sites && <WebmailSites {...sites} mayAdd={inForce.maySites} t={t} />}
      <InstitutionHosts {...hosts} policyHosts={policy.institutionHosts} mayAdd={inForce.mayAddHosts} t={t} />
      <Choices {...choices} inForce={inForce} t={t} />
      <PolicyValues policy={policy} t={t} />
      <PolicyProblems problems={policyProblems} t={t} />
      <About t={t} version={version} hasFileCheck={policy.showFileCheck ?? true} />
    </main>
  );
}

/** What the policy alone can say, or the policy besides the person. */
const SHOWN_KEYS = keysWhere<PolicyKey>(
  ({ control }) => control === 'shown' || (control !== null && 'panel' in control),
);

/** Whether anything on the page stands under a lock. */
function hasLocks(policy: Policy, inForce: SettingsInForce): boolean {
  const isSet = (key: PolicyKey) => Object.keys(policy[key] ?? {}).length > 0;
  return (
    !inForce.mayAddHosts ||
    !inForce.maySites ||
    CHOICE_KEYS.some((key) => inForce[key].locked) ||
    SHOWN_KEYS.some(isSet)
  );
}
