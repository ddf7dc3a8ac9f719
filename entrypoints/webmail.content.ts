import { defineContentScript } from 'wxt/utils/define-content-script';
import { t, useTexts } from '../src/browser/i18n.ts';
import { isMailProgram } from '../src/browser/mail-program.ts';
import { onSettingsChangedTold, send } from '../src/browser/messaging.ts';
import { namesMeeting, readInvitation } from '../src/core/invitation.ts';
import { answerForReason } from '../src/faq/answer-for-reason.ts';
import { CATEGORY_COLORS } from '../src/ui/category-colors.ts';
import { CATEGORY_ICONS } from '../src/ui/category-icons.ts';
import { createCardHost } from '../src/ui/hover-card/host.ts';
import cardCss from '../src/ui/hover-card/hover-card.css?inline';
import inPageCss from '../src/ui/in-page.css?inline';
import { markText } from '../src/ui/verdict-words.ts';
import { openWarning } from '../src/ui/warning/host.ts';
import warningCss from '../src/ui/warning/warning.css?inline';
import { guardClicks } from '../src/webmail/click-guard.ts';
import { BUILT_IN_MATCHES, clientOf } from '../src/webmail/clients.ts';
import { onDocumentReopened } from '../src/webmail/document-reopened.ts';
import { type HoverIntent, watchIntent } from '../src/webmail/hover-intent.ts';
import { isNode } from '../src/webmail/is-element.ts';
import { removeLeftovers } from '../src/webmail/leftovers.ts';
import { pointedAt, removeMark, setMark } from '../src/webmail/marks.ts';
import { type Opening, openLink } from '../src/webmail/open-link.ts';
import { learnSettings } from '../src/webmail/page-settings.ts';
import { readMessages } from '../src/webmail/read-messages.ts';

/** In each frame of a webmail: find links, have them judged, mark them, show the card, warn before the click. */
export default defineContentScript({
  matches: BUILT_IN_MATCHES,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  cssInjectionMode: 'manual',
  main(ctx) {
    const { signal } = ctx;
    removeLeftovers(document);
    // No browser says that the extension was turned off or updated; asking ends the script, and `signal` with it.
    const ask = () => ctx.isInvalid;
    const listen = () => {
      for (const type of ['pointerover', 'focusin', 'visibilitychange']) {
        document.addEventListener(type, ask, { capture: true, passive: true, signal });
      }
    };
    listen();
    onDocumentReopened(document, listen, signal);
    let intent: HoverIntent | undefined;
    const settings = learnSettings(
      () => send('page-settings', {}),
      ({ texts }) => useTexts(texts),
    );
    const reading = readMessages({
      document,
      client: clientOf(location.href, document),
      readFacts: readInvitation,
      namesMeeting,
      ask: async (links, facts) => {
        // Both at once, and both before the first mark: the settings may bring its words.
        const [verdicts] = await Promise.all([send('classify', { links, facts }), settings.learn()]);
        return verdicts;
      },
      tell: (links, facts) => void send('reading', { links, facts }),
      mark: (place, { verdict }) =>
        setMark(place, {
          category: verdict.category,
          icon: CATEGORY_ICONS[verdict.category],
          color: CATEGORY_COLORS[verdict.category],
          label: markText(verdict, t),
        }),
      unmark: removeMark,
      outdated: (place) => intent?.outdated(pointedAt(place)),
      signal,
    });

    const card = createCardHost(document, inPageCss + cardCss, t, {
      onOpenAnswer: (answer) => void send('open-answer', { answer }),
      onDismiss: () => intent?.dismissed(),
      onGone: () => intent?.dismissed(),
      onPointerEnter: () => intent?.enterCard(),
      onPointerLeave: () => intent?.leaveCard(),
    });
    intent = watchIntent({
      document,
      linkAt: reading.shownAt,
      open: (link) => {
        const judged = reading.verdictOf(link);
        const [reason] = judged?.verdict.reasons ?? [];
        const { helpDesk } = settings.current();
        if (judged && reason) card.show(link, { link: judged, answer: answerForReason(reason), helpDesk });
      },
      close: () => card.hide(),
      isInCard: (node) => isNode(node) && card.contains(node),
      signal,
    });
    signal.addEventListener('abort', () => card.hide());

    // A mail program would show the page in a tab of its own, or in the message's place.
    const openOutside = (opening: Opening) => {
      if (/^https?:/i.test(opening.href)) void send('open-link', { href: opening.href });
      else openLink(window, opening);
    };
    const open = isMailProgram() ? openOutside : (opening: Opening) => openLink(window, opening);

    let closeWarning = () => {};
    const closeOpened = () => {
      closeWarning();
      intent?.dismissed();
      card.hide();
    };
    guardClicks({
      view: window,
      reading,
      isOn: () => settings.current().spoofedClick !== 'off',
      openHeld: isMailProgram() ? open : undefined,
      warn: ({ verdict }, opening) => {
        closeOpened();
        const { spoofedClick, helpDesk } = settings.current();
        closeWarning = openWarning({
          document,
          css: inPageCss + warningCss,
          t,
          verdict,
          wayOn: spoofedClick === 'block' ? 'blocked' : opening ? 'wait' : 'none',
          helpDesk,
          onGoOn: () => opening && open(opening),
        });
      },
      signal,
    });
    signal.addEventListener('abort', () => closeWarning());

    /** What is open was said by the old rules, and maybe in another language: a link that is pointed at or clicked again has the new. */
    const askAgain = async () => {
      await Promise.all([settings.learnAgain(), reading.judgeAgain()]);
      closeOpened();
    };
    onSettingsChangedTold(() => void askAgain(), signal);
    // A page that was put aside by the browser has heard of nothing.
    window.addEventListener('pageshow', ({ persisted }) => persisted && void askAgain(), { signal });
  },
});
