import { LIMITS, type LinksOfFrame } from '../../messages/protocol.ts';
import type { RootOf } from '../act/opens-at.ts';
import { ANY_PAGE } from '../clients/clients.ts';
import { messagesText } from '../read/message-text.ts';
import { collectLinks, toCandidate } from './candidates.ts';
import { openRootsIn } from './open-roots.ts';
import { collectTextAddresses } from './plain-text.ts';

/** UTF-16 units of a page's text in which "Zoom" is looked for. */
const MAX_TEXT = 50_000;

/**
 * The links of one frame as they are now, whatever page it is of: in all of it, in its shadow roots too, but not in what
 * a person is writing. Reads, changes nothing and keeps nothing. `rootOf`: as for `readMessages`.
 */
export function linksOfFrame(document: Document, rootOf?: RootOf): LinksOfFrame {
  const roots = openRootsIn(document, rootOf);
  for (const root of roots) roots.push(...openRootsIn(root, rootOf));
  const parts = [document, ...roots];
  const found = parts.flatMap((part) => [
    ...collectLinks(part, ANY_PAGE),
    ...collectTextAddresses(part, ANY_PAGE),
  ]);
  return {
    links: found.slice(0, LIMITS.pageLinks + 1).map((link) => {
      const { id: _, ...rest } = toCandidate(link, '');
      return rest;
    }),
    mentionsZoom: /zoom/i.test(messagesText(document, ANY_PAGE, MAX_TEXT, roots)),
    frames: parts.flatMap((part) => [...part.querySelectorAll('iframe, frame')].filter(isSeen)).length,
  };
}

/** Frames of a pixel count visitors, and hold nothing that anybody could press. */
function isSeen(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width > 1 && height > 1;
}
