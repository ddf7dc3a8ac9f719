import * as v from 'valibot';
import { readHost } from '../core/address/host.ts';
import { lists } from '../core/verdict/rules.ts';
import type { Policy, Settings } from './effective.ts';
import { LOST, prune, type Walk } from './prune.ts';
import { POLICY_SCHEMA, SETTINGS_SCHEMA } from './schema.ts';

/** One value of the policy that could not be used. */
export interface PolicyProblem {
  /** What was lost: `institutionHosts[2]`, `helpDesk.page`; `''` for the whole policy. */
  readonly key: string;
  /** What was expected there, in English for administrators. */
  readonly expected: string;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** Problems that are named one by one; nobody reads more before correcting these. */
export const MAX_PROBLEMS = 100;

/** Read ahead of the rest, which may not name the same hosts. */
const SPOOFED_HOSTS = v.pick(POLICY_SCHEMA, ['spoofedHosts']);

const CALLED_SPOOFED = 'a host that spoofedHosts does not name as well; there it counts as spoofed';

/**
 * Reads what the browser hands over as managed storage.
 *
 * In: anything. Out: the values that can be used, and a line for each that cannot. A bad value loses only itself;
 * keys that are not ours are named and ignored. Never throws.
 */
export function parsePolicy(stored: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  let more = 0;
  const report = (key: string, expected: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ key, expected });
    else more += 1;
  };
  const spoofed = new Set(usable(SPOOFED_HOSTS, stored, { report: ignore }).spoofedHosts);
  const policy = usable(POLICY_SCHEMA, stored, { report, refuses: refusing(spoofed) });
  if (more > 0) problems.push({ key: '', expected: `${more} more could not be used; correct these first` });
  return { policy, problems };
}

/** Reads stored settings; broken entries are left out. Never throws. */
export function parseSettings(stored: unknown): Settings {
  return usable(SETTINGS_SCHEMA, stored, { report: ignore });
}

function usable<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
  walk: Walk,
): v.InferOutput<Schema> {
  const left = prune(schema, stored, '', walk);
  return v.parse(schema, left === LOST ? {} : left);
}

function ignore(): void {}

/** What is listed as spoofed is nobody's host and not honest, whatever another list says of it. */
function refusing(spoofed: ReadonlySet<string>): NonNullable<Walk['refuses']> {
  const isSpoofed = (hostname: unknown) =>
    typeof hostname === 'string' && lists(spoofed, readHost(hostname)) ? CALLED_SPOOFED : null;
  return (place, entry) => {
    if (place === 'institutionHosts') return isSpoofed((entry as { host: string }).host);
    return place === 'honestHosts' ? isSpoofed(entry) : null;
  };
}
