import { readHost } from '../core/address/host.ts';
import { type AddedHost, lists, type Rules } from '../core/verdict/rules.ts';
import { type Policy, type Settings, settingsInForce } from './effective.ts';

/**
 * The rules in force. Where policy and person name the same host, the policy's row counts; what the policy lists as
 * spoofed is nobody's, whoever added it.
 */
export function effectiveRules(policy: Policy, settings: Settings): Rules {
  const byHost = new Map<string, AddedHost>();
  if (settingsInForce(policy, settings).mayAddHosts) {
    for (const row of settings.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-person' });
  }
  for (const row of policy.institutionHosts) byHost.set(row.host, { ...row, addedBy: 'added-by-policy' });
  const spoofedHosts = new Set(policy.spoofedHosts);
  return {
    addedHosts: [...byHost.values()].filter(({ host }) => !lists(spoofedHosts, readHost(host))),
    honestHosts: new Set(policy.honestHosts),
    spoofedHosts,
  };
}
