import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { isMailProgram } from '../../src/browser/is-mail-program.ts';
import { linksOfTab } from '../../src/browser/links-of-tab.ts';
import { tellTab } from '../../src/browser/messaging.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { revokeSite } from '../../src/browser/revoke-site.ts';
import { send } from '../../src/browser/send.ts';
import { onSessionChanged } from '../../src/browser/session.ts';
import { hasSite, isBuiltIn, originPattern, requestSite } from '../../src/browser/sites.ts';
import { currentTab, tabById } from '../../src/browser/tabs.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { popupReader } from '../../src/ui/popup/popup-reader.ts';
import '../../src/ui/popup/popup.css';

const app = document.getElementById('app') as HTMLElement;
/** Opened as an ordinary tab, the page shows the tab that its address names. */
const namedTab = new URLSearchParams(location.search).get('tab');

const popup = popupReader({
  t,
  worker: {
    report: (tabId) => send('get-report', { tabId }),
    takeAsked: (tabId) => send('take-asked', { tabId }),
    judgeAddress: (url) => send('judge-page', { url }),
    judgeText: (text) => send('judge-text', { text }),
    judgeLinks: (links, facts) => send('judge', { links, facts }),
  },
  tab: () => (namedTab === null ? currentTab() : tabById(Number(namedTab))),
  settings: askOwnPageSettings,
  tellTab,
  linksOfTab,
  sites: { patternOf: originPattern, isBuiltIn, has: hasSite },
  isMailProgram: isMailProgram(),
  isInTab: namedTab !== null,
});

async function show(): Promise<void> {
  const { pattern, ...view } = await popup.read();
  const changeSite = async (change: Promise<boolean>) => {
    const changed = await change.catch(() => false);
    await show();
    return changed;
  };
  setPageLanguage(document, t('extension_name'), t);
  render(
    <Popup
      {...view}
      t={t}
      onRetry={() => void show()}
      onUseSite={() => changeSite(requestSite(pattern))}
      onStopSite={() => changeSite(revokeSite(pattern))}
      onCheck={popup.checkText}
      onCheckPage={popup.checkPage}
    />,
    app,
  );
}

document.documentElement.classList.toggle('popup-in-tab', namedTab !== null);
// A mail may still be read when the popup opens, or another be opened beside it.
onSessionChanged(() => void show());
void show();
