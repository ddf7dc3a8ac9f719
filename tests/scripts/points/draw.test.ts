import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadOf } from '../../../scripts/points/addresses.ts';
import { BLOCKS, htmlOf, type Piece } from '../../../scripts/points/blocks.ts';
import { type DrawnPage, drawnPage } from '../../../scripts/points/draw.ts';
import { minimize } from '../../../scripts/points/minimize.ts';

const PAGES = fc.sample(drawnPage, { seed: 1, numRuns: 500 });
const PIECE: Piece = {
  block: 'link',
  lead: 'genuine',
  otherLead: 'lookalike',
  style: '',
  when: '',
  laterStyle: '',
  isNewTab: false,
  inside: [],
};
const all = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((piece) => [piece, ...all(piece.inside)]);

describe('drawn pages', () => {
  it('are the same for the same seed', () => {
    expect(fc.sample(drawnPage, { seed: 1, numRuns: 500 })).toEqual(PAGES);
    expect(fc.sample(drawnPage, { seed: 2, numRuns: 500 })).not.toEqual(PAGES);
  });

  it('use every block, within others too', () => {
    const inside = PAGES.flatMap(({ pieces }) => pieces.flatMap((piece) => all(piece.inside)));
    expect(new Set(inside.map(({ block }) => block))).toEqual(new Set(Object.keys(BLOCKS)));
  });

  it('give each link an address of its own', () => {
    const pieces = Object.keys(BLOCKS).map((block) => ({ ...PIECE, block }));
    const addresses = [...htmlOf(pieces).matchAll(/ (?:href|action|formaction|to)="(https:[^"]*)"/g)].map(
      ([, url]) => url ?? '',
    );
    expect(addresses.length).toBeGreaterThan(15);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(addresses.map(leadOf))).toEqual(new Set(['genuine', 'lookalike']));
  });
});

describe('a page that fails', () => {
  const isGuilty = async ({ pieces }: DrawnPage) => all(pieces).some(({ block }) => block === 'svg use');

  it('is left with what it fails by', async () => {
    const guilty = PAGES.filter((page) => all(page.pieces).some(({ block }) => block === 'svg use')).slice(
      0,
      10,
    );
    expect(guilty).toHaveLength(10);
    for (const page of guilty) {
      const { pieces, presses } = await minimize(page, isGuilty);
      expect(all(pieces).map(({ block }) => block)).toEqual(['svg use']);
      expect(presses).toEqual([]);
    }
  });

  it('stays as it is where nothing can go', async () => {
    const page: DrawnPage = { pieces: [PIECE], presses: [] };
    expect(await minimize(page, async () => true)).toEqual(page);
  });
});
