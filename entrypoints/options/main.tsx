import { render } from 'preact';
import { browser } from '../../src/browser/api.ts';
import { t } from '../../src/browser/i18n.ts';
import { isMailProgram } from '../../src/browser/mail-program.ts';
import { readPolicy } from '../../src/browser/managed-policy.ts';
import { onSettingsChanged, readSettings, writeSettings } from '../../src/browser/settings.ts';
import {
  grantedSites,
  isBuiltIn,
  onSitesChanged,
  originPattern,
  removeSite,
  requestSite,
} from '../../src/browser/sites.ts';
import { readInstitutionHost } from '../../src/policy/institution-host.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { type AddedSite, listSites } from '../../src/ui/options/webmail-sites.tsx';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import '../../src/ui/options/options.css';

const app = document.getElementById('app') as HTMLElement;
const { version } = browser.runtime.getManifest();

/** Reaches `requestSite` before anything is waited for: the browser asks only within the person's own action. */
async function addSite(address: string): Promise<AddedSite> {
  const site = originPattern(address);
  if (site === null) return 'not-an-address';
  if (isBuiltIn(site)) return 'built-in';
  return (await requestSite(site)) ? 'added' : 'refused';
}

async function show(): Promise<void> {
  const [{ policy, problems }, settings, granted] = await Promise.all([
    readPolicy(),
    readSettings(),
    grantedSites(),
  ]);
  const hosts = settings.institutionHosts;
  const wanted = policy.webmailSites.flatMap((address) => originPattern(address) ?? []);
  const sites = {
    sites: listSites(wanted, granted),
    onAdd: addSite,
    onRemove: (site: string) => void removeSite(site),
  };
  render(
    <Options
      t={t}
      version={version}
      policy={policy}
      policyProblems={problems}
      sites={isMailProgram() ? null : sites}
      hosts={{
        hosts,
        policyHosts: policy.institutionHosts,
        check: readInstitutionHost,
        onAdd: (host) => void writeSettings({ institutionHosts: [...hosts, host] }),
        onRemove: ({ host }) =>
          void writeSettings({ institutionHosts: hosts.filter((row) => row.host !== host) }),
      }}
    />,
    app,
  );
}

setPageLanguage(document, `${t('ui_options_title')} – ${t('extension_name')}`, t);
onSettingsChanged(() => void show());
onSitesChanged(() => void show());
void show();
