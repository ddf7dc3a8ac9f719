import { render } from 'preact';
import { inTurn } from '../../src/background/in-turn.ts';
import { browser } from '../../src/browser/api.ts';
import { t } from '../../src/browser/i18n.ts';
import { isMailProgram } from '../../src/browser/is-mail-program.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { revokeSite } from '../../src/browser/revoke-site.ts';
import { send } from '../../src/browser/send.ts';
import { onSettingsChanged, writeSettings } from '../../src/browser/settings.ts';
import {
  grantedSites,
  isBuiltIn,
  onSitesChanged,
  originPattern,
  requestSite,
} from '../../src/browser/sites.ts';
import { LIMITS } from '../../src/messages/protocol.ts';
import { type Policy, type Settings, settingsInForce } from '../../src/policy/effective.ts';
import { NotRead } from '../../src/ui/options/not-read.tsx';
import { Options, type OptionsProps } from '../../src/ui/options/options.tsx';
import { type AddedSite, listSites } from '../../src/ui/options/webmail-sites.tsx';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import '../../src/ui/options/options.css';

const app = document.getElementById('app') as HTMLElement;
const { version } = browser.runtime.getManifest();

const follow = inTurn((...what) => console.warn('Link Guard:', ...what));

/** Changes what is stored by now: it may be another than when this page was drawn. One after the other, so that none is lost. */
function change(how: (settings: Settings) => Partial<Settings>): void {
  void follow(async () => {
    const read = await send('settings-page', {});
    if (!read) throw new Error('The settings could not be read, so nothing was changed.');
    await writeSettings({ ...read.settings, ...how(read.settings) });
  });
}

const CHANGING: Pick<OptionsProps['hosts'], 'check' | 'onAdd' | 'onRemove'> = {
  check: async (typed) => (await send('check-host', { typed: typed.slice(0, LIMITS.address) })) ?? null,
  onAdd: (host) => change(({ institutionHosts: hosts }) => ({ institutionHosts: [...hosts, host] })),
  onRemove: ({ host }) =>
    change(({ institutionHosts: hosts }) => ({
      institutionHosts: hosts.filter((row) => row.host !== host),
    })),
};

/** Reaches `requestSite` before anything is waited for: the browser asks only within the person's own action. */
async function addSite(address: string): Promise<AddedSite> {
  const site = originPattern(address);
  if (site === null) return 'not-an-address';
  if (isBuiltIn(site)) return 'built-in';
  return (await requestSite(site)) ? 'added' : 'refused';
}

async function readSites(policy: Policy): Promise<OptionsProps['sites']> {
  if (isMailProgram()) return null;
  const wanted = policy.webmailSites.flatMap((address) => originPattern(address) ?? []);
  return {
    sites: listSites(wanted, await grantedSites()),
    onAdd: addSite,
    onRemove: (site) => void revokeSite(site),
  };
}

let drawings = 0;

async function show(): Promise<void> {
  drawings += 1;
  const drawing = drawings;
  const [read] = await Promise.all([send('settings-page', {}), askOwnPageSettings()]);
  const sites = read && (await readSites(read.policy));
  // Something has changed since, and what was read here may be what held before.
  if (drawing !== drawings) return;
  setPageLanguage(document, `${t('ui_options_title')} – ${t('extension_name')}`, t);
  if (!read || sites === undefined) {
    render(<NotRead t={t} onRetry={() => void show()} />, app);
    return;
  }
  const { policy, problems, settings } = read;
  render(
    <Options
      t={t}
      version={version}
      policy={policy}
      policyProblems={problems}
      inForce={settingsInForce(policy, settings)}
      sites={sites}
      hosts={{ hosts: settings.institutionHosts, ...CHANGING }}
      choices={{ chosen: settings, onChoose: (chosen) => change(() => chosen) }}
    />,
    app,
  );
}

onSettingsChanged(() => void show());
onSitesChanged(() => void show());
void show();
