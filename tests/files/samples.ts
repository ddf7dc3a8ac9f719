import type { Category } from '../../src/core/verdict/verdict.ts';
import type { Format, WhyNotRead } from '../../src/files/found.ts';
import {
  encryptedZip,
  joined,
  latin1,
  lines,
  mail,
  type OutlookMessage,
  outlook,
  type Part,
  packedRtf,
  tnef,
  utf16,
  withBoundary,
  zip,
} from './build.ts';

/** A message that must come out of a file: where in it, what it is, its links. */
export type Expected = readonly [
  within: string,
  format: Format,
  links: readonly (readonly [href: string, category: Category])[],
];

export interface Sample {
  /** File name in tests/fixtures/files. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly messages: readonly Expected[];
  /** Where in it something was not read, and why. */
  readonly notRead?: readonly (readonly [within: string, why: WhyNotRead])[];
  /** Who it says it is from, where that is told. */
  readonly from?: string;
}

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const COMMERCIAL = 'https://us02web.zoom.us/j/81234567890';
const FALSE = 'https://zoom-us.meeting-join.com/j/87654321098';
const OTHER = 'https://www.example.dk/agenda';

const deic = [DEIC, 'deic'] as const;
const commercial = [COMMERCIAL, 'commercial'] as const;
const spoofed = [FALSE, 'spoofed'] as const;
const unrelated = [OTHER, 'unrelated'] as const;

const head = (subject: string, from = 'Freja Holm <freja.holm@student.example>') => [
  `From: ${from}`,
  'To: Ida Dam <ida.dam@ansat.example>',
  `Subject: ${subject}`,
  'Date: Mon, 30 Nov 2026 09:00:00 +0100',
  'Message-ID: <1@student.example>',
];
const text = (written: string): Part => ({ type: 'text/plain; charset=utf-8', content: lines(written) });
const html = (written: string): Part => ({ type: 'text/html; charset=utf-8', content: lines(written) });
const plainMail = (subject: string, body: string) =>
  lines(...head(subject), 'Content-Type: text/plain; charset=utf-8', '', body);
const rfc822 = (content: Uint8Array, name?: string): Part => ({
  type: 'message/rfc822',
  content,
  ...(name !== undefined && { name }),
});

const FALSE_MAIL = plainMail('Zoom meeting', `Join the Zoom meeting: ${FALSE}`);
const DEIC_MAIL = plainMail('Vejledning', `Vi ses på Zoom: ${DEIC}`);

/** Mails in each other, so many, the innermost with a false link. */
function nested(depth: number): Uint8Array {
  let inner = FALSE_MAIL;
  for (let i = 0; i < depth; i += 1) {
    inner = withBoundary(mail(head(`Fwd ${i}`), [text('See below.'), rfc822(inner)]), `level${i}`);
  }
  return inner;
}

const calendar = (...event: readonly string[]) =>
  lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//EN',
    'BEGIN:VEVENT',
    'UID:1@student.example',
    'DTSTAMP:20261130T080000Z',
    'DTSTART:20261201T080000Z',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
  );
const FALSE_ICS = calendar('SUMMARY:Zoom meeting', `LOCATION:${FALSE}`);

const PNG = joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), new Uint8Array(40));
const PDF = latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj<<>>endobj\n%%EOF\n');
/** CMS: a sequence that holds the identifier of enveloped data. */
const ENVELOPED = Uint8Array.of(
  0x30,
  0x80,
  6,
  9,
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  1,
  7,
  3,
  0xa0,
  0x80,
  0x30,
  0x80,
  0,
  0,
);
const SIGNED = Uint8Array.of(
  0x30,
  0x80,
  6,
  9,
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  1,
  7,
  2,
  0xa0,
  0x80,
  0x30,
  0x80,
  0,
  0,
);

const SENDER = [
  [0x0c1a, 'Freja Holm'],
  [0x5d01, 'freja.holm@student.example'],
] as const;
const outlookMessage = (subject: string, ...props: OutlookMessage['props']): OutlookMessage => ({
  props: [[0x001a, 'IPM.Note'], [0x0037, subject], ...SENDER, ...props],
});
const RTF_HTML = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag64 <p>}{\*\htmltag84 <a href="${FALSE}">}\htmlrtf {\field{\*\fldinst HYPERLINK "${FALSE}"}{\fldrslt \htmlrtf0 Join the Zoom meeting\htmlrtf }}\htmlrtf0 {\*\htmltag92 </a>}{\*\htmltag72 </p>}}`;
const RTF_PLAIN = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 M\'f8de p\'e5 Zoom: {\field{\*\fldinst{HYPERLINK "${FALSE}"}}{\fldrslt zoom.us}}\par Or ${DEIC}\par}`;

const mailbox = (...mails: readonly Uint8Array[]) =>
  joined(
    ...mails.flatMap((one) => [
      latin1('From freja.holm@student.example Mon Nov 30 09:00:00 2026\n'),
      latin1(Buffer.from(one).toString('latin1').replaceAll('\r\n', '\n')),
      latin1('\n'),
    ]),
  );

const mht = (address: string, body: string) =>
  lines(
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: Join',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    `Content-Location: ${address}`,
    '',
    body,
    '--b',
    'Content-Type: image/png',
    'Content-Location: https://www.example.dk/logo.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  );

/**
 * Whatever people send to a help desk, and what must come out of it. People, meetings and tokens are made up.
 *
 * `npm run generate:samples` writes the files; a test holds them against this table.
 */
export const SAMPLES: readonly Sample[] = [
  // Mails, and mails in them.
  {
    name: 'plain.eml',
    bytes: DEIC_MAIL,
    messages: [['', 'mail', [deic]]],
    from: 'Freja Holm <freja.holm@student.example>',
  },
  { name: 'no-zoom.eml', bytes: plainMail('Agenda', `See ${OTHER}`), messages: [['', 'mail', [unrelated]]] },
  {
    name: 'forwarded-inline.eml',
    bytes: withBoundary(
      mail(head('Fwd: Zoom meeting'), [text('Is this real?'), rfc822(FALSE_MAIL)]),
      'around',
    ),
    messages: [
      ['', 'mail', []],
      ['message/rfc822 1', 'mail', [spoofed]],
    ],
  },
  {
    name: 'forwarded-attached.eml',
    bytes: withBoundary(
      mail(head('Fwd: Zoom meeting'), [text('Is this real?'), rfc822(FALSE_MAIL, 'Zoom meeting.eml')]),
      'around',
    ),
    messages: [
      ['', 'mail', []],
      ['Zoom meeting.eml', 'mail', [spoofed]],
    ],
  },
  {
    name: 'forwarded-without-text.eml',
    bytes: lines(
      ...head('Fwd'),
      'MIME-Version: 1.0',
      'Content-Type: message/rfc822',
      '',
      Buffer.from(FALSE_MAIL).toString('latin1'),
    ),
    messages: [
      ['', 'mail', []],
      ['message/rfc822 1', 'mail', [spoofed]],
    ],
  },
  {
    name: 'forwarded-five-deep.eml',
    bytes: nested(5),
    messages: Array.from({ length: 6 }, (_, i) => [
      Array.from({ length: i }, () => 'message/rfc822 1').join(' › '),
      'mail',
      i === 5 ? [spoofed] : [],
    ]),
  },
  {
    name: 'forwarded-too-deep.eml',
    bytes: nested(14),
    messages: Array.from({ length: 11 }, (_, i) => [
      Array.from({ length: i }, () => 'message/rfc822 1').join(' › '),
      'mail',
      [],
    ]),
    notRead: [[Array.from({ length: 11 }, () => 'message/rfc822 1').join(' › '), 'too-deep']],
  },
  {
    name: 'bounce.eml',
    bytes: mail(
      head('Undeliverable', 'Mail Delivery Subsystem <mailer-daemon@mail.example>'),
      [
        text('Your message could not be delivered.'),
        {
          type: 'message/delivery-status',
          content: lines('Reporting-MTA: dns; mail.example', '', 'Action: failed'),
        },
        rfc822(FALSE_MAIL),
      ],
      'report; report-type=delivery-status',
    ),
    messages: [
      ['', 'mail', []],
      ['message/rfc822 2', 'mail', [spoofed]],
    ],
  },
  {
    name: 'page-attached.eml',
    bytes: mail(head('Voicemail'), [
      text('Open the attached page.'),
      {
        type: 'text/html',
        name: 'Zoom voicemail.htm',
        content: lines(
          `<html><head><meta http-equiv="refresh" content="0; url=${FALSE}"></head><body>Please wait</body></html>`,
        ),
      },
    ]),
    messages: [
      ['', 'mail', []],
      ['Zoom voicemail.htm', 'page', [spoofed]],
    ],
  },
  {
    name: 'calendar-attached.eml',
    bytes: mail(head('Invitation'), [
      text('See the attachment.'),
      { type: 'application/octet-stream', name: 'invite.ics', content: FALSE_ICS },
    ]),
    messages: [
      ['', 'mail', []],
      ['invite.ics', 'calendar', [spoofed]],
    ],
  },
  {
    name: 'calendar-part.eml',
    bytes: mail(head('Invitation'), [
      text('See the calendar.'),
      { type: 'text/calendar; method=REQUEST', content: FALSE_ICS },
    ]),
    messages: [['', 'mail', [spoofed]]],
  },
  {
    name: 'zip-attached.eml',
    bytes: mail(head('Files'), [
      text(`Join ${DEIC}`),
      { type: 'application/zip', name: 'mails.zip', content: zip({ 'a.eml': FALSE_MAIL }) },
    ]),
    messages: [
      ['', 'mail', [deic]],
      ['mails.zip › a.eml', 'mail', [spoofed]],
    ],
  },
  {
    name: 'winmail-attached.eml',
    bytes: mail(head('Zoom meeting'), [
      text(''),
      {
        type: 'application/ms-tnef',
        name: 'winmail.dat',
        content: tnef(outlookMessage('Zoom meeting', [0x1013, lines(`<a href="${FALSE}">Join</a>`)])),
      },
    ]),
    messages: [
      ['', 'mail', []],
      ['winmail.dat', 'outlook', [spoofed]],
    ],
  },
  {
    name: 'pdf-attached.eml',
    bytes: mail(head('Invoice'), [
      text(`Join ${DEIC}`),
      { type: 'application/pdf', name: 'invoice.pdf', content: PDF },
    ]),
    messages: [['', 'mail', [deic]]],
    notRead: [['invoice.pdf', 'pdf']],
  },
  {
    name: 'logo.eml',
    bytes: mail(
      head('Zoom'),
      [
        html(`<img src="cid:logo@student.example" alt=""> <a href="${DEIC}">Join</a>`),
        {
          type: 'image/png',
          content: PNG,
          headers: ['Content-ID: <logo@student.example>', 'Content-Disposition: inline'],
        },
      ],
      'related',
    ),
    messages: [['', 'mail', [deic]]],
  },
  {
    name: 'picture-alone.eml',
    bytes: mail(
      head('Zoom'),
      [
        html('<img src="cid:code@student.example" alt="">'),
        {
          type: 'image/png',
          content: PNG,
          headers: ['Content-ID: <code@student.example>', 'Content-Disposition: inline'],
        },
      ],
      'related',
    ),
    messages: [['', 'mail', []]],
    notRead: [['image/png 1', 'image']],
  },
  {
    name: 'false-in-plain-text-alone.eml',
    bytes: mail(head('Zoom'), [text(`Join ${FALSE}`), html(`<a href="${DEIC}">Join</a>`)], 'alternative'),
    messages: [['', 'mail', [deic, spoofed]]],
  },
  {
    name: 'forged-sender.eml',
    bytes: lines(
      'Authentication-Results: mx.student.example; dmarc=fail header.from=zoom.us',
      ...head('Your Zoom meeting', 'Zoom <no-reply@zoom.us>'),
      'Reply-To: desk@mailbox.example',
      'Content-Type: text/html',
      '',
      '<p>Your Zoom meeting.</p> <a href="https://bakery.example/">Join</a>',
    ),
    messages: [['', 'mail', [['https://bakery.example/', 'spoofed']]]],
    from: 'Zoom <no-reply@zoom.us>',
  },
  {
    name: 'latin-1.eml',
    bytes: latin1(
      `${head('Moede').join('\r\n')}\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nVi ses p\u00e5 ${DEIC}, k\u00e6re alle.\r\n`,
    ),
    messages: [['', 'mail', [deic]]],
  },
  {
    name: 'smime-encrypted.eml',
    bytes: lines(
      ...head('Secret'),
      'MIME-Version: 1.0',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
      'Content-Disposition: attachment; filename="smime.p7m"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(ENVELOPED).toString('base64'),
    ),
    messages: [['', 'mail', []]],
    notRead: [['smime.p7m', 'encrypted']],
  },
  {
    name: 'pgp-encrypted.eml',
    bytes: mail(
      head('Secret'),
      [
        { type: 'application/pgp-encrypted', content: lines('Version: 1') },
        {
          type: 'application/octet-stream',
          name: 'encrypted.asc',
          content: lines('-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----'),
        },
      ],
      'encrypted; protocol="application/pgp-encrypted"',
    ),
    messages: [['', 'mail', []]],
    notRead: [['encrypted.asc', 'encrypted']],
  },
  { name: 'smime.p7m', bytes: SIGNED, messages: [], notRead: [['', 'signed-envelope']] },
  // Outlook.
  {
    name: 'html.msg',
    bytes: outlook(
      outlookMessage(
        'Vejledning',
        [0x1013, lines(`<p>Vi ses på <a href="${DEIC}">Zoom</a></p>`)],
        [0x3fde, 65_001],
      ),
    ),
    messages: [['', 'outlook', [deic]]],
    from: 'Freja Holm <freja.holm@student.example>',
  },
  {
    name: 'text.msg',
    bytes: outlook(outlookMessage('Zoom', [0x1000, `Join the Zoom meeting: ${FALSE}\r\n`])),
    messages: [['', 'outlook', [spoofed]]],
  },
  {
    name: 'rich-text-from-html.msg',
    bytes: outlook(outlookMessage('Zoom', [0x1000, 'Join'], [0x1009, packedRtf(RTF_HTML)])),
    messages: [['', 'outlook', [spoofed]]],
  },
  {
    name: 'rich-text.msg',
    bytes: outlook(outlookMessage('Zoom', [0x1009, packedRtf(RTF_PLAIN)])),
    messages: [['', 'outlook', [spoofed, deic]]],
  },
  {
    name: 'ansi.msg',
    bytes: outlook({
      ...outlookMessage('Møde', [0x1000, `Vi ses på ${DEIC}, kære alle`], [0x3ffd, 1252]),
      isAnsi: true,
    }),
    messages: [['', 'outlook', [deic]]],
  },
  {
    name: 'internet-header.msg',
    bytes: outlook(
      outlookMessage(
        'Zoom',
        [
          0x007d,
          'Authentication-Results: mx.example; dmarc=fail\r\nFrom: Zoom <no-reply@zoom.us>\r\nSubject: Zoom\r\n',
        ],
        [0x1013, lines('<p>Your Zoom meeting.</p> <a href="https://bakery.example/">Join</a>')],
      ),
    ),
    messages: [['', 'outlook', [['https://bakery.example/', 'spoofed']]]],
    from: 'Zoom <no-reply@zoom.us>',
  },
  {
    name: 'message-in-message.msg',
    bytes: outlook({
      ...outlookMessage('Fwd: Zoom', [0x1000, 'Is this real?']),
      attachments: [
        ['Zoom meeting', outlookMessage('Zoom meeting', [0x1000, `Join the Zoom meeting: ${FALSE}`])],
      ],
    }),
    messages: [
      ['', 'outlook', []],
      ['Zoom meeting', 'outlook', [spoofed]],
    ],
  },
  {
    name: 'attachments.msg',
    bytes: outlook({
      ...outlookMessage('Zoom', [0x1000, `Join ${DEIC}`]),
      attachments: [
        ['invite.ics', FALSE_ICS],
        ['flyer.pdf', PDF],
      ],
    }),
    messages: [
      ['', 'outlook', [deic]],
      ['invite.ics', 'calendar', [spoofed]],
    ],
    notRead: [['flyer.pdf', 'pdf']],
  },
  {
    name: 'appointment.msg',
    bytes: outlook(outlookMessage('Zoom', [0x1000, 'Meeting'], [0x8005, FALSE])),
    messages: [['', 'outlook', [spoofed]]],
  },
  {
    name: 'large.msg',
    bytes: outlook(
      outlookMessage('Zoom', [0x1013, lines(`<p>${'Zoom '.repeat(2000)}</p><a href="${FALSE}">Join</a>`)]),
    ),
    messages: [['', 'outlook', [spoofed]]],
  },
  {
    name: 'template.oft',
    bytes: outlook(outlookMessage('Invitation', [0x1013, lines(`<a href="${COMMERCIAL}">Join</a>`)])),
    messages: [['', 'outlook', [commercial]]],
  },
  { name: 'broken.msg', bytes: brokenOutlook(), messages: [], notRead: [['', 'broken']] },
  {
    name: 'winmail.dat',
    bytes: tnef({
      ...outlookMessage('Zoom', [0x1009, packedRtf(RTF_HTML)]),
      attachments: [['agenda.html', lines(`<html><body><a href="${DEIC}">Zoom</a></body></html>`)]],
    }),
    messages: [
      ['', 'outlook', [spoofed]],
      ['agenda.html', 'page', [deic]],
    ],
  },
  {
    name: 'winmail-message-in-message.dat',
    bytes: tnef({
      ...outlookMessage('Fwd', [0x1000, 'See below']),
      attachments: [
        ['Zoom meeting', outlookMessage('Zoom', [0x1000, `Join the Zoom meeting: ${FALSE}`], [0x8208, DEIC])],
      ],
    }),
    messages: [
      ['', 'outlook', []],
      ['Zoom meeting', 'outlook', [spoofed, deic]],
    ],
  },
  // Mailboxes.
  {
    name: 'mailbox.mbox',
    bytes: mailbox(DEIC_MAIL, FALSE_MAIL, plainMail('Agenda', `See ${OTHER}`)),
    messages: [
      ['message 1', 'mail', [deic]],
      ['message 2', 'mail', [spoofed]],
      ['message 3', 'mail', [unrelated]],
    ],
  },
  {
    name: 'from-in-text.mbox',
    bytes: mailbox(
      plainMail('Zoom', `Dear all,\r\n\r\nFrom tomorrow on we meet here:\r\n\r\n${FALSE}`),
      DEIC_MAIL,
    ),
    messages: [
      ['message 1', 'mail', [spoofed]],
      ['message 2', 'mail', [deic]],
    ],
  },
  {
    name: 'apple.emlx',
    bytes: joined(
      latin1(`${FALSE_MAIL.length}      \n`),
      FALSE_MAIL,
      lines('<?xml version="1.0" encoding="UTF-8"?>', '<plist version="1.0"><dict/></plist>'),
    ),
    messages: [['message', 'mail', [spoofed]]],
  },
  // Calendars.
  {
    name: 'folded.ics',
    bytes: calendar(
      'SUMMARY:Vejledning',
      'ORGANIZER;CN=Freja Holm:mailto:freja.holm@student.example',
      `DESCRIPTION:Join\\nhttps://aaudk.zoom.us/j/6123456`,
      ' 7890',
    ),
    messages: [['', 'calendar', [deic]]],
    from: 'Freja Holm <freja.holm@student.example>',
  },
  {
    name: 'html-description.ics',
    bytes: calendar(
      'SUMMARY:Zoom',
      'DESCRIPTION:Join the meeting',
      `X-ALT-DESC;FMTTYPE=text/html:<html><body><a href="${FALSE}">Join Zoom</a></body></html>`,
    ),
    messages: [['', 'calendar', [spoofed]]],
  },
  {
    name: 'conference.ics',
    bytes: calendar(
      'SUMMARY:Zoom',
      `CONFERENCE;VALUE=URI;FEATURE=VIDEO:${FALSE}`,
      `X-GOOGLE-CONFERENCE:${DEIC}`,
    ),
    messages: [['', 'calendar', [spoofed, deic]]],
  },
  {
    name: 'two-events.ics',
    bytes: lines(
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Example//EN',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Copenhagen',
      `TZURL:${OTHER}`,
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:1@student.example',
      `URL:${DEIC}`,
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2@student.example',
      `URL:${FALSE}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ),
    messages: [
      ['event 1', 'calendar', [deic]],
      ['event 2', 'calendar', [spoofed]],
    ],
  },
  {
    name: 'without-end.ics',
    bytes: lines('BEGIN:VCALENDAR', 'BEGIN:VEVENT', `LOCATION:${FALSE}`),
    messages: [['', 'calendar', [spoofed]]],
    notRead: [['', 'broken']],
  },
  // Pages.
  {
    name: 'saved.html',
    bytes: lines(
      '<!DOCTYPE html>',
      '<html><head><title>Course</title></head>',
      `<body><a href="${DEIC}">Zoom</a></body></html>`,
    ),
    messages: [['', 'page', [deic]]],
  },
  {
    name: 'saved-from.html',
    bytes: lines(
      '<!DOCTYPE html>',
      `<!-- saved from url=(0047)${FALSE} -->`,
      '<html><body>Launching</body></html>',
    ),
    messages: [['', 'page', [spoofed]]],
  },
  {
    name: 'script.html',
    bytes: lines(
      '<html><body><p>Please wait</p>',
      `<script>location.href = "${FALSE.replaceAll('/', '\\/')}"</script></body></html>`,
    ),
    messages: [['', 'page', [spoofed]]],
  },
  {
    name: 'windows-1252.html',
    bytes: latin1(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body>M\u00f8de: <a href="${DEIC}">p\u00e5 Zoom</a></body></html>`,
    ),
    messages: [['', 'page', [deic]]],
  },
  {
    name: 'snapshot.mht',
    bytes: mht(FALSE, `<html><body><a href="${OTHER}">Join</a></body></html>`),
    messages: [['', 'page', [unrelated, spoofed]]],
  },
  // Texts.
  {
    name: 'note.txt',
    bytes: lines('Hi,', '', `a student got this: Join the Zoom meeting at ${FALSE}.`, 'Is it real?'),
    messages: [['', 'text', [spoofed]]],
  },
  {
    name: 'utf-16.txt',
    bytes: utf16(`Hej,\r\n\r\nEr det her i orden? ${FALSE}\r\n`),
    messages: [['', 'text', [spoofed]]],
  },
  {
    name: 'utf-16-big-without-mark.txt',
    bytes: utf16(`Hej,\r\n\r\nEr det her i orden? ${FALSE}\r\n`, true, false),
    messages: [['', 'text', [spoofed]]],
  },
  {
    name: 'latin-1.txt',
    bytes: latin1(`K\u00e6re alle, vi ses p\u00e5 ${DEIC}\r\n`),
    messages: [['', 'text', [deic]]],
  },
  {
    name: 'subject-and-link.txt',
    bytes: lines('Subject: Zoom meeting', `Link: ${FALSE}`, '', 'Sent from my phone'),
    messages: [['', 'text', [spoofed]]],
  },
  { name: 'empty.txt', bytes: new Uint8Array(0), messages: [['', 'text', []]] },
  {
    name: 'pgp.txt',
    bytes: lines('Hi, see below', '-----BEGIN PGP MESSAGE-----', 'hQEMA', '-----END PGP MESSAGE-----'),
    messages: [['', 'text', []]],
    notRead: [['', 'encrypted']],
  },
  {
    name: 'letter.rtf',
    bytes: latin1(RTF_PLAIN),
    messages: [['', 'rtf', [spoofed, deic]]],
  },
  // Lists and tables.
  {
    name: 'list.txt',
    bytes: lines(DEIC, `${OTHER}\tAgenda`, FALSE),
    messages: [['', 'list', [deic, unrelated, spoofed]]],
  },
  {
    name: 'list-utf-16.txt',
    bytes: utf16(`${DEIC}\r\n${FALSE}\r\n`),
    messages: [['', 'list', [deic, spoofed]]],
  },
  {
    name: 'semicolons.csv',
    bytes: lines('Dato;Afsender;Adresse', `2026-11-30;"Holm; Freja";${FALSE}`, `2026-11-30;Dam, Ida;${DEIC}`),
    messages: [['', 'table', [spoofed, deic]]],
  },
  {
    name: 'quoted.csv',
    bytes: lines('url,count,note', `"${FALSE}?a=1,2",3,"said ""join"" here"`, `${DEIC},4,see ${OTHER}`),
    messages: [['', 'table', [[`${FALSE}?a=1,2`, 'spoofed'], deic, unrelated]]],
  },
  {
    name: 'columns.tsv',
    bytes: lines('time\tuser\taddress', `09:00\tab12\t${DEIC}`, `09:01\tcd34\t${FALSE}`),
    messages: [['', 'table', [deic, spoofed]]],
  },
  // Archives, and what is not read.
  {
    name: 'mails.zip',
    bytes: zip({
      'inbox/a.eml': DEIC_MAIL,
      'inbox/b.msg': outlook(outlookMessage('Zoom', [0x1000, FALSE])),
      'notes.txt': lines(`See ${COMMERCIAL}`),
    }),
    messages: [
      ['inbox/a.eml', 'mail', [deic]],
      ['inbox/b.msg', 'outlook', [spoofed]],
      ['notes.txt', 'text', [commercial]],
    ],
  },
  {
    name: 'zip-in-zip.zip',
    bytes: zip({ 'inner.zip': zip({ 'list.txt': lines(FALSE, DEIC) }) }),
    messages: [['inner.zip › list.txt', 'list', [spoofed, deic]]],
  },
  {
    name: 'encrypted.zip',
    bytes: joined(encryptedZip({ 'mail.eml': FALSE_MAIL })),
    messages: [],
    notRead: [['mail.eml', 'encrypted']],
  },
  {
    name: 'minutes.docx',
    bytes: zip({ '[Content_Types].xml': lines('<Types/>'), 'word/document.xml': lines('<w:t/>') }),
    messages: [],
    notRead: [['', 'office-document']],
  },
  { name: 'flyer.pdf', bytes: PDF, messages: [], notRead: [['', 'pdf']] },
  { name: 'code.png', bytes: PNG, messages: [], notRead: [['', 'image']] },
  {
    name: 'backup.7z',
    bytes: Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4),
    messages: [],
    notRead: [['', 'archive']],
  },
  {
    name: 'unknown.bin',
    bytes: Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 9),
    messages: [],
    notRead: [['', 'unknown-format']],
  },
];

/** The sectors of its root go in a circle. */
function brokenOutlook(): Uint8Array {
  const bytes = outlook(outlookMessage('Zoom', [0x1000, `Join ${FALSE}`]));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(48, true);
  const table = view.getUint32(76, true);
  view.setUint32((table + 1) * 512 + 4 * directory, directory, true);
  return bytes;
}
