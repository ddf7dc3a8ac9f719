import { expect, it, vi } from 'vitest';
import { openLink } from '../../../src/webmail/act/open-link.ts';

it.each([
  ['_blank', 'noopener,noreferrer'],
  ['a-window', 'noopener,noreferrer'],
  ['_self', ''],
  ['_parent', ''],
  ['_TOP', ''],
])('a page in %s gets these features: "%s"', (target, features) => {
  const open = vi.fn();
  openLink({ open } as unknown as Window, { href: 'https://zooom.us/', target });
  expect(open).toHaveBeenCalledExactlyOnceWith('https://zooom.us/', target, features);
});
