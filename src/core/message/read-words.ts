import { addressLike } from '../address/address-like.ts';
import {
  ACT_WORDS,
  ACTS,
  type Act,
  FOOTER_WORDS,
  KNOWN_WORDS,
  LEADING_WORDS,
  LEARN_MORE,
  MATTER_WORDS,
  MATTERS,
  MATTERS_OF,
  type Matter,
} from './data/message-words.ts';
import { heard, wholeWords, ZOOM } from './heard.ts';

/** What the words of a link ask for. */
export interface Asked {
  /** The link shows no word, nor is one in front of it: a picture, or an address alone. */
  readonly isWordless: boolean;
  /** It stands at the foot of a mail and asks for nothing: "Unsubscribe". */
  readonly isFooter: boolean;
  readonly acts: readonly Act[];
  /** What its own words are about, as in "View recording". */
  readonly matters: readonly Matter[];
  readonly saysZoom: boolean;
  /** A few words, as on a button; none that lead to something to read. */
  readonly isShort: boolean;
  /** Its words name nothing to act on, or nothing but what is Zoom's: "Join", not "Join the competition". */
  readonly isBare: boolean;
}

/** Letters of words; more is no button and no lead to an address, but prose. */
const MOST = 80;
const SHORT = 30;
const MOST_OF_FOOTER = 40;

/**
 * Reads what a link asks for.
 *
 * In: its visible text; the text of the message, for the words in front of an address that is shown as it is. Out: what its
 * words ask for; nothing where they are prose.
 */
export function readAsked(text: string, messageText: string): Asked {
  const words = heard(withoutAddresses(text));
  const said = words === '' ? heard(leadTo(text, messageText)) : words;
  const isProse = said.length > MOST || (LEARN_MORE.test(said) && LEARN_MORE.exec(said)?.index === 0);
  const acts = isProse ? [] : ACTS.filter((act) => ACT_WORDS[act].test(said));
  const matters = isProse ? [] : MATTERS.filter((matter) => MATTER_WORDS[matter].test(said));
  const saysZoom = SERVICE.test(said) && !NOT_THE_SERVICE.test(said);
  const isOfMeetings = matters.every((matter) => matter === 'meeting');
  const isMeetingsAddress =
    words === '' &&
    saysZoom &&
    acts.every((act) => act === 'join' || act === 'generic') &&
    isOfMeetings &&
    isBare(said.replaceAll(MEETING_US, ' '));
  // "Recording (Zoom)" asks to see it.
  const isNamed = words !== '' && saysZoom && acts.length === 0 && matters.length > 0 && isBare(said);
  return {
    isWordless: said === '',
    isFooter: said.length <= MOST_OF_FOOTER && isFooter(said),
    acts: isMeetingsAddress ? ['join'] : isNamed ? [isOfMeetings ? 'join' : 'view'] : acts,
    matters,
    saysZoom,
    isShort: !isProse && said !== '' && said.length <= SHORT,
    isBare: isMeetingsAddress || (!isProse && isBare(said)),
  };
}

/** "We meet on Zoom at 10: https://…": the address is that of the meeting, though no word asks to join. */
const MEETING_US = new RegExp(
  wholeWords(
    'here is|here.s|her er|här är|hier ist|we(?: will)? (?:meet|talk|speak)|see you|talk (?:to you )?(?:soon|later)|i am|i.m|waiting|ready|vi (?:ses|mødes|tales|tales ved)|jeg (?:er|sidder|venter)|klar|kl|vi ses|ses|vi möts|vi møtes|nähdään|wir treffen uns|uhr|klo|hi|hey|hej|hei|hello|dear',
  ),
  'g',
);

function isFooter(said: string): boolean {
  if (!FOOTER_WORDS.test(said) || CONSENT.test(said)) return false;
  let rest = said.replaceAll(EACH_FOOTER_WORD, ' ');
  for (const words of LEADING_WORDS) rest = rest.replaceAll(words, ' ');
  return !/[a-z]{2}/.test(rest);
}

/** "Accept the terms" is no footer. */
const CONSENT = new RegExp(
  wholeWords(
    'accept*|agree*|acknowledge*|confirm*|approve*|godkend*|bekræft*|accept[eé]r*|bekreft*|godkjenn*',
  ),
);

const EACH_FOOTER_WORD = new RegExp(FOOTER_WORDS, 'g');

function isBare(said: string): boolean {
  let rest = said;
  for (const words of KNOWN_WORDS) rest = rest.replaceAll(words, ' ');
  return !/[a-z]{2}/.test(rest.replaceAll(GLUED, ' '));
}

/** Whether a link asks for something that belongs to one of these matters: "View" to a recording, "Renew" to a licence. */
export function belongsTo(asked: Asked, to: ReadonlySet<Matter>): boolean {
  // "Confirm here" asks to confirm.
  const telling = asked.acts.filter((act) => act !== 'generic' || asked.acts.length === 1);
  return telling.some((act) => MATTERS_OF[act].some((matter) => to.has(matter) && fits(act, matter, asked)));
}

/**
 * Where the words name a thing, it has to be that one: "View invoice" is no word about a recording. One can join what has
 * nothing to do with it: "Join the competition".
 */
function fits(act: Act, matter: Matter, { matters, isBare }: Asked): boolean {
  return matters.length === 0 ? isBare || act !== 'join' : matters.includes(matter);
}

function withoutAddresses(text: string): string {
  let rest = text;
  for (const { address } of addressLike(text)) rest = rest.replace(address, ' ');
  return rest.replaceAll(/[<>()[\]:»→▶>-]+/g, ' ').trim();
}

/** "Join Zoom Meeting: https://…": the words on the line, or in the sentence, before the address. */
function leadTo(address: string, messageText: string): string {
  const at = address === '' ? -1 : messageText.indexOf(address);
  if (at <= 0) return '';
  const before = messageText.slice(Math.max(0, at - 90), at).trimEnd();
  // No sentence ends in "kl. 10".
  return (before.split(/[.!?\n](?! ?\d)/).at(-1) ?? '').replace(/[:<(-]$/, '');
}

/** Zoom as a name: alone, inflected, or at the front of a word of what it is about. */
const SERVICE = new RegExp(
  `(?<![a-z])${ZOOM}(?:'?s|i?in|issa|ista|illa|en)?(?:(?![a-z])|(?=-|moede|meeting|moete|link|konto|kokou|konf|video|call|rum|rec|licen|opta|web|sess|inv))`,
);

const EACH_SERVICE = new RegExp(SERVICE, 'g');

/** The word of cameras, maps and maths; or the service that it is not. */
const NOT_THE_SERVICE = new RegExp(
  wholeWords(
    `${ZOOM} (?:ind|ud|in(?! (?:\\d|an hour|half))|out|inn|ut|levels?|lens(?:es)?|objektiv*|niveau*|faktor*|factor|range|helt|tæt|closer)`,
    `(?:optical|optisk|optische[rn]?|digital|digitalt?|camera|kamera|x|\\dx|at) ${ZOOM}`,
    `(?:ikke|not|no|kein|ingen|uten|utan|ilman|instead of|rather than|in place of|no longer|no more|without|leaving|replac(?:es|ed|ing)|i stedet for|frem for|uden|fremfor|erstatter|forlader|istället för|i stället för|inte|ersätter|i stedet for|statt|nicht|anstatt|eikä|ei) (?:(?:på|via|over|i|on|in|by|av|över|auf|in|med|with|the) )?${ZOOM}`,
    `${ZOOM}-?(?:objektiv*|linse*|lens*|kamera*|mikroskop*)`,
  ),
);

/**
 * "Zoom-kursus", "Zoom certified": what is held on Zoom, or made for it. What is paid, ordered or confirmed beside it is that,
 * and no account of Zoom's.
 */
const OF_AN_EVENT = new RegExp(
  `^${ZOOM}(?: rooms?)?(?:[ -]|(?=kur|fore|work|sem))(?:kurs[a-z]*|courses?|class(?:es)?|lectures?|trainings?|workshops?|seminars?|foredrag[a-z]*|forelaes[a-z]*|forloeb[a-z]*|undervisning[a-z]*|foerelaesning[a-z]*|utbildning[a-z]*|kurssi[a-z]*|schulung[a-z]*|yoga|certified|certificeret|compatible|ready|headset|konsultation|consultation)`,
);
const EVENT_MATTERS: readonly Matter[] = ['meeting', 'recording', 'summary'];

/** How far from Zoom's name a word still speaks of it, in letters. */
const NEAR = 80;
/** How far it stands beside it: "Zoom Pro licence", "sign in to Zoom". */
const BESIDE = 20;
const ZOOM_LENGTH = 4;
/** So many mentions are looked at. */
const MENTIONS = 40;

/**
 * What a text speaks of beside Zoom's name.
 * In: what was heard. Out: whether it names Zoom as a service at all; what of Zoom's it speaks of within a few words,
 * and what right beside the name.
 */
export function readMatters(said: string): {
  readonly saysZoom: boolean;
  readonly near: ReadonlySet<Matter>;
  readonly beside: ReadonlySet<Matter>;
} {
  const near = new Set<Matter>();
  const beside = new Set<Matter>();
  let saysZoom = false;
  let mentions = 0;
  for (const { index } of said.matchAll(EACH_SERVICE)) {
    const around = said.slice(Math.max(0, index - NEAR), index + NEAR);
    if (NOT_THE_SERVICE.test(said.slice(Math.max(0, index - 20), index + 24))) continue;
    saysZoom = true;
    const matters = OF_AN_EVENT.test(said.slice(index, index + 24)) ? EVENT_MATTERS : MATTERS;
    for (const matter of matters)
      if (MATTER_WORDS[matter].test(around.replaceAll(GLUED, ' '))) near.add(matter);
    const before = /[^.!?]*$/.exec(said.slice(Math.max(0, index - BESIDE), index))?.[0] ?? '';
    const after = /^[^.!?]*/.exec(said.slice(index, index + ZOOM_LENGTH + BESIDE))?.[0] ?? '';
    const tight = `${before}${after}`.replaceAll(GLUED, ' ');
    for (const matter of matters) if (MATTER_WORDS[matter].test(tight)) beside.add(matter);
    mentions += 1;
    if (mentions === MENTIONS) break;
  }
  return { saysZoom, near, beside };
}

/** "zoommødet" is two words. */
const GLUED = new RegExp(`${ZOOM}-?`, 'g');
