import {
  type InLanguages,
  inLanguage,
  LANGUAGES,
  type Language,
  languageRow,
} from '../../src/words/languages.ts';
import type { Store } from './stores.ts';

export type Words = InLanguages<string>;

const WHAT: Words = {
  en: `Is this Zoom link my university's, or somebody else's?

Link Guard marks every Zoom link in the mail you have open, before you click it:

• Zoom through DeiC: the account of a Danish institution
• Zoom at a Nordic partner institution
• Zoom, but not on the list of DeiC institutions
• not Zoom: only looks like it
• cannot be checked from here

Point at the link, or reach it with the keyboard: a card says where it truly leads, why, and what it means for your data and for encryption. Before a look-alike opens, a warning comes first.`,
  da: `Er Zoom-linket mit universitets, eller er det en andens?

Linkvagt sætter et mærke på hvert Zoom-link i den mail, du har åben, før du klikker:

• Zoom via DeiC: en dansk institutions konto
• Zoom hos en nordisk partnerinstitution
• Zoom, men ikke på listen over DeiC-institutioner
• ikke Zoom: ligner kun
• kan ikke afgøres herfra

Peg på linket, eller gå til det med tastaturet: Et kort siger, hvor det reelt fører hen, hvorfor, og hvad det betyder for dine data og for kryptering. Før en efterligning åbner, kommer der en advarsel.`,
  nb: `Er denne Zoom-lenken fra universitetet mitt, eller fra noen andre?

Lenkevakt setter et merke på hver Zoom-lenke i e-posten du har åpen, før du klikker:

• Zoom via DeiC: kontoen til en dansk institusjon
• Zoom hos en nordisk partnerinstitusjon
• Zoom, men ikke på listen over DeiC-institusjoner
• ikke Zoom, det bare ligner
• kan ikke avgjøres herfra

Pek på lenken, eller gå til den med tastaturet: Et kort sier hvor den egentlig fører, hvorfor, og hva det betyr for dataene dine og for kryptering. Før en etterligning åpnes, kommer det en advarsel.`,
  sv: `Är Zoom-länken mitt universitets, eller någon annans?

Länkvakt sätter ett märke på varje Zoom-länk i mejlet som du har öppet, innan du klickar på den:

• Zoom via DeiC: ett danskt lärosätes konto
• Zoom hos en nordisk partner
• Zoom, men inte på listan över lärosäten hos DeiC
• inte Zoom: ser bara ut så
• går inte att avgöra härifrån

Peka på länken, eller gå till den med tangentbordet: ett kort säger vart den faktiskt leder, varför, och vad det betyder för dina data och för kryptering. Innan en imitation öppnas kommer först en varning.`,
};

const WHERE_BROWSER: Words = {
  en: `It reads mail in Gmail, Outlook on the web, Yahoo, Proton, Fastmail, iCloud, Zoho, GMX and WEB.DE, and in any other webmail that you allow, such as your university's own. On other pages you can right-click a link, or list the page's Zoom links once in the popup.

The popup also has short answers about security in Zoom, written from DeiC's FAQ with sources and dates, and a table of three kinds of Zoom. After installing you can practise on a made-up mail.`,
  da: `Den læser mails i Gmail, Outlook på nettet, Yahoo, Proton, Fastmail, iCloud, Zoho, GMX og WEB.DE og i enhver anden webmail, du tillader, for eksempel universitetets egen. På andre sider kan du højreklikke på et link eller få sidens Zoom-links vist én gang i popup-vinduet.

I popup-vinduet er der også korte svar om sikkerhed på Zoom, skrevet ud fra DeiCs FAQ med kilder og datoer, og en tabel over tre slags Zoom. Efter installationen kan du øve dig på en opdigtet mail.`,
  nb: `Den leser e-post i Gmail, Outlook på nettet, Yahoo, Proton, Fastmail, iCloud, Zoho, GMX og WEB.DE, og i all annen webmail du tillater, for eksempel universitetets egen. På andre sider kan du høyreklikke på en lenke, eller få vist sidens Zoom-lenker én gang i popup-vinduet.

I popup-vinduet finner du også korte svar om sikkerhet i Zoom, skrevet ut fra DeiCs FAQ med kilder og datoer, og en tabell over tre slags Zoom. Etter installeringen kan du øve på en oppdiktet e-post.`,
  sv: `Länkvakt läser mejl i Gmail, Outlook på webben, Yahoo, Proton, Fastmail, iCloud, Zoho, GMX och WEB.DE, och i all annan webbmejl som du tillåter, till exempel ditt universitets egen. På andra sidor kan du högerklicka på en länk, eller få sidans Zoom-länkar visade en gång i popupfönstret.

I popupfönstret finns också korta svar om säkerhet i Zoom, skrivna utifrån DeiC:s FAQ med källor och datum, och en tabell över tre sorters Zoom. Efter installationen kan du öva på ett påhittat mejl.`,
};

const WHERE_THUNDERBIRD: Words = {
  en: `In Thunderbird it marks the links of the message that is shown, of every account.

Its window also has short answers about security in Zoom, written from DeiC's FAQ with sources and dates, and a table of three kinds of Zoom.`,
  da: `I Thunderbird sætter den mærker på links i den mail, der vises, fra alle konti.

I vinduet er der også korte svar om sikkerhed på Zoom, skrevet ud fra DeiCs FAQ med kilder og datoer, og en tabel over tre slags Zoom.`,
  nb: `I Thunderbird setter den merker på lenkene i meldingen som vises, fra alle kontoer.

I vinduet finner du også korte svar om sikkerhet i Zoom, skrevet ut fra DeiCs FAQ med kilder og datoer, og en tabell over tre slags Zoom.`,
  sv: `I Thunderbird sätter Länkvakt märken på länkarna i mejlet som visas, från alla konton.

I fönstret finns också korta svar om säkerhet i Zoom, skrivna utifrån DeiC:s FAQ med källor och datum, och en tabell över tre sorters Zoom.`,
};

/** Every language by its own name. */
const OWN_NAMES = LANGUAGES.map((language) => languageRow(language).name).join(', ');

const PRIVACY: Words = {
  en: `Everything is judged on your own computer. It sends nothing, asks no server, keeps no mail and counts nothing. It is advice, not a filter: a mark tells who is behind an address, not whether the mail is honest.

Organisations can install and set it by policy. Free software (EUPL-1.2). Languages: ${OWN_NAMES}.

An independent project, not made, approved or supported by Zoom or DeiC.`,
  da: `Alt bliver vurderet på din egen computer. Den sender intet, spørger ingen server, gemmer ingen mails og tæller intet. Den er et råd, ikke et filter: Et mærke fortæller, hvem der står bag en adresse, ikke om mailen er ærlig.

Organisationer kan installere og indstille den med en politik. Fri software (EUPL-1.2). Sprog: ${OWN_NAMES}.

Et uafhængigt projekt, ikke lavet, godkendt eller støttet af Zoom eller DeiC.`,
  nb: `Alt vurderes på din egen datamaskin. Den sender ingenting, spør ingen server, lagrer ingen e-poster og teller ingenting. Den er et råd, ikke et filter: Et merke forteller hvem som står bak en adresse, ikke om e-posten er ærlig.

Organisasjoner kan installere og stille den inn med policy. Fri programvare (EUPL-1.2). Språk: ${OWN_NAMES}.

Et uavhengig prosjekt, ikke laget, godkjent eller støttet av Zoom eller DeiC.`,
  sv: `Allt bedöms på din egen dator. Länkvakt skickar inget, frågar ingen server, sparar inga mejl och räknar inget. Det är råd, inte ett filter: ett märke säger vem som står bakom en adress, inte om mejlet är ärligt.

Organisationer kan installera och ställa in det med en policy. Fri programvara (EUPL-1.2). Språk: ${OWN_NAMES}.

Ett oberoende projekt, inte gjort, godkänt eller understött av Zoom eller DeiC.`,
};

/** The long description of a store, in plain text. */
export function descriptionOf({ target }: Store, language: Language): string {
  const where = target === 'thunderbird' ? WHERE_THUNDERBIRD : WHERE_BROWSER;
  return [WHAT, where, PRIVACY].map((part) => inLanguage(part, language)).join('\n\n');
}

/** What stores ask besides permissions. */
export const QUESTIONS: Readonly<Record<'purpose' | 'remoteCode' | 'dataUse' | 'forReviewers', Words>> = {
  purpose: {
    en: 'One purpose: to tell a person what a Zoom link is before they click it, and to answer what that means for their data and encryption.',
    da: 'Ét formål: at fortælle en person, hvad et Zoom-link er, før de klikker på det, og hvad det betyder for deres data og for kryptering.',
    nb: 'Ett formål: å fortelle en person hva en Zoom-lenke er før de klikker på den, og svare på hva det betyr for dataene deres og for kryptering.',
    sv: 'Ett enda syfte: att tala om för en person vad en Zoom-länk är innan de klickar på den, och vad det betyder för deras data och för kryptering.',
  },
  remoteCode: {
    en: 'No remote code. All code is in the package; the content security policy allows scripts from the package alone and no connection at all.',
    da: 'Ingen kode udefra. Al kode er i pakken; dens content security policy tillader kun scripts fra pakken og ingen forbindelser.',
    nb: 'Ingen kode utenfra. All kode er i pakken; dens content security policy tillater bare skript fra pakken og ingen forbindelser.',
    sv: 'Ingen kod utifrån. All kod finns i paketet; dess content security policy tillåter bara skript från paketet och inga anslutningar alls.',
  },
  dataUse: {
    en: 'No data is collected, sold, transferred or used for anything else. The text and links of the open mail (website content) are handled on the device alone, to judge the links. docs/PRIVACY.md is the privacy policy.',
    da: 'Ingen data bliver indsamlet, solgt, overført eller brugt til andet. Tekst og links i den åbne mail (indhold på websider) behandles kun på enheden for at vurdere links. docs/PRIVACY.da.md er privatlivspolitikken.',
    nb: 'Ingen data samles inn, selges, overføres eller brukes til noe annet. Tekst og lenker i den åpne e-posten (innhold på nettsider) behandles bare på enheten, for å vurdere lenkene. docs/PRIVACY.nb.md er personvernerklæringen.',
    sv: 'Inga data samlas in, säljs, överförs eller används till något annat. Texten och länkarna i det öppna mejlet (webbplatsinnehåll) hanteras bara på enheten, för att bedöma länkarna. docs/PRIVACY.sv.md är integritetspolicyn.',
  },
  forReviewers: {
    en: 'No account is needed. Open any mail with a Zoom link in Gmail or Outlook on the web, or paste a link into the popup. Without a mail: the page "The five marks, and practice", linked in the popup. The source archive builds the same bytes: npm ci, then npm run package.',
    da: 'Der kræves ingen konto. Åbn en mail med et Zoom-link i Gmail eller Outlook på nettet, eller indsæt et link i popup-vinduet. Uden mail: siden "De fem mærker og øvelse", som popup-vinduet linker til. Kildearkivet bygger de samme bytes: npm ci og derefter npm run package.',
    nb: 'Det trengs ingen konto. Åpne en e-post med en Zoom-lenke i Gmail eller Outlook på nettet, eller lim inn en lenke i popup-vinduet. Uten e-post: siden "De fem merkene og en øvelse", som popup-vinduet lenker til. Kildearkivet bygger de samme bytene: npm ci, deretter npm run package.',
    sv: 'Inget konto behövs. Öppna ett mejl med en Zoom-länk i Gmail eller Outlook på webben, eller klistra in en länk i popupfönstret. Utan mejl: sidan "De fem märkena, och övning", som popupfönstret länkar till. Källkodsarkivet bygger samma bytes: npm ci, sedan npm run package.',
  },
};

/** Why each permission is asked for, by its name in the manifest; hosts by the manifest's key. */
export const REASONS: Readonly<Record<string, Words>> = {
  storage: {
    en: "The person's own settings, the policy of their administrator, and in memory the Zoom links of the open mail for the popup.",
    da: 'Personens egne indstillinger, administratorens politik og i hukommelsen den åbne mails Zoom-links til popup-vinduet.',
    nb: 'Personens egne innstillinger, administratorens policy, og i minnet Zoom-lenkene i den åpne e-posten til popup-vinduet.',
    sv: 'Personens egna inställningar, administratörens policy och, i minnet, det öppna mejlets Zoom-länkar för popupfönstret.',
  },
  scripting: {
    en: 'To start the content script on a webmail that the person has just allowed, to bring card and warning into a frame with a Zoom link, and to list the links of a page once when the person asks.',
    da: 'For at starte indholdsscriptet på en webmail, som personen lige har tilladt, hente kort og advarsel ind i en ramme med et Zoom-link og vise links på en side én gang, når personen beder om det.',
    nb: 'For å starte innholdsskriptet på webmail personen nettopp har tillatt, hente kort og advarsel inn i en ramme med en Zoom-lenke, og vise lenkene på en side én gang når personen ber om det.',
    sv: 'För att starta innehållsskriptet i en webbmejl som personen just har tillåtit, för att hämta kort och varning till en ram med en Zoom-länk, och för att visa länkarna på en sida en gång när personen ber om det.',
  },
  activeTab: {
    en: 'To judge the address of the page in front when the button is pressed, and to list its links when the person presses "Check the links on this page".',
    da: 'For at vurdere adressen på den side, man står på, når knappen trykkes, og vise dens links, når personen trykker på "Tjek links på siden her".',
    nb: 'For å vurdere adressen til siden personen er på når knappen trykkes, og vise lenkene på den når personen trykker på "Sjekk lenkene på denne siden".',
    sv: 'För att bedöma adressen till sidan man är på när knappen trycks, och visa dess länkar när personen trycker på "Kolla länkarna på sidan".',
  },
  contextMenus: {
    en: '"Check this link" and "Check the selected text" in the right-click menu. A link or text is read only when one of them is chosen.',
    da: '"Tjek dette link" og "Tjek den markerede tekst" i højrekliksmenuen. Et link eller en tekst læses kun, når et af dem vælges.',
    nb: '"Sjekk denne lenken" og "Sjekk den merkede teksten" i høyreklikkmenyen. En lenke eller en tekst leses bare når en av dem velges.',
    sv: '"Kolla länken" och "Kolla den markerade texten" i högerklicksmenyn. En länk eller text läses bara när ett av dem väljs.',
  },
  messagesModify: {
    en: 'To put marks into the message that is shown. It gives no access to folders, accounts or other messages.',
    da: 'For at sætte mærker i den mail, der vises. Det giver ikke adgang til mapper, konti eller andre mails.',
    nb: 'For å sette merker i meldingen som vises. Det gir ikke tilgang til mapper, kontoer eller andre meldinger.',
    sv: 'För att sätta märken i mejlet som visas. Det ger ingen tillgång till mappar, konton eller andra mejl.',
  },
  host_permissions: {
    en: 'The webmails in which mail is read from the start, each named. The same hosts as in content_scripts; Chromium needs them here to start the second script, with card and warning.',
    da: 'De webmails, hvor mails læses fra starten, hver nævnt ved navn. De samme værter som i content_scripts; Chromium kræver dem her for at starte det andet script med kort og advarsel.',
    nb: 'Webmailene der e-post leses fra starten, hver nevnt ved navn. De samme vertene som i content_scripts; Chromium trenger dem her for å starte det andre skriptet, med kort og advarsel.',
    sv: 'De webbmejltjänster där mejl läses från början, var och en vid namn. Samma värdar som i content_scripts; Chromium behöver dem här för att starta det andra skriptet, med kort och varning.',
  },
  optional_host_permissions: {
    en: "So that a person can allow their own webmail, such as their university's. Nothing is granted by it alone: the browser asks for that one site.",
    da: 'For at en person kan tillade sin egen webmail, for eksempel universitetets. Det giver intet i sig selv: Browseren spørger om det ene websted.',
    nb: 'For at en person kan tillate sin egen webmail, for eksempel universitetets. Det gir ingenting alene: Nettleseren spør om det ene nettstedet.',
    sv: 'Så att en person kan tillåta sin egen webbmejl, till exempel universitetets. Det ger inget i sig: webbläsaren frågar om just den webbplatsen.',
  },
};
