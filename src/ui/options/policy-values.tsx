import type { Policy, SpoofedClick } from '../../policy/effective.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { SettingList, type SettingRow } from './setting-list.tsx';

export interface PolicyValuesProps {
  readonly t: Translate;
  readonly policy: Pick<Policy, 'spoofedClick' | 'helpDesk'>;
}

const SPOOFED_CLICK: Readonly<Record<SpoofedClick, MessageKey>> = {
  warn: 'ui_spoofed_click_warn',
  block: 'ui_spoofed_click_block',
  off: 'ui_spoofed_click_off',
};

/** What only an administrator can set, where one has; nothing otherwise. */
export function PolicyValues({ t, policy: { spoofedClick, helpDesk } }: PolicyValuesProps) {
  const rows: SettingRow[] = [];
  if (spoofedClick) {
    rows.push({ name: t('ui_spoofed_click'), detail: t(SPOOFED_CLICK[spoofedClick]), locked: true });
  }
  if (helpDesk) {
    const parts = [helpDesk.name, helpDesk.address, helpDesk.page];
    rows.push({ name: t('ui_help_desk'), detail: parts.filter(Boolean).join(', '), locked: true });
  }
  if (rows.length === 0) return null;
  return (
    <section class="lg-panel" aria-labelledby="policy-values">
      <h2 id="policy-values">{t('ui_policy_values')}</h2>
      <SettingList t={t} empty="" rows={rows} />
    </section>
  );
}
