// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES, type Category } from '../../src/core/verdict/verdict.ts';
import type { Judged } from '../../src/messages/protocol.ts';
import type { HelpDesk } from '../../src/policy/effective.ts';
import { HoverCard } from '../../src/ui/hover-card/hover-card.tsx';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';
import { judgedLink } from '../support/verdict.ts';

afterEach(cleanup);

const IT: HelpDesk = { name: 'IT Service', address: 'it@example.dk', page: 'https://it.example.dk/' };

function show(link: Judged, language: Language = 'en', helpDesk: HelpDesk | null = null) {
  const events = { onOpenAnswer: vi.fn(), onCopy: vi.fn(async () => true), onClose: vi.fn() };
  const t = translator(language);
  render(<HoverCard link={link} answer="fake-domains" helpDesk={helpDesk} t={t} {...events} />);
  return { card: screen.getByRole('dialog'), ...events };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  test.each(CATEGORIES)('%s is named by its verdict and says its language', (category) => {
    const { card } = show(judgedLink({ category }), language);
    expect(screen.getByRole('dialog', { name: t(`verdict_${category}_title`) })).toBe(card);
    expect(card.lang).toBe(language);
    expect(card.hasAttribute('aria-modal')).toBe(false);
    expect(card.querySelector(`#${card.getAttribute('aria-describedby')}`)?.textContent).toContain('zoom.us');
  });

  test('a host that the institution lists is named so, and not as a look-alike', () => {
    const { card } = show(judgedLink({ category: 'spoofed', reasons: ['listed-by-policy'] }), language);
    expect(screen.getByRole('dialog', { name: t('verdict_listed_title') })).toBe(card);
    expect(within(card).getByText(t('verdict_listed_meaning'))).toBeTruthy();
    expect(card.textContent).not.toContain(t('verdict_spoofed_title'));
  });

  test('the strongest reason stands at once, every other one waits behind the question why', () => {
    const { card } = show(judgedLink({ reasons: REASONS }), language);
    const why = screen.getByRole('button', { name: t('ui_why') });
    expect(within(card).queryAllByRole('listitem')).toEqual([]);
    fireEvent.click(why);
    expect(within(card).getAllByRole('listitem')).toHaveLength(REASONS.length - 1);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(why);
    expect(within(card).queryAllByRole('listitem')).toEqual([]);
    expect(why.getAttribute('aria-expanded')).toBe('false');
  });

  test.each(CATEGORIES)('%s says in one line what holds, or what to do', (category) => {
    const { card } = show(judgedLink({ category }), language);
    expect(card.querySelector('#facts .now')?.textContent).toBe(t(`verdict_${category}_advice`));
  });

  test('it says who has not made it', () => {
    const { card } = show(judgedLink(), language);
    expect(card.textContent).toContain('Zoom');
    expect(within(card).getByText(t('ui_not_affiliated'))).toBeTruthy();
  });
});

test('the registrable domain is picked out of the host', () => {
  const { card } = show(judgedLink({ host: 'zoom.us.evil.example', registrableDomain: 'evil.example' }));
  expect(card.querySelector('strong')?.textContent).toBe('evil.example');
  expect(card.querySelector('bdi')?.textContent).toBe('zoom.us.evil.example');
});

test.each([
  ['an IP address', '192.0.2.7', null, '192.0.2.7'],
  ['a bare domain', 'zoom.us', 'zoom.us', 'zoom.us'],
  ['a domain that only ends alike', 'uw04webzoom.us', 'zoom.us', 'uw04webzoom.us'],
])('%s is picked out whole', (_, host, registrableDomain, picked) => {
  const { card } = show(judgedLink({ host, registrableDomain }));
  expect(card.querySelector('strong')?.textContent).toBe(picked);
});

test('a link without a host says so', () => {
  const { card } = show(judgedLink({ category: 'unverifiable', host: null, registrableDomain: null }));
  expect(within(card).getByText('no readable address')).toBeTruthy();
  expect(card.querySelector('strong')).toBeNull();
});

test('a host of 300 characters is shown whole, with places to break and its domain in one piece', () => {
  const host = `${'long-label.'.repeat(26)}evil.example`;
  const { card } = show(judgedLink({ host, registrableDomain: 'evil.example' }));
  expect(host.length).toBeGreaterThanOrEqual(298);
  expect(card.querySelector('bdi.lg-host-long')?.textContent).toBe(host);
  expect(card.querySelectorAll('bdi wbr').length).toBeGreaterThan(20);
  expect(card.querySelector('strong')?.childElementCount).toBe(0);
});

test('markup and text that runs the other way stay text', () => {
  const institution = '<script>alert(1)</script> אוניברסיטה';
  const { card } = show(judgedLink({ institution }));
  expect(card.querySelector('script')).toBeNull();
  expect(card.textContent).toContain(institution);
  expect(card.dir).toBe('ltr');
});

test.each<[boolean, Category, string | null]>([
  [true, 'deic', '61234567890'],
  [false, 'deic', null],
  // The number in a false address is whatever its sender wrote there.
  [false, 'spoofed', '61234567890'],
])('the meeting ID is seen is %s: %s, %s', (isSeen, category, meetingId) => {
  const { card } = show(judgedLink({ category, meetingId }));
  expect(card.textContent?.includes('612 3456 7890')).toBe(isSeen);
});

test('its buttons ask for the answer and for closing', () => {
  const { onOpenAnswer, onClose } = show(judgedLink());
  fireEvent.click(screen.getByRole('button', { name: /How do I recognise a false Zoom address/ }));
  expect(onOpenAnswer).toHaveBeenCalledWith('fake-domains');
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

describe('copying the meeting ID', () => {
  test.each(CATEGORIES.map((category) => [category, ['deic', 'nordunet', 'commercial'].includes(category)]))(
    '%s: offered is %s',
    (category, isOffered) => {
      show(judgedLink({ category: category as (typeof CATEGORIES)[number] }));
      expect(screen.queryByRole('button', { name: /Copy the meeting ID/ }) !== null).toBe(isOffered);
    },
  );

  test('is not offered without one', () => {
    show(judgedLink({ meetingId: null }));
    expect(screen.queryByRole('button', { name: /Copy the meeting ID/ })).toBeNull();
  });

  test.each([
    [true, 'Copied. Now start Zoom and paste it there.'],
    [false, 'It could not be copied. Select the number and copy it yourself.'],
  ])('says how it went: %s', async (worked, words) => {
    const { onCopy } = show(judgedLink());
    onCopy.mockResolvedValue(worked);
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: /Copy the meeting ID/ }));
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
    expect(onCopy).toHaveBeenCalledWith('61234567890');
  });
});

describe('reporting a link', () => {
  test.each(CATEGORIES.map((category) => [category, ['spoofed', 'unverifiable'].includes(category)]))(
    '%s: offered is %s',
    (category, isOffered) => {
      const { card } = show(judgedLink({ category: category as (typeof CATEGORIES)[number] }), 'en', IT);
      expect(within(card).queryByRole('link') !== null).toBe(isOffered);
    },
  );

  test.each<[string, HelpDesk, string, RegExp]>([
    ['by mail', IT, 'Report it by mail to IT Service', /^mailto:it@example\.dk\?subject=/],
    ['by mail, no name', { ...IT, name: '' }, 'Report it by mail to it@example.dk', /^mailto:it@/],
    [
      'on a page',
      { ...IT, address: null },
      'Report it to IT Service (opens in a new tab)',
      /^https:\/\/it\./,
    ],
    [
      'on a page, no name',
      { ...IT, name: '', address: null },
      'Report it to it.example.dk (opens in a new tab)',
      /^https:\/\/it\.example\.dk\/$/,
    ],
  ])('%s', (_, helpDesk, name, address) => {
    const { card } = show(judgedLink({ category: 'spoofed' }), 'en', helpDesk);
    const link = within(card).getByRole<HTMLAnchorElement>('link', { name });
    expect(link.querySelector('span')?.firstChild?.textContent).toBe('Report it');
    expect(link.href).toMatch(address);
    expect(link.target).toBe('_blank');
    expect(link.rel).toContain('noreferrer');
  });

  test.each([
    ['nobody', null],
    ['a name alone', { ...IT, address: null, page: null }],
  ])('is not offered with %s to report to', (_, helpDesk) => {
    const { card } = show(judgedLink({ category: 'spoofed' }), 'en', helpDesk);
    expect(within(card).queryByRole('link')).toBeNull();
  });
});
