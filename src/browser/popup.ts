import { browser } from './api.ts';

/**
 * Opens our popup. Firefox does so only within a press: call it before anything is awaited there.
 * Out: whether it opened; Chromium before 127 cannot, and no browser can where its window is not in front.
 */
export async function openPopup(): Promise<boolean> {
  try {
    // Missing in old browsers: that throws too.
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
