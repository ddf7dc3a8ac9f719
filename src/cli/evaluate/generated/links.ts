import fc from 'fast-check';
import { written } from './draw.ts';
import type { Kind } from './lookalikes.ts';
import { genuine, meetingId, OTHER_WORDS, otherDomain, ZOOM_WORDS } from './words.ts';

/** Addresses that RFC 5737 keeps for documentation: nobody has them. */
const ip = written`${['192.0.2', '198.51.100', '203.0.113']}.${fc.integer({ min: 1, max: 254 })}`;
const numericHost = ip.chain((address) => {
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return fc.constantFrom(`${number}`, `0x${number.toString(16)}`, `0${number.toString(8)}`);
});
const port = fc.integer({ min: 1025, max: 65_535 });

/**
 * Links that show Zoom's name somewhere else than in their host. Where honest pages have the same (a bare meeting link in
 * the query of a page for sharing), no more than `unverifiable` is right.
 */
export const LINKS: readonly Kind[] = [
  {
    kind: "path begins with Zoom's host",
    answer: 'spoofed',
    made: written`https://${otherDomain}/${genuine}/j/${meetingId}`,
  },
  {
    kind: "Zoom's host later in the path",
    answer: 'spoofed or unverifiable',
    made: written`https://${otherDomain}/${OTHER_WORDS}/${genuine}/j/${meetingId}`,
  },
  {
    kind: "Zoom's host in the query",
    answer: 'unverifiable',
    made: written`https://${otherDomain}/${OTHER_WORDS}?to=https://${genuine}/j/${meetingId}`,
  },
  {
    kind: "Zoom's host in the fragment",
    answer: 'unverifiable',
    made: written`https://${otherDomain}/${OTHER_WORDS}#https://${genuine}/j/${meetingId}`,
  },
  {
    kind: "Zoom's host before an @",
    answer: 'spoofed',
    made: written`https://${genuine}${['', ':443', '%2Fj%2F1']}@${otherDomain}/j/${meetingId}`,
  },
  {
    kind: "IP address, Zoom's host in the path",
    answer: 'spoofed',
    made: written`http://${ip}/${genuine}/j/${meetingId}`,
  },
  {
    kind: "number for a host, Zoom's in the path",
    answer: 'spoofed',
    made: written`http://${numericHost}/${genuine}/j/${meetingId}`,
  },
  {
    kind: 'IP address without other signs',
    answer: 'at most unverifiable',
    made: written`http://${ip}/j/${meetingId}`,
  },
  {
    kind: 'brand, odd port, meeting path',
    answer: 'spoofed',
    made: written`https://zoom-${OTHER_WORDS}.${['example', 'net', 'site']}:${port}/j/${meetingId}`,
  },
  {
    kind: "Zoom's page on shared hosting",
    answer: 'spoofed or unverifiable',
    made: written`https://sites.google.com/view/zoom-${ZOOM_WORDS}-${fc.integer({ min: 1, max: 99 })}`,
  },
  {
    kind: "scheme of Zoom's app",
    answer: 'spoofed',
    made: written`${['zoommtg', 'zoomus']}://${otherDomain}/join?confno=${meetingId}`,
  },
  {
    kind: 'script under "Join Zoom Meeting"',
    answer: 'spoofed',
    text: 'Join Zoom Meeting',
    made: fc.oneof(
      written`javascript:location.href='https://${otherDomain}/j/${meetingId}'`,
      written`data:text/html,<meta http-equiv=refresh content="0;url=https://${otherDomain}/">`,
      written`blob:https://${otherDomain}/${fc.uuid()}`,
    ),
  },
];
