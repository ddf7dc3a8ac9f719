import type { FaqId } from './ids.ts';

export interface Leg {
  /** The last part of the message key of its words, `faq_route_…`. */
  readonly id: 'call' | 'media' | 'telephone' | 'details' | 'endtoend';
  /** The answer that tells more. */
  readonly answer: FaqId;
}

/** Where the traffic of a meeting through DeiC goes, by the numbers of the drawing (`ui/faq/traffic-drawing`), from 1. */
export const TRAFFIC_LEGS: readonly Leg[] = [
  { id: 'call', answer: 'traffic-to-us' },
  { id: 'media', answer: 'traffic-encrypted' },
  { id: 'telephone', answer: 'traffic-encrypted' },
  { id: 'details', answer: 'why-zoom-collects' },
  { id: 'endtoend', answer: 'end-to-end-encryption' },
];
