import { describe, expect, it, vi } from 'vitest';
import { linksOfMail } from '../../src/cli/mail-links.ts';

const links = async (...lines: readonly string[]) =>
  (await linksOfMail(Buffer.from(lines.join('\r\n')))).links.map(({ href, text }) => [href, text]);

describe('linksOfMail reads', () => {
  it('a plain text', async () => {
    expect(await links('Subject: x', '', 'Join https://zoom.us/j/1.')).toEqual([
      ['https://zoom.us/j/1', 'https://zoom.us/j/1'],
    ]);
  });

  it('HTML with the texts of its links, and not its plain twin', async () => {
    expect(
      await links(
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'https://example.com/plain',
        '--b',
        'Content-Type: text/html',
        '',
        '<p><a href="https://zoom.us/j/1">Join <b>now</b></a> <a href="mailto:a@b.dk">mail</a></p>',
        '--b--',
      ),
    ).toEqual([['https://zoom.us/j/1', 'Join now']]);
  });

  it('addresses in the text of HTML, after its links, and no file names', async () => {
    expect(
      await links(
        'Content-Type: text/html',
        '',
        '<p>zooom.us/j/1 or <a href="https://zoom.us/j/1">Join</a>, see agenda.pdf</p>',
      ),
    ).toEqual([
      ['https://zoom.us/j/1', 'Join'],
      ['zooom.us/j/1', 'zooom.us/j/1'],
    ]);
  });

  it('a calendar, its folded lines joined and its commas plain, without what the body has', async () => {
    expect(
      await links(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'https://zoom.us/j/1',
        '--b',
        'Content-Type: text/calendar',
        '',
        'BEGIN:VCALENDAR',
        'LOCATION:https://zoom.us/j/1',
        'DESCRIPTION:Join\\nhttps://aaudk.zoom.us/j/6123456',
        ' 7890?a=1\\,2\\nOr call',
        'END:VCALENDAR',
        '--b--',
      ),
    ).toEqual([
      ['https://zoom.us/j/1', 'https://zoom.us/j/1'],
      ['https://aaudk.zoom.us/j/61234567890?a=1,2', 'https://aaudk.zoom.us/j/61234567890?a=1,2'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a header alone', 'Subject: https://zoom.us/j/1'],
    ['a part that never begins', 'Content-Type: multipart/mixed; boundary=b\r\n\r\nnothing'],
    ['HTML without a link', 'Content-Type: text/html\r\n\r\n<p>Hello'],
  ])('none in %s', async (_title, source) => {
    expect(await links(source)).toEqual([]);
  });

  it('the facts of HTML as it is seen, line by line', async () => {
    const source =
      'Content-Type: text/html\r\n\r\n<div>Zoom</div><div>https://zoom.us/j/1</div><div>Meeting ID: 612 3456 7890</div><style>passcode: 1</style>';
    const { facts } = await linksOfMail(Buffer.from(source));
    expect(facts).toMatchObject({ mentionsZoom: true, meetingIds: ['61234567890'], passcode: false });
  });

  it('titles and addresses in attributes, as the extension does', async () => {
    const source =
      'Content-Type: text/html\r\n\r\n<a href="https://a.dk/" title="zoom.us" originalsrc="https://b.dk/">Join</a> <a href="https://c.dk/" title="Open">c</a>';
    const { links: found } = await linksOfMail(Buffer.from(source));
    expect(found).toEqual([
      { id: '1', href: 'https://a.dk/', text: 'Join', title: 'zoom.us', hiddenAddress: 'https://b.dk/' },
      { id: '2', href: 'https://c.dk/', text: 'c' },
    ]);
  });

  it('a mail with a broken style sheet, and says nothing of it', async () => {
    const said = vi.spyOn(console, 'error');
    const source =
      'Content-Type: text/html\r\n\r\n<style>a { b } } } @ { "</style><a href="https://zoom.us/j/1">Join</a>';
    expect(await links(source)).toEqual([['https://zoom.us/j/1', 'Join']]);
    expect(said).not.toHaveBeenCalled();
  });

  it('numbers its links', async () => {
    const { links: found } = await linksOfMail(Buffer.from('\r\n\r\nhttps://a.dk https://b.dk'));
    expect(found.map(({ id }) => id)).toEqual(['1', '2']);
  });
});
