import type { Category } from '../core/verdict/verdict.ts';

/**
 * One colour a category for what stands on a ground of its own: the mark on its white disc and the toolbar's badge.
 * Each carries white at 4.5:1 or better, and is told from the others by shape or sign as well. The pages and the card
 * have theirs in tokens.css, light and dark.
 */
export const CATEGORY_COLORS: Readonly<Record<Category, string>> = {
  spoofed: '#b3261e',
  unverifiable: '#8a5300',
  commercial: '#3f5872',
  nordunet: '#00696b',
  deic: '#1e6b34',
  unrelated: '#5f6368',
};
