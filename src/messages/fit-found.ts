import type { FoundLink, FoundToJudge } from '../core/verdict/judge-found.ts';
import { LIMITS } from './protocol.ts';

/**
 * The links of one message of a file, cut to what one request may carry, in as many requests as they need.
 *
 * What is cut is not read by the core either, or told as too long. Each request tells the whole message. At least one.
 */
export function fitFound({ links, facts, message, isList, twin = [] }: FoundToJudge): FoundToJudge[] {
  const { sender, subject, text, pictures } = message;
  const short = (said: string) => said.slice(0, LIMITS.text);
  const told = {
    facts,
    message: {
      sender: sender && { ...sender, name: short(sender.name), address: short(sender.address) },
      subject: short(subject),
      text: text.slice(0, LIMITS.messageText),
      pictures: pictures.slice(0, LIMITS.pictures).map(({ alt, address }) => ({
        alt: alt.slice(0, LIMITS.picture),
        address: address.slice(0, LIMITS.picture),
      })),
    },
    isList,
  };
  const [first = [], ...more] = inPieces(links.map(fitLink));
  const [besides = [], ...others] = inPieces(twin.map(fitLink));
  return [
    { ...told, links: first, twin: besides },
    ...more.map((piece) => ({ ...told, links: piece })),
    ...others.map((piece) => ({ ...told, links: [], twin: piece })),
  ];
}

function fitLink({ id, href, text, title, hiddenAddress, inText }: FoundLink): FoundLink {
  return {
    id,
    href: href.slice(0, LIMITS.address + 1),
    text: text.slice(0, LIMITS.text),
    ...(title !== undefined && { title: title.slice(0, LIMITS.title) }),
    ...(hiddenAddress !== undefined && { hiddenAddress: hiddenAddress.slice(0, LIMITS.address) }),
    ...(inText && { inText }),
  };
}

function inPieces<T>(all: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < all.length; at += LIMITS.links) pieces.push(all.slice(at, at + LIMITS.links));
  return pieces;
}
