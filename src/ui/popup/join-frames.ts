import { type InvitationFacts, NO_FACTS } from '../../core/message/invitation.ts';
import { LIMITS, type LinksOfFrame, type PageLink } from '../../messages/protocol.ts';

export interface LinksOfFrames {
  /** Each once, and each to be judged for itself: a page is no message in which one link speaks of another. */
  readonly links: readonly PageLink[];
  readonly facts: InvitationFacts;
  /** Whether a frame of the page did not answer. */
  readonly isUnread: boolean;
  /** Whether there are more links than are read. */
  readonly cut: boolean;
}

/** Puts together what the frames of a page have answered; the outermost is one of them. */
export function joinFrames(frames: readonly LinksOfFrame[]): LinksOfFrames {
  const distinct = new Map(
    frames
      .flatMap(({ links }) => links)
      .map((link) => [JSON.stringify([link.href, link.text, link.title, link.hiddenAddress]), link]),
  );
  const links = [...distinct.values()].map((link, i) => ({ ...link, id: String(i + 1), in: i + 1 }));
  return {
    links: links.slice(0, LIMITS.pageLinks),
    facts: { ...NO_FACTS, mentionsZoom: frames.some(({ mentionsZoom }) => mentionsZoom) },
    isUnread: frames.reduce((sum, frame) => sum + frame.frames, 1) > frames.length,
    cut: links.length > LIMITS.pageLinks,
  };
}

/** In lists of at most `size`, in order. */
export function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}
