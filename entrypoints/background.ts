import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/background/worker.ts';
import { showBadge } from '../src/browser/badge.ts';
import { offerMenu, onMenuPressed } from '../src/browser/context-menu.ts';
import { browserText, t, useTexts } from '../src/browser/i18n.ts';
import { onInstalled } from '../src/browser/installed.ts';
import { isMailProgram } from '../src/browser/is-mail-program.ts';
import { openInBrowser, readOpenMessages } from '../src/browser/mail-program.ts';
import { readPolicy } from '../src/browser/managed-policy.ts';
import { onMessage, tellSettingsChanged } from '../src/browser/messaging.ts';
import { closeStorage } from '../src/browser/own-storage.ts';
import { openPopup } from '../src/browser/popup.ts';
import { readSettings } from '../src/browser/read-settings.ts';
import { sessionStore } from '../src/browser/session.ts';
import { onSettingsChanged } from '../src/browser/settings.ts';
import { onSitesChanged, patternsOf, siteEdges, stopOnSites } from '../src/browser/sites.ts';
import { startSurfaces } from '../src/browser/start-surfaces.ts';
import { currentTab, onTabClosed, openPage } from '../src/browser/tabs.ts';

/** Synchronous throughout: an event that wakes the worker is lost on a listener added later. */
export default defineBackground(() => {
  void closeStorage();
  startWorker({
    warn: (...what) => console.warn('Link Guard:', ...what),
    openLink: isMailProgram() ? openInBrowser : null,
    sites: siteEdges,
    sessionStore,
    readPolicy,
    readSettings,
    onSettingsChanged,
    tellSettingsChanged,
    t,
    browserText,
    useTexts,
    stopOnSites,
    patternsOf,
    onSitesChanged,
    onMessage,
    startSurfaces,
    showBadge,
    offerMenu,
    onMenuPressed,
    openPopup,
    openPage,
    currentTab,
    onTabClosed,
    onInstalled,
  });
  void readOpenMessages();
});
