/**
 * Trades as their sites' names tell them, in the languages that such names are in, as of 2026-11-30: general knowledge. What
 * analysts found behind false Zoom mails were mostly sites of small businesses that somebody had broken into.
 *
 * Written as in a host, "oe" or "o" for "ø". None that teaches, treats people's minds or gives advice: they meet on Zoom.
 */
const ANYWHERE =
  'baker|bageri|bae?ckerei|panader|pizz[ae]|restaura|bistro|catering|brewer|bryggeri|slagter|metzgerei|sushi|kebab|salon|frisoe?r|friseur|barber|beauty|massage|tattoo|tandlae|tandlak|tannlege|zahnarzt|dental|dentist|optiker|dyrlaege|tierarzt|veterina|toe?mrer|snedker|snickeri|murer|malerfirma|elektriker|smedje|tagdae?k|dachdecker|byggefirma|construct|roofing|plumb|carpent|landscap|interiors|pools|fencing|floor(?:ing|care)|schreiner|tischler|rakennus|roe?rlegger|rormok|garage|autohaus|autohuolto|autoglas|bilvae?rk|verkstad|verksted|mekaniker|mecanico|carwash|reifen|cykel|fahrrad|fitness|karate|kletter|climbing|rideskole|charters|fishing|pesca|camping|hotel|hostel|ferienwohn|feriehus|viajes|safari|tienda|florist|blomst|blumen|flower|jewel|smykke|schmuck|moebel|furnitur|gardin|legetoe?j|keramik|ceramic|boutique|bridal|tailor|hundesalon|hundepension|kennel|petshop|cleaning|rengoe?ring|reinigung|laundry|begravelse|funeral|daycare|kindergarten|koe?reskole|fahrschule|trykkeri|gartner|gaertner|gartenbau|granja|rancho';
/** Short ones count at the end of a word only: "gym" is in "gymnasium". */
const AT_END = 'gym|spa|cafe|vvs|farm|nails|tyres|bnb|tours|taxi|grill|bikes|pets|maler|smed|stald';

const TRADES = new RegExp(`(?:${ANYWHERE}|(?:${AT_END})(?![a-z]))`);

/** What a host's name says its trade is; `null` where it tells none. In: a host, lower case. */
export const tradeIn = (hostname: string): string | null => TRADES.exec(hostname)?.[0] ?? null;
