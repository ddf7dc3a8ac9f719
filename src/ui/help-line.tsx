import type { HelpDesk } from '../policy/effective.ts';
import type { Translate } from './translate.ts';

/** Who can be asked, by mail and on their page, as far as the policy tells. */
export function HelpLine({ helpDesk, t }: { readonly helpDesk: HelpDesk; readonly t: Translate }) {
  const { name, address, page } = helpDesk;
  return (
    <p class="help">
      {t('warning_help')} {name !== '' && <bdi>{name}</bdi>}{' '}
      {address !== null && (
        <a href={`mailto:${address}`} target="_blank" rel="noopener noreferrer">
          {address}
        </a>
      )}{' '}
      {page !== null && (
        <a href={page} target="_blank" rel="noopener noreferrer">
          {new URL(page).host}
        </a>
      )}
    </p>
  );
}
