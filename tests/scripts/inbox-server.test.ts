import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InboxServer, serveInbox } from '../../src/cli/demo/inbox-server.ts';

describe('serveInbox', () => {
  let folder: string;
  let inbox: InboxServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inbox-'));
    writeFileSync(join(folder, 'index.html'), '<title>Inbox</title>');
    writeFileSync(join(folder, 'secret.txt'), 'not for the inbox');
    inbox = await serveInbox(folder, [{ id: 'one', subject: 'Møde' }]);
  });

  afterAll(async () => {
    await inbox.close();
    rmSync(folder, { recursive: true });
  });

  it('listens on this machine alone', () => {
    expect(inbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('serves the page, whatever stands after a question mark', async () => {
    const response = await fetch(`${inbox.url}?again`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<title>Inbox</title>');
  });

  it('serves the mails', async () => {
    const response = await fetch(`${inbox.url}mail.json`);
    expect(await response.json()).toEqual([{ id: 'one', subject: 'Møde' }]);
  });

  it.each(['secret.txt', '..%2f..%2fpackage.json', 'inbox'])('does not serve %s', async (path) => {
    expect((await fetch(`${inbox.url}${path}`)).status).toBe(404);
  });

  it('lets the page ask nobody else', async () => {
    const policy = (await fetch(inbox.url)).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'self';/);
  });
});
