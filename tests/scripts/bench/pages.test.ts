// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  ADDRESS,
  INBOX_MARKS,
  inboxPage,
  MESSAGE,
  mailLessPage,
  openedMail,
  zoomPage,
} from '../../../scripts/bench/pages.ts';
import { NO_RULES } from '../../../src/core/verdict/rules.ts';
import { verdictOfLink } from '../../../src/core/verdict/verdict-of-link.ts';
import { clientOf } from '../../../src/webmail/clients/clients.ts';
import { collectLinks } from '../../../src/webmail/find/candidates.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const found = (html: string) => collectLinks(parse(html), clientOf(ADDRESS, document));
const isShown = ({ href, text }: { href: string; text: string }) =>
  verdictOfLink({ href, text }, NO_RULES).category !== 'unrelated';

describe('the measured pages', { timeout: 30_000 }, () => {
  it('are the same each time', () => {
    expect(inboxPage()).toBe(inboxPage());
    expect(openedMail(7)).toBe(openedMail(7));
    expect(openedMail(7)).not.toBe(openedMail(8));
  });

  it('have an inbox of 10,000 links in messages, 2,000 of them distinct and 5 % Zoom’s', () => {
    const links = [...parse(inboxPage()).querySelectorAll('.a3s a')].map((link) => ({
      href: link.getAttribute('href') ?? '',
      text: link.textContent ?? '',
    }));
    expect(links).toHaveLength(10_000);
    expect(new Set(links.map(({ href }) => href)).size).toBe(2_000);
    expect(links.filter(isShown)).toHaveLength(INBOX_MARKS);
  });

  it('have nothing but links to Zoom where each is pointed at', () => {
    const links = found(zoomPage(100));
    expect(links).toHaveLength(100);
    expect(links.every(isShown)).toBe(true);
  });

  it('have one in which nothing is found', () => {
    expect(found(mailLessPage())).toEqual([]);
  });

  it('have messages that share no address', () => {
    const page = parse(openedMail(1) + openedMail(2));
    expect(new Set([...page.links].map(({ href }) => href)).size).toBe(2 * MESSAGE.links);
  });
});
