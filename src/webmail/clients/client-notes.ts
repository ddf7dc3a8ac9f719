/** What is known of a webmail client besides what the content script reads it by. For people, docs and tests alone. */
export interface ClientNote {
  readonly name: string;
  /** How it changes the links of a message. */
  readonly links: string;
  /** Who says so, the selectors in `clients.ts` included. */
  readonly source: string;
  /** When this was last seen to hold, ISO month. */
  readonly seen: string;
}

/** What nearly every client does to a link so that it opens in a tab of its own. */
const NEW_TAB = 'target="_blank" and rel, the address as it was sent';

/** By the ids of `clients.ts`. */
export const CLIENT_NOTES: Readonly<Record<string, ClientNote>> = {
  gmail: {
    name: 'Gmail',
    links: 'href as it was sent; data-saferedirecturl holds where a click leads, through www.google.com/url',
    source:
      'SecUSo/TORPEDO-Webextension contentscript.js (.adn); jparise/gmail-fixed-font (.a3s, .ii, .editable); printed conversations and public extensions that read them (.maincontent table.message)',
    seen: '2026-11',
  },
  'google-calendar': {
    name: 'Google Calendar',
    links:
      'links of the description lead through www.google.com/url; the Join button leads straight to the meeting',
    source:
      'toggl/track-extension src/content/google-calendar.js ([data-is-create]); public userscripts (#xDetDlg)',
    seen: '2026-11',
  },
  outlook: {
    name: 'Outlook on the web, mail and calendar',
    links:
      'href through Safe Links where the tenant has it; originalsrc holds the address that was sent; ids and classes of the mail begin with x_',
    source:
      'SecUSo/TORPEDO-Webextension contentscript.js; public userscripts and userstyles (data-app-section, Form_Content); mail in public list archives (originalsrc)',
    seen: '2026-11',
  },
  yahoo: {
    name: 'Yahoo Mail and AOL Mail',
    links: `${NEW_TAB}; ids and classes of the mail begin with yiv and a number`,
    source:
      'SecUSo/TORPEDO-Webextension contentscript.js; replies written in it, in public list archives; public scripts that name beta-mg.mail.yahoo.com',
    seen: '2026-11',
  },
  proton: {
    name: 'Proton Mail',
    links: `${NEW_TAB}; a click first asks whether to open it`,
    source: 'ProtonMail/WebClients applications/mail MessageBodyIframe.tsx, getIframeHtml.ts',
    seen: '2026-11',
  },
  fastmail: {
    name: 'Fastmail',
    links: `${NEW_TAB}; ids and classes of the mail begin with defanged1-`,
    source: 'yohasebe/fastmail-plus content/selectors.js (checked there in June 2026), misc_actions.js',
    seen: '2026-11',
  },
  icloud: {
    name: 'iCloud Mail',
    links: NEW_TAB,
    source:
      'jiru-labs/proofkey COMPATIBILITY.md (frames and their origins); public extensions (mail2-message)',
    seen: '2026-11',
  },
  zoho: {
    name: 'Zoho Mail',
    links: `${NEW_TAB}; ids and classes of the mail begin with x_ and a number`,
    source: 'public extensions that read Zoho Mail (.zmMailContent, .zmMailWrapper, .zmPVContent)',
    seen: '2026-11',
  },
  gmx: {
    name: 'GMX, WEB.DE and mail.com',
    links:
      'href through a dereferrer (deref-gmx.net, deref-web.de, or /mail/client/dereferrer/ of its own host)',
    source:
      'SecUSo/TORPEDO-Webextension src/browser/chrome/manifest.json and service_worker.js; jaredsohn/userscript 175252; public notes on its frames; public programs that sign in to mail.com (navigator-lxa, webmailer, 3c-lxa)',
    seen: '2026-11',
  },
  roundcube: {
    name: 'Roundcube',
    links: `${NEW_TAB}; ids and classes of the mail begin with v1`,
    source: 'Roundcube 1.6 with its skins elastic, larry and classic, run from Debian packages',
    seen: '2026-11',
  },
  sogo: {
    name: 'SOGo',
    links: NEW_TAB,
    source:
      'Alinto/sogo UI/Templates: UIxPageFrame, MailerUI/UIxMailViewTemplate, SchedulerUI/UIxAppointmentViewTemplate',
    seen: '2026-11',
  },
  horde: {
    name: 'Horde IMP',
    links: 'a target of its own for each link, and rel; the address as it was sent',
    source:
      'horde/imp 6.2.27, run from Debian packages in its dynamic, basic and smartmobile views; lib/Mime/Viewer/Html.php, js/imp.js',
    seen: '2026-11',
  },
  zimbra: {
    name: 'Zimbra (classic)',
    links: NEW_TAB,
    source: 'Zimbra/zm-web-client ZmMailMsgView.js, ZmId.js',
    seen: '2026-11',
  },
  'open-xchange': {
    name: 'Open-Xchange App Suite',
    links: NEW_TAB,
    source: 'open-xchange/appsuite-frontend ui/apps/io.ox/mail/detail/view.js, io.ox/calendar/view-detail.js',
    seen: '2026-11',
  },
  'nextcloud-mail': {
    name: 'Nextcloud Mail',
    links:
      'target="_blank" and rel="external noopener noreferrer"; older versions led through /apps/mail/redirect',
    source:
      'nextcloud/mail src/components/MessageHTMLBody.vue, lib/Service/HtmlPurify/TransformHTMLLinks.php',
    seen: '2026-11',
  },
  snappymail: {
    name: 'SnappyMail',
    links:
      'known trackers and Safe Links taken off the address; data-x-href-tracking holds the address that was sent; classes of the mail begin with msg-',
    source: 'the-djmaze/snappymail templates MailMessageView.html, dev/Common/Html.js',
    seen: '2026-11',
  },
  thunderbird: {
    name: 'Thunderbird',
    links: 'as they were sent; addresses in plain text become links with a class of moz-txt-link-',
    source:
      "Thunderbird 153 ESR, run from Debian's package; MESSAGE_PROTOCOLS in its mail/components/extensions/parent/ext-mail.js",
    seen: '2026-11',
  },
  unknown: {
    name: 'any other webmail',
    links: 'not known',
    source: 'rule of our own',
    seen: '2026-11',
  },
};
