import fc from 'fast-check';
import { written } from './draw.ts';
import { variantsOf } from './letters.ts';
import type { Kind } from './lookalikes.ts';
import {
  genuine,
  institution,
  MEETING_WORDS,
  OTHER_WORDS,
  otherDomain,
  SHARED_SUFFIXES,
  SUFFIXES,
  server,
  tenant,
  ZOOM_WORDS,
} from './words.ts';

const own = ['us', 'com'];
const any = [...own, ...SUFFIXES];
const dashed = genuine.map((host) => host.replaceAll('.', '-'));
const small = fc.integer({ min: 1, max: 999 });

/** Hosts that look like Zoom's by their name. `OTHER_WORDS` beside the brand are honest as often as not. */
export const NAMES: readonly Kind[] = [
  ...[...variantsOf('zoom')].map(
    ([kind, variants]): Kind => ({ kind, answer: 'spoofed', made: written`${tenant}${variants}.${own}` }),
  ),
  {
    kind: 'words joined to the name',
    answer: 'spoofed',
    made: fc.oneof(
      written`${server}zoom.${any}`,
      written`${server}-zoom.${any}`,
      written`zoom-${server}.${any}`,
      written`${['web', 'www', 'www-', 'us', 'us-']}zoom.${any}`,
      written`zoom${['us', 'com', '-us', '-com', 'web', '-web', 'us-web', '-us-web']}.${any}`,
    ),
  },
  {
    kind: "Zoom's words before it",
    answer: 'spoofed',
    made: fc.oneof(written`${ZOOM_WORDS}-zoom.${any}`, written`${MEETING_WORDS}zoom.${any}`),
  },
  {
    kind: "Zoom's words after it",
    answer: 'spoofed',
    made: fc.oneof(
      written`zoom-${ZOOM_WORDS}.${any}`,
      written`zoom${MEETING_WORDS}.${any}`,
      written`zoom-${ZOOM_WORDS}-${ZOOM_WORDS}.${any}`,
    ),
  },
  {
    kind: 'other words beside it',
    answer: 'spoofed or unverifiable',
    made: fc.oneof(written`zoom-${OTHER_WORDS}.${any}`, written`${OTHER_WORDS}-zoom.${any}`),
  },
  {
    kind: "Zoom's host before a domain",
    answer: 'spoofed',
    made: fc.oneof(
      written`${genuine}.${otherDomain}`,
      written`${dashed}.${otherDomain}`,
      written`${server}.zoom.${otherDomain}`,
    ),
  },
  {
    kind: "Zoom's host, with a port",
    answer: 'spoofed',
    made: written`${genuine}.${otherDomain}:${['8080', '8443', '4443', '81', '2083']}`,
  },
  { kind: 'another suffix', answer: 'spoofed', made: written`${tenant}zoom.${SUFFIXES}` },
  {
    kind: 'shared hosting',
    answer: 'spoofed',
    made: fc.oneof(
      written`${dashed}.${SHARED_SUFFIXES}`,
      written`${server}-zoom-us.${SHARED_SUFFIXES}`,
      written`zoom-${ZOOM_WORDS}.${SHARED_SUFFIXES}`,
    ),
  },
  {
    kind: 'shared hosting, bare name',
    answer: 'spoofed or unverifiable',
    made: written`zoom-${small}${['a', 'gc', 'x']}.${SHARED_SUFFIXES}`,
  },
  {
    kind: 'an institution imitated',
    answer: 'spoofed',
    made: fc.oneof(
      written`${institution}-zoom.${any}`,
      written`zoom-${institution}.${any}`,
      written`${institution}zoom.${own}`,
      written`deic-zoom.${any}`,
    ),
  },
];
