import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { t, useTexts } from '../src/browser/i18n.ts';
import { answerForReason } from '../src/faq/answer-for-reason.ts';
import { createCardHost } from '../src/ui/hover-card/card-element.ts';
import cardCss from '../src/ui/hover-card/hover-card.css?inline';
import inPageCss from '../src/ui/in-page.css?inline';
import { giveSurfaces, type Surfaces } from '../src/ui/late/surfaces.ts';
import warningCss from '../src/ui/warning/warning.css?inline';
import { openWarning } from '../src/ui/warning/warning-element.ts';
import { watchIntent } from '../src/webmail/act/hover-intent.ts';
import { drawMarks } from '../src/webmail/mark/marks.ts';

export interface SecondScript extends Surfaces {
  readonly drawMarks: typeof drawMarks;
  readonly watchIntent: typeof watchIntent;
}

/** Marks, card and warning for a frame of a webmail, started there by the worker once the frame asks for them. */
export default defineUnlistedScript(() =>
  giveSurfaces<SecondScript>({
    drawMarks,
    watchIntent,
    createCard: (own, events) => {
      const card = createCardHost(own, inPageCss + cardCss, t, events);
      return {
        show: (anchor, link, { helpDesk, texts }) => {
          useTexts(texts);
          const [reason] = link.verdict.reasons;
          if (reason) card.show(anchor, { link, answer: answerForReason(reason), helpDesk });
        },
        hide: card.hide,
        holds: card.holds,
      };
    },
    openWarning: ({ settings: { helpDesk, texts }, ...subject }) => {
      useTexts(texts);
      return openWarning({ ...subject, css: inPageCss + warningCss, t, helpDesk });
    },
  }),
);
