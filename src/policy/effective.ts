import type { AddedHost, Rules } from '../core/rules.ts';

/** A host that counts as an institution's, as an administrator or a person enters it. */
export interface InstitutionHost {
  /** Exact hostname, ASCII, lower case. */
  readonly host: string;
  /** May be empty. */
  readonly name: string;
}

/** What an administrator can fix. */
export interface Policy {
  readonly institutionHosts: readonly InstitutionHost[];
  /** Addresses of webmail that the extension offers to run on, such as `https://webmail.example.dk/`. */
  readonly webmailSites: readonly string[];
}

/** What a person can set. */
export interface Settings {
  readonly institutionHosts: readonly InstitutionHost[];
}

export const NO_POLICY: Policy = { institutionHosts: [], webmailSites: [] };
export const NO_SETTINGS: Settings = { institutionHosts: [] };

/** The rules in force. Where policy and person name the same host, the policy's row counts. */
export function effectiveRules(policy: Policy, settings: Settings): Rules {
  const byHost = new Map<string, AddedHost>();
  for (const row of settings.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-person' });
  for (const row of policy.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-policy' });
  return { addedHosts: [...byHost.values()] };
}
