import { describe, expect, it } from 'vitest';
import { nearestKey } from '../../src/policy/nearest-key.ts';

const KNOWN = ['institutionHosts', 'webmailSites', 'helpDesk', 'zoom-bombing', 'page', 'da'];

describe('nearestKey', () => {
  it.each([
    ['a letter left out', 'institutionHost', 'institutionHosts'],
    ['a letter too many', 'helpDesks', 'helpDesk'],
    ['two letters swapped', 'hlepDesk', 'helpDesk'],
    ['another letter', 'webmailSitez', 'webmailSites'],
    ['capitals', 'HelpDesk', 'helpDesk'],
    ['underscores', 'institution_hosts', 'institutionHosts'],
    ['no hyphen', 'zoomBombing', 'zoom-bombing'],
  ])('is found for %s', (_title, key, meant) => {
    expect(nearestKey(key, KNOWN)).toBe(meant);
  });

  it.each([
    ['nothing', ''],
    ['another word', 'colour'],
    ['two letters off', 'helpDe'],
    ['another name of two letters', 'de'],
    ['a prototype’s key', '__proto__'],
    ['a megabyte', 'institutionHosts'.repeat(60_000)],
  ])('is not found for %s', (_title, key) => {
    expect(nearestKey(key, KNOWN)).toBeNull();
  });
});
