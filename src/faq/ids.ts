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
