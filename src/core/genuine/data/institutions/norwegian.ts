import type { Institution } from './institution.ts';

/** Served through Sikt, formerly Uninett. */
export const NORWEGIAN: readonly Institution[] = [
  {
    host: 'uio.zoom.us',
    name: 'University of Oslo / Universitetet i Oslo',
    country: 'NO',
    domains: ['uio.no'],
    kind: 'vanity',
    confidence: 'high',
    basis: "UiO page: the SSO box holds 'uio'; Sikt sells the service: https://sikt.no/tjenester/zoom",
    source:
      'http://meddev.uio.no/elaring/fjernundervisning/zoom_student.shtml; seen in public repositories, 2026-11 (Jan 2026); https://uio.no/tjenester/it/telefoni-sanntid/videokonf/zoom/hjelp/moter-og-digitalundervisning/opprett.html',
    read: '2026-11-30',
  },
  {
    host: 'uib.zoom.us',
    name: 'University of Bergen / Universitetet i Bergen',
    country: 'NO',
    domains: ['uib.no'],
    kind: 'vanity',
    confidence: 'medium',
    basis: "UiB page: the Nordic universities' own installation",
    source: 'seen in public repositories, 2026-11; Nordic installation: https://www.uib.no/en/node/134999',
    read: '2026-11-24',
  },
  {
    host: 'uit.zoom.us',
    name: 'UiT The Arctic University of Norway / UiT Norges arktiske universitet',
    country: 'NO',
    domains: ['uit.no'],
    kind: 'vanity',
    confidence: 'high',
    basis:
      "UiT's page for examiners names the host, login through Feide; never match as a suffix: intuit.zoom.us is Intuit",
    source: 'https://uit.no/sensor/art?p_document_id=678529; seen in public repositories, 2026-11',
    read: '2026-11-30',
  },
  {
    host: 'ntnu.zoom.us',
    name: 'Norwegian University of Science and Technology / NTNU',
    country: 'NO',
    domains: ['ntnu.no', 'ntnu.edu'],
    kind: 'vanity',
    confidence: 'medium',
    basis: 'NTNU meeting IDs seen start with 9, unlike the other Nordic hosts',
    source:
      'seen in public repositories, 2026-11; own installation via Uninett: https://prosjektnorge.no/zoom-moter-arrangert-av-prosjekt-norge-ntnu-er-trygt-a-bruke/',
    read: '2026-11-24',
  },
  {
    host: 'oslomet.zoom.us',
    name: 'OsloMet - Oslo Metropolitan University / OsloMet - storbyuniversitetet',
    country: 'NO',
    domains: ['oslomet.no'],
    kind: 'vanity',
    confidence: 'high',
    basis: 'OsloMet page names the host, and says that the profile has to show ON-PREM or LICENSED',
    source:
      'https://ansatt.oslomet.no/zoom; https://www.digi.no/artikler/uninett-kjorer-zoom-pa-nordiske-servere/489201?key=cJm78XYm (2020: all state universities and colleges)',
    read: '2026-11-30',
  },
  {
    host: 'hvl.zoom.us',
    name: 'Western Norway University of Applied Sciences / Høgskulen på Vestlandet (HVL)',
    country: 'NO',
    domains: ['hvl.no'],
    kind: 'vanity',
    confidence: 'medium',
    basis: 'host in use in HVL courses; a state college, so in the statement of 2020',
    source:
      'seen in public repositories, 2026-11; https://www.digi.no/artikler/uninett-kjorer-zoom-pa-nordiske-servere/489201?key=cJm78XYm (2020: all state universities and colleges)',
    read: '2026-11-30',
  },
  {
    host: 'usn.zoom.us',
    name: 'University of South-Eastern Norway / Universitetet i Sørøst-Norge (USN)',
    country: 'NO',
    domains: ['usn.no'],
    kind: 'vanity',
    confidence: 'medium',
    basis: 'host in real use; USN page: the SSO box holds USN, login through Feide',
    source:
      'https://edu.usn.no/en/zoom/i-am-a-teacher-how-to-use-zoom/log-in-to-activate-the-user; https://www.digi.no/artikler/uninett-kjorer-zoom-pa-nordiske-servere/489201?key=cJm78XYm (2020: all state universities and colleges); seen in public repositories, 2026-11',
    read: '2026-11-30',
  },
  {
    host: 'nhh.zoom.us',
    name: 'NHH Norwegian School of Economics / Norges Handelshøyskole (NHH)',
    country: 'NO',
    domains: ['nhh.no'],
    kind: 'vanity',
    confidence: 'medium',
    basis: 'host in use in a course; NORDUnet only by the statement of 2020',
    source:
      'seen in public repositories, 2026-11; https://www.digi.no/artikler/uninett-kjorer-zoom-pa-nordiske-servere/489201?key=cJm78XYm (2020: all state universities and colleges)',
    read: '2026-11-30',
  },
];
