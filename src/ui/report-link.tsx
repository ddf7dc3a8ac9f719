import type { Verdict } from '../core/verdict/verdict.ts';
import type { HelpDesk } from '../policy/effective.ts';
import { ControlIcon } from './icons.tsx';
import { mailtoUrl, reportMail } from './report-mail.ts';
import type { Translate } from './translate.ts';

interface ReportLinkProps {
  readonly verdict: Verdict;
  /** Who to report to, as the policy tells; `null` where it tells nothing. */
  readonly helpDesk: HelpDesk | null;
  readonly t: Translate;
  /** Where there is room for two words: whoever listens hears all of it. */
  readonly isShort?: boolean;
}

/**
 * The way to the help desk: a mail that the person reads and sends themselves, else the help desk's page. Nothing for
 * a link that needs no report, or where there is nobody to report to.
 */
export function ReportLink({ verdict, helpDesk, t, isShort = false }: ReportLinkProps) {
  if (helpDesk === null || (verdict.category !== 'spoofed' && verdict.category !== 'unverifiable'))
    return null;
  const { name, address, page } = helpDesk;
  const label = (words: string, heard = '') => {
    const short = t('ui_report');
    const [seen, more] =
      isShort && words.startsWith(short) ? [short, words.slice(short.length)] : [words, ''];
    return (
      <span title={isShort ? words : undefined}>
        {seen} <span class="lg-hidden">{[more.trim(), heard].join(' ').trim()}</span>
      </span>
    );
  };
  if (address !== null) {
    return (
      <a
        class="report"
        href={mailtoUrl(address, reportMail(verdict, t))}
        target="_blank"
        rel="noopener noreferrer"
      >
        <ControlIcon name="mail" />
        {label(t('ui_report_by_mail', [name || address]))}
      </a>
    );
  }
  if (page === null) return null;
  return (
    <a class="report" href={page} target="_blank" rel="noopener noreferrer">
      <ControlIcon name="outside" />
      {label(t('ui_report_to', [name || new URL(page).host]), t('ui_new_tab'))}
    </a>
  );
}
