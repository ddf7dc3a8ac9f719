/** The targets, by WXT's names. Edge takes Chrome's build as it is. */
export const TARGETS = ['chrome', 'firefox', 'thunderbird'] as const;
export type Target = (typeof TARGETS)[number];
