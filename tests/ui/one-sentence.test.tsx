// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { type Message, NO_MESSAGE } from '../../src/core/message/message.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES, type Rules } from '../../src/core/verdict/rules.ts';
import { answerForReason } from '../../src/faq/answer-for-reason.ts';
import { HoverCard } from '../../src/ui/hover-card/hover-card.tsx';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';

afterEach(cleanup);

/** What a person does, and by which words of the card they know. */
const ACTS = {
  'I can join': {
    en: /^DeiC's agreements on data apply/,
    da: /^DeiCs aftaler om data gælder/,
    nb: /^DeiCs avtaler om data gjelder/,
    sv: /^DeiC:s avtal om data gäller/,
  },
  'I can join, under other agreements than ours': {
    en: /^Its own agreements .* not DeiC's/,
    da: /^Dens egne aftaler .* ikke DeiCs/,
    nb: /^Partnerens egne avtaler .* ikke DeiCs/,
    sv: /^Partnerns egna avtal .* inte DeiC:s/,
  },
  'I can join, and mind what I share': {
    en: /^Do not count on DeiC's agreements/,
    da: /^Regn ikke med DeiCs aftaler/,
    nb: /^Ikke regn med DeiCs avtaler/,
    sv: /^Räkna inte med DeiC:s avtal/,
  },
  'There is nothing to join': {
    en: /^There is no meeting here/,
    da: /^Her er intet møde/,
    nb: /^Det er ikke noe møte her/,
    sv: /^Här finns inget möte/,
  },
  'I type nothing there before I have asked': {
    en: /^Type no password and no code there/,
    da: /^Skriv ingen adgangskode/,
    nb: /^Ikke skriv inn passord/,
    sv: /^Skriv inget lösenord/,
  },
  'I ask the sender first': {
    en: /^Ask the sender/,
    da: /^Spørg afsenderen/,
    nb: /^Spør avsenderen/,
    sv: /^Fråga avsändaren/,
  },
  'I leave it alone': {
    en: /^Do not open it/,
    da: /^Åbn det ikke/,
    nb: /^Ikke åpne den/,
    sv: /^Öppna den inte/,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, RegExp>>>>;

/** What they say it is, and by which heading. */
const WHATS = {
  "it is our universities' Zoom": {
    en: 'Zoom through DeiC',
    da: 'Zoom via DeiC',
    nb: 'Zoom via DeiC',
    sv: 'Zoom via DeiC',
  },
  "it is a Nordic university's Zoom": {
    en: 'Zoom at a Nordic partner',
    da: 'Zoom hos en nordisk partner',
    nb: 'Zoom hos en nordisk partner',
    sv: 'Zoom hos en nordisk partner',
  },
  "it is somebody else's Zoom": {
    en: 'Zoom, not on the DeiC list',
    da: 'Zoom, ikke på DeiC-listen',
    nb: 'Zoom, ikke på DeiC-listen',
    sv: 'Zoom, inte på DeiC-listan',
  },
  "it is Zoom's own website": {
    en: "Zoom's own website",
    da: 'Zooms eget websted',
    nb: 'Zooms eget nettsted',
    sv: 'Zooms egen webbplats',
  },
  'anybody may have written it': {
    en: 'A Zoom page that anyone can write',
    da: 'En Zoom-side, som enhver kan skrive',
    nb: 'En Zoom-side som alle kan skrive',
    sv: 'En Zoom-sida som vem som helst kan skriva',
  },
  'nobody can tell where it goes': {
    en: 'Cannot be checked from here',
    da: 'Kan ikke afgøres herfra',
    nb: 'Kan ikke avgjøres herfra',
    sv: 'Går inte att avgöra härifrån',
  },
  'it only looks like Zoom': {
    en: 'Not Zoom: only looks like it',
    da: 'Ikke Zoom, det ligner kun',
    nb: 'Ikke Zoom, det bare ligner',
    sv: 'Inte Zoom, ser bara ut så',
  },
  'the mail only says that it is Zoom': {
    en: 'Not Zoom, though the mail says so',
    da: 'Ikke Zoom, selvom mailen siger det',
    nb: 'Ikke Zoom, selv om e-posten sier det',
    sv: 'Inte Zoom, fast mejlet säger det',
  },
  'our IT warns of it': {
    en: 'A false address, says your IT department',
    da: 'Falsk adresse ifølge din it-afdeling',
    nb: 'Falsk adresse, ifølge IT-avdelingen din',
    sv: 'Falsk adress, enligt din it-avdelning',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

interface Sample {
  readonly href: string;
  readonly text?: string;
  readonly from?: Message['sender'];
  readonly act: keyof typeof ACTS;
  readonly what: keyof typeof WHATS;
  /** Whose address it is, as the card has it in large letters. */
  readonly owner: string;
}

const LISTED: Rules = { ...NO_RULES, spoofedHosts: new Set(['meeting-login.example.com']) };

/** The sentence that a person should say who has seen nothing but the card: "I leave it alone: it only looks like Zoom, at zooom.us." */
const SAMPLES: readonly Sample[] = [
  {
    href: 'https://aaudk.zoom.us/j/61234567890',
    act: 'I can join',
    what: "it is our universities' Zoom",
    owner: 'zoom.us',
  },
  { href: 'https://zoom.au.dk/', act: 'I can join', what: "it is our universities' Zoom", owner: 'au.dk' },
  {
    href: 'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdtudk.zoom.us%2Fj%2F61234567890',
    act: 'I can join',
    what: "it is our universities' Zoom",
    owner: 'zoom.us',
  },
  {
    href: 'https://lu-se.zoom.us/j/61234567890',
    act: 'I can join, under other agreements than ours',
    what: "it is a Nordic university's Zoom",
    owner: 'zoom.us',
  },
  {
    href: 'https://us02web.zoom.us/j/81234567890',
    act: 'I can join, and mind what I share',
    what: "it is somebody else's Zoom",
    owner: 'zoom.us',
  },
  {
    href: 'https://intuit.zoom.us/j/81234567890',
    act: 'I can join, and mind what I share',
    what: "it is somebody else's Zoom",
    owner: 'zoom.us',
  },
  {
    href: 'https://exascaleproject.zoomgov.com/j/1612387405',
    act: 'I can join, and mind what I share',
    what: "it is somebody else's Zoom",
    owner: 'zoomgov.com',
  },
  {
    href: 'https://support.zoom.com/hc/en',
    act: 'There is nothing to join',
    what: "it is Zoom's own website",
    owner: 'zoom.com',
  },
  {
    href: 'https://zoom.us/download',
    act: 'There is nothing to join',
    what: "it is Zoom's own website",
    owner: 'zoom.us',
  },
  {
    href: 'https://docs.zoom.us/doc/abc',
    act: 'I type nothing there before I have asked',
    what: 'anybody may have written it',
    owner: 'zoom.us',
  },
  {
    href: 'https://bit.ly/3zoom',
    text: 'Join Zoom Meeting',
    act: 'I ask the sender first',
    what: 'nobody can tell where it goes',
    owner: 'bit.ly',
  },
  {
    href: 'https://eur03.safelinks.protection.outlook.com/?url=',
    text: 'Zoom',
    act: 'I ask the sender first',
    what: 'nobody can tell where it goes',
    owner: 'outlook.com',
  },
  {
    href: 'https://zooom.us/j/61234567890',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'zooom.us',
  },
  {
    href: 'https://us07web-zoom.us/j/83051927746',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'us07web-zoom.us',
  },
  {
    href: 'https://aaudk.zoom.us.evil.example/j/61234567890',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'evil.example',
  },
  {
    href: 'https://xn--zom-sed.us/j/1',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'xn--zom-sed.us',
  },
  {
    href: 'https://example.com/start',
    text: 'https://aaudk.zoom.us/j/61234567890',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'example.com',
  },
  {
    href: 'https://zoom.us@example.com/j/1',
    act: 'I leave it alone',
    what: 'it only looks like Zoom',
    owner: 'example.com',
  },
  {
    href: 'https://enter.bakery.example/a',
    text: 'Sign in to Zoom',
    from: { name: 'Zoom', address: 'no-reply@mail-service.example' },
    act: 'I leave it alone',
    what: 'the mail only says that it is Zoom',
    owner: 'bakery.example',
  },
  {
    href: 'https://meeting-login.example.com/',
    act: 'I leave it alone',
    what: 'our IT warns of it',
    owner: 'example.com',
  },
];

it('twenty samples, and every verdict and act among them', () => {
  expect(SAMPLES).toHaveLength(20);
  expect(new Set(SAMPLES.map(({ what }) => what)).size).toBe(Object.keys(WHATS).length);
  expect(new Set(SAMPLES.map(({ act }) => act)).size).toBe(Object.keys(ACTS).length);
});

describe.each(SAMPLES)('$act: $what, at $owner ($href)', (sample) => {
  const { href, text = href, from = null, act, what, owner } = sample;

  it.each(LANGUAGES)('in %s the card says so, and nothing that another sample says', (language) => {
    const message =
      from === null ? NO_MESSAGE : { ...NO_MESSAGE, sender: from, text: `Your Zoom account\n${text}` };
    const [link] = judgeMessage(
      [{ id: '1', href, text }],
      { ...NO_FACTS, mentionsZoom: true },
      LISTED,
      message,
    );
    const reason = link?.verdict.reasons[0];
    if (!link || !reason) throw new Error('No verdict.');
    const { container } = render(
      <HoverCard
        link={link}
        answer={answerForReason(reason)}
        helpDesk={null}
        t={translator(language)}
        onOpenAnswer={() => {}}
        onCopy={async () => true}
        onClose={() => {}}
      />,
    );
    const said = (selector: string) => container.querySelector(selector)?.textContent ?? '';
    expect(said('h2')).toBe(WHATS[what][language]);
    expect(said('.owner strong')).toBe(owner);
    expect(said('.now')).toMatch(ACTS[act][language]);
    expect(Object.values(ACTS).filter((words) => words[language].test(said('.now')))).toHaveLength(1);
  });
});
