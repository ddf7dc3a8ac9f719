import { defineContentScript } from 'wxt/utils/define-content-script';
import { browserText } from '../src/browser/i18n.ts';
import { isMailProgram } from '../src/browser/is-mail-program.ts';
import { send } from '../src/browser/send.ts';
import { onSettingsChangedTold } from '../src/browser/settings-told.ts';
import { namesMeeting, readInvitation } from '../src/core/invitation.ts';
import type { Protocol } from '../src/messages/protocol.ts';
import { lateCard } from '../src/ui/late/late-card.ts';
import { lateSurfaces } from '../src/ui/late/late-surfaces.ts';
import { warnLate } from '../src/ui/late/late-warning.ts';
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

/**
 * In each frame of a webmail: find links, have them judged, mark them, show the card, warn before the click. Kept small:
 * it runs in every frame, and what a person sees besides marks comes later, from `surfaces.ts`.
 */
export default defineContentScript({
  matches: BUILT_IN_MATCHES,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
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
    // Sent again, it says what is on the page by then: a second try that came late must not bring back what has gone.
    const said = {} as Protocol['reading']['request'];
    const surfaces = lateSurfaces(() => send('start-surfaces', {}));
    const settings = learnSettings(() => send('page-settings', {}));
    const reading = readMessages({
      document,
      client: clientOf(location.href, document),
      readFacts: readInvitation,
      namesMeeting,
      ask: async (links, facts) => {
        // Both at once, and both before the first mark: a click on it does what the settings say.
        const [verdicts] = await Promise.all([send('classify', { links, facts }), settings.learn()]);
        return verdicts;
      },
      tell: (links, facts) => send('reading', Object.assign(said, { links, facts })),
      mark: (place, { verdict: { category }, look }) => {
        // A later version of the extension took our marks away to put up its own.
        if (ctx.isInvalid || !look) return;
        // A click on it must not wait for the warning.
        if (category === 'spoofed') void surfaces.bring();
        setMark(place, { category, ...look });
      },
      unmark: removeMark,
      outdated: (place) => intent?.outdated(pointedAt(place)),
      signal,
    });

    const card = lateCard(surfaces, ({ createCard }) =>
      createCard(document, {
        onOpenAnswer: (answer) => void send('open-answer', { answer }),
        onDismiss: () => intent?.dismissed(),
        onGone: () => intent?.dismissed(),
        onPointerEnter: () => intent?.enterCard(),
        onPointerLeave: () => intent?.leaveCard(),
      }),
    );
    intent = watchIntent({
      document,
      linkAt: reading.shownAt,
      approach: surfaces.bring,
      open: (link) => {
        const judged = reading.verdictOf(link);
        if (judged) card.show(link, judged, settings.current());
      },
      close: card.hide,
      isInCard: (node) => isNode(node) && card.contains(node),
      signal,
    });

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
        const inForce = settings.current();
        const wayOn = inForce.spoofedClick === 'block' ? 'blocked' : opening ? 'wait' : 'none';
        const onGoOn = () => opening && open(opening);
        closeWarning = warnLate(
          surfaces,
          { document, verdict, wayOn, settings: inForce, onGoOn },
          browserText,
        );
      },
      signal,
    });
    signal.addEventListener('abort', closeOpened);

    /** What is open was said by the old rules, and maybe in another language: a link that is pointed at or clicked again has the new. */
    const askAgain = async () => {
      await Promise.all([settings.learnAgain(), reading.judgeAgain()]);
      closeOpened();
    };
    onSettingsChangedTold(askAgain, signal);
    // A page that was put aside by the browser has heard of nothing.
    window.addEventListener('pageshow', ({ persisted }) => persisted && askAgain(), { signal });
  },
});
