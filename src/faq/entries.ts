import { FAQ_IDS, type FaqId } from './ids.ts';
import {
  type FaqAnswerKey,
  type FaqNoteKey,
  type FaqQuestionKey,
  type FaqWrittenKey,
  keysOf,
} from './keys.ts';

/** A public page that something rests on. */
export interface Source {
  readonly name: string;
  readonly url: string;
}

/** One answer: its texts by message key, where they come from and how old they are. */
export interface FaqEntry {
  readonly id: FaqId;
  readonly question: FaqQuestionKey;
  readonly answer: FaqAnswerKey;
  /** What has changed, contradicts itself or is unsure in DeiC's answer; `null` where nothing is known to. */
  readonly note: FaqNoteKey | null;
  /** DeiC's FAQ; `null` for an answer that is not DeiC's own and rests on `further` alone. */
  readonly source: Source | null;
  /** What is known of the date of DeiC's answer. */
  readonly written: FaqWrittenKey;
  /** The day we last compared answer and note with public sources. */
  readonly reviewed: string;
  /** What the note rests on besides DeiC's FAQ; what an answer of ours rests on. */
  readonly further: readonly Source[];
}

/**
 * DeiC's FAQ "Security on Zoom", which our answers retell in our own words. In English: no page of the Danish one was found in
 * stored public pages (2026-11-30), so none is linked.
 */
const DEIC_FAQ: Source = {
  name: 'DeiC, "Security on Zoom"',
  url: 'https://www.deic.dk/en/danish-research-network/services/zoom/security-zoom',
};

const REVIEWED = '2026-11-30';

const DEIC_MARCH_2020: Source = {
  name: 'DeiC, 26 March 2020',
  url: 'https://deic.dk/da/news/2020-03-26/zoom',
};
const DEIC_MARCH_2021: Source = {
  name: 'DeiC, 4 March 2021',
  url: 'https://deic.dk/en/news/2021-03-04/zoom',
};
const AGENCY_NOTICE: Source = {
  name: 'Uddannelses- og Forskningsstyrelsen',
  url: 'https://ufm.dk/data/behandling-af-personoplysninger-i-uddannelses-og-forskningsstyrelsen/oplysningstekst',
};
const SUNET_SWITCH: Source = {
  name: 'Sunet, 2020',
  url: 'https://wiki.sunet.se/pages/viewpage.action?pageId=78218127',
};
const ZOOM_ON_ENCRYPTION: Source = {
  name: 'Zoom, 14 October 2020',
  url: 'https://preview.zoom.com/en/blog/zoom-rolling-out-end-to-end-encryption-offering',
};

const HELSINKI_2025: Source = {
  name: 'University of Helsinki, 9 October 2025',
  url: 'https://helpdesk.it.helsinki.fi/en/news/use-university-zoom-service-securely-see-recommendations-safe-and-permitted-use',
};
const CSC: Source = {
  name: 'CSC, Funet Miitti',
  url: 'https://wiki.eduuni.fi/pages/viewpage.action?pageId=64312297',
};
const NORDUNET_FACTS: Source = {
  name: "NORDUnet's facts, printed by Fagskolen i Nord",
  url: 'https://www.fagskoleninord.no/sikkerhet/zoom-gdpr-og-personvernfakta.57241.aspx',
};
const WISCONSIN_2026: Source = {
  name: 'University of Wisconsin, 8 June 2026',
  url: 'https://www.wisconsin.edu/information-security/2026/06/08/zoom-invitation-phishing-is-this-really-a-zoom-webinar/',
};
const CONTROL_2025: Source = {
  name: 'ISEC News, 19 April 2025',
  url: 'https://www.isec.news/2025/04/19/cybercriminals-exploit-zooms-remote-control-feature-to-install-malware',
};

type Background = Pick<FaqEntry, 'note' | 'written' | 'further'> & { readonly source?: null };

/** What is known about each answer beyond its text. */
const BACKGROUND: Readonly<Record<FaqId, Background>> = {
  'deic-or-commercial': {
    note: 'faq_deic_or_commercial_note',
    written: 'faq_written_2021',
    further: [
      DEIC_MARCH_2021,
      { name: 'DeiC, 11 July 2024', url: 'https://www.deic.dk/da/om-deic/okonomi' },
      HELSINKI_2025,
    ],
  },
  'data-covered': {
    note: 'faq_data_covered_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Uppsala University',
        url: 'https://www.uu.se/en/staff/service-and-tools/it-and-telephony-services/it-services/digital-meeting-services',
      },
    ],
  },
  'why-zoom-collects': {
    note: 'faq_why_zoom_collects_note',
    written: 'faq_written_2021',
    further: [AGENCY_NOTICE, CSC, NORDUNET_FACTS],
  },
  integrations: {
    note: 'faq_integrations_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'IT-Online, 3 March 2025',
        url: 'https://it-online.co.za/2025/03/03/microsoft-to-retire-skype-in-may/',
      },
      CONTROL_2025,
    ],
  },
  'im-client': {
    note: 'faq_im_client_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Zoom, KB0058688',
        url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0058688',
      },
    ],
  },
  'runs-via-deic': {
    note: 'faq_runs_via_deic_note',
    written: 'faq_written_2021',
    further: [
      SUNET_SWITCH,
      { name: 'OsloMet', url: 'https://ansatt.oslomet.no/zoom' },
      {
        name: 'Aarhus University, 6 April 2020',
        url: 'https://stll.au.dk/en/current/show/artikel/secure-your-data-in-zoom/',
      },
    ],
  },
  'who-has-access': {
    note: 'faq_who_has_access_note',
    written: 'faq_written_2021',
    further: [
      { name: 'Sunet, recording', url: 'https://wiki.sunet.se/pages/viewpage.action?pageId=59572391' },
      {
        name: 'Nordic Council of Ministers, 2020',
        url: 'https://www.norden.org/da/information/vi-beskytter-dine-persondata',
      },
      HELSINKI_2025,
    ],
  },
  'zoom-bombing': {
    note: 'faq_zoom_bombing_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Zoom, KB0065196',
        url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0065196',
      },
      {
        name: 'Zoom for developers',
        url: 'https://developers.zoom.us/docs/api/references/meeting-api-security-enhancements/',
      },
    ],
  },
  'traffic-encrypted': {
    note: 'faq_traffic_encrypted_note',
    written: 'faq_written_2021',
    further: [
      { name: 'UC Santa Barbara', url: 'https://it.ucsb.edu/zoom/zoom-video-conferencing-faqs' },
      ZOOM_ON_ENCRYPTION,
    ],
  },
  'end-to-end-encryption': {
    note: 'faq_end_to_end_encryption_note',
    written: 'faq_written_2021',
    further: [
      ZOOM_ON_ENCRYPTION,
      { name: 'Sikt', url: 'https://sikt.no/tjenester/zoom' },
      { name: 'Western University', url: 'https://wts.uwo.ca/zoom/security/e2ee.html' },
      {
        name: 'SecurityBrief, May 2024',
        url: 'https://securitybrief.co.uk/story/zoom-launches-post-quantum-encryption-to-secure-user-data',
      },
    ],
  },
  'titles-and-invitations': {
    note: 'faq_titles_and_invitations_note',
    written: 'faq_written_2021',
    further: [DEIC_MARCH_2021],
  },
  'credit-cards': { note: null, written: 'faq_written_2021', further: [] },
  marketing: {
    note: 'faq_marketing_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Zoom Workplace Pro',
        url: 'https://www.zoom.com/de/products/collaboration-tools/zoom-workplace-pro-annual',
      },
      { name: 'Grette, 11 August 2023', url: 'https://grette.no/nyheter/it-gruk-13-2023-ai-da-zoom/' },
    ],
  },
  'fake-domains': {
    note: 'faq_fake_domains_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Boston College',
        url: 'https://bc.edu/bc-web/offices/its/about/its-news/zoom-scams.html',
      },
      {
        name: 'Microsoft, 16 April 2026',
        url: 'https://www.microsoft.com/en-us/security/blog/2026/04/16/dissecting-sapphire-sleets-macos-intrusion-from-lure-to-compromise/',
      },
      WISCONSIN_2026,
    ],
  },
  facebook: {
    note: 'faq_facebook_note',
    written: 'faq_written_spring_2020',
    further: [
      {
        name: 'Zoom, March 2020 (in Portuguese)',
        url: 'https://blog.zoom.us/pt/zoom-use-of-facebook-sdk-in-ios-client/',
      },
      {
        name: 'International Business Times, March 2020',
        url: 'https://ibtimes.com/zoom-ios-app-update-removes-facebook-data-sharing-sdk-2949301',
      },
    ],
  },
  'windows-credentials': {
    note: 'faq_windows_credentials_note',
    written: 'faq_written_spring_2020',
    further: [],
  },
  macos: { note: 'faq_macos_note', written: 'faq_written_spring_2020', further: [] },
  'attention-tracking': {
    note: 'faq_attention_tracking_note',
    written: 'faq_written_spring_2020',
    further: [],
  },
  'traffic-to-us': {
    note: 'faq_traffic_to_us_note',
    written: 'faq_written_2021',
    further: [SUNET_SWITCH, AGENCY_NOTICE, CSC, NORDUNET_FACTS],
  },
  'oracle-cloud': {
    note: 'faq_oracle_cloud_note',
    written: 'faq_written_2021',
    further: [DEIC_MARCH_2020, DEIC_MARCH_2021],
  },
  'lti-pro': {
    note: 'faq_lti_pro_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Zoom, KB0063801',
        url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0063801',
      },
    ],
  },
  'security-culture': {
    note: 'faq_security_culture_note',
    written: 'faq_written_2021',
    further: [
      {
        name: 'Technology Dispatch, on SURF',
        url: 'https://technologydispatch.com/zoom-adapts-approach-to-privacy-after-intensive-collaborative-consultation-with-surf/',
      },
    ],
  },
  'stranger-wrote-page': {
    source: null,
    note: null,
    written: 'faq_written_by_us',
    further: [
      { name: 'RuleHound, 23 May 2025', url: 'https://rulehound.com/rules/a809fb' },
      { name: 'RuleHound, 24 May 2025', url: 'https://rulehound.com/rules/e7c3c6' },
      WISCONSIN_2026,
    ],
  },
  'remote-control': {
    source: null,
    note: null,
    written: 'faq_written_by_us',
    further: [
      CONTROL_2025,
      {
        name: 'WizCase',
        url: 'https://wizcaseom.pages.dev/posts/hackers-use-zooms-remote-control-feature-to-steal-crypto',
      },
    ],
  },
};

/** Every answer, in the order of DeiC's FAQ, ours last. */
export const FAQ_ENTRIES: readonly FaqEntry[] = FAQ_IDS.map((id) => ({
  id,
  ...keysOf(id),
  source: DEIC_FAQ,
  reviewed: REVIEWED,
  ...BACKGROUND[id],
}));
