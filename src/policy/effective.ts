import type { AddedHost, Rules } from '../core/rules.ts';

/** A host that counts as an institution's, as an administrator or a person enters it. */
export interface InstitutionHost {
  /** Exact hostname, ASCII, lower case. */
  readonly host: string;
  /** May be empty. */
  readonly name: string;
}

/** What a click on a spoofed link does: a warning that can be passed, one that cannot, or nothing out of the way. */
export const SPOOFED_CLICKS = ['warn', 'block', 'off'] as const;

export type SpoofedClick = (typeof SPOOFED_CLICKS)[number];

/** Who helps in doubt. At least one of the three is known. */
export interface HelpDesk {
  /** May be empty. */
  readonly name: string;
  /** A mail address. */
  readonly address: string | null;
  /** Its page, https. */
  readonly page: string | null;
}

/** What an administrator can fix. */
export interface Policy {
  readonly institutionHosts: readonly InstitutionHost[];
  /** Addresses of webmail that the extension offers to run on, such as `https://webmail.example.dk/`. */
  readonly webmailSites: readonly string[];
  /** `null` where nothing was set. */
  readonly spoofedClick: SpoofedClick | null;
  readonly helpDesk: HelpDesk | null;
}

/** What a webmail page is told of the policy: the rest of it is no page's business. */
export interface PageSettings {
  readonly spoofedClick: SpoofedClick;
  readonly helpDesk: HelpDesk | null;
}

/** What a person can set. */
export interface Settings {
  readonly institutionHosts: readonly InstitutionHost[];
}

export const NO_POLICY: Policy = {
  institutionHosts: [],
  webmailSites: [],
  spoofedClick: null,
  helpDesk: null,
};
export const NO_SETTINGS: Settings = { institutionHosts: [] };

/** The rules in force. Where policy and person name the same host, the policy's row counts. */
export function effectiveRules(policy: Policy, settings: Settings): Rules {
  const byHost = new Map<string, AddedHost>();
  for (const row of settings.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-person' });
  for (const row of policy.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-policy' });
  return { addedHosts: [...byHost.values()] };
}

/** What holds in a webmail page under this policy: a warning, where nothing else was set. */
export function pageSettings({ spoofedClick, helpDesk }: Policy): PageSettings {
  return { spoofedClick: spoofedClick ?? 'warn', helpDesk };
}
