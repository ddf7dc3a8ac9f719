import { NO_RULES, type Rules } from '../../src/core/verdict/rules.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';

/** The verdict on one link, by the known institutions only unless told otherwise. */
export function judge(href: string, text = '', rules: Rules = NO_RULES): Verdict {
  return verdictOfLink({ href, text }, rules);
}
