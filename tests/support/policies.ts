import { describePolicy } from '../../src/policy/describe.ts';
import type { Policy } from '../../src/policy/effective.ts';

/** A policy in which every key has the example that administrators read. */
export const EXAMPLE_POLICY = Object.fromEntries(
  describePolicy().map(({ name, example }) => [name, example]),
) as unknown as Policy;
