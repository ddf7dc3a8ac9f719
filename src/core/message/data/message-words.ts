import { wholeWords } from '../heard.ts';

const anyOf = (...words: readonly string[]) => new RegExp(wholeWords(...words));

/**
 * What Zoom writes to people about, and forged mails as well, as of 2026-11-30.
 * Sources: Zoom's own mails, and lures that analysts described (Sublime, Abnormal, Proofpoint, Cofense, 2020 to 2026).
 */
export const MATTERS = [
  'meeting',
  'recording',
  'summary',
  'voicemail',
  'message',
  'document',
  'licence',
  'account',
  'update',
  'storage',
] as const;

export type Matter = (typeof MATTERS)[number];

/**
 * The words of each, in English, Danish, Swedish, Norwegian, Finnish and German; written as they are, heard folded.
 * A star at the end: with whatever follows.
 */
export const MATTER_WORDS: Readonly<Record<Matter, RegExp>> = {
  meeting: anyOf(
    '(?:video)?(?:meetings?|conferenc(?:es?|ing)|calls?)',
    'webinars?|webinar(?:et|er|iet)?|webinaari*|sessions?|invit(?:e|ed|ation)s?|attendees?|participants?|guests?|host|waiting room|(?:de)?briefing|hearing|huddle|stand-?up|kick-?off|catch-?up|all-hands|town ?hall|interview|appointments?|conversations?|discussions?|deposition|panel|sync|check-?in|rooms?|participation|attendance|seats?|spot',
    '(?:[a-z]*-)?[a-z]*møde(?:t|r|rne|s|indkaldelse*|invitation*|link*|lokale*|rum*)?',
    '(?:video)?konference*|indkald*|indbyd*|opkald(?:et)?|[a-z]*samtale[nr]?|snak|aftale(?:n|r)?|høring(?:en)?|deltager(?:e|ne)?|deltagelse*|fremmøde|plads(?:en)?|invitation*|inviter*|venteværelse*|gæster',
    '(?:[a-z]*-)?[a-z]*möte(?:t|n|s|na|sinbjudan)?|inbjud*|kallelse*|kallas|samtal*|deltagare|närvaro',
    '(?:[a-z]*-)?[a-z]*møte(?:t|r|ne|innkalling*)?|innkalling*|invitasjon*|deltakere|samtale*',
    '(?:video|zoom)?-?(?:kokou(?:s|ksen|kseen|kset|ksesta)|neuvottelu*|palaveri*|tapaami*)|kutsu*|osallistu*',
    '(?:video|zoom|online)?-?(?:besprechung|sitzung|konferenz|meeting|termin)(?:en|s)?|[a-z]*(?:besprechung|sitzung)|gespräch*|raum|einladung*|eingeladen|teilnehmer*|teilnahme',
  ),
  recording: anyOf(
    'recordings?|recorded|transcripts?|replay|playback|clips?',
    'optagelse*|transskription*|udskrift(?:en)?|afskrift|inspelning*|opptak*|talle(?:nne|nteen|nteet)|nauhoit*|aufzeichnung*|mitschnitt*',
  ),
  summary: anyOf(
    'summar(?:y|ies)|recap|notes|minutes|next steps|highlights|takeaways|ai companion|action items|assets',
    'resum[eé]*|referat*|noter|mødenoter|opsummering*|opsamling*|sammanfattning*|anteckningar|sammendrag*|notater|yhteenve*|muistiinpan*|zusammenfassung*|notizen|protokoll',
  ),
  voicemail: anyOf(
    'voice ?mails?|voice message|missed call|phone|caller|fax',
    'talebesked*|telefonsvarer*|röstbrevlåd*|röstpost|opkald*|telefonbesked*|röstmeddelande*|missat samtal|telefonsvarare*|talemelding*|tapt anrop|vastaaja*|puhelu*|ääniviesti*|sprachnachricht*|anruf*|voicebox',
  ),
  message: anyOf(
    'messages?|chats?|comments?|(?:new|pending|unread) (?:items?|notifications?|requests?|alerts?)|unread|mention(?:s|ed)?|direct message',
    'kommentar(?:en|er)?|[a-z]*besked(?:en|er|erne)?|ulæst*|[a-z]*meddelande*|oläst*|[a-z]*melding(?:en|er)?|ulest*|[a-z]*viesti(?:ä|t|n)?|lukematon*|[a-z]*nachricht(?:en)?|ungelesen*',
  ),
  document: anyOf(
    'documents?|docs?|files?|letters?|statements?|notices?|payslips?|attachments?|whiteboards?|shared|canvas|poll|survey|form|certificate',
    'dokument(?:et|er|erne)?|fil(?:en|er)?|brev(?:et)?|lønbrev|lønsed(?:del|len)|bilag(?:et)?|materiale(?:t|r)?|tavle|delt|kursusbevis|delade|delat|delte|asiakirja*|tiedosto*|jakoi|jaettu|datei(?:en)?|freigegeben|geteilt',
  ),
  licence: anyOf(
    'licen[cs](?:e|es|ed|ing)|subscriptions?|plan|invoice|payment|billing|renewal|trial|expires?|refund|charged?|order',
    'licens(?:en|er)?|abonnement*|betaling*|faktura*|fornyelse*|udløber|kvittering|prenumeration*|betalning*|förnyelse|lisens*|abonnement|tilau*|lisenssi*|lasku*|maksu*|lizenz*|abo|rechnung*|zahlung*',
  ),
  account: anyOf(
    'accounts?|password|sign(?:ed)?[ -]?in|log(?:ged)?[ -]?in|credentials?|(?:your|full|limited|lost?|losing|revoked?|restore|regain|zoom|account) access|profile|verif(?:y|ication)|security|suspend(?:ed)?|identity|authenticat*|(?:two|multi)-?factor|2fa|mfa|one-time code|single sign-on|sso',
    'kont(?:o|oen|i)|adgang|adgangskode*|login|log(?:ge)? (?:ind|på)|oplysninger|sikkerhed*|bekræftelse|(?:to|fler|multi)-?faktor*|engangskode*|identitet*|profil(?:en)?|spærret|kontot|lösenord*|inloggning*|passord*|innlogging*|kontoen|tili(?:t|n|si|llesi)?|salasana*|kirjautumi*|passwort|anmeldung|benutzerkonto|gesperrt',
  ),
  update: anyOf(
    'updates?|upgrade|version|install(?:er|ation)?|client|app|download|patch|out of date|outdated|plugin|fix|vulnerability',
    '[a-z]*opdatering*|opdater(?:e|es|et)?|install[eé]r*|rettelse*|sårbarhed*|version(?:en)?|installation*|klient(?:en)?|forældet|hent|uppdater*|oppdater*|versjon*|päivit*|versio*|asenn*|aktualisier*|installier*|veraltet',
  ),
  storage: anyOf(
    'storage|quota|space|capacity',
    'lager|lagerplads*|lagring*|plads|kvote|utrymme|lagringsplass|plass|tallennustila*|tilaa|speicher*',
  ),
};

/** What the words of a link may ask a person to do. */
export const ACTS = [
  'join',
  'view',
  'verify',
  'fill',
  'pay',
  'keep',
  'update',
  'respond',
  'generic',
] as const;

export type Act = (typeof ACTS)[number];

/** Words that ask for each, in the same languages. */
export const ACT_WORDS: Readonly<Record<Act, RegExp>> = {
  join: anyOf(
    'join|rejoin|take (?:part|(?:your|a) seat)|enter|attend|take me (?:to|there)|go there|(?:new|meeting|zoom|secure|private|personal|your) (?:link|room)|hop (?:on|in)|dial in|web access|answer(?: (?:the )?call)?|access (?:the )?(?:meeting|call|session|room|webinar|conference|briefing|interview)|to (?:the )?(?:meeting|call|session|room)|start|launch|connect|admit|let .{0,12}in|go to|open|accept|participate|be there|(?:jump|tune|get|step|come|dial|ring|check) in|pick up|take the call|resume|(?:return|proceed|continue|back) to (?:the |your )?(?:meeting|call|session|room)|let me in|count me in|begin|meet (?:me|us|him|her|them|your [a-z]+)',
    'deltag(?:e|er)?|nyt (?:møde)?link(?:et)?|(?:zoom-?|møde)(?:link|rum|lokale)(?:met|et)?|til (?:[a-z]*-?)?(?:mødet|rummet|samtalen|webinaret|konferencen)|hop (?:på|ind|med)|besvar(?: opkald(?:et)?)?|ring op|tilslut(?:te)?|gå (?:til|ind|med)|kom ind|start|åb(?:n|en)|luk .{0,12}ind|accepter*|kom med|ring ind|genoptag|vend tilbage|luk mig ind|begynd|jeg (?:kommer|deltager)|mød (?:op|mig|os|ham|hende|dem)|vær med',
    'delta|kom inn?|till? (?:zoom-?)?(?:mötet|møtet)|anslut|gå med|starta|öppna|acceptera|bli med|koble til|åpne|gå inn|godta',
    'liity*|osallistu*|avaa|aloita|hyväksy|siirry|zu[mr] (?:neuen )?(?:zoom-?)?(?:termin|meeting|besprechung|konferenz|raum|sitzung)|teilnehmen|beitreten|starten|öffnen|annehmen|einwählen',
  ),
  view: anyOf(
    'view|see|watch|play|listen|hear|open|read|review|check|show|access|look|retrieve|find out|preview|examine|inspect|go through|stream|replay|rewatch|catch up|display|get|download|retrieve|fetch',
    'se|vis|afspil|lyt|aflyt|hør|åbn*|læs|gennemse|gennemgå|tjek|find|få vist|kig|gense|genlyt|vis alle|hent|download',
    'visa|spela|lyssna|läs|öppna|granska|spill|lytt|les|åpne|gjennomgå|hør på|hämta|ladda (?:ner|ned)|last ned',
    'katso|näytä|kuuntele|lue|avaa|tarkista|toista|ansehen|anzeigen|anhören|abspielen|lesen|öffnen|prüfen|abrufen|lataa|herunterladen',
  ),
  verify: anyOf(
    'verify|confirm|enrol(?:l)?|(?:give|grant)(?: consent| access)?|re[ -]?connect|re[ -]?link|re[ -]?sync|reinstate|release|allow|authori[sz]e|consent|block|report|dispute|sign(?! up)|e-sign|acknowledge|link|connect account|re[ -]?authenticate|re[ -]?enter|(?:re[ -]?)?activate|reactivation|sign[ -]?in|log[ -]?(?:in|on)|validate|unlock|restore|secure|authenticate|protect|reset|change|recover|appeal|was(?: not|n.t) me|it.s not me|review activity|remove|lift|resolve|fix|claim|agree|take action|act now|retain|preserve|maintain|stay|lock|stop|deny|undo|revoke|migrate|transfer|merge|enable|turn on|correct|still need|request unlock|self[- ]verify|re[ -]?confirm',
    'bekræft|(?:gen)?aktiv[eé]r|log (?:ind|på)|lås op|gendan|sikr|spær|blok[eé]r|anmeld|tillad|giv (?:samtykke|adgang)|frigiv|genopret forbindelsen|underskriv|accept[eé]r vilkår|gør indsigelse|genopret|forbind|nulstil|skift|ret|det var ikke mig|verific[eé]r|fjern|løs|gør krav|bevar|oprethold|migr[eé]r|flyt|overfør|slå til|tilknyt|annull[eé]r|afbryd|afvis|tilbagekald|hold|tag stilling|handl nu|bekræft nu',
    'bekräfta|aktivera|logga in|lås upp|återställ|behåll|verifiera|förhindra|spärra|bekreft*|logg (?:inn|på)|aktiver|lås opp|gjenopprett|sperr|verifiser|sikre',
    'vahvista|aktivoi|kirjaudu*|avaa lukitus|palauta|bestätigen|aktivieren|einloggen|entsperren|wiederherstellen|verifizieren|freischalten|sichern|sperren|vahvistakaa|varmista|estä',
  ),
  // What honest forms ask as well.
  fill: anyOf(
    'set ?up|register|sign up|apply|approve|submit|complete|fill (?:in|out)',
    'godkend|opret|indsend|udfyld|godkänn|godkjenn|fyll (?:i|ut)|registrera|registrer|hyväksy|täytä|anmelden|ausfüllen|einreichen|genehmigen',
  ),
  pay: anyOf(
    'renew|upgrade|increase|raise|expand|pay|extend|manage|update|free up|save|keep|cancel|refund|dispute|continue|settle|add (?:a )?card|retry|redeem|collect|restart|top up|choose (?:a )?plan|switch plan',
    'forny*|opgrad[eé]r*|betal|forlæng|forøg|administr[eé]r|udvid|gem|behold|frigør|ryd|opsig|opdat[eé]r*|prøv igen|tilføj kort|indfri|genstart|genoptag|vælg abonnement',
    'förnya|uppgradera|betala|förläng|hantera|spara|behåll|forny|oppgrader|betal|utvid|lagre|behold|administrer',
    'säilytä|behalten|uusi|päivitä|maksa|jatka|hallitse|tallenna|verlängern|bezahlen|erneuern|verwalten|erweitern|upgraden',
  ),
  keep: anyOf('keep|retain|preserve|behold|bevar|behåll|bevara|ta vare på|säilytä|behalten|aufbewahren'),
  update: anyOf(
    'update|run|install|download|upgrade|get|fetch|apply (?:the )?(?:fix|patch|update)|patch',
    'opdat[eé]r*|kør|install[eé]r*|hent*|download|uppdatera|installera|ladda (?:ner|ned)|hämta|oppdater*|installer|last ned|hent oppdatering',
    'päivitä|asenna|lataa|aktualisieren|installieren|herunterladen|laden',
  ),
  respond: anyOf(
    'reschedule|rsvp|reply|respond|book|decline|answer|call back|propose|object',
    'ombook|book|svar*|afslå|ring tilbage|omberam|svara|boka|svar|bestill|vastaa|varaa|antworten|zurückrufen|verschieben',
  ),
  generic: anyOf(
    'click|tap|here|continue|proceed|details?|reason|cancellation|more|go|link|button|now',
    'klik*|her|fortsæt|videre|detaljer|mere|nu|tryk|klicka|här|fortsätt|mer|klikk|fortsett|trykk|tästä|napsauta|jatka|lisää|klicken|hier|weiter|mehr|jetzt',
  ),
};

/** What each act may be done to. */
export const MATTERS_OF: Readonly<Record<Act, readonly Matter[]>> = {
  join: ['meeting'],
  view: ['recording', 'summary', 'voicemail', 'message', 'document', 'meeting'],
  verify: ['account', 'licence'],
  fill: ['account', 'licence'],
  pay: ['licence', 'storage', 'account', 'recording'],
  keep: ['recording', 'summary', 'voicemail', 'message', 'document'],
  update: ['update'],
  respond: ['meeting'],
  generic: [...MATTERS],
};

/** What stands at the foot of a mail, and asks for nothing. */
export const FOOTER_WORDS = anyOf(
  'unsubscribe|privacy(?: policy| statement)?|terms(?: of (?:use|service))?|support|help(?: cent(?:er|re))?|contact(?: us)?|preferences|(?:email |notification )?settings|view in (?:your )?browser|about(?: us)?|legal|linkedin|facebook|twitter|x|instagram|youtube|blog|tiktok|imprint|cookies?',
  'afmeld*|privatliv*|betingelser|vilkår|hjælp|support|kontakt*|indstillinger|præferencer|se i browser|vis i browser|om os|notifikationer',
  'avregistrera*|avsluta prenumeration*|integritet*|villkor|hjälp|inställningar|avmeld*|personvern|innstillinger|peruuta tilaus|tietosuoja*|ohje|asetukset|abmelden|abbestellen|datenschutz*|impressum|hilfe|einstellungen|agb',
);

/** Words beside an act that name nothing else to act on. */
export const FILL_WORDS = anyOf(
  'a|an|the|to|on|in|at|it|of|for|by|as|us|me|my|your|our|this|that|all|and|or|from|via|with|please|live|online|video|today|tomorrow|again|yes|no|new|time|slot|same|current|existing|directly|direct|straight|me|there|safely|securely|instantly|quickly|required|page|web|browser|link|button',
  'en|et|den|det|dit|din|dine|min|mit|mine|i|på|til|af|om|for|fra|med|og|at|dig|mig|os|vores|jeres|dag|igen|tid|tidspunkt|eller|direkte|derhen|nye|nuværende|samme|venligst|link|linket|knappen|siden|online|straks|hurtigt',
  'ditt|dina|mitt|mina|meine?n?|till|av|med|och|att|å|som|du|mötet|här|idag|dag|igjen|vänligen|nå|heti|tähän|tänään|verkossa|zum|zur|das|der|die|dem|den|ihr|ihre|ihren|bitte|neuen?|oder|eller|im|am|mit|und|heute|erneut',
);

/** Words that lead to something to read, and ask for nothing. */
export const LEARN_MORE = anyOf(
  '(?:read|learn|find out|see) (?:more|the (?:article|story|guide|news)).*|more (?:info|about).*|how to .*',
  'læs (?:mere|artiklen|nyheden|vejledningen|guiden|om).*|mere (?:info|om).*|se (?:vejledning|guide|artikel|artiklen|tidsplan)*',
  'läs (?:mer|artikeln|guiden).*|les (?:mer|artikkelen).*|lue (?:lisää|ohje|artikkeli).*|mehr (?:erfahren|lesen|infos?).*|weiterlesen|zum artikel',
);

/** What a mail threatens with, or says that one has missed: what makes people press. */
export const PRESSURE_WORDS = anyOf(
  'absent|fail(?:ed|ure)|unable|violation|flagged|interruption|disciplinary|severance|misconduct|suspend(?:ed|s)?|suspension|deactivat(?:ed|ion)|disabled?|restricted|limited|locked(?: out)?|blocked|expires?|expired|expir(?:ing|ation)|lapse[sd]?|terminat(?:ed|ion)|layoffs?|redundanc(?:y|ies)|dismissal|deleted|removed|revoked|overdue|declined|unusual|suspicious|unauthori[sz]ed|final (?:notice|reminder|warning)|last (?:reminder|chance|warning)|missed|did not (?:attend|join|show)|didn.t (?:attend|join|show)|failed to (?:attend|join)|(?:is|are|been) waiting|waits for you|waiting for you|action required|within \\d+ hours|out of (?:space|storage)',
  'spærre[trs]*|lukkes|luk(?:ket|ning)|deaktiver(?:es|et)|begrænset|udløb(?:er|et)?|slettes|slettet|fjernes|overskredet|forfalden|afvist|usædvanlig*|mistænkelig*|sidste (?:påmindelse|varsel|frist|rykker)|gik glip|udeblev*|udeblivelse|mistede|ubesvaret|venter på dig|venter i|inden for \\d+ timer|handling påkrævet|fyring(?:er|srunde)?|opsigelse(?:n)?|afskedigelse(?:r)?|advarsel',
  'spärra[ts]*|stängs|upphör|löper ut|går ut|raderas|missade?|missat|väntar på dig|varsel|uppsägning|stenges|utløper|slettes|gikk glipp|venter på deg|oppsigelse|suljetaan|vanhenee|poistetaan|odottaa|irtisanomi*|gesperrt|läuft ab|abgelaufen|gelöscht|verpasst|warten auf|kündigung|eingeschränkt',
);

/** Subjects that name nothing but that there is something. */
export const NOTICE_WORDS = anyOf(
  'reminder|notice|notification|alert|action|required|needed|pending|request|important|urgent|final|new|update|you have|activity|attention|information|info|hello|hi|soon|re|fwd|see you|follow-?up|today|tomorrow|confirmation|immediate|response|item|task|one|unread|waiting',
  'påmindelse|besked|vigtigt|haster|advarsel|ny|nyt|notifikation|information|handling|påkrævet|anmodning|afventer|hej|rykker|sidste|husk|i dag|i morgen|bekræftelse|opmærksomhed',
);

/** What others hold and anybody may come to: its organiser's site is where one goes. */
export const EVENT_WORDS = anyOf(
  'webinars?|seminars?|talks?|lectures?|colloqui(?:um|a)|workshops?|conferences?|symposi(?:um|a)|courses?|class(?:es)?|summit|open day|festival|concert|service',
  '[a-z]*(?:webinar|seminar|foredrag|forelaesning|kollokvi|workshop|konferenc|symposi|kurs|temadag|arrangement|foerelaesning|webbinari|foredrag|utstilling|gudstjeneste|koncert)[a-z]*',
  '[a-z]*(?:webinaari|seminaari|luento|kurssi|vortrag|vorlesung|tagung|veranstaltung)[a-z]*',
);

/** What stands in a name beside Zoom where a mail poses as Zoom's own. */
export const PRODUCT_WORDS = anyOf(
  'legal|signin|followup|info(?:rmation)?|tjeneste|kontrol|desktop|authenticat(?:or|ion)|payables?|receivables?|identity|profile|bruger(?:e|en)?|kunder?|business|enterprise|do not reply|no-?reply|reply|noreply|donotreply|delivery|help ?desk|desk|mailer|mailbox|system|customer|agent|department|representative|meetings?|workplace|workspace|phone|rooms?|feedback|surveys?|polls?|contacts|registrations?|seminars?|requests?|activity|login|access|users?|customers?|care|corp|llc|portal|join|missed|waiting|events?|webinars?|docs?|chat|mail|calendar|whiteboard|clips?|cloud|ai|companion|assistant|ledsager(?:en)?|följeslagare|begleiter|accounts?|billing|security|trust|safety|notif(?:ication|y|ier)s?|notices?|updates?|updater|licen[cs](?:e|es|ing)|subscriptions?|video|communications?|no-?reply|recordings?|voice ?mails?|invit(?:e|ation)s?|reminders?|alerts?|conferenc(?:e|es|ing)|scheduler|sales|finance|refunds?|receipts?|education|community|developers?|offers?|deals|promo(?:tions?)?|summary|notes|storage|messages?|messenger|verification|admin|host|app|client|renewals?|payments?|contact|us|com|ip',
  '(?:kunde|konto|bruger|sikkerheds|support|service|licens|abonnements|betalings|møde|kunden)(?:service|center|centret|support|team|teamet|afdeling|afdelingen|portal|kontrol|administration)|møder?|mødeindkaldelse|påmindelse(?:r)?|besked(?:er)?|lager|abonnement(?:er)?|optagelse(?:r)?|talebesked(?:er)?|telefon|konto|sikkerhed|opdatering(?:er)?|licens(?:er)?|notifikation(?:er)?|indkaldelse|invitation(?:er)?|assistent|faktura(?:er)?|meddelelse(?:r)?|varsel|advarsel|video',
  'möten?|inbjudan|påminnelse|meddelanden|konto|säkerhet|inspelning(?:ar)?|avisering(?:ar)?|møter?|varsling(?:er)?|varsel|varsler|meldinger|sikkerhet|opptak|påminnelser|oppdatering(?:er)?',
  'kundendienst|kundenservice|kundeservice|kundtjänst|asiakaspalvelu|palvelu|ilmoitu(?:s|kset)|kokou(?:s|kset)|viestit|tili|tallenteet|kutsut?|muistutus|päivitys|turvallisuus|benachrichtigung(?:en)?|einladung(?:en)?|erinnerung|konto|sicherheit|aufzeichnung(?:en)?|besprechung(?:en)?|telefon',
);

/** These stand beside Zoom in such names as well, and in honest ones: on their own they claim nothing. */
export const NEUTRAL_WORDS = anyOf(
  'sverige|danmark|denmark|sweden|norge|norway|suomi|finland|deutschland|germany|nordics?|scandinavia|europe|emea|eu|international|global|tuki|kundtjänst|hjelp|hjälp|hjælp|hilfe|kundenservice|the|by|from|via|of|for|and|no|reply|do|not|donotreply|mailer|sent|on|behalf|team|teamet|teams?|tiimi|inc|center|centre|service|services|support|help|online|pro|one|your|din|dit|from|fra|af|på|monday|tuesday|wednesday|thursday|friday|today',
);

/** Senders that speak for those who decide on the reader's work, without naming whose. */
export const LEADING_DEPARTMENT_WORDS = anyOf(
  'hr|human resources?|people (?:team|operations|(?:and|&) culture)|payroll|wages?|remuneration|compensation|benefits|compliance|finance|accounts? (?:payable|receivable|department)|management|office manager|administration|admin(?:istrator)?|executive office|ceo|cfo|vp|director|(?:vice-?)?dean|(?:vice-?)?chancellor|head of [a-z]+|provost|president|principal',
  'personale*|løn(?:kontor(?:et)?|afdeling(?:en)?)|ledelse(?:n)?|ledelsessekretariat(?:et)?|direktion(?:en)?|regnskab(?:et)?|økonomi(?:afdeling(?:en)?)?|rektor(?:atet)?|(?:pro)?dekan(?:atet)?|prorektor|(?:vice)?direktør(?:en)?|institutleder(?:en)?|studieleder(?:en)?|kontorchef(?:en)?|afdelingschef(?:en)?|lønservice|rektor',
  'personalavdelning(?:en)?|löne(?:kontoret|avdelningen)|ledningen|ekonomi(?:avdelningen)?|personalavdeling(?:en)?|lønn(?:skontoret|savdelingen)?|ledelsen',
  'henkilöstö*|palkka*|johto|personalabteilung|lohnbuchhaltung|geschäftsführung',
);

/** Senders that speak for a service of the reader's own place, without naming whose. */
export const SERVING_DEPARTMENT_WORDS = anyOf(
  'i\\.?t\\.?[ -]?(?:department|dept|support|services?|desk|team|admin|scheduling|operations|security|afdeling(?:en)?|avdelning(?:en)?|avdeling(?:en)?|abteilung|tuki|drift|helpdesk)?|help ?desk|service ?desk|sys(?:tems?)?[ -]?admin(?:istrator)?|mail admin|information technology',
  'eksamens(?:kontoret|administrationen)|studie(?:administrationen|kontoret)|tietohallinto|it-tuki|edv|it-abteilung',
);

/** All words that say what to do, with what, or nothing: what else a link says is the thing it is about. */
export const KNOWN_WORDS: readonly RegExp[] = [
  ...Object.values(ACT_WORDS),
  ...Object.values(MATTER_WORDS),
  FILL_WORDS,
].map(({ source }) => new RegExp(source, 'g'));

/** The same without what it is about. */
export const LEADING_WORDS: readonly RegExp[] = [...Object.values(ACT_WORDS), FILL_WORDS].map(
  ({ source }) => new RegExp(source, 'g'),
);

/** What stands in a name of a function, of whatever organisation: "Conference Desk", "Notifications". */
export const FUNCTION_WORDS = anyOf(
  'desk|office|switchboard|assistants?|colleague|directory|services?|workforce|notetaker|archives?|records?|cases?|tasks?|requests?|secure|employees?|executive|attendance|absence|leave|treasury|accounting|managers?|moderator|technician|asset|form|formular|referent|message|item|organi[sz]ers?|host|secretar(?:y|iat)|coordinators?|coordination|administrators?|system|automatic|automated|notifier|mailer|delivery|central|hub|gateway|operations|operator|scheduling|planning|planner|media|file|share|sharing|department|dept|staff|internal|company|corporate|board|committee|council|chair(?:man|person)?|panel',
  'faculty|campus|university|college|school|academic|studies|study|students?|registrar|registry|admissions?|enrol(?:l)?ment|examinations?|exams?|teaching|learning|e-learning|education|graduate|doctoral|phd|research|grants?|funding|ethics|library|alumni|international|global',
  'recruit(?:ment|ing|ers?)|talent|careers?|hiring|onboarding|training|development|wellbeing|performance|rewards|pensions?|legal|audit|tax|procurement|vendor|supplier|purchasing|sales|marketing|communications?|news|relations|clients?|members?|membership|project|programme?|quality|protection|privacy|gdpr|dpo|calendars?|agenda|sync|connector|integrations?|reminders?|bot|facilities|reception|front|general|office 365|microsoft 365|365|tenant|digital|technology|technical|tech|software|deployment|engineering|endpoint|desktop|devices?|identity|management|examiner|external|apps?|applications?|network|cyber|infrastructure|data|platforms?|tools|webmaster|postmaster|mail ?server|domain|server|summit|symposium|congress|workshop|lectures?|capture|speakers?|academy|talks?|live|virtual|hybrid|web|group|unit|section|division|bureau|agency|centre',
  '[a-z]+(?:service|system(?:et)?|kontor(?:et)?|afdeling(?:en)?|cent(?:er|re?t|eret)|portal(?:en)?|udvalg(?:et)?|administration(?:en)?|drift(?:en)?|support|gruppe(?:n)?|arkiv(?:et)?|forvaltning(?:en)?|registrering(?:en)?|plan(?:en)?|enhed(?:en)?|tjeneste(?:n)?|central(?:en)?|styring(?:en)?|kontrol(?:len)?|chef(?:en)?|assistent(?:en)?)|kontor(?:et)?|afdeling(?:en)?|koordinator(?:en)?|planlægning(?:en)?|booking|drift(?:en)?|intern|personale|kursus|kurser|[a-z]*sekretariat(?:et)?|[a-z]*sekretær(?:en)?|mødebooking|mødeleder|arrangør(?:en)?|bestyrelse(?:n)?|formand(?:en)?|udvalg(?:et)?|råd(?:et)?|nævn(?:et)?|rektors?|dekanens|[a-z]*ledelse(?:n)?|[a-z]*leder(?:en)?|log(?:gen)?|[a-z]+log',
  'fakultet(?:et)?|institut(?:tet)?|universitet(?:et)?|skole(?:n)?|campus|studie(?:r|service|kontor|nævn|vejledning|sekretariat)?(?:et|en)?|uddannelse(?:n)?|undervisning(?:en)?|eksamen|eksaminer|optagelse(?:n)?|læring|forskning(?:en)?|forskerskole(?:n)?|rekruttering(?:en)?|medarbejder(?:service|udvikling|e)?|arbejdsmiljø(?:et)?|trivsel|pension(?:en)?|indkøb|jura|juridisk|kommunikation(?:en)?|kundeservice|medlemsservice|medlemmer|reception(?:en)?|omstilling(?:en)?|digital(?:isering)?|teknik(?:ken)?|netværk|platform|kvalitet|databeskyttelse|kalender|påmindelse(?:r)?|projekt|konference|kongres|arrangementer|information|info|team',
  'avdelning(?:en)?|avdeling(?:en)?|kansli(?:et)?|sekretariatet|styrelsen|styret|fakulteten?|institutionen|instituttet|studie(?:administration(?:en)?|administrasjonen|kontoret)?|studentexpeditionen|utbildning(?:en)?|utdanning(?:en)?|rekrytering|rekruttering|medarbetare|ansatte|drift(?:en)?',
  'büro|sekretariat|abteilung|leitung|dekanat|rektorat|fakultät|institut|studienbüro|prüfungsamt|verwaltung|schulung|fortbildung|bewerbung|osasto|toimisto|hallinto|opintotoimisto|koulutus|rekrytointi|dekaani|rehtori',
);
