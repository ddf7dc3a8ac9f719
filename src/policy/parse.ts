import * as v from 'valibot';
import {
  type HelpDesk,
  type InstitutionHost,
  NO_POLICY,
  type Policy,
  type Settings,
  SPOOFED_CLICKS,
} from './effective.ts';
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

const SpoofedClickSchema = v.picklist(
  SPOOFED_CLICKS,
  `one of ${SPOOFED_CLICKS.map((way) => `"${way}"`).join(', ')}`,
);

/** Each part by itself: a help desk with a wrong page still has its address. */
const HELP_DESK = {
  name: v.pipe(v.string('a name such as "IT Service"'), v.trim()),
  address: v.pipe(
    v.string('a mail address such as "it@example.dk"'),
    v.trim(),
    v.email('a mail address such as "it@example.dk"'),
  ),
  page: v.pipe(
    v.string('an address such as "https://it.example.dk/"'),
    v.trim(),
    v.url('an address such as "https://it.example.dk/"'),
    v.regex(/^https:/i, 'an address that begins with https:'),
  ),
};

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
  const { institutionHosts, webmailSites, spoofedClick, helpDesk, ...others } = stored as Record<
    string,
    unknown
  >;
  for (const key of Object.keys(others)) problems.push({ key, expected: 'no such key; see docs' });
  return {
    policy: {
      institutionHosts: list('institutionHosts', institutionHosts, InstitutionHostSchema, problems),
      webmailSites: list('webmailSites', webmailSites, WebmailSiteSchema, problems),
      spoofedClick: one('spoofedClick', spoofedClick, SpoofedClickSchema, problems),
      helpDesk: readHelpDesk(helpDesk, problems),
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

function one<T>(
  key: string,
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  problems: PolicyProblem[],
): T | null {
  if (value === undefined) return null;
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  problems.push({ key, expected: result.issues[0].message });
  return null;
}

function readHelpDesk(value: unknown, problems: PolicyProblem[]): HelpDesk | null {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ key: 'helpDesk', expected: 'an object with name, address and page' });
    return null;
  }
  const { name, address, page, ...others } = value as Record<string, unknown>;
  for (const key of Object.keys(others)) {
    problems.push({ key: `helpDesk.${key}`, expected: 'no such key; see docs' });
  }
  const helpDesk = {
    name: one('helpDesk.name', name, HELP_DESK.name, problems) ?? '',
    address: one('helpDesk.address', address, HELP_DESK.address, problems),
    page: one('helpDesk.page', page, HELP_DESK.page, problems),
  };
  return helpDesk.name || helpDesk.address || helpDesk.page ? helpDesk : null;
}
