import type { Translate } from './translate.ts';

/** Tells the browser and screen readers which language one of our pages is in, and names it. */
export function setPageLanguage(document: Document, title: string, t: Translate): void {
  document.documentElement.lang = t('ui_language_code');
  document.title = title;
}
