import { linksOfMail } from '../../src/cli/mail-links.ts';
import { namesMeeting } from '../../src/core/message/invitation.ts';
import { judgeMessage } from '../../src/core/verdict/judge-message.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { markText } from '../../src/ui/verdict-words.ts';
import { translator } from '../../tests/support/translate.ts';

/** A mark as it must stand in the page. */
export interface ExpectedMark {
  /** The link's address as the browser reads it; of plain text, the address as it stands there. */
  readonly href: string;
  readonly category: string;
  /** What a screen reader says of it: the verdict in words, its host in them. */
  readonly label: string;
}

/** What the command line says of a mail. */
export interface Expected {
  /** Links and addresses in the mail, Zoom's or not. */
  readonly links: number;
  readonly marks: readonly ExpectedMark[];
  /** The tab's report, as `reportLine` has each of its links; `null` where there is nothing to report. */
  readonly report: readonly string[] | null;
}

const t = translator('en');

/**
 * What `npm run check` says of a mail with this HTML: the same reading of a mail file, the same verdict on each link.
 * Which of them are worth showing is the rule of all messages, `judgeMessage`.
 */
export async function expectedOf(html: string): Promise<Expected> {
  const { links, facts, message } = await linksOfMail(mailFile(html));
  const judged = judgeMessage(links, facts, NO_RULES, message);
  const shown = links.flatMap(({ href }, i) => {
    const one = judged[i];
    return one?.shown ? [{ href, verdict: one.verdict }] : [];
  });
  const isReported = shown.length > 0 || namesMeeting(facts);
  return {
    links: links.length,
    marks: shown.map(({ href, verdict }) => ({
      href,
      category: verdict.category,
      label: markText(verdict, t),
    })),
    report: isReported ? [...new Set(shown.map(({ verdict }) => reportLine(verdict)))].sort() : null,
  };
}

/** What of a link in a tab's report is compared. */
export function reportLine({
  category,
  host,
  meetingId,
}: {
  readonly category: string;
  readonly host: string | null;
  readonly meetingId: string | null;
}): string {
  return [category, host, meetingId].join(' ');
}

function mailFile(html: string): Buffer {
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body = Buffer.from(html).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  return Buffer.from([...head, '', body].join('\r\n'));
}
