import { describe, expect, it } from 'vitest';
import { firstDrift, type LockFile } from '../../scripts/lock-drift.mjs';

const WANTED: LockFile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/tldts': { version: '7.5.5', integrity: 'sha512-a' },
    'node_modules/biome-win32': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('firstDrift', () => {
  it.each<[string, LockFile, string | null]>([
    [
      'everything as wanted, another platform left out',
      { packages: { 'node_modules/tldts': { version: '7.5.5', integrity: 'sha512-a' } } },
      null,
    ],
    ['nothing installed', {}, 'node_modules/tldts'],
    [
      'an older version',
      { packages: { 'node_modules/tldts': { version: '7.5.4', integrity: 'sha512-a' } } },
      'node_modules/tldts',
    ],
    [
      'other contents under the same version',
      { packages: { 'node_modules/tldts': { version: '7.5.5', integrity: 'sha512-x' } } },
      'node_modules/tldts',
    ],
    [
      'an optional package of another version',
      {
        packages: {
          'node_modules/tldts': { version: '7.5.5', integrity: 'sha512-a' },
          'node_modules/biome-win32': { version: '1.9.0', integrity: 'sha512-c', optional: true },
        },
      },
      'node_modules/biome-win32',
    ],
    [
      'a package that is no longer wanted',
      {
        packages: {
          'node_modules/tldts': { version: '7.5.5', integrity: 'sha512-a' },
          'node_modules/left-behind': { version: '1.0.0' },
        },
      },
      'node_modules/left-behind',
    ],
  ])('%s', (_, installed, expected) => {
    expect(firstDrift(WANTED, installed)).toBe(expected);
  });
});
