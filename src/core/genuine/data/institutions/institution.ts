/** A host that belongs to an institution on the Nordic Zoom servers. */
export interface Institution {
  /** Exact hostname; a parent or a child of it is another host. */
  readonly host: string;
  /** "English / own language", or one name where both are the same. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; DK is served through DeiC, the others through their own network organisations. */
  readonly country: 'DK' | 'SE' | 'NO' | 'FI';
  /** The institution's own registrable domains, where its pages about Zoom may stand. */
  readonly domains: readonly string[];
  /** `vanity`: a host of Zoom's; `redirector`: the institution's own address that sends on to its Zoom. */
  readonly kind: 'vanity' | 'redirector';
  readonly confidence: 'high' | 'medium';
  /** Why we believe it. */
  readonly basis: string;
  readonly source: string;
  /** The day the source was read, as a stored public copy. */
  readonly read: string;
}
