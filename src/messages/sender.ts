/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  /** One of our own pages; otherwise a content script, which is not to be trusted. */
  readonly isOwnPage: boolean;
  /** `null` where the sender is in no tab. */
  readonly tabId: number | null;
  readonly frameId: number;
  /** The origin of the page that it is in, such as `https://mail.example.dk`; `null` where there is none. */
  readonly site: string | null;
}
