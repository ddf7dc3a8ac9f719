import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import type { Candidate } from '../../src/core/verdict/verdict.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';

/** What could make a rule go over its input again and again. */
const UNITS = [
  'a',
  '.',
  '-',
  'a.',
  'a-',
  '1-',
  'z',
  'zo',
  'z0',
  'zoom',
  'zoom-',
  'zoom.',
  'zzzzooooommmm',
  'z000',
  'zoommm',
  'meeting',
  'meeting-',
  'meetin',
  'zoom-us-web-',
  'us04web.',
  'webweb',
  'zoom.us',
  'zoom.us.',
  'zoom.us/',
  'aaudk.zoom.us ',
  'aaudk-',
  '%41',
  '%25',
  '%',
  '%7A%6F',
  '%C3',
  'xn--',
  'xn--zm-fmca.',
  'xn--a',
  'https://',
  'https://zoom.us ',
  'https://a@',
  '/v3/__',
  '/RU=',
  'user:',
  '@',
  ':',
  '/',
  '//',
  '?',
  '&url=',
  '&amp;',
  'https://slack-redir.net/link?url=',
  'https://eur03.safelinks.protection.outlook.com/?url=',
  'join ',
  'join zoom ',
  'join zo ',
  'Join Zoom Meeting ',
  'zoom    ',
  'agenda.pdf ',
  'a.b ',
  'e.g. ',
  'a.dk:1',
  'a.dkx@',
  'a@b.dk ',
  'a)',
  '((((',
  'å',
  'о',
  'зоом.',
  '。',
  '\u00ad',
  '\u0301',
  '\u200b',
  '\u202e',
  '\ud800',
  '\u0000',
  '😀',
];

/** Where in a link such a text can stand. */
const PLACES: Readonly<Record<string, (text: string) => Omit<Candidate, 'id'>>> = {
  'the whole address': (text) => ({ href: text, text: '' }),
  'one long label': (text) => ({ href: `https://${text.replaceAll('.', '')}.zoom-x.us/`, text: '' }),
  'the host': (text) => ({ href: `https://${text}.us/`, text: '' }),
  'the userinfo': (text) => ({ href: `https://${text}@example.com/`, text: '' }),
  'the path': (text) => ({ href: `https://example.com/${text}`, text: '' }),
  'the query': (text) => ({ href: `https://example.com/?${text}`, text: '' }),
  "a genuine link's path": (text) => ({ href: `https://aaudk.zoom.us/${text}`, text: '' }),
  'a wrapped address': (text) => ({
    href: `https://urldefense.com/v3/__https:/${text}__;${text}!!x$`,
    text: '',
  }),
  'a Yahoo redirect': (text) => ({ href: `https://r.search.yahoo.com/${text}`, text: '' }),
  'an app link': (text) => ({ href: `zoommtg://${text}`, text: '' }),
  'a script link': (text) => ({ href: `javascript:${text}`, text }),
  'the visible text': (text) => ({ href: 'https://example.com/zoom', text }),
  "the visible text of Zoom's link": (text) => ({ href: 'https://aaudk.zoom.us/j/1', text }),
  'the title': (text) => ({ href: 'https://example.com/', text: 'Join', title: text }),
  'the hidden address': (text) => ({ href: 'https://bit.ly/a', text: 'Join', hiddenAddress: text }),
};

const MOST_RUNS = 300;

/** The fastest of several runs: a busy machine or cold code slows some of them down, a slow rule all of them. */
function fastest(candidateOf: (run: number) => Omit<Candidate, 'id'>, good: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < MOST_RUNS && best >= good; run += 1) {
    const candidate = candidateOf(run);
    // Putting the pieces of the text together is the test's work.
    for (const text of Object.values(candidate)) text.charCodeAt(0);
    const start = performance.now();
    verdictOfLink(candidate, NO_RULES);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

describe.each(Object.entries(PLACES))(
  'a verdict with a hostile text as %s',
  { timeout: 60_000 },
  (_place, candidateOf) => {
    it.each([
      ['2 kB', 'under 1 ms', 2000, 1],
      ['4 kB', 'under 4 ms', 3900, 4],
      ['1 MB', 'under 20 ms', 1_000_000, 20],
    ] as const)('of %s is given in %s', (_size, _time, length, limit) => {
      const slow = UNITS.flatMap((unit) => {
        // Another text each time: what was read before is remembered.
        const time = fastest((run) => candidateOf(`${repeated(unit, length)}${run}`), limit);
        return time < limit ? [] : [`${JSON.stringify(unit)}: ${time.toFixed(2)} ms`];
      });
      expect(slow).toEqual([]);
    });
  },
);
