import { describe, expect, it } from 'vitest';
import { policyJourney, SLOW, SOON } from './policy-journey.ts';
import { chromiumMissing } from './support/chromium.ts';
import { hostCrx } from './support/hosted-package.ts';
import { launchManagedChromium } from './support/managed-chromium.ts';
import { skipWhenMissing } from './support/missing.ts';
import { policyFolderMissing } from './support/policy-folder.ts';

const missing = skipWhenMissing(chromiumMissing(), policyFolderMissing());

describe.skipIf(missing)('Chromium with the built package by policy alone', () => {
  const journey = policyJourney({
    host: hostCrx,
    launch: ({ id }, policy) => launchManagedChromium(id, policy),
    dropsWrongTypes: true,
  });

  it('tells an administrator of broken values in the console of the worker', async () => {
    const { browser } = journey();
    await expect.poll(() => browser.workersSaid.join('\n')).toContain('institutionHosts[2]');
  });

  it('offers no button to remove it or to turn it off, and refuses both to the page that has them', async () => {
    const { browser, hosted } = journey();
    const list = browser.list;
    await list.bringToFront();
    const details = list.locator('extensions-detail-view');
    expect(await details.locator('#enableToggle').isDisabled()).toBe(true);
    expect(await details.getByText('Remove extension').isVisible()).toBe(false);
    const refused = await list.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome: { management: Management } };
      const attempts = [chrome.management.uninstall(id), chrome.management.setEnabled(id, false)];
      return Promise.all(
        attempts.map((attempt) =>
          attempt.then(
            () => false,
            () => true,
          ),
        ),
      );
    }, hosted.id);
    expect(refused).toEqual([true, true]);
    expect(await browser.installed()).not.toBeNull();
  });

  it('goes when the policy goes', { timeout: SLOW }, async () => {
    const { browser } = journey();
    await browser.changePolicy('{}');
    await expect.poll(() => browser.installed(), SOON).toBeNull();
  });
});

interface Management {
  uninstall(id: string): Promise<void>;
  setEnabled(id: string, enabled: boolean): Promise<void>;
}
