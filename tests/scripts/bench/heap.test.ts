import { expect, it } from 'vitest';
import { bytesIn } from '../../../scripts/bench/heap.ts';

it('counts all objects of a heap snapshot but compiled code', () => {
  const meta = {
    node_fields: ['type', 'name', 'self_size'],
    node_types: [['hidden', 'object', 'code']],
  } as const;
  expect(bytesIn({ snapshot: { meta }, nodes: [1, 0, 100, 2, 1, 5000, 0, 2, 20] })).toBe(120);
});
