/** What the text of an invitation tells besides its links: yes or no, and meeting IDs. No other word of it is kept. */
export interface InvitationFacts {
  /** Says "Zoom" somewhere. */
  readonly mentionsZoom: boolean;
  /** Lists telephone numbers to dial in by, or a one-tap number. */
  readonly dialIn: boolean;
  /** Offers joining by SIP. */
  readonly sip: boolean;
  /** Offers joining by H.323. */
  readonly h323: boolean;
  /** SIP or H.323 at 109.105.112.x, NORDUnet's servers: a sign that the meeting runs there. */
  readonly nordunetSip: boolean;
  /** Gives a passcode in words. */
  readonly passcode: boolean;
  /** The meeting IDs it gives in words, 7 to 11 digits each, without blanks; each once, ten at most. */
  readonly meetingIds: readonly string[];
}

/** The facts of a message of which nothing is known. */
export const NO_FACTS: InvitationFacts = {
  mentionsZoom: false,
  dialIn: false,
  sip: false,
  h323: false,
  nordunetSip: false,
  passcode: false,
  meetingIds: [],
};

// Phone numbers as invitations list them: "+45 32 71 31 57", or one-tap "+4532713157,,68849398957#".
const DIAL_IN = /\+\d(?:[\s().-]*\d){6}/;
const ONE_TAP = /\+\d{7,15},,\d{7,11}#/;
const DIAL_WORDS =
  /one tap mobile|dial by your location|dial[- ]in|find your local number|ring ind|opkald|telefon|phone/i;

/**
 * Reads the facts out of a message's text.
 *
 * In: the visible text, any length (the sender caps it), in English or Danish, the ID and the passcode in the other
 * Nordic languages too; invitations by Zoom itself are in English even where the mail is Danish.
 * Out: yes or no each, and the meeting IDs; a word that is merely alike ("passcode of conduct") can give a false
 * yes, never an error.
 * Shapes of the lines: public invitations, 2020 to 2026-11.
 */
export function readInvitation(text: string): InvitationFacts {
  const mentionsZoom = /zoom/i.test(text);
  return {
    mentionsZoom,
    dialIn: ONE_TAP.test(text) || (DIAL_WORDS.test(text) && DIAL_IN.test(text)),
    sip: /\bjoin by sip\b|\bsip:|\b\d{7,11}(?:\.\d+)?@(?:\d{1,3}(?:\.\d{1,3}){3}|[\w.-]*\bz(?:oomcrc\.com|m[a-z]{2}\.us))/i.test(
      text,
    ),
    h323: /\bh\.?323\b/i.test(text),
    nordunetSip: /\b109\.105\.112\.\d{1,3}\b/.test(text),
    passcode:
      /\b(?:passcode|password|(?:møde)?adgangskode|mødekode|møtekode|(?:møte)?passord|(?:mötes)?lösen(?:ord|kod)|turvakoodi|(?:kokous)?salasana)\s*\S/iu.test(
        text,
      ),
    meetingIds: meetingIdsIn(text),
  };
}

/**
 * "Meeting ID: 688 4939 8957": undivided, or in Zoom's groups (3-4-4, 3-3-4, 3-3-3) with blanks or, before 2020,
 * hyphens. Any other grouping is passed over: a number that comes next, a date say, would be read into the ID. Three groups
 * of three that go on are an ID of Teams, which writes 12 to 14 digits so ("320 012 355 657").
 *
 * In English, Danish ("Møde-id"), Norwegian ("Møte-ID": uio.no's guide), Swedish ("Mötes-ID": Zoom KB0073167) and
 * Finnish ("Kokouksen tunnus", "kokous-ID", "kokoustunnus": diak.screenstepslive.com), since partners send their own invitations.
 */
const MEETING_ID =
  /\b(?:(?:meeting|webinar|møde|møte|mötes|kokous)[\s-]*id(?:['’:-]?(?:et|en|t|tä))?|kokous-?tunnus|kokouksen[\s-]*(?:tunnus|id))\b\D{0,4}(\d{3}[\s-]\d{4}[\s-]\d{4}|\d{3}[\s-]\d{3}[\s-]\d{4}|\d{3}[\s-]\d{3}[\s-]\d{3}(?![ \t\u00a0-]\d{3}(?!\d))|\d{7,11})(?!\d)/giu;

function meetingIdsIn(text: string): readonly string[] {
  return firstTen(
    Array.from(text.matchAll(MEETING_ID), ([, digits = '']) => digits.replaceAll(/[\s-]/g, '')),
  );
}

function firstTen(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].slice(0, 10);
}

/** Whether a message gives a Zoom meeting's ID in words: worth telling also where it has no link. */
export function namesMeeting({ mentionsZoom, meetingIds }: InvitationFacts): boolean {
  return mentionsZoom && meetingIds.length > 0;
}

/** The facts of several messages taken together: a yes in any of them counts. */
export function joinFacts(all: readonly InvitationFacts[]): InvitationFacts {
  const has = (fact: Exclude<keyof InvitationFacts, 'meetingIds'>) => all.some((facts) => facts[fact]);
  return {
    mentionsZoom: has('mentionsZoom'),
    dialIn: has('dialIn'),
    sip: has('sip'),
    h323: has('h323'),
    nordunetSip: has('nordunetSip'),
    passcode: has('passcode'),
    meetingIds: firstTen(all.flatMap(({ meetingIds }) => meetingIds)),
  };
}
