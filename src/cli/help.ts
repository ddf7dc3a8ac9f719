import { type InLanguages, LANGUAGES } from '../words/languages.ts';

const CODES = LANGUAGES.join('|');

export const USAGE = `usage: check [--json[=messages]] [--html FILE] [--lang ${CODES}] [--jobs N] [FILE | URL | -]...`;

/** What `--help` prints. */
export const HELP: InLanguages<string> = {
  en: `${USAGE}

Tells what Zoom links are, in whatever people send in: mails (.eml), messages saved from Outlook (.msg, .oft,
winmail.dat), mailboxes (.mbox, .emlx), calendars (.ics), saved pages (.html, .mht), texts, tables (.csv), lists of
addresses, and zip files of these. What a file is, its content tells, not its name. "-" reads standard input.

  --json            one JSON object a link: docs/check-links.schema.json
  --json=messages   one JSON object a message, its links in it: docs/check-messages.schema.json
  --html FILE       writes a report for a ticket as well: its links cannot be clicked, passcodes and recipients are left out
  ${`--lang ${CODES}`.padEnd(16)}  the language of what people read
  --jobs N          judges long lists on N threads; the order stays
  --help, --version

Exit status: 0 nothing false was found, 1 a link is false, 2 something was not read; each such thing is named. Where both
hold it is 2; the JSON tells them apart. docs/help-desk.md has an example of everything that people send.`,
  da: `${USAGE}

Fortæller hvad Zoom-links er, i alt det folk sender ind: mails (.eml), beskeder gemt fra Outlook (.msg, .oft,
winmail.dat), postkasser (.mbox, .emlx), kalendere (.ics), gemte sider (.html, .mht), tekster, tabeller (.csv), lister med
adresser og zip-filer med det hele. Det er filens indhold, der afgør, hvad den er, ikke dens navn. "-" læser standard-input.

  --json            ét JSON-objekt pr. link: docs/check-links.schema.json
  --json=messages   ét JSON-objekt pr. besked med dens links i: docs/check-messages.schema.json
  --html FIL        skriver også en rapport til en sag: dens links kan ikke klikkes på, adgangskoder og modtagere er udeladt
  ${`--lang ${CODES}`.padEnd(16)}  sproget i det, mennesker skal læse
  --jobs N          bedømmer lange lister i N tråde; rækkefølgen bevares
  --help, --version

Exitkode: 0 intet falsk fundet, 1 et link er falsk, 2 noget blev ikke læst; det nævnes ved navn. Gælder begge dele, er den
2; JSON-linjerne skelner. docs/help-desk.md har et eksempel på alt det, folk sender.`,
  nb: `${USAGE}

Forteller hva Zoom-lenker er, i alt det folk sender inn: e-poster (.eml), meldinger lagret fra Outlook (.msg, .oft,
winmail.dat), postkasser (.mbox, .emlx), kalendere (.ics), lagrede sider (.html, .mht), tekster, tabeller (.csv), lister med
adresser og zip-filer med alt dette. Det er innholdet som avgjør hva en fil er, ikke navnet. "-" leser standard inn.

  --json            ett JSON-objekt per lenke: docs/check-links.schema.json
  --json=messages   ett JSON-objekt per melding, med lenkene i: docs/check-messages.schema.json
  --html FIL        skriver også en rapport til en sak: lenkene kan ikke klikkes på, møtepassord og mottakere er utelatt
  ${`--lang ${CODES}`.padEnd(16)}  språket i det folk skal lese
  --jobs N          bedømmer lange lister i N tråder; rekkefølgen beholdes
  --help, --version

Avslutningskode: 0 ikke noe falskt funnet, 1 en lenke er falsk, 2 noe ble ikke lest; det nevnes ved navn. Gjelder begge deler,
er den 2; JSON-linjene skiller dem. docs/help-desk.md har et eksempel på alt det folk sender inn.`,
  sv: `${USAGE}

Talar om vad Zoom-länkar är, i allt som folk skickar in: mejl (.eml), meddelanden sparade från Outlook (.msg, .oft,
winmail.dat), brevlådor (.mbox, .emlx), kalendrar (.ics), sparade sidor (.html, .mht), texter, tabeller (.csv), listor över
adresser och zip-filer med allt detta. Vad en fil är avgör dess innehåll, inte dess namn. "-" läser standard in.

  --json            ett JSON-objekt per länk: docs/check-links.schema.json
  --json=messages   ett JSON-objekt per meddelande, med dess länkar: docs/check-messages.schema.json
  --html FIL        skriver också en rapport till ett ärende: dess länkar går inte att klicka på, lösenkoder och mottagare är utelämnade
  ${`--lang ${CODES}`.padEnd(16)}  språket i det som människor läser
  --jobs N          bedömer långa listor i N trådar; ordningen behålls
  --help, --version

Slutkod: 0 inget falskt hittades, 1 en länk är falsk, 2 något lästes inte; allt sådant nämns vid namn. Gäller båda är den
2; JSON-raderna skiljer dem åt. docs/help-desk.md har ett exempel på allt som folk skickar.`,
};
