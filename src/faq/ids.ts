/** The questions of DeiC's FAQ "Security on Zoom", in its order; the one it prints twice stands once. Two of ours follow. */
export const FAQ_IDS = [
  'deic-or-commercial',
  'data-covered',
  'why-zoom-collects',
  'integrations',
  'im-client',
  'runs-via-deic',
  'who-has-access',
  'zoom-bombing',
  'traffic-encrypted',
  'end-to-end-encryption',
  'titles-and-invitations',
  'credit-cards',
  'marketing',
  'fake-domains',
  'facebook',
  'windows-credentials',
  'macos',
  'attention-tracking',
  'traffic-to-us',
  'oracle-cloud',
  'lti-pro',
  'security-culture',
  'stranger-wrote-page',
  'remote-control',
] as const;

export type FaqId = (typeof FAQ_IDS)[number];

/** Whether `value` names an answer; for messages and addresses that come from outside. */
export function isFaqId(value: unknown): value is FaqId {
  return (FAQ_IDS as readonly unknown[]).includes(value);
}

export interface FaqGroup {
  /** The last part of the message key of its title, `faq_group_…`. */
  readonly id: 'data' | 'traffic' | 'meeting' | 'links' | 'older';
  readonly answers: readonly FaqId[];
}

/** The answers by what they are about, what most people ask first; each answer stands in one group. */
export const FAQ_GROUPS: readonly FaqGroup[] = [
  {
    id: 'data',
    answers: [
      'deic-or-commercial',
      'data-covered',
      'why-zoom-collects',
      'marketing',
      'titles-and-invitations',
      'integrations',
      'im-client',
      'lti-pro',
      'credit-cards',
    ],
  },
  { id: 'traffic', answers: ['traffic-encrypted', 'end-to-end-encryption', 'traffic-to-us', 'oracle-cloud'] },
  { id: 'meeting', answers: ['runs-via-deic', 'who-has-access', 'zoom-bombing', 'remote-control'] },
  { id: 'links', answers: ['fake-domains', 'stranger-wrote-page'] },
  {
    id: 'older',
    answers: ['security-culture', 'attention-tracking', 'facebook', 'windows-credentials', 'macos'],
  },
];
