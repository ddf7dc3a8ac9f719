import { defineContentScript } from 'wxt/utils/define-content-script';
import { t } from '../src/browser/i18n.ts';
import { send } from '../src/browser/messaging.ts';
import { readInvitation } from '../src/core/invitation.ts';
import { answerForReason } from '../src/faq/answer-for-reason.ts';
import { CATEGORY_COLORS } from '../src/ui/category-colors.ts';
import { CATEGORY_ICONS } from '../src/ui/category-icons.ts';
import { createCardHost } from '../src/ui/hover-card/host.ts';
import cardCss from '../src/ui/hover-card/hover-card.css?inline';
import { markText } from '../src/ui/verdict-words.ts';
import type { LinkElement } from '../src/webmail/candidates.ts';
import { BUILT_IN_MATCHES, clientOf } from '../src/webmail/clients.ts';
import { type HoverIntent, watchIntent } from '../src/webmail/hover-intent.ts';
import { removeMark, setMark } from '../src/webmail/marks.ts';
import { readMessages } from '../src/webmail/read-messages.ts';

/** In each frame of a webmail: find links, have them judged, mark them, show the card. */
export default defineContentScript({
  matches: BUILT_IN_MATCHES,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  cssInjectionMode: 'manual',
  main(ctx) {
    const { signal } = ctx;
    // No browser says that the extension was turned off or updated; asking ends the script, and `signal` with it.
    for (const type of ['pointerover', 'focusin', 'visibilitychange']) {
      document.addEventListener(type, () => ctx.isInvalid, { capture: true, passive: true, signal });
    }
    const reading = readMessages({
      document,
      client: clientOf(location.href, document),
      readFacts: readInvitation,
      ask: (links, facts) => send('classify', { links, facts }),
      tell: (links, facts) => void send('reading', { links, facts }),
      mark: (element, { verdict }) =>
        setMark(element, {
          category: verdict.category,
          icon: CATEGORY_ICONS[verdict.category],
          color: CATEGORY_COLORS[verdict.category],
          label: markText(verdict, t),
        }),
      unmark: removeMark,
      signal,
    });

    let intent: HoverIntent | undefined;
    const card = createCardHost(document, cardCss, t, {
      onOpenAnswer: (answer) => void send('open-answer', { answer }),
      onDismiss: () => intent?.dismissed(),
      onGone: () => intent?.dismissed(),
      onPointerEnter: () => intent?.enterCard(),
      onPointerLeave: () => intent?.leaveCard(),
    });
    intent = watchIntent({
      document,
      linkAt: (node) => {
        const link = node instanceof Element ? node.closest<LinkElement>('a, area') : null;
        return link && reading.verdictOf(link) ? link : null;
      },
      open: (link) => {
        const judged = reading.verdictOf(link);
        const [reason] = judged?.verdict.reasons ?? [];
        if (judged && reason) card.show(link, judged, answerForReason(reason));
      },
      close: () => card.hide(),
      isInCard: (node) => node instanceof Node && card.contains(node),
      signal,
    });
    signal.addEventListener('abort', () => card.destroy());
  },
});
