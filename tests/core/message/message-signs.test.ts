import { describe, expect, it, vi } from 'vitest';
import { SPOOFED_AT } from '../../../src/core/lookalike/signs.ts';
import {
  MESSAGE_SIGNS,
  type MessageSign,
  type MessageSignName,
} from '../../../src/core/message/message-signs.ts';
import { verdictsIn } from '../../support/mail.ts';

const ROWS = Object.entries(MESSAGE_SIGNS) as [MessageSignName, MessageSign][];

/** What each sign's example comes to. */
const COMES_TO: Readonly<Record<MessageSignName, 'spoofed' | 'unverifiable'>> = {
  senderBearsZoomsName: 'spoofed',
  senderNamesZoom: 'spoofed',
  dressOfZoom: 'spoofed',
  functionAsks: 'spoofed',
  logoOfZoom: 'unverifiable',
  zoomsMatterElsewhere: 'unverifiable',
  brandInInvitation: 'spoofed',
  logoLeadsToZoom: 'spoofed',
  zoomInPath: 'spoofed',
  freeHosting: 'spoofed',
  tradesSite: 'spoofed',
  siteFolder: 'spoofed',
  departmentLeadsAway: 'unverifiable',
  zoomsThingElsewhere: 'unverifiable',
  matterOfUnknownSender: 'unverifiable',
  strangerNamesZoom: 'spoofed',
  strangePlaceInZoomsMail: 'unverifiable',
  unrelatedSite: 'spoofed',
  mailPresses: 'spoofed',
  leadsNowhereHome: 'spoofed',
};

describe('the table of message signs', () => {
  it.each(ROWS)('the example of %s comes to what it should', (name, { example, reason }) => {
    const verdict = verdictsIn(example).find(({ category }) => category !== 'commercial');
    expect(verdict?.category).toBe(COMES_TO[name]);
    if (reason !== null) expect(verdict?.reasons).toContain(reason);
  });

  it.each(ROWS)('the example of %s says less without it', (name, { example, reason }) => {
    const found = verdictsIn(example);
    using taken = vi.spyOn(MESSAGE_SIGNS[name] as MessageSign, 'shows').mockReturnValue(false);
    const [left] = verdictsIn(example).filter(({ category }) => category !== 'commercial');
    expect(taken).toHaveBeenCalled();
    expect(verdictsIn(example)).not.toEqual(found);
    if (reason === null) expect(left?.category).toBe('unverifiable');
  });

  it.each(ROWS)('the example of %s leads to nothing strange without its message', (name, { example }) => {
    const link = /\]\((https:\/\/(?!zoom\.us)[^)]+)\)/.exec(example)?.[1] ?? '';
    const { category = '' } = verdictsIn(`Ann <ann@mail.example>: [Photos](${link})`)[0] ?? {};
    expect(['unrelated', ...(name === 'brandInInvitation' ? ['unverifiable'] : [])]).toContain(category);
  });

  it.each(ROWS)('the example of %s is honest where the sender owns the place', (_name, { example }) => {
    const host = /\]\(https:\/\/(?!zoom\.us)([^/)]+)/.exec(example)?.[1] ?? '';
    const owned = example.replace(/<[^>]*>/, `<info@${host}>`).replace(/^[^<]*</, 'Ann <');
    const other = verdictsIn(owned).filter(({ category }) => category !== 'commercial');
    // A mail made up as Zoom's stays one, wherever it is sent from.
    if (!/55 Almaden/.test(example)) expect(other.map(({ category }) => category)).not.toContain('spoofed');
  });

  it.each(ROWS)('the example of %s is honest where Zoom sent it', (_name, { example }) => {
    const fromZoom = example.replace(/<[^>]*>/, '<no-reply@zoom.us>');
    expect(verdictsIn(fromZoom).map(({ category }) => category)).not.toContain('spoofed');
  });

  it.each(ROWS.filter(([, { kind }]) => kind === 'place'))('%s alone claims nothing', (_name, row) => {
    expect(row.claims).toBe(false);
    expect(row.weight).toBeLessThan(SPOOFED_AT);
  });
});
