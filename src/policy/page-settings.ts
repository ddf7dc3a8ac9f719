import type { Texts } from '../words/texts.ts';
import {
  type HelpDesk,
  type OwnAnswers,
  type Policy,
  type Settings,
  type SpoofedClick,
  settingsInForce,
} from './effective.ts';
import type { ParsedPolicy } from './parse.ts';

/** What a webmail page is told of policy and settings: the rest of it is no page's business. */
export interface PageSettings {
  readonly spoofedClick: SpoofedClick;
  readonly helpDesk: HelpDesk | null;
  /** All texts, where another language than the browser's was chosen; otherwise `null`. */
  readonly texts: Texts | null;
}

/** What our own pages need to know, besides. */
export interface OwnPageSettings extends PageSettings {
  readonly faqAnswers: OwnAnswers;
  readonly faqSourceLink: boolean;
  /** Webmail that the policy names, which the person can allow in any case. */
  readonly webmailSites: readonly string[];
  /** Whether the person may have more webmail read. */
  readonly maySites: boolean;
  /** Whether there is a page that checks a mail or a file. */
  readonly hasFileCheck: boolean;
}

/** Policy and settings as they were read, with what is wrong in the policy: plain data. */
export interface Sources extends ParsedPolicy {
  readonly settings: Settings;
}

/** What holds in a webmail page under this policy and these settings, with the texts of the language in force. */
export function pageSettings(policy: Policy, settings: Settings, texts: Texts | null): PageSettings {
  const { spoofedClick } = settingsInForce(policy, settings);
  return { spoofedClick: spoofedClick.value, helpDesk: policy.helpDesk, texts };
}

/** The same for our own pages, and what concerns them alone. */
export function ownPageSettings(policy: Policy, settings: Settings, texts: Texts | null): OwnPageSettings {
  const { faqSourceLink, maySites } = settingsInForce(policy, settings);
  return {
    ...pageSettings(policy, settings, texts),
    faqAnswers: policy.faqAnswers,
    faqSourceLink: faqSourceLink.value,
    webmailSites: policy.webmailSites,
    maySites,
    hasFileCheck: policy.showFileCheck ?? true,
  };
}
