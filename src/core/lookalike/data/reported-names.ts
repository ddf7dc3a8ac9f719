/** A name that was used to imitate Zoom. */
export interface ReportedName {
  /** Registrable domain. */
  readonly domain: string;
  readonly source: string;
  /** When it was reported, as far as the source says; else the day it was read. */
  readonly date: string;
}

/**
 * Names that read like a company's own and were used in attacks, so that no rule tells them: kept short on purpose. A name that
 * a rule sees is not listed, and a list of all that was ever reported is no part of this extension, since names pass on.
 */
export const REPORTED_NAMES: readonly ReportedName[] = [
  {
    domain: 'zoommanager.com',
    source: 'https://storagetech.news/recent-data-breaches/fake-zoom-leads-to-blacksuit-ransomware',
    date: '2025',
  },
  {
    domain: 'zoomcommunications.com',
    source: 'https://threatcop.com/blog/zoom-phishing-attacks',
    date: '2026-11-30',
  },
];
