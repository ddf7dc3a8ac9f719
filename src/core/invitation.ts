/** What the text of an invitation tells besides its links: yes or no each, so that no word of the mail is kept. */
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
  /** Gives a meeting ID in words. */
  readonly meetingId: boolean;
}

/** The facts of a message of which nothing is known. */
export const NO_FACTS: InvitationFacts = {
  mentionsZoom: false,
  dialIn: false,
  sip: false,
  h323: false,
  nordunetSip: false,
  passcode: false,
  meetingId: false,
};
