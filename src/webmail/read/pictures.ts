import type { Picture } from '../../core/message/message.ts';

/** Pictures of a message that are read: its logo is among the first. */
const MOST = 20;
/** UTF-16 units of what stands for one, and of its address. */
const LONGEST = 200;

/** The pictures that a message shows, for what stands in their place and where they come from. */
export function picturesIn(root: ParentNode): Picture[] {
  return [...root.querySelectorAll('img')].slice(0, MOST).map((picture) => ({
    alt: (picture.getAttribute('alt') ?? '').slice(0, LONGEST),
    address: (picture.getAttribute('src') ?? '').slice(0, LONGEST),
  }));
}
