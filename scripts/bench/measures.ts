import type { Measure } from './measure.ts';
import { inbox } from './measures/inbox.ts';

/** All that is measured, in this order. */
export const MEASURES: readonly Measure[] = [inbox];
