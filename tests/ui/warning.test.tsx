// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import { Warning, type WarningProps } from '../../src/ui/warning/warning.tsx';
import { LANGUAGES, type Language } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';
import { verdict } from '../support/verdict.ts';

const SPOOFED: Partial<Verdict> = {
  category: 'spoofed',
  reasons: ['levelsquat', 'text-mismatch'],
  host: 'aaudk.zoom.us.evil.example',
  registrableDomain: 'evil.example',
  target: 'https://aaudk.zoom.us.evil.example/j/1',
  imitates: 'zoom.us',
  shownHost: null,
  institution: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(parts: Partial<Verdict> = {}, props: Partial<WarningProps> = {}, language: Language = 'en') {
  const onStay = vi.fn();
  const onGoOn = vi.fn();
  const { container } = render(
    <Warning
      verdict={verdict({ ...SPOOFED, ...parts })}
      wayOn="wait"
      helpDesk={null}
      t={translator(language)}
      onStay={onStay}
      onGoOn={onGoOn}
      {...props}
    />,
  );
  const dialog = container.querySelector('dialog') as HTMLDialogElement;
  // The element that opens it is the host's.
  dialog.open = true;
  return { dialog, onStay, onGoOn };
}

const GO_ON = /^Go on anyway/;
const pass = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
const goOn = () => screen.getByRole<HTMLButtonElement>('button', { name: GO_ON });
const choice = (domain: string) => screen.getByRole<HTMLInputElement>('radio', { name: domain });
const know = () => choice('evil.example');

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  test('it is an alert that is named, described by where the link leads, and says its language', () => {
    const { dialog } = show({}, {}, language);
    expect(screen.getByRole('alertdialog', { name: `${t('warning_title')} evil.example` })).toBe(dialog);
    expect(dialog.getAttribute('aria-describedby')).toBe('facts');
    expect(dialog.querySelector('#facts')?.textContent).toContain('evil.example');
    expect(dialog.lang).toBe(language);
  });

  test('it offers to stay first, and a way on second', () => {
    show({}, {}, language);
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual([t('warning_stay'), `${t('warning_go_on')} (5)`]);
  });
});

test('the registrable domain ends the first sentence alone, and is picked out of the host', () => {
  const { dialog } = show();
  expect(dialog.querySelector('.lg-host')?.textContent).toBe('aaudk.zoom.us.evil.example');
  expect(dialog.querySelector('h2 .owner')?.textContent).toBe('evil.example');
  expect(dialog.querySelector('#facts strong')?.textContent).toBe('evil.example');
});

test.each(
  LANGUAGES.flatMap((language) =>
    (['warning_title', 'warning_claimed_title', 'warning_listed_title'] as const).map(
      (key) => [language, key] as const,
    ),
  ),
)('in %s, %s is a sentence of at most twelve words, the domain among them', (language, key) => {
  const words = `${translator(language)(key)} evil.example`.split(' ');
  expect(words.length).toBeLessThanOrEqual(12);
});

test.each<[string, Partial<Verdict>, string[]]>([
  ['what is imitated', {}, ['evil.example', 'zoom.com', 'zoom.us']],
  ['what the text shows', { shownHost: 'aaudk.zoom.us' }, ['aaudk.zoom.us', 'evil.example', 'zoom.us']],
  ['no part of the true one', { shownHost: 'a.evil.example' }, ['evil.example', 'zoom.com', 'zoom.us']],
  ['Zoom where nothing is claimed', { imitates: null }, ['evil.example', 'zoom.com', 'zoom.us']],
  [
    'beside a number in the place of a name',
    { registrableDomain: null, host: '192.0.2.7' },
    ['192.0.2.7', 'zoom.com', 'zoom.us'],
  ],
])('the true address is to be picked among others: %s', (_title, parts, expected) => {
  show(parts);
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(expected);
  expect(screen.getByRole('group', { name: 'Where does this link really lead?' })).toBeTruthy();
});

test.each<[string, Partial<Verdict>, string[]]>([
  ['what it imitates', { imitates: 'zoom.us', shownHost: null }, ['zoom.us']],
  ['what it shows', { imitates: null, shownHost: 'aaudk.zoom.us' }, ['aaudk.zoom.us']],
  ['both', { imitates: 'zoom.us', shownHost: 'aaudk.zoom.us' }, ['aaudk.zoom.us', 'zoom.us']],
  ['one where they are the same', { imitates: 'zoom.us', shownHost: 'zoom.us' }, ['zoom.us']],
  ['Zoom where neither is known', { imitates: null, shownHost: null }, ['zoom.us']],
])('it claims to be %s', (_title, parts, expected) => {
  const { dialog } = show(parts);
  const claims = [...dialog.querySelectorAll('dd:not(:last-child) bdi')].map((part) => part.textContent);
  expect(claims).toEqual(expected);
});

describe.each(LANGUAGES)('a host that the institution lists as false, in %s', (language) => {
  const t = translator(language);
  const reasons = ['listed-by-policy'] as const;

  test('claims nothing, and is said to be listed', () => {
    const { dialog } = show({ reasons, imitates: null }, {}, language);
    expect(screen.getByRole('alertdialog', { name: `${t('warning_listed_title')} evil.example` })).toBe(
      dialog,
    );
    expect(within(dialog).queryByText(t('warning_claims'))).toBeNull();
    expect([...dialog.querySelectorAll('dt')].map((part) => part.textContent)).toEqual([t('ui_leads_to')]);
    expect(dialog.textContent).not.toContain(t('warning_title'));
  });

  test('claims what its text shows', () => {
    const { dialog } = show({ reasons, imitates: null, shownHost: 'skole.example' }, {}, language);
    expect(within(dialog).getByText(t('warning_claims'))).toBeTruthy();
    expect(dialog.querySelector('dd')?.textContent).toBe('skole.example');
  });

  test('claims to be Zoom where it looks like it', () => {
    const { dialog } = show({ reasons }, {}, language);
    expect(screen.getByRole('alertdialog', { name: `${t('warning_title')} evil.example` })).toBe(dialog);
    expect(dialog.querySelector('dd')?.textContent).toBe('zoom.us');
  });
});

test('only the main reasons stand in it', () => {
  const { dialog } = show({ reasons: REASONS.slice(0, 9) });
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
});

test('a host of 300 characters is shown whole, with places to break', () => {
  const host = `${'long-label.'.repeat(26)}evil.example`;
  const { dialog } = show({ host });
  expect(dialog.querySelector('.lg-host')?.textContent).toBe(host);
  expect(dialog.querySelectorAll('.lg-host wbr').length).toBeGreaterThan(20);
});

test('markup and text that runs the other way stay text', () => {
  const shownHost = '<img src=x onerror=alert(1)>.זום.example';
  const { dialog } = show({ shownHost });
  expect(dialog.querySelector('img')).toBeNull();
  expect(dialog.querySelector('dd bdi')?.textContent).toBe(shownHost);
});

describe('the way on', () => {
  test('is closed by the wait alone, also when the true address is picked', () => {
    const { onGoOn } = show();
    fireEvent.click(know());
    pass(4);
    expect(goOn().disabled).toBe(true);
    fireEvent.click(goOn());
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test('is closed without a pick, also when the wait is over', () => {
    const { onGoOn } = show();
    pass(60);
    expect(goOn().disabled).toBe(true);
    goOn().disabled = false;
    fireEvent.click(goOn());
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test('is open after both, in either order, and closes with another pick', () => {
    const { onGoOn } = show();
    pass(5);
    fireEvent.click(know());
    expect(goOn().disabled).toBe(false);
    fireEvent.click(choice('zoom.us'));
    expect(goOn().disabled).toBe(true);
    fireEvent.click(know());
    fireEvent.click(goOn());
    expect(onGoOn).toHaveBeenCalledOnce();
  });

  test('stays closed for whoever picks what the link claims to be, and says so', () => {
    const { onGoOn } = show();
    pass(5);
    fireEvent.click(choice('zoom.us'));
    expect(screen.getByRole('status').textContent).toBe(
      'No, it does not lead to zoom.us. Read the address at the top.',
    );
    goOn().disabled = false;
    fireEvent.click(goOn());
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test('does not open because a page takes the bar away from the button', () => {
    const { onGoOn } = show();
    goOn().disabled = false;
    know().checked = true;
    fireEvent.click(goOn());
    pass(5);
    goOn().disabled = false;
    fireEvent.click(goOn());
    expect(onGoOn).not.toHaveBeenCalled();
  });

  test('counts the seconds only while they are seen', () => {
    show();
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    pass(60);
    expect(goOn().textContent).toBe('Go on anyway (5)');
    state.mockRestore();
    pass(2);
    expect(goOn().textContent).toBe('Go on anyway (3)');
    pass(3);
    expect(goOn().textContent).toBe('Go on anyway');
  });

  test('is announced once: the seconds are not read out', () => {
    show();
    const { textContent: before } = screen.getByRole('status');
    pass(4);
    expect(screen.getByRole('status').textContent).toBe(before);
    expect(screen.getByRole('button', { name: 'Go on anyway' })).toBe(goOn());
    pass(1);
    expect(screen.getByRole('status').textContent).toBe(translator('en')('warning_over'));
  });

  test.each([
    ['blocked', 'warning_blocked'],
    ['none', 'warning_no_way'],
  ] as const)('is not there where it is %s', (wayOn, message) => {
    const { onStay } = show({}, { wayOn });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(["Don't go"]);
    expect(screen.getByText(translator('en')(message))).toBeTruthy();
    fireEvent.click(screen.getByRole('button'));
    expect(onStay).toHaveBeenCalledOnce();
  });
});

describe('the help desk', () => {
  test('is named with its address and its page, opened beside the mail', () => {
    const helpDesk = { name: 'IT Service', address: 'it@skole.dk', page: 'https://it.skole.dk/a' };
    const { dialog } = show({}, { wayOn: 'blocked', helpDesk });
    expect(screen.getByText('IT Service').tagName).toBe('BDI');
    const links = within(dialog).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ href, textContent }) => [href, textContent])).toEqual([
      ['mailto:it@skole.dk', 'it@skole.dk'],
      ['https://it.skole.dk/a', 'it.skole.dk'],
    ]);
    for (const { target, rel } of links) expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('is not spoken of where none is known', () => {
    show();
    expect(screen.queryByText(/help desk/i)).toBeNull();
  });
});
