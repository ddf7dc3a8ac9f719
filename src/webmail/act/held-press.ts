import type { LinkElement } from '../find/leads-to.ts';
import type { PageReader } from '../read/read-messages.ts';
import { openingOf, openLink } from './open-link.ts';

/**
 * Milliseconds that a click waits for its verdict, at most. The verdict is mostly there in a few, and in 150 where the
 * worker has to start; the rest is against a mail with so many links that everything takes longer.
 */
export const WAIT = 1000;

/** Waits until the verdict on each of these links as it stands then is known, `WAIT` at most; never rejects. */
export async function verdictsInTime(
  reading: Pick<PageReader, 'judgedNow' | 'settled'>,
  links: readonly LinkElement[],
): Promise<void> {
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    setTimeout(() => {
      isOver = true;
      resolve();
    }, WAIT);
  });
  const settle = async (link: LinkElement): Promise<void> => {
    // What comes may be about an address that the page has changed since: then the new one is waited for.
    do if (!(await reading.settled(link).catch(() => null))) return;
    while (!isOver && reading.judgedNow(link) === undefined);
  };
  await Promise.race([Promise.all(links.map(settle)), over]);
}

/**
 * Lets a click that was held go on: a copy of it, with its keys and its place, goes to where it was meant for. The
 * page's own handlers hear it, and unless one of them takes it over, the browser follows the link.
 *
 * A copy is not `isTrusted`. A webmail that looks at that does not do what it would have done; none that we know does.
 * Chromium and Firefox follow the copy of a click as they would the person's own, Ctrl and Shift included (seen in
 * Chromium 156 and Firefox 153). They do nothing at the copy of a middle click, so its tab is opened here, in front.
 */
export function letGo(event: MouseEvent, target: EventTarget, link: LinkElement, view: Window): void {
  const isLeftToBrowser = target.dispatchEvent(new PointerEvent(event.type, event));
  if (!isLeftToBrowser || event.type !== 'auxclick') return;
  const opening = openingOf(event, link);
  if (opening) openLink(view, opening);
}
