import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { onSettingsChanged } from '../../src/browser/settings.ts';
import { isFaqId } from '../../src/faq/ids.ts';
import { answerTexts } from '../../src/ui/answer-text.ts';
import { Faq } from '../../src/ui/faq/faq.tsx';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import '../../src/ui/faq/faq.css';

const app = document.getElementById('app') as HTMLElement;

async function show(): Promise<void> {
  const settings = await askOwnPageSettings();
  const wanted = location.hash.slice(1);
  setPageLanguage(document, `${t('ui_faq_title')} – ${t('extension_name')}`, t);
  render(
    <Faq
      t={t}
      answers={answerTexts(t, settings)}
      wanted={isFaqId(wanted) ? wanted : null}
      hasFileCheck={settings.hasFileCheck}
    />,
    app,
  );
}

window.addEventListener('hashchange', () => void show());
onSettingsChanged(() => void show());
void show();
