/** Who a mail says it is from: read from the header of that very message, never from its body. */
export interface Sender {
  /** The display name; empty where there is none. */
  readonly name: string;
  /** The address; empty where the client shows none. */
  readonly address: string;
  /** Known to be forged: the receiving server says that the address's domain did not send it. */
  readonly isForged?: true;
}

/** A picture in a mail. */
export interface Picture {
  /** What is read out in its place; may be empty. */
  readonly alt: string;
  /** Its address as written; may be empty. */
  readonly address: string;
}

/** One message as its reader has it before the eyes. It is used for verdicts and kept nowhere. */
export interface Message {
  /** `null` where the header cannot be read: nothing is concluded from that. */
  readonly sender: Sender | null;
  /** Empty where it cannot be read. */
  readonly subject: string;
  /** The visible text. */
  readonly text: string;
  readonly pictures: readonly Picture[];
}

/** A message of which nothing is known. */
export const NO_MESSAGE: Message = { sender: null, subject: '', text: '', pictures: [] };
