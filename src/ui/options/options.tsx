import type { Translate } from '../translate.ts';
import { About } from './about.tsx';
import { InstitutionHosts, type InstitutionHostsProps } from './institution-hosts.tsx';
import { PolicyValues, type PolicyValuesProps } from './policy-values.tsx';
import { WebmailSites, type WebmailSitesProps } from './webmail-sites.tsx';

export interface OptionsProps {
  readonly t: Translate;
  readonly version: string;
  /** `null` in a mail program, which has no sites. */
  readonly sites: Omit<WebmailSitesProps, 't'> | null;
  readonly hosts: Omit<InstitutionHostsProps, 't'>;
  /** What else the administrator's policy says. */
  readonly policy: PolicyValuesProps['policy'];
  /** What the administrator's policy holds that could not be used: which key, and what belongs there. */
  readonly policyProblems: readonly { readonly key: string; readonly expected: string }[];
}

/** The settings page: where we read, which hosts count as an institution's, what IT set, and what this is. */
export function Options({ t, version, sites, hosts, policy, policyProblems }: OptionsProps) {
  return (
    <main>
      <h1>{t('ui_options_title')}</h1>
      <p class="lg-muted">{t('extension_name')}</p>
      {sites && <WebmailSites {...sites} t={t} />}
      <InstitutionHosts {...hosts} t={t} />
      <PolicyValues policy={policy} t={t} />
      {policyProblems.length > 0 && (
        <section class="lg-panel" aria-labelledby="policy-problems">
          <h2 id="policy-problems">{t('ui_policy_problems')}</h2>
          <p>{t('ui_policy_problems_hint')}</p>
          <ul class="options-problems">
            {policyProblems.map(({ key, expected }) => (
              <li key={key}>
                <code>{key}</code>: {t('ui_policy_expected')} <span lang="en">{expected}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <About t={t} version={version} />
    </main>
  );
}
