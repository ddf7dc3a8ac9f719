import { classifyLink } from '../../src/core/verdict/classify.ts';
import { NO_RULES, type Rules } from '../../src/core/verdict/rules.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';

/** The verdict on one link, by the known institutions only unless told otherwise. */
export function judge(href: string, text = '', rules: Rules = NO_RULES): Verdict {
  return classifyLink({ href, text }, rules);
}
