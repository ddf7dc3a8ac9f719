import { readHost } from '../address/host.ts';
import { addressesIn } from '../address/links-in-text.ts';
import { LEADING_WORDS } from '../message/data/message-words.ts';
import { heard } from '../message/heard.ts';

/** Letters of words before an address that lead to it: "Join the meeting at". */
const LEAD = 60;

/**
 * Whether a visible text is an address, with at most a few words that lead to it, and not a sentence that happens to name a
 * host: "Join at zoom.us" is one, "Download zoom.us from the App Store" is none. What is written with its scheme, a
 * path or more than the domain is an address wherever it stands: nobody calls the service "aaudk.zoom.us".
 *
 * In: a link's visible text that names a host.
 */
export function isShownAsAddress(text: string): boolean {
  for (const { address, hostname } of addressesIn(text)) {
    if (/:\/\/|[^/]\/[^/\s]/.test(address) || readHost(hostname).subdomain !== '') return true;
    const at = text.indexOf(address);
    const before = heard(text.slice(0, at));
    const after = heard(text.slice(at + address.length));
    return !/[a-z]{2}/.test(after) && (before.endsWith(':') || (before.length <= LEAD && isLead(before)));
  }
  return false;
}

function isLead(words: string): boolean {
  let rest = words;
  for (const known of LEADING_WORDS) rest = rest.replaceAll(known, ' ');
  rest = rest.replaceAll(LINK_WORDS, ' ');
  return !/[a-z]{2}/.test(rest);
}

const LINK_WORDS =
  /(?<![a-z])(?:zoom|meeting|moede(?:t)?|address|adresse(?:n)?|url|host|website|site)(?![a-z])/g;
