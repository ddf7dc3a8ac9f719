import { describe, expect, it } from 'vitest';
import { failuresOf, type HeldAfter, noFigures, tableOf } from '../../../scripts/soak/figures.ts';

const held = (messages: number, more: Partial<HeldAfter> = {}): HeldAfter => ({
  messages,
  bytes: 2_000_000,
  nodes: 100,
  listeners: 30,
  sessionBytes: 20,
  ...more,
});
const good = () => ({ ...noFigures(), messages: 10, marks: 20 });

describe('the figures of a soak', () => {
  it('are good where nothing is lost, doubled or otherwise', () => {
    const figures = { ...good(), held: [held(100), held(2_000, { bytes: 2_099_000, nodes: 150 })] };
    expect(failuresOf(figures)).toEqual([]);
  });

  it.each(['lost', 'doubled', 'extra', 'differing', 'reportsDiffering'] as const)('fail by %s', (name) => {
    expect(failuresOf({ ...good(), [name]: 1 })).toHaveLength(1);
  });

  it('fail where nothing was to be marked', () => {
    expect(failuresOf(noFigures())).toEqual(['nothing was to be marked']);
  });

  it('fail by an error', () => {
    expect(failuresOf({ ...good(), errors: ['broken'] })).toEqual(['error: broken']);
  });

  it.each([{ bytes: 2_110_000 }, { nodes: 201 }, { listeners: 41 }, { sessionBytes: 2_021 }])(
    'fail by what is held on to: %j',
    (more) => {
      expect(failuresOf({ ...good(), held: [held(100), held(2_000, more), held(4_000)] })).toHaveLength(1);
    },
  );

  it('are told in plain tables', () => {
    const lines = tableOf({
      ...good(),
      waits: [30, 10, 20],
      held: [held(100), held(2_000, { bytes: 2_020_000 })],
    });
    expect(lines).toContain('opened to marked, median               20 ms');
    expect(lines.at(-1)).toMatch(/^2000 +2\.02 MB +1\.0 % +100 +30 +20$/);
  });
});
