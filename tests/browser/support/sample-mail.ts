import { join } from 'node:path';
import { EXPECTED_MAIL, type ExpectedMail } from '../../fixtures/mail/expected.ts';
import { listMail, readMail } from '../../fixtures/mail/read-mail.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/mail');

/** The paths of all sample mails, for a mail server. */
export function sampleMailPaths(): string[] {
  return listMail().map((file) => join(FOLDER, file));
}

/** The expectations for the sample mail whose file name begins with `start`, such as `01-`. */
export function sample(start: string): ExpectedMail {
  const [mail, ...others] = EXPECTED_MAIL.filter(({ file }) => file.startsWith(start));
  if (mail === undefined || others.length > 0)
    throw new Error(`Not exactly one sample mail begins with ${start}`);
  return mail;
}

/** The HTML of a sample mail; throws where it has none. */
export async function htmlOf({ file }: ExpectedMail): Promise<string> {
  const { html } = await readMail(file);
  if (html === null) throw new Error(`${file} has no HTML.`);
  return html;
}

/** A sample mail as a webmail shows it; one in plain text as it is, with no link made of its addresses. */
export async function shownHtml({ file }: ExpectedMail): Promise<string> {
  const { html, text } = await readMail(file);
  const escaped = (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return html ?? `<pre style="white-space: pre-wrap">${escaped}</pre>`;
}
