import { INSTITUTIONS } from '../../core/genuine/data/institutions.ts';
import { LINK_REWRITERS } from '../../core/unwrap/data/link-rewriters.ts';
import { lookalikesOf } from './generated/lookalikes.ts';
import { OTHER_WORDS, SUFFIXES } from './generated/words.ts';
import { wrapperLike } from './wrappers.ts';

/** Hosts that much of all mail links to; general knowledge. */
const BUSY_HOSTS = `
  www.google.com docs.google.com maps.google.com www.youtube.com www.linkedin.com www.facebook.com
  www.instagram.com x.com github.com outlook.office.com teams.microsoft.com forms.office.com
  www.microsoft.com support.apple.com www.amazon.com en.wikipedia.org doi.org arxiv.org
  www.sciencedirect.com link.springer.com onlinelibrary.wiley.com www.nature.com
  www.researchgate.net www.dropbox.com www.surveymonkey.com www.eventbrite.com www.doodle.com
  www.dr.dk www.borger.dk www.dtu.dk www.ku.dk www.au.dk www.sdu.dk www.aau.dk www.deic.dk
  www.dsb.dk www.e-boks.com
`
  .trim()
  .split(/\s+/);
const SITES = ['www.', 'www.', '', 'mail.', 'click.', 'news.', 'nyhedsbrev.', 'intra.'] as const;
const PAGES = [
  '',
  'news/2026/11/invitation-til-informationsmoede',
  'unsubscribe?u=5f0c1a&id=',
  'article/S0140673626',
  'watch?v=dQw4w9WgXcQ&t=',
  'e/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9?utm_source=newsletter&utm_medium=email&utm_campaign=',
  'kurser/efteraar/tilmelding.aspx?lang=da&kursus=',
  'files/rapport-2026.pdf#page=',
] as const;

const RARE_HOSTS = 60_000;

/** A made-up list and what stands in it. */
export type Mix = 'mail gateway' | 'Zoom in every host';

/**
 * Addresses for timing, the same in every run.
 *
 * The model of the help desk's list is what a university's mail gateway exports for a day: one address a link, unsorted, with
 * repeats as in mail. No such export may be published, so the shares are our estimate, made before anything was timed:
 * - 5 % Zoom: institutions' and shared hosts, and a tenth of these generated look-alikes;
 * - 5 % wrapped by another organisation's filter, every readable service in turn;
 * - 45 % a few dozen hosts that everyone links to, and 45 % 60,000 made-up ones, all with paths and queries. A host
 *   comes up the oftener the earlier it stands in its list (by the square), as few senders write most of the mail.
 *
 * The other mix has Zoom or a look-alike in every host: the worst that `check` can be given.
 */
export function* mailLines(mix: Mix, count: number): Generator<string> {
  const lookalikes = lookalikesOf().flatMap(({ isHosts, made }) => (isHosts ? made : []));
  const zoom = [...INSTITUTIONS.map(({ host }) => host), 'us02web.zoom.us', 'us06web.zoom.us', 'zoom.us'];
  const wrappers = LINK_REWRITERS.flatMap((row) => wrapperLike(row) ?? []);
  const meetingAt = (host: string | undefined, i: number) =>
    `https://${host}/j/${80_000_000_000 + i}?pwd=aB3${i}`;
  for (let i = 0; i < count; i += 1) {
    const often = spread(i) ** 2;
    if (mix === 'Zoom in every host') yield meetingAt(at(lookalikes, spread(i)), i);
    else if (i % 20 === 0) yield meetingAt(i % 200 === 0 ? at(lookalikes, spread(i)) : at(zoom, often), i);
    else if (i % 20 === 1) {
      const target = `https://${rareHost(often)}/${PAGES[(i >> 3) % PAGES.length]}${i}`;
      yield wrappers[(i >> 4) % wrappers.length]?.(target) ?? target;
    } else {
      const host = i % 2 === 0 ? at(BUSY_HOSTS, often) : rareHost(often);
      yield `https://${host}/${PAGES[(i >> 3) % PAGES.length]}${i}`;
    }
  }
}

/** Numbers between 0 and 1, evenly spread and never in order: multiples of the golden ratio (Weyl's sequence). */
function spread(i: number): number {
  return (i * 0.618_033_988_749_895) % 1;
}

function at<T>(list: readonly T[], place: number): T | undefined {
  return list[Math.floor(place * list.length)];
}

/** One of the made-up hosts, such as `nyhedsbrev.bikes-design.dk`. */
function rareHost(place: number): string {
  let rest = Math.floor(place * RARE_HOSTS);
  const next = <T>(list: readonly T[]): T => {
    const item = list[rest % list.length] as T;
    rest = Math.floor(rest / list.length);
    return item;
  };
  const [site, suffix] = [next(SITES), next(SUFFIXES)];
  return `${site}${next(OTHER_WORDS)}-${next(OTHER_WORDS)}.${suffix}`;
}
