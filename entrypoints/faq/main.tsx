import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { isFaqId } from '../../src/faq/ids.ts';
import { answerTexts } from '../../src/ui/answer-text.ts';
import { Faq } from '../../src/ui/faq/faq.tsx';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import '../../src/ui/faq/faq.css';

const app = document.getElementById('app') as HTMLElement;
const answers = answerTexts(t);

function show(): void {
  const wanted = location.hash.slice(1);
  render(<Faq t={t} answers={answers} wanted={isFaqId(wanted) ? wanted : null} />, app);
}

setPageLanguage(document, `${t('ui_faq_title')} – ${t('extension_name')}`, t);
window.addEventListener('hashchange', show);
show();
