import { defineContentScript } from 'wxt/utils/define-content-script';
import { browserText } from '../src/browser/i18n.ts';
import { isMailProgram } from '../src/browser/is-mail-program.ts';
import { rootOf } from '../src/browser/root-of.ts';
import { send } from '../src/browser/send.ts';
import { onSettingsChangedTold } from '../src/browser/settings-told.ts';
import { namesMeeting, readInvitation } from '../src/core/message/invitation.ts';
import { isOwnPlace, ownPlace } from '../src/dom/own-place.ts';
import type { LinksOfPage } from '../src/messages/protocol.ts';
import { lateCard } from '../src/ui/late/late-card.ts';
import { lateSurfaces } from '../src/ui/late/late-surfaces.ts';
import { warnLate } from '../src/ui/late/late-warning.ts';
import { guardClicks } from '../src/webmail/act/click-guard.ts';
import type { HoverIntent } from '../src/webmail/act/hover-intent.ts';
import { type Opening, openLink } from '../src/webmail/act/open-link.ts';
import { isPointed, opensOf, pathOf, pathThroughFrames } from '../src/webmail/act/opens-at.ts';
import { BUILT_IN_MATCHES, clientOf } from '../src/webmail/clients/clients.ts';
import { onDocumentReopened } from '../src/webmail/dom/document-reopened.ts';
import type { LinkElement } from '../src/webmail/find/leads-to.ts';
import { boxesOf, holds } from '../src/webmail/mark/boxes.ts';
import { lateMarks } from '../src/webmail/mark/late-marks.ts';
import { removeLeftovers } from '../src/webmail/mark/leftovers.ts';
import { learnSettings } from '../src/webmail/read/page-settings.ts';
import { readMessages } from '../src/webmail/read/read-messages.ts';
import type { SecondScript } from './surfaces.ts';

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
    removeLeftovers(document, rootOf);
    const own = ownPlace(document, () => ctx.isInvalid);
    // No browser says that the extension was turned off or updated; asking ends the script, and `signal` with it.
    const ask = () => {
      // What marks and card need, and did not come before.
      if (!ctx.isInvalid && !intent) marks.moved();
    };
    const listen = () => {
      for (const type of ['pointerover', 'focusin', 'visibilitychange']) {
        document.addEventListener(type, ask, { capture: true, passive: true, signal });
      }
    };
    listen();
    onDocumentReopened(document, listen, signal);
    let intent: HoverIntent | undefined;
    /** What the open card speaks of. */
    let shown: LinkElement | null = null;
    // Sent again, it says what is on the page by then: a second try that came late must not bring back what has gone.
    const said = {} as LinksOfPage;
    const surfaces = lateSurfaces<SecondScript>(() => send('start-surfaces', {}));
    const settings = learnSettings(() => send('page-settings', {}));
    const reading = readMessages({
      document,
      client: clientOf(location.href, document),
      readFacts: readInvitation,
      namesMeeting,
      ask: async (links, facts, messages) => {
        // Both at once, and both before the first mark: a click on it does what the settings say.
        const [verdicts] = await Promise.all([send('judge', { links, facts, messages }), settings.learn()]);
        // Whatever was answered: that our place is there must say nothing of it.
        own.attach();
        return verdicts;
      },
      tell: (links, facts, messages = []) =>
        send('on-page-now', Object.assign(said, { links, facts, messages })),
      mark: (place, { verdict: { category }, look, text }, href) => {
        // A later version of the extension took our marks away to put up its own.
        if (ctx.isInvalid || !look) return;
        marks.set(place, { category, ...look }, { href, text });
      },
      unmark: (place) => marks.remove(place),
      onChange: () => marks.moved(),
      outdated: (place) => intent?.outdated(marks.pointedAt(place)),
      rootOf: (host) => {
        const root = rootOf(host);
        return root && !isOwnPlace(host, root) ? root : null;
      },
      signal,
    });
    // A mail program would show the page in a tab of its own, or in the message's place.
    const openOutside = (opening: Opening) => {
      if (/^https?:/i.test(opening.href)) void send('open-link', { href: opening.href });
      else openLink(window, opening);
    };
    const open = isMailProgram() ? openOutside : (opening: Opening) => openLink(window, opening);

    let closeWarning = () => {};
    const closeCard = () => {
      shown = null;
      intent?.dismissed();
      card.hide();
    };
    const closeOpened = () => {
      closeWarning();
      closeCard();
    };
    // Before anything is drawn: whether a press is held depends on no mark.
    guardClicks({
      view: window,
      reading,
      opensOf: (event) => opensOf(pathOf(event, rootOf)),
      isBelied: (event, opens) => {
        if (!isPointed(event)) return false;
        const { clientX: x, clientY: y } = event;
        const isUnderCard = shown && !opens.includes(shown) && boxesOf(shown).some((box) => holds(box, x, y));
        return isUnderCard || (intent?.isSwapped() ?? false) || marks.isBelied(x, y, opens);
      },
      onBelied: () => {
        closeCard();
        marks.moved();
      },
      isOn: () => settings.current().spoofedClick !== 'off',
      program: isMailProgram()
        ? { open, capture: ({ pointerId }) => own.host.setPointerCapture(pointerId) }
        : undefined,
      warn: ({ verdict }, opening) => {
        closeOpened();
        const inForce = settings.current();
        const wayOn = inForce.spoofedClick === 'block' ? 'blocked' : opening ? 'wait' : 'none';
        const onGoOn = () => opening && open(opening);
        closeWarning = warnLate(surfaces, { own, verdict, wayOn, settings: inForce, onGoOn }, browserText);
      },
      signal,
    });

    const { categoryOf, isOfMessage } = reading;
    const hit = (x: number, y: number) => {
      const path = pathThroughFrames(document, x, y, rootOf);
      return path.includes(own.host) ? null : { path, opens: opensOf(path) };
    };
    const marks = lateMarks(async () => {
      const come = await surfaces.bring();
      if (!come) return null;
      // Only what is marked can be pointed at.
      intent ??= come.watchIntent(pointing);
      return () => come.drawMarks({ document, own, hit, categoryOf, isOfMessage, signal });
    });

    const card = lateCard(surfaces, ({ createCard }) =>
      createCard(own, {
        onOpenAnswer: (answer) => void send('open-answer', { answer }),
        onDismiss: () => intent?.dismissed(),
        onGone: (hadFocus) => intent?.dismissed(hadFocus),
        onPointerEnter: () => intent?.enterCard(),
        onPointerLeave: () => intent?.leaveCard(),
      }),
    );
    const pointing: Parameters<SecondScript['watchIntent']>[0] = {
      document,
      linkAt: (event) => {
        const mine = own.at(event);
        // The mark of plain text, where nothing else can be pointed at.
        if (mine) return marks.placeOf(mine) && (mine as LinkElement);
        return reading.shownOf(opensOf(pathOf(event, rootOf)));
      },
      isStill: (link, x, y) => {
        const found = hit(x, y);
        // What is ours may lie there: the mark of plain text, a card that does not stand where it belongs yet.
        return found === null || reading.shownOf(found.opens) === link;
      },
      isUrgent: (link) => categoryOf(link) === 'spoofed',
      ours: own.host,
      open: (link) => {
        shown = link;
        const judged = reading.verdictOf(marks.placeOf(link) ?? link);
        if (judged) card.show(link, judged, settings.current());
      },
      close: () => {
        shown = null;
        card.hide();
      },
      isInCard: card.holds,
      signal,
    };

    // A frame that goes leaves nobody behind who could take what is ours out of the page around it.
    const onHide = () => {
      closeOpened();
      own.remove();
    };
    signal.addEventListener('abort', onHide);
    const listenForHide = () => window.addEventListener('pagehide', onHide, { signal });
    listenForHide();
    onDocumentReopened(document, listenForHide, signal);

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
