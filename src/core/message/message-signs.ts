import { FREE_MAIL } from '../data/known-services.ts';
import { SIGNS, type Sign, type SignName } from '../signs.ts';
import {
  asksForAnything,
  asksForTheVery,
  asksForZooms,
  bearsDress,
  FOLDERS,
  hasZoomInPath,
  isForeign,
  isForeignOrHidden,
  isFreeHost,
  isPlain,
  type LinkInMessage,
  speaksForNobody,
  speaksOfIt,
} from './link-in-message.ts';
import type { MessageFacts } from './read-message.ts';
import { belongsTo } from './read-words.ts';

/** A sign that the message shows of a link. */
export interface MessageSign extends Sign {
  /**
   * `claim`: the message claims something of Zoom's, the link asks for it, and leads elsewhere: by itself a reason for doubt or
   * more. `place`: what kind of place it is; counts only beside a claim.
   */
  readonly kind: 'claim' | 'place';
  readonly shows: (link: LinkInMessage, message: MessageFacts, signs: readonly SignName[]) => boolean;
}

/** Signs of a message, heaviest first. The docs list this table; each row has its tests. */
export const MESSAGE_SIGNS = {
  senderBearsZoomsName: {
    reason: 'poses-as-zoom',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'Zoom Meetings <info@mail.example>: Your Zoom meeting has begun. [Enter](https://bakery.example/)',
    shows: (link, message) => {
      const { sender, near, saysZoom, anywhere } = message;
      if (sender.named !== 'zooms' || sender.isServices || link.asked.isFooter) return false;
      if (sender.isInstitutions && !bearsDress(message)) return false;
      if (!isForeignOrHidden(link) && !(link.standing === 'senders' && bearsDress(message))) return false;
      // Magazines and companies called Zoom lead to many places, and a newsletter's words are of all kinds.
      if (message.leadsToMany || (sender.bearsBrand && message.leadsToSender))
        return bearsDress(message) || isPlain(link, message);
      return near.size > 0 || ((saysZoom || anywhere.size > 0) && asksForAnything(link));
    },
  },
  senderNamesZoom: {
    reason: 'poses-as-zoom',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'Zoom Customer Desk of Europe <info@mail.example>: Your Zoom account is limited. [Verify account](https://bakery.example/)',
    shows: (link, message) => {
      const { sender } = message;
      if (sender.named !== 'with-zoom' || sender.isServices || sender.isInstitutions) return false;
      const isDressed = bearsDress(message) || message.hasLogo;
      return isDressed
        ? isForeign(link) && asksForZooms(link, message)
        : link.standing === 'elsewhere' &&
            !sender.bearsBrand &&
            !message.leadsToMany &&
            asksForTheVery(link, message);
    },
  },
  dressOfZoom: {
    reason: 'dressed-as-zoom',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'Ann Holm <info@mail.example>: Zoom invitation. [Review invitation](https://bakery.example/) 55 Almaden Boulevard',
    shows: (link, message) =>
      bearsDress(message) &&
      !message.isPassedOn &&
      !message.isOffTopic &&
      isForeign(link) &&
      !link.asked.isFooter &&
      (asksForZooms(link, message) ||
        belongsTo(link.asked, message.anywhere) ||
        link.asked.acts.includes('verify')),
  },
  functionAsks: {
    reason: 'asks-as-department',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'HR <hr@mail.example>: You must attend a Zoom meeting. [Join the meeting](https://bakery.example/)',
    shows: (link, message) =>
      speaksForNobody(message) &&
      link.standing === 'elsewhere' &&
      !speaksOfIt(link) &&
      (isPlain(link, message) || (message.hasNoHome && asksForTheVery(link, message))),
  },
  logoOfZoom: {
    reason: 'dressed-as-zoom',
    weight: 60,
    kind: 'claim',
    claims: true,
    example:
      'Ann Holm <info@mail.example>: ![Zoom logo](cid:1) Zoom recording. [View recording](https://bakery.example/)',
    shows: (link, message) =>
      (message.hasLogo || (bearsDress(message) && message.isPassedOn)) &&
      !message.isOffTopic &&
      isForeign(link) &&
      asksForZooms(link, message),
  },
  zoomsMatterElsewhere: {
    reason: 'zoom-matter-elsewhere',
    weight: 60,
    kind: 'claim',
    claims: true,
    example:
      'Ann <ann@mail.example>: We meet on Zoom for the meeting. [Join the meeting](https://bakery.example/)',
    shows: (link, message) =>
      (link.standing === 'elsewhere' || (link.standing === 'open' && hasZoomInPath(link))) &&
      message.sender.domain !== null &&
      isPlain(link, message),
  },
  brandInInvitation: {
    reason: 'brand-in-invitation',
    weight: 60,
    kind: 'claim',
    claims: true,
    example: 'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://zoomtown.example/)',
    shows: (link, message, signs) =>
      signs.includes('brandLeadsName') && link.standing !== 'senders' && asksForZooms(link, message),
  },
  departmentLeadsAway: {
    reason: 'asks-as-department',
    weight: 40,
    kind: 'claim',
    claims: true,
    example:
      'Payroll <pay@mail.example>: We go through it on Zoom. [See your letter](https://bakery.example/)',
    shows: (link, message) =>
      message.sender.isDepartment &&
      speaksForNobody(message) &&
      message.saysZoom &&
      message.hasNoHome &&
      link.standing === 'elsewhere' &&
      !link.asked.isFooter &&
      link.asked.acts.length > 0 &&
      !link.asked.matters.includes('meeting') &&
      !speaksOfIt(link),
  },
  logoLeadsToZoom: {
    reason: null,
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann Holm <info@mail.example>: ![Zoom](cid:1)[](https://zoom.us/) Zoom recording. [View recording](https://bakery.example/)',
    shows: (_link, { linksLogo, isPassedOn }) => linksLogo && !isPassedOn,
  },
  zoomInPath: {
    reason: 'zoom-in-path',
    weight: 40,
    kind: 'place',
    claims: false,
    example: 'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://bakery.example/zoomlog/)',
    shows: (link) => link.standing !== 'senders' && hasZoomInPath(link),
  },
  freeHosting: {
    reason: 'free-hosting',
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://quiet-river-12.pages.dev/)',
    shows: ({ host, standing }) => standing === 'elsewhere' && isFreeHost(host),
  },
  siteFolder: {
    reason: 'site-folder',
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://bakery.example/wp-content/m/)',
    shows: ({ url, standing }) => standing === 'elsewhere' && FOLDERS.test(url.pathname),
  },
  zoomsThingElsewhere: {
    reason: 'zoom-matter-elsewhere',
    weight: 30,
    kind: 'claim',
    claims: true,
    example:
      'Ann <ann@mail.example>: The Zoom recording: [Watch recording](https://bakery.example/uploads/r/)',
    shows: (link, message) =>
      link.standing === 'elsewhere' &&
      (isPlain(link, message)
        ? // It may be the sender's own place, where no header tells whose that is.
          message.sender.domain === null
        : link.asked.isBare && asksForZooms(link, message) && !message.hasLogo && !message.isPassedOn),
  },
  leadsNowhereHome: {
    reason: null,
    weight: 20,
    kind: 'place',
    claims: false,
    example: 'Ann <ann@mail.example>: The Zoom recording: [Watch recording](https://bakery.example/)',
    shows: (link, { hasNoHome, sender }) =>
      link.standing === 'elsewhere' && hasNoHome && sender.domain !== null && !FREE_MAIL.has(sender.domain),
  },
} as const satisfies Record<string, MessageSign>;

export type MessageSignName = keyof typeof MESSAGE_SIGNS;

/**
 * The signs that a message shows of one of its links, beside those of the link itself.
 * Out: none without a claim: what a place is like says nothing by itself, nor does a sender who is Zoom.
 */
export function messageSignsOf(
  link: LinkInMessage,
  message: MessageFacts,
  signs: readonly SignName[],
): MessageSignName[] {
  if (message.sender.isZooms || link.standing === 'ours' || link.standing === 'known') return [];
  const shown = NAMES.filter((name) => MESSAGE_SIGNS[name].shows(link, message, signs));
  return shown.some((name) => MESSAGE_SIGNS[name].kind === 'claim') ? shown : [];
}

const NAMES = Object.keys(MESSAGE_SIGNS) as MessageSignName[];

/**
 * Whether a sign of the link counts in this message. A sentence that names Zoom's host does where it asks for something of
 * Zoom's. A name that may mean Zoom, with nothing that tells more, does so only
 * in a mail about Zoom's service: companies called so write of other things, and lead to their own pages.
 */
export function isAboutZoom(sign: SignName, link: LinkInMessage, message: MessageFacts): boolean {
  // Prose that names "zoom.us", over a newspaper or a shop of apps.
  if (sign === 'textMentionsZoomHost') return isForeign(link) && isPlain(link, message);
  if (SIGNS[sign].reason !== 'brand-word') return true;
  return message.near.size > 0 && (link.standing !== 'senders' || asksForZooms(link, message));
}
