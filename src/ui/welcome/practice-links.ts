import type { MessageKey } from '../translate.ts';

export interface PracticeLink {
  readonly id: string;
  readonly href: string;
  /** What the mail says before it. */
  readonly line: MessageKey;
  /** The link's own words; an address that it shows instead stands as it is. */
  readonly text: MessageKey | `https://${string}`;
}

/**
 * The six links of the practice mail, judged as any other: false ones at names that nobody can own (RFC 2606), and one
 * honest that looks odd, behind a mail filter.
 */
export const PRACTICE_LINKS: readonly PracticeLink[] = [
  {
    id: 'own',
    href: 'https://aaudk.zoom.us/j/61234567890',
    line: 'welcome_link_own',
    text: 'welcome_link_own_text',
  },
  {
    id: 'shown',
    href: 'https://aaudk.zoom.us.exam-login.example/j/69041275836',
    line: 'welcome_link_shown',
    text: 'https://aaudk.zoom.us/j/69041275836',
  },
  {
    id: 'company',
    href: 'https://us02web.zoom.us/j/83051927746',
    line: 'welcome_link_company',
    text: 'welcome_link_company_text',
  },
  {
    id: 'filter',
    href: 'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdtudk.zoom.us%2Fj%2F62345678901&data=05&reserved=0',
    line: 'welcome_link_filter',
    text: 'welcome_link_filter_text',
  },
  {
    id: 'server',
    href: 'https://us05web-zoom.example/j/83051927746',
    line: 'welcome_link_server',
    text: 'welcome_link_server_text',
  },
  {
    id: 'nordic',
    href: 'https://kth-se.zoom.us/j/66554433221',
    line: 'welcome_link_nordic',
    text: 'welcome_link_nordic_text',
  },
];

/** What a person reads of a link. */
export function textOf({ text }: PracticeLink, t: (key: MessageKey) => string): string {
  return text.startsWith('https:') ? text : t(text as MessageKey);
}
