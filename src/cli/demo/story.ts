import { type InLanguages, inLanguage, type Language } from '../../words/languages.ts';

/**
 * The ten mails at the top of the sample inbox, by the ids that open them, in the order that tells what the extension does:
 * an honest invitation first, then whose else a link can be, then what is false. The other samples are test cases.
 */
export const STORY: InLanguages<readonly string[]> = {
  en: [
    '01-deic-invitation-en',
    '07-deic-host-start-en',
    '12-deic-recording-share-en',
    '24-nordic-lund-en',
    '19-commercial-invitation-en',
    '41-safelinks-genuine-da',
    '35-spoof-text-mismatch-en',
    '27-spoof-combosquat-en',
    '42-safelinks-spoof-en',
    '40-unverifiable-words-en',
  ],
  da: [
    '03-deic-invitation-da',
    '13-deic-recording-play-da',
    '25-nordic-oslo-da',
    '21-commercial-region-da',
    '41-safelinks-genuine-da',
    '52-ordinary-mail-da',
    '28-spoof-typosquat-da',
    '37-spoof-institution-da',
    '33-spoof-tld-swap-da',
    '47-shortener-da',
  ],
};

/** Minutes between two mails of the story. */
const APART = 47;
/** When the first of them came, later than all others. */
const NEWEST = Date.UTC(2026, 10, 24, 14, 30);

/** A mail as the sample inbox shows it. */
export interface ShownMail {
  readonly id: string;
  /** ISO 8601. */
  readonly date: string;
}

/**
 * The mails in the order of the inbox: those of the story first, dated so that they follow each other, and marked; then the
 * others as they came. Throws where a mail of the story is not among them.
 */
export function inStoryOrder<M extends ShownMail>(
  mails: readonly M[],
  language: Language,
): (M & { readonly isStory: boolean })[] {
  const told = inLanguage(STORY, language);
  const story = told.map((id, place) => {
    const mail = mails.find((one) => one.id === id);
    if (!mail) throw new Error(`The sample inbox has no mail ${id}.`);
    return { ...mail, date: new Date(NEWEST - place * APART * 60_000).toISOString(), isStory: true };
  });
  const others = mails.filter(({ id }) => !told.includes(id));
  return [...story, ...others.map((mail) => ({ ...mail, isStory: false }))];
}
