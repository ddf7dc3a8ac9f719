import { isListedOnly } from '../../core/verdict/verdict.ts';
import { newElement } from '../../dom/new-element.ts';
import type { Translate } from '../translate.ts';
import { ownerOf } from '../warning/owner.ts';
import type { WarningSubject } from './surfaces.ts';

/**
 * The warning where its own code did not come: what the link is, where it leads, and that it stays shut. There is no way
 * on from here. It looks as the browser draws a dialog, whatever the page's rules are, and takes the warning's element.
 * Out: closes it again; does nothing where it is closed.
 */
export function openNotice(
  { own, verdict }: Pick<WarningSubject, 'own' | 'verdict'>,
  t: Translate,
): () => void {
  const { document } = own;
  const make = (name: string, text: string) =>
    Object.assign(document.createElement(name), { textContent: text });
  const host = newElement(document, 'link-guard-warning');
  const dialog = document.createElement('dialog');
  const says = t(isListedOnly(verdict) ? 'warning_listed_title' : 'warning_title');
  const title = `${says} ${ownerOf(verdict) ?? t('ui_no_host')}`;
  const stay = make('button', t('warning_stay'));
  dialog.append(make('h2', title), make('p', t('warning_not_loaded')), stay);
  dialog.lang = t('ui_language_code');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-label', title);
  dialog.style.cssText = 'overflow-wrap:anywhere';
  host.style.cssText = 'all:initial!important;display:contents!important';

  const close = () => {
    // Gives the focus back to the link.
    if (dialog.open) dialog.close();
    host.remove();
  };
  stay.addEventListener('click', close);
  dialog.addEventListener('close', close);
  host.attachShadow({ mode: 'closed' }).append(dialog);
  // A key that is pressed here must not archive a mail.
  host.addEventListener('keydown', (event) => event.stopPropagation());
  own.attach();
  own.root.append(host);
  dialog.showModal();
  stay.focus();
  return close;
}
