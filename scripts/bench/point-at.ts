import { OPEN_AFTER } from '../../src/webmail/act/hover-intent.ts';
import type { TestPage } from '../../tests/browser/support/driver.ts';
import { askOurs } from '../../tests/browser/support/pages/ours.ts';

type Pointed = Pick<TestPage, 'evaluate' | 'moveTo' | 'moveAway'>;

/**
 * Rests the pointer on a marked link of the page `zoomPage`, until the card is painted.
 * Out: milliseconds from intent to the end of the frame in which the card is seen first. Leaves the pointer elsewhere.
 */
export async function pointAt(page: Pointed, number: number): Promise<number> {
  // The page listens before the pointer moves: on a busy machine an event could come before its listener.
  const place = await askOurs(
    page,
    (ours, index) => {
      const link = document.querySelectorAll('.a3s a')[index];
      if (!link) throw new Error(`There is no link ${index}.`);
      link.scrollIntoView({ block: 'center' });
      const painted = new Promise<number>((resolve) => {
        const whenPainted = ({ timeStamp }: Event) => {
          const look = () => {
            if (ours.all('link-guard-card.placed:popover-open').length === 0)
              return requestAnimationFrame(look);
            // A message sent in a frame arrives after that frame's paint.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            return port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
        link.addEventListener('pointerover', whenPainted, { once: true });
      });
      Object.assign(window, { painted });
      const { x, y, width, height } = link.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    number,
  );
  await page.moveTo(place.x, place.y);
  const sinceOver = await page.evaluate(
    () => (window as unknown as { painted: Promise<number> }).painted,
    null,
  );
  await page.moveAway();
  await askOurs(
    page,
    (ours) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (ours.all('link-guard-card:popover-open').length > 0) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
    null,
  );
  return sinceOver - OPEN_AFTER;
}
