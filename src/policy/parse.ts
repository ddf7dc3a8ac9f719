import * as v from 'valibot';
import { type InstitutionHost, NO_POLICY, type Policy, type Settings } from './effective.ts';
import { readInstitutionHost } from './institution-host.ts';

/** One value of the policy that could not be used. */
export interface PolicyProblem {
  /** Where: `institutionHosts[2]`. */
  readonly key: string;
  /** What was expected there, in English for administrators. */
  readonly expected: string;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

const InstitutionHostSchema = v.pipe(
  v.object({
    host: v.pipe(
      v.string(),
      v.check(
        (text) => 'host' in readInstitutionHost(text),
        'an exact host such as "example.zoom.us"; no IP address, no public suffix, no host that all of Zoom shares, no look-alike of Zoom',
      ),
    ),
    name: v.optional(v.string(), ''),
  }),
  v.transform(({ host, name }): InstitutionHost => {
    const read = readInstitutionHost(host);
    return { host: 'host' in read ? read.host : host, name: name.trim() };
  }),
);

const WebmailSiteSchema = v.pipe(
  v.string(),
  v.url('an address such as "https://webmail.example.dk/"'),
  v.regex(/^https?:/i, 'an address that begins with https: or http:'),
);

/**
 * Reads what the browser hands over as managed storage.
 *
 * In: anything. Out: the values that can be used, and a line for each that cannot. A bad value loses only itself;
 * keys that are not ours are named and ignored.
 */
export function parsePolicy(stored: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { policy: NO_POLICY, problems: [{ key: '', expected: 'an object of policy keys' }] };
  }
  const { institutionHosts, webmailSites, ...others } = stored as Record<string, unknown>;
  for (const key of Object.keys(others)) problems.push({ key, expected: 'no such key; see docs' });
  return {
    policy: {
      institutionHosts: list('institutionHosts', institutionHosts, InstitutionHostSchema, problems),
      webmailSites: list('webmailSites', webmailSites, WebmailSiteSchema, problems),
    },
    problems,
  };
}

/** Reads stored settings; broken entries are left out. */
export function parseSettings(stored: unknown): Settings {
  const hosts =
    typeof stored === 'object' && stored !== null && 'institutionHosts' in stored
      ? stored.institutionHosts
      : [];
  return { institutionHosts: list('institutionHosts', hosts, InstitutionHostSchema, []) };
}

function list<T>(
  key: string,
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  problems: PolicyProblem[],
): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push({ key, expected: 'a list' });
    return [];
  }
  return value.flatMap((item: unknown, i) => {
    const result = v.safeParse(schema, item);
    if (result.success) return [result.output];
    problems.push({ key: `${key}[${i}]`, expected: result.issues[0].message });
    return [];
  });
}
