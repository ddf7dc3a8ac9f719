import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CLIENT_NOTES } from '../../src/webmail/clients/client-notes.ts';
import { CLIENTS, UNKNOWN_CLIENT } from '../../src/webmail/clients/clients.ts';
import { IMITATED_PAGES } from '../fixtures/webmail/pages.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/webmail.md'), 'utf8');

it('notes something of every client, and of no other', () => {
  expect(Object.keys(CLIENT_NOTES)).toEqual([...CLIENTS, UNKNOWN_CLIENT].map(({ id }) => id));
});

it('docs/webmail.md counts the fixtures', () => {
  expect(TEXT).toContain(`${IMITATED_PAGES.length} pages`);
});
