import { createHash } from 'node:crypto';
import { INSTITUTIONS } from '../../src/core/genuine/data/institutions.ts';

/** A meeting number as an address has it, or in the groups that Zoom prints it in; not a part of a longer number. */
const NUMBER = /(?<!\d)(?:\d{9,11}|\d{3} \d{3,4} \d{3,4})(?!\d)/g;
/** What stands for each passcode and token in the sample mails. */
const TOKEN = /Sample/g;

const HOSTS = INSTITUTIONS.map(({ host }) => host);
/** A host of an institution's, whole: neither part of a longer name nor of another word. */
const HOST = new RegExp(
  `(?<![a-z0-9.-])(?:${HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|')})(?![a-z0-9-]|\\.[a-z0-9])`,
  'g',
);

/**
 * A mail like this one that nobody has seen before: its meeting numbers, its tokens and the institutions whose hosts it
 * names are others, so that no answer kept from an earlier mail fits.
 *
 * In: a mail's HTML; a text that is another for each mail. Out: the same for the same two. A number that stands in the
 * mail twice is the same in both places, in groups or not; a Danish host becomes a Danish one, a Nordic one a Nordic one.
 */
export function distinctMail(html: string, salt: string): string {
  const drawn = (what: string) => createHash('sha256').update(`${salt} ${what}`).digest();
  return html
    .replaceAll(NUMBER, (written) => {
      const bytes = drawn(written.replaceAll(' ', ''));
      let at = 0;
      // The first digit stays: no meeting number begins with 0.
      return written.replaceAll(/(?<=.)\d/g, () => String((bytes[at++] ?? 0) % 10));
    })
    .replaceAll(TOKEN, () => `S${drawn('token').toString('hex').slice(0, 5)}`)
    .replaceAll(HOST, (host) => {
      const others = alike(host);
      return others[drawn('host').readUInt32BE() % others.length] ?? host;
    });
}

/** The hosts that are judged as this one is. */
function alike(host: string): string[] {
  const known = INSTITUTIONS.find((institution) => institution.host === host);
  return INSTITUTIONS.filter(
    ({ country, kind }) => (country === 'DK') === (known?.country === 'DK') && kind === known?.kind,
  ).map((institution) => institution.host);
}
