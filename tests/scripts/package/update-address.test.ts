import { expect, it } from 'vitest';
import { updateAddress } from '../../../scripts/package/update-address.ts';

const gecko = (update_url: string) => ({ browser_specific_settings: { gecko: { update_url } } });

it.each([
  ['chrome', 'https://it.example.dk/lg/', { update_url: 'https://it.example.dk/lg/updates.xml' }],
  ['chrome', 'http://127.0.0.1:8000/', { update_url: 'http://127.0.0.1:8000/updates.xml' }],
  ['firefox', 'https://it.example.dk/lg/', gecko('https://it.example.dk/lg/updates.json')],
  ['thunderbird', 'https://it.example.dk/lg/', gecko('https://it.example.dk/lg/updates-thunderbird.json')],
  // Firefox would refuse the package.
  ['firefox', 'http://127.0.0.1:8000/', {}],
  ['thunderbird', 'http://127.0.0.1:8000/', {}],
  ['chrome', null, {}],
  ['firefox', null, {}],
] as const)('%s, with %s', (browser, folder, expected) => {
  expect(updateAddress(browser, folder)).toEqual(expected);
});
