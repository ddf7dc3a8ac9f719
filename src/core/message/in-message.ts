import type { Host } from '../address/host.ts';
import type { WebLink } from '../address/link.ts';
import type { Rules } from '../verdict/rules.ts';
import type { LinkInMessage } from './link-in-message.ts';
import { type MessageFacts, UNKNOWN_MESSAGE } from './read-message.ts';
import { readAsked } from './read-words.ts';
import { standingOf } from './standing.ts';

/** The link as its message shows it; `null` where nothing is known of the message. */
export function inMessage(
  { link, host, isHidden }: { readonly link: WebLink; readonly host: Host; readonly isHidden: boolean },
  text: string,
  rules: Rules,
  message: MessageFacts,
): LinkInMessage | null {
  if (message === UNKNOWN_MESSAGE) return null;
  const standing = standingOf(host, link.url.pathname, isHidden, message.sender, rules);
  return { host, url: link.url, standing, asked: readAsked(text === '' ? link.text : text, message.text) };
}
