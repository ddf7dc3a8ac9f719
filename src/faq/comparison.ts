import type { FaqId } from './ids.ts';

/** The three kinds of Zoom that people meet, named as the categories of their links. */
export const ZOOM_KINDS = ['deic', 'nordunet', 'commercial'] as const;
export type ZoomKind = (typeof ZOOM_KINDS)[number];

export interface Aspect {
  /** The last part of the message key of its name, `faq_compare_…`; with a kind behind it, that of a cell. */
  readonly id: 'agreement' | 'servers' | 'sent' | 'encryption' | 'endtoend' | 'recording' | 'doubts';
  /** For each kind, the answer that bears out what its cell says. */
  readonly answers: Readonly<Record<ZoomKind, FaqId>>;
}

/** In what the three kinds differ, a row each: what a person asks first stands first. */
export const COMPARISON: readonly Aspect[] = [
  {
    id: 'agreement',
    answers: { deic: 'deic-or-commercial', nordunet: 'deic-or-commercial', commercial: 'deic-or-commercial' },
  },
  {
    id: 'servers',
    answers: { deic: 'deic-or-commercial', nordunet: 'runs-via-deic', commercial: 'oracle-cloud' },
  },
  {
    id: 'sent',
    answers: { deic: 'why-zoom-collects', nordunet: 'why-zoom-collects', commercial: 'oracle-cloud' },
  },
  {
    id: 'encryption',
    answers: { deic: 'traffic-encrypted', nordunet: 'traffic-encrypted', commercial: 'traffic-encrypted' },
  },
  {
    id: 'endtoend',
    answers: {
      deic: 'end-to-end-encryption',
      nordunet: 'end-to-end-encryption',
      commercial: 'end-to-end-encryption',
    },
  },
  {
    id: 'recording',
    answers: { deic: 'who-has-access', nordunet: 'who-has-access', commercial: 'who-has-access' },
  },
  {
    id: 'doubts',
    answers: { deic: 'traffic-to-us', nordunet: 'runs-via-deic', commercial: 'marketing' },
  },
];

/** The day on which the table was last held against its sources. */
export const COMPARED = '2026-11-30';
