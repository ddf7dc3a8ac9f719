import { meetingIdOf } from '../genuine/zoom.ts';
import { SIGNS, type Sign, type SignName } from '../lookalike/signs.ts';
import { FREE_MAIL } from './data/known-services.ts';
import {
  asksAboutZooms,
  asksAsOne,
  asksForAccount,
  asksForAnything,
  asksForMore,
  asksForMuch,
  asksForTheVery,
  asksForThing,
  asksForZooms,
  asksInDress,
  bearsDress,
  FOLDERS,
  hasZoomInPath,
  isForeign,
  isForeignOrHidden,
  isFreeHost,
  isOddPlace,
  isOfOtherTrade,
  isOwnDress,
  isPlain,
  isServicesHost,
  isSpokenOf,
  isStrange,
  isUnrelatedSite,
  type LinkInMessage,
  speaksForNobody,
  speaksOfIt,
} from './link-in-message.ts';
import type { MessageFacts } from './read-message.ts';

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
      'Zoom Meetings <info@mail.example>: Your Zoom meeting has begun. [Enter](https://on.place.example/)',
    shows: (link, message) => {
      const { sender, near, saysZoom, anywhere } = message;
      const isTeams =
        sender.named === 'zooms-team' && !message.leadsToSender && link.standing === 'elsewhere';
      if ((sender.named !== 'zooms' && !isTeams) || sender.isServices || link.asked.isFooter) return false;
      if (sender.isInstitutions && !bearsDress(message)) return false;
      if (!isForeignOrHidden(link) && !(link.standing === 'senders' && bearsDress(message))) return false;
      // Magazines and companies called Zoom lead to many places, and a newsletter's words are of all kinds.
      if (message.leadsToMany || (sender.bearsBrand && message.leadsToSender))
        return bearsDress(message) || isPlain(link, message);
      return (
        link.asked.isShort || near.size > 0 || ((saysZoom || anywhere.size > 0) && asksForAnything(link))
      );
    },
  },
  senderNamesZoom: {
    reason: 'poses-as-zoom',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'Zoom Customer Desk of Aalborg <info@mail.example>: Your Zoom account is limited. [Verify account](https://on.place.example/)',
    shows: (link, message) => {
      const { sender } = message;
      if (
        (sender.named !== 'with-zoom' && sender.named !== 'zooms-team') ||
        sender.isServices ||
        sender.isInstitutions
      )
        return false;
      const isDressed = bearsDress(message) || message.hasLogo;
      return isDressed
        ? isForeign(link) && asksForZooms(link, message)
        : link.standing === 'elsewhere' &&
            !sender.bearsBrand &&
            !message.leadsToMany &&
            sender.named === 'with-zoom' &&
            asksForTheVery(link, message);
    },
  },
  dressOfZoom: {
    reason: 'dressed-as-zoom',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'Ann Holm <info@mail.example>: Zoom invitation. [Review invitation](https://on.place.example/) 55 Almaden Boulevard',
    shows: (link, message) =>
      isOwnDress(message) &&
      !message.isOffTopic &&
      (message.sender.domain === null ? isForeign(link) : isForeignOrHidden(link)) &&
      // Where no header tells, the thread that it stands in may quote a mail of Zoom's.
      (message.sender.domain === null ? isPlain(link, message) : asksInDress(link, message)),
  },
  functionAsks: {
    reason: 'asks-as-department',
    weight: 100,
    kind: 'claim',
    claims: true,
    example:
      'HR <hr@mail.example>: You must attend a Zoom meeting. [Join the meeting](https://on.place.example/)',
    shows: (link, message) =>
      speaksForNobody(message) &&
      link.standing === 'elsewhere' &&
      (!speaksOfIt(link) || isOfOtherTrade(link, message)) &&
      (isPlain(link, message) ||
        (message.hasNoHome && asksAsOne(link, message) && asksForTheVery(link, message)) ||
        (isStrange(link) && (asksForZooms(link, message) || asksAboutZooms(link, message)))),
  },
  logoOfZoom: {
    reason: 'dressed-as-zoom',
    weight: 60,
    kind: 'claim',
    claims: true,
    example:
      'Ann Holm <info@mail.example>: ![Zoom logo](cid:1) Zoom recording. [View recording](https://on.place.example/)',
    shows: (link, message) =>
      (message.hasLogo || bearsDress(message)) &&
      !message.isOffTopic &&
      isForeign(link) &&
      (isOwnDress(message) ? asksInDress(link, message) : asksForZooms(link, message)) &&
      (message.sender.domain === null || message.isPassedOn
        ? link.asked.isBare && link.asked.acts.some((act) => act !== 'generic')
        : true),
  },
  zoomsMatterElsewhere: {
    reason: 'zoom-matter-elsewhere',
    weight: 60,
    kind: 'claim',
    claims: true,
    example:
      'Ann <ann@mail.example>: We meet on Zoom for the meeting. [Join the meeting](https://on.place.example/)',
    shows: (link, message) =>
      message.sender.domain !== null &&
      (link.standing === 'open' && !hasZoomInPath(link)
        ? asksForAccount(link, message)
        : isForeign(link) && isPlain(link, message)),
  },
  brandInInvitation: {
    reason: 'brand-in-invitation',
    weight: 60,
    kind: 'claim',
    claims: true,
    example: 'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://zoomtown.example/)',
    shows: (link, message, signs) =>
      signs.includes('brandLeadsName') &&
      link.standing !== 'senders' &&
      asksForZooms(link, message) &&
      // A company that is called so may have written it, where no header tells.
      (message.sender.domain !== null || link.asked.acts.includes('join')),
  },
  departmentLeadsAway: {
    reason: 'asks-as-department',
    weight: 60,
    kind: 'claim',
    claims: true,
    example:
      'Payroll <pay@mail.example>: We go through it on Zoom. [See your letter](https://on.place.example/)',
    shows: (link, message) => {
      if (!speaksForNobody(message) || !message.saysZoom) return false;
      const isAtOddPlace = isOddPlace(link, message);
      // A genuine meeting beside it, as forgers put there, makes no home of what asks for more.
      if (!message.hasNoHome && !(isAtOddPlace && link.asked.isBare && asksForMuch(link))) return false;
      if (link.standing !== 'elsewhere' || link.asked.isFooter) return false;
      const isPressed = message.presses && link.asked.isBare && link.asked.acts.length > 0;
      if (speaksOfIt(link) && !isOfOtherTrade(link, message))
        return isPressed && message.hasNoHome && message.sender.department !== null;
      const { department, function: ofWhat } = message.sender;
      const { acts, matters, isBare, isShort } = link.asked;
      if (isStrange(link) && isShort)
        return department !== null || ofWhat === 'of-matters' || asksForMuch(link);
      if (isBare && isAtOddPlace && (asksForMore(link) || (message.presses && acts.length > 0))) return true;
      if (acts.length === 0 || (matters.includes('meeting') && !acts.includes('view'))) return false;
      return (
        (department === 'leading' && asksForMore(link) && !isSpokenOf(link.host, message)) ||
        (isBare && (department !== null || ofWhat === 'of-matters'))
      );
    },
  },
  logoLeadsToZoom: {
    reason: null,
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann Holm <info@mail.example>: ![Zoom](cid:1)[](https://zoom.us/) Zoom recording. [View recording](https://on.place.example/)',
    shows: (_link, { linksLogo, isPassedOn }) => linksLogo && !isPassedOn,
  },
  zoomInPath: {
    reason: 'zoom-in-path',
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://on.place.example/zoomlog/)',
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
  tradesSite: {
    reason: null,
    weight: 40,
    kind: 'place',
    claims: false,
    example: 'Ann <ann@gmail.com>: Our Zoom meeting: [Join the meeting](https://salon-lis.example/)',
    shows: (link, message) => tells(link, message) && isOfOtherTrade(link, message),
  },
  siteFolder: {
    reason: 'site-folder',
    weight: 40,
    kind: 'place',
    claims: false,
    example:
      'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://on.place.example/wp-content/m/)',
    shows: ({ url, standing }) => standing === 'elsewhere' && FOLDERS.test(url.pathname),
  },
  strangerNamesZoom: {
    reason: 'poses-as-zoom',
    weight: 40,
    kind: 'claim',
    claims: true,
    example:
      'Zoom Harbour <a@mail.example>: Your profile is suspended. [Object](https://west-field.example/)',
    shows: (link, message) =>
      message.sender.named === 'with-zoom' &&
      !message.sender.bearsBrand &&
      !message.sender.isServices &&
      !message.sender.isInstitutions &&
      message.hasNoHome &&
      !message.leadsToMany &&
      (message.presses || message.saysZoom) &&
      link.standing === 'elsewhere' &&
      link.asked.isShort &&
      !link.asked.isFooter &&
      (isStrange(link) || asksAtOddPlace(link, message)),
  },
  zoomsThingElsewhere: {
    reason: 'zoom-matter-elsewhere',
    weight: 40,
    kind: 'claim',
    claims: true,
    example: 'Ann <ann@mail.example>: The Zoom recording: [Watch recording](https://on.place.example/)',
    shows: (link, message) =>
      message.sender.domain !== null && !isPlain(link, message) && asksForZoomsThing(link, message),
  },
  matterOfUnknownSender: {
    reason: 'zoom-matter-elsewhere',
    weight: 30,
    kind: 'claim',
    claims: true,
    example: 'Our Zoom meeting: [Join the meeting](https://quiet-river-12.pages.dev/)',
    // It may be the sender's own place, where no header tells whose that is.
    shows: (link, message) =>
      message.sender.domain === null &&
      (isPlain(link, message)
        ? link.standing === 'elsewhere' && !message.hasLogo && !bearsDress(message)
        : asksForZoomsThing(link, message)),
  },
  strangePlaceInZoomsMail: {
    reason: 'zoom-matter-elsewhere',
    weight: 20,
    kind: 'claim',
    claims: true,
    example: 'Ann <ann@mail.example>: I am on Zoom. [Hop on](https://quiet-river-12.pages.dev/)',
    shows: (link, message) =>
      link.standing === 'elsewhere' &&
      message.saysZoom &&
      message.hasNoHome &&
      !message.leadsToMany &&
      !isPlain(link, message) &&
      !(link.asked.isBare && asksForThing(link, message)) &&
      link.asked.isShort &&
      !link.asked.isFooter &&
      (isStrange(link)
        ? asksForAnything(link) || speaksForNobody(message)
        : speaksForNobody(message) && asksAtOddPlace(link, message)),
  },
  unrelatedSite: {
    reason: null,
    weight: 20,
    kind: 'place',
    claims: false,
    example: 'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://north-lane.example/x/)',
    shows: (link, message) => tells(link, message) && !message.leadsToMany && isUnrelatedSite(link, message),
  },
  mailPresses: {
    reason: null,
    weight: 20,
    kind: 'place',
    claims: false,
    example:
      'Payroll <pay@mail.example>: You missed our Zoom call. [Confirm here](https://call-letters.example/)',
    shows: (link, message) =>
      tells(link, message) &&
      message.presses &&
      message.hasNoHome &&
      !message.leadsToMany &&
      (speaksForNobody(message) || message.sender.named !== null) &&
      !isServicesHost(link) &&
      !speaksOfIt(link),
  },
  leadsNowhereHome: {
    reason: null,
    weight: 20,
    kind: 'place',
    claims: false,
    example: 'Ann <ann@mail.example>: Our Zoom meeting: [Join the meeting](https://west-field.example/)',
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
  // "/s/1" and "/j/a" are short paths of many sites.
  if (sign === 'meetingPath') return meetingIdOf(link.url) !== null || link.asked.acts.includes('join');
  // "Recording of our Zoom meeting" joins none.
  if (sign === 'textSaysZoomMeeting' && message.sender.domain !== null && asksForThing(link, message))
    return false;
  // "Join the Zoom meeting", at a church's page that a person writes of.
  if (sign === 'textSaysZoomMeeting' && mayBeOthersPage(link, message)) return false;
  // "Book a Zoom call", at a calendar service.
  if (sign === 'textSaysZoomMeeting' && (link.standing === 'known' || link.standing === 'senders'))
    return !link.asked.acts.includes('respond') || link.asked.acts.includes('join');
  if (SIGNS[sign].reason !== 'brand-word') return true;
  if (message.near.size === 0) return false;
  if (link.standing !== 'senders') return true;
  const isOwnName = message.sender.named === 'with-zoom' && !bearsDress(message) && !message.hasLogo;
  return !isOwnName && asksForZooms(link, message);
}

/** A person sends it, to a site of its own that the mail has a word for, or where others hold an event. */
const mayBeOthersPage = (link: LinkInMessage, message: MessageFacts) =>
  link.standing === 'elsewhere' &&
  message.sender.domain !== null &&
  message.sender.named === null &&
  !speaksForNobody(message) &&
  !message.hasLogo &&
  !bearsDress(message) &&
  !isStrange(link) &&
  !hasZoomInPath(link) &&
  !isOddPlace(link, message);

/** A recording, a summary or a message of Zoom's, at nobody's place, in a mail that is not made up as Zoom's or a quoted one. */
const asksForZoomsThing = (link: LinkInMessage, message: MessageFacts) =>
  link.standing === 'elsewhere' &&
  link.asked.isBare &&
  asksForThing(link, message) &&
  !message.sender.isServices &&
  !message.hasLogo &&
  !bearsDress(message) &&
  !message.isPassedOn;

/**
 * What a place has to do with its mail tells nothing where nobody knows who wrote it; nor, of what is answered or passed on, of
 * a link that stands above the quoted words.
 */
function tells(link: LinkInMessage, message: MessageFacts): boolean {
  if (link.standing !== 'elsewhere' || message.sender.domain === null) return false;
  return !message.isPassedOn || isPlain(link, message);
}

/** Anything that an unrelated site asks for, or joining and signing in at one of another trade: people eat and stay there. */
const asksAtOddPlace = (link: LinkInMessage, message: MessageFacts) =>
  isOfOtherTrade(link, message)
    ? link.asked.acts.some((act) => act === 'join' || act === 'verify')
    : (link.asked.acts.length > 0 || message.presses) && isUnrelatedSite(link, message);
