import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { send } from '../../src/browser/send.ts';
import { onSettingsChanged } from '../../src/browser/settings.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import cardCss from '../../src/ui/hover-card/hover-card.css?inline';
import inPageCss from '../../src/ui/in-page.css?inline';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import warningCss from '../../src/ui/warning/warning.css?inline';
import { PRACTICE_LINKS, textOf } from '../../src/ui/welcome/practice-links.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import '../../src/ui/welcome/welcome.css';

const app = document.getElementById('app') as HTMLElement;
const styles = { card: inPageCss + cardCss, warning: inPageCss + warningCss };

async function show(): Promise<void> {
  const { helpDesk } = await askOwnPageSettings();
  // Each for itself: in one mail the genuine ones would speak against the false.
  const answers = await Promise.all(
    PRACTICE_LINKS.map((link) =>
      send('judge', {
        links: [{ id: link.id, href: link.href, text: textOf(link, t) }],
        facts: { ...NO_FACTS, mentionsZoom: true },
      }),
    ),
  );
  const judged = answers.flatMap((answer) => answer ?? []);
  setPageLanguage(document, `${t('welcome_title')} – ${t('extension_name')}`, t);
  render(
    <Welcome
      t={t}
      styles={styles}
      helpDesk={helpDesk}
      judged={judged.length === PRACTICE_LINKS.length ? judged : null}
      onRetry={() => void show()}
      onOpenAnswer={(answer) => void send('open-answer', { answer })}
    />,
    app,
  );
}

onSettingsChanged(() => void show());
void show();
