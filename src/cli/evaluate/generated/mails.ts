import fc from 'fast-check';
import { type CorpusMail, mailOfLine } from '../mail-corpora.ts';
import { draw, SEED, written } from './draw.ts';

/** How many of each are made. */
const LURES = 120;
const HONEST = 160;

/** A language's ways to say what lures say: the sender's name, the subject, the sentence, the button. */
type Said = readonly [
  kind: string,
  names: readonly string[],
  sentences: readonly string[],
  buttons: readonly string[],
];

const LURES_SAID: readonly Said[] = [
  [
    'meeting, en',
    ['Zoom', 'Zoom Meetings', 'Zoom Video', 'Zoom Invitations'],
    [
      'Your Zoom meeting has started',
      'You are invited to a Zoom meeting',
      'Your attendees are waiting in your Zoom meeting',
    ],
    ['Join meeting', 'Start meeting', 'Enter', 'Review invitation', 'Click here'],
  ],
  [
    'missed, en',
    ['Zoom', 'Zoom Notification', 'Zoom Reminder'],
    ['You missed a Zoom meeting', 'You did not join your scheduled Zoom call'],
    ['See details', 'Reschedule', 'View missed meeting', 'Contact host'],
  ],
  [
    'recording, en',
    ['Zoom', 'Zoom Recordings', 'Zoom Cloud'],
    ['Your Zoom cloud recording is available', 'A Zoom recording was shared with you'],
    ['View recording', 'Watch', 'Play', 'Get transcript'],
  ],
  [
    'account, en',
    ['Zoom Accounts', 'Zoom Security', 'Zoom Verification'],
    ['Your Zoom account will be suspended', 'A new sign-in to your Zoom account was seen'],
    ['Verify', 'Keep account', 'Secure my account', 'Log in'],
  ],
  [
    'licence, en',
    ['Zoom Billing', 'Zoom Subscriptions', 'Zoom Payments'],
    ['Your Zoom licence expires today', 'Payment for your Zoom subscription failed'],
    ['Renew', 'Update payment', 'View invoice', 'Cancel subscription'],
  ],
  [
    'update, en',
    ['Zoom Updates', 'Zoom App', 'Zoom Client'],
    ['Your Zoom client is out of date', 'Update Zoom before your next meeting'],
    ['Update now', 'Download', 'Install'],
  ],
  [
    'message, en',
    ['Zoom Chat', 'Zoom Phone', 'Zoom Messages'],
    ['You have 3 unread messages in Zoom', 'You have a new voicemail in Zoom Phone'],
    ['Read', 'Listen', 'Open inbox'],
  ],
  [
    'meeting, da',
    ['Zoom-møder', 'Zoom', 'Zoom Indkaldelse'],
    ['Du er inviteret til et Zoom-møde', 'Dine deltagere venter i dit Zoom-møde'],
    ['Deltag', 'Gå til mødet', 'Se indkaldelsen', 'Klik her'],
  ],
  [
    'missed, da',
    ['Zoom-påmindelse', 'Zoom'],
    ['Du gik glip af et Zoom-møde', 'Du udeblev fra dagens Zoom-møde'],
    ['Se detaljer', 'Book nyt møde', 'Svar værten'],
  ],
  [
    'recording, da',
    ['Zoom Optagelser', 'Zoom'],
    ['Din Zoom-optagelse er klar', 'En optagelse i Zoom er delt med dig'],
    ['Afspil', 'Se optagelsen', 'Hent referat'],
  ],
  [
    'account, da',
    ['Zoom Konto', 'Zoom Sikkerhed'],
    ['Din Zoom-konto lukkes i dag', 'Bekræft din Zoom-konto'],
    ['Bekræft', 'Behold konto', 'Log ind'],
  ],
  [
    'licence, da',
    ['Zoom Abonnement', 'Zoom Faktura'],
    ['Dit Zoom-abonnement udløber', 'Betalingen for din Zoom-licens fejlede'],
    ['Forny', 'Opdatér betaling', 'Se faktura'],
  ],
  [
    'meeting, sv no fi de',
    ['Zoom-möten', 'Zoom-møter', 'Zoom-kokoukset', 'Zoom-Besprechungen'],
    [
      'Zoom: möte mötet har börjat',
      'Zoom: møtet har startet',
      'Zoom-kokous on alkanut',
      'Ihre Zoom-Besprechung hat begonnen',
    ],
    ['Anslut', 'Bli med', 'Liity', 'Beitreten'],
  ],
];

const STRANGE_PLACES = written`https://${['baeckerei', 'frisor', 'panaderia', 'garage', 'kennel', 'dentist', 'tomrer', 'blomster']}-${['ahlmoor', 'vestervang', 'elsol', 'brookside', 'lindeby', 'santacruz']}.${['de', 'dk', 'mx', 'co.uk', 'se', 'com.br', 'in', 'cl']}/${['tmp/a', 'galleri/x', 'wp-content/z', 'k', 'ny/ind', 'img/m.php', 'id/7']}`;
const FREE_PLACES = written`https://${['room', 'view', 'doc', 'case', 'slot', 'note']}-${fc.integer({ min: 100, max: 9999 })}.${['pages.dev', 'web.app', 'netlify.app', 'vercel.app', 'weebly.com', 'workers.dev', 'notion.site', 'r2.dev']}/${['', 'a', 'in']}`;
const SENDERS = written`${['info', 'noreply', 'notice', 'mail', 'post']}@${['blue', 'north', 'quick', 'data', 'kontor', 'city']}-${['mail', 'post', 'desk', 'notice', 'lines', 'hub']}.example`;

function luresSaid([kind, names, sentences, buttons]: Said, seed: number, count: number): CorpusMail[] {
  const mails = written`${names} <${SENDERS}> | ${sentences}: ${sentences}. !![${buttons}](${fc.oneof(STRANGE_PLACES, FREE_PLACES)}) ${['', 'Zoom Communications, Inc.', 'The Zoom Team', '[Help](https://support.zoom.com/hc/en)', 'Venlig hilsen Zoom']}`;
  return draw(mails, seed, count).map((line) => mailOfLine(line, kind));
}

/** Kinds of honest mails: the sender writes from the domain that it leads to, or a service does. */
const HONEST_SAID: readonly (readonly [kind: string, mails: fc.Arbitrary<string>])[] = (() => {
  const own = written`${['vestbyen', 'lindehus', 'nordkyst', 'havnegade', 'skovkanten', 'aadalen']}-${['skole', 'forening', 'klinik', 'kor', 'museum', 'gruppen']}`;
  const about = [
    'Mødet holdes på Zoom',
    'Foredraget sendes på Zoom',
    'The meeting is on Zoom',
    'Undervisningen foregår i Zoom',
    'We use Zoom for the workshop',
    'Din samtale er på Zoom',
  ];
  const words = [
    'Læs mere',
    'Tilmeld dig',
    'Se programmet',
    'Deltag i mødet',
    'Join the meeting',
    'Log ind',
    'Se optagelsen',
    'View details',
    'Bekræft tiden',
    'Open agenda',
  ];
  const services = [
    'https://www.eventbrite.com/e/1',
    'https://calendly.com/a/b',
    'https://doodle.com/meeting/1',
    'https://forms.gle/a',
    'https://docs.google.com/document/d/1',
    'https://www.dropbox.com/s/1/a.pdf',
    'https://teams.microsoft.com/l/meetup-join/1',
    'https://meet.google.com/abc-defg-hij',
    'https://youtu.be/abc',
    'https://www.facebook.com/groups/1',
  ];
  const at = (names: fc.Arbitrary<string>, line: (name: string) => fc.Arbitrary<string>) => names.chain(line);
  return [
    [
      'own site',
      at(
        own,
        (name) =>
          written`${[`Kontoret`, `Info`, name]} <post@${[name]}.example> | ${about}: ${about}. [${words}](https://${['www.', '', 'portal.', 'booking.']}${[name]}.example/${['a', 'zoom', 'moede/1', 'konto']})`,
      ),
    ],
    [
      'service',
      at(
        own,
        (name) =>
          written`${[`Sekretær`, name]} <post@${[name]}.example> | ${about}: ${about}. [${words}](${services}) Zoom: [https://us02web.zoom.us/j/84119022736](https://us02web.zoom.us/j/84119022736)`,
      ),
    ],
    [
      'free mail',
      written`${['Anne Holm', 'Per Dahl', 'Lise', 'J. Smith']} <${['anne', 'per', 'lise', 'jsmith']}${fc.integer({ min: 1, max: 99 })}@${['gmail.com', 'outlook.dk', 'yahoo.dk']}> | ${about}: ${about}. [${['Billeder', 'Dagsorden', 'Program', 'Minutes', 'Photos', 'Opskrift']}](https://${own}.example/x) [${words}](https://us02web.zoom.us/j/84119022736)`,
    ],
    [
      'camera',
      at(
        own,
        (name) =>
          written`${['Foto', 'Kamera', 'Zoom Foto', 'Optik Zoom']} <nyt@${[name]}.example> | ${['10x zoom', 'Zoom ind på tilbud', 'Zoom lens sale']}: ${['Kamera med 10x zoom', 'Optical zoom og billedstabilisering', 'Zoom in on the details']}. [${['Køb nu', 'Se tilbud', 'View', 'Log ind', 'Opdatér profil', 'Aktivér din konto']}](https://${[name]}.example/${['a', 'konto', 'zoom']}) [${['Følg pakken', 'Anmeldelse']}](https://${own}.example/t)`,
      ),
    ],
    [
      'news',
      at(
        own,
        (name) =>
          written`${['Nyhedsbrev', 'Redaktionen']} <nyt@${[name]}.example> | ${['Ugens nyheder', 'Zoom på byen', 'Zoom og persondata']}: ${['Zoom Communications, Inc. er i retten', 'Skolerne vælger Zoom fra', 'Zoom holder møde om sikkerhed']}. [${['Ny aftale med Zoom.us giver debat', 'Læs artiklen', 'Derfor fravalgte skolen Zoom', 'Se grafikken']}](https://${own}.example/a)`,
      ),
    ],
    [
      'named zoom',
      at(
        own,
        (name) =>
          written`${['Zoom Bowling', 'Zoom Legetøj', 'Café Zoom', 'Zoom Cykler', 'Zoom Klatring']} <info@zoom-${[name]}.example> | ${['Din ordre', 'Din booking', 'Nyt fra os']}: ${['Tak for din ordre', 'Vi glæder os til at se dig', 'Dit medlemskab er fornyet']}. [${['Se ordren', 'Betal', 'Log ind', 'Læs mere']}](https://zoom-${[name]}.example/o)`,
      ),
    ],
    [
      'Zoom itself',
      written`${['Zoom', 'Zoom Billing', 'Zoom Webinars']} <no-reply@${['zoom.us', 'mail.zoom.us', 'zoom.com']}> | ${['Your Zoom recording', 'Your Zoom meeting', 'Zoom account']}: ${['Your recording is ready', 'Your meeting starts']}. [${['View recording', 'Join', 'Sign in']}](https://us02web.zoom.us/j/84119022736) [${['Our site', 'Organiser', 'Programme']}](https://${own}.example/p) The Zoom Team`,
    ],
    [
      'passed on',
      at(
        own,
        (name) =>
          written`${['Bo', 'Ida', name]} <bo@${[name]}.example> | ${['Fwd: Cloud Recording', 'VS: Zoom-møde', 'VS: Invoice']}: ${['Se nederst', 'Til orientering']}. [${['Vores side', 'Dagsorden']}](https://${[name]}.example/) Forwarded message [View recording](https://us02web.zoom.us/rec/share/a) © 2026 Zoom Communications, Inc.`,
      ),
    ],
  ];
})();

/**
 * Lures and honest mails made by rule.
 * In: the seed that they are drawn from. Out: some hundred of each; the same seed gives the same.
 */
export function mailsByRule(seed: number = SEED): {
  readonly lures: CorpusMail[];
  readonly honest: CorpusMail[];
} {
  const each = Math.ceil(LURES / LURES_SAID.length);
  return {
    lures: LURES_SAID.flatMap((said) => luresSaid(said, seed, each)),
    honest: HONEST_SAID.flatMap(([kind, mails]) =>
      draw(mails, seed, Math.ceil(HONEST / HONEST_SAID.length)).map((line) => mailOfLine(line, kind)),
    ),
  };
}
