import { describe, expect, it } from 'vitest';
import { policyJourney, SLOW } from './policy-journey.ts';
import { firefoxMissing } from './support/firefox.ts';
import { hostXpi } from './support/hosted-package.ts';
import { launchManagedFirefox } from './support/managed-firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { policyFolderMissing } from './support/policy-folder.ts';

const missing = skipWhenMissing(firefoxMissing(), policyFolderMissing());

describe.skipIf(missing)('Firefox with the built package by policy alone', () => {
  const journey = policyJourney({
    host: hostXpi,
    launch: (_hosted, policy) => launchManagedFirefox(policy),
    dropsWrongTypes: false,
  });

  it('keeps the webmail that its package names: nobody takes that from it', async () => {
    const page = await journey().browser.openOwnPage('options.html');
    const refusal = await page.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: ExtensionApi };
      const gmail = browser.permissions.remove({ origins: ['https://mail.google.com/*'] });
      return gmail.then(
        () => null,
        (error: Error) => error.message,
      );
    }, null);
    await page.close();
    expect(refusal).toContain('locked by enterprise policies');
  });

  it('refuses to be turned off', async () => {
    const { browser } = journey();
    expect(await browser.inWindow('addon.disable().then(() => false, () => true)')).toBe(true);
    expect(await browser.installed()).not.toBeNull();
  });

  it('is the person’s to remove when the policy goes', { timeout: SLOW }, async () => {
    const { browser } = journey();
    await browser.changePolicy('{ "policies": {} }');
    expect(await browser.installed()).toMatchObject({
      byPolicy: false,
      mayBeRemoved: true,
      mayBeTurnedOff: true,
    });
  });
});

interface ExtensionApi {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
}
