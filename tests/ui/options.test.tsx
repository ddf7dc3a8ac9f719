// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CheckedHost } from '../../src/ui/options/institution-hosts.tsx';
import { Options, type OptionsProps } from '../../src/ui/options/options.tsx';
import { listSites } from '../../src/ui/options/webmail-sites.tsx';
import { translator } from '../support/translate.ts';

afterEach(cleanup);

const t = translator('en');

function show(parts: Partial<OptionsProps> = {}) {
  return render(
    <Options
      t={t}
      version="0.1.0"
      policy={{ spoofedClick: null, helpDesk: null }}
      policyProblems={[]}
      sites={{ sites: [], onAdd: async () => 'added', onRemove() {} }}
      hosts={hosts()}
      {...parts}
    />,
  );
}

function hosts(parts: Partial<OptionsProps['hosts']> = {}): OptionsProps['hosts'] {
  return {
    hosts: [],
    policyHosts: [],
    check: (host) => ({ host }),
    onAdd: vi.fn(),
    onRemove: vi.fn(),
    ...parts,
  };
}

function type(label: string, value: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } });
}

function add(section: string): void {
  const region = screen.getByRole('region', { name: section });
  fireEvent.click(within(region).getByRole('button', { name: 'Add' }));
}

describe('webmail', () => {
  const SECTION = t('ui_sites_title');
  const sites = (parts: Partial<OptionsProps['sites']> = {}): Partial<OptionsProps> => ({
    sites: { sites: [], onAdd: async () => 'added', onRemove() {}, ...parts },
  });

  test('what policy wants and what was granted make one list without doubles', () => {
    expect(
      listSites(
        ['https://a.example/*', 'https://b.example/*'],
        ['https://b.example/*', 'https://c.example/*'],
      ),
    ).toEqual([
      { site: 'https://a.example/*', byPolicy: true, granted: false },
      { site: 'https://b.example/*', byPolicy: true, granted: true },
      { site: 'https://c.example/*', byPolicy: false, granted: true },
    ]);
  });

  test('lists a granted site, and gives it back', () => {
    const onRemove = vi.fn();
    show(sites({ sites: listSites([], ['https://webmail.example.dk/*']), onRemove }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove https://webmail.example.dk' }));
    expect(onRemove).toHaveBeenCalledWith('https://webmail.example.dk/*');
    expect(screen.getByText('Removed: https://webmail.example.dk')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: SECTION }));
  });

  test('one set by policy is locked, and can be allowed where the browser has not yet', () => {
    const onAdd = vi.fn(async () => 'added' as const);
    show(sites({ sites: listSites(['https://post.example.dk/*'], []), onAdd }));
    expect(screen.getByText('Set by your IT department')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow https://post.example.dk' }));
    expect(onAdd).toHaveBeenCalledWith('https://post.example.dk');
  });

  test('adding asks within the submit, says so, and empties the field', async () => {
    const onAdd = vi.fn(async () => 'added' as const);
    show(sites({ onAdd }));
    type(t('ui_site_label'), ' https://webmail.example.dk/inbox ');
    add(SECTION);
    expect(onAdd).toHaveBeenCalledWith('https://webmail.example.dk/inbox');
    expect(await screen.findByText('Added: https://webmail.example.dk/inbox')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('ui_site_label') }).value).toBe('');
  });

  test.each([
    ['refused', 'ui_site_refused'],
    ['built-in', 'ui_site_built_in'],
    ['not-an-address', 'ui_site_not_an_address'],
  ] as const)('%s: the field says what is wrong, until it is changed', async (outcome, message) => {
    show(sites({ onAdd: async () => outcome }));
    type(t('ui_site_label'), 'x');
    add(SECTION);
    expect((await screen.findByText(t(message))).closest('[role=alert]')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: t('ui_site_label') });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain(
      screen.getByText(t(message)).closest('[role=alert]')?.id ?? 'missing',
    );
    type(t('ui_site_label'), 'xy');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(screen.queryByText(t(message))).toBeNull();
  });
});

describe('institution hosts', () => {
  const SECTION = t('ui_hosts_title');

  test('adds what the check reads out of the text', () => {
    const given = hosts({ check: () => ({ host: 'example.zoom.us' }) });
    show({ hosts: given });
    type('Zoom address', 'https://Example.zoom.us/j/1');
    type('Name of the institution', ' Eksempelskolen ');
    add(SECTION);
    expect(given.onAdd).toHaveBeenCalledWith({ host: 'example.zoom.us', name: 'Eksempelskolen' });
    expect(screen.getByText('Added: example.zoom.us')).toBeTruthy();
  });

  test.each([
    ['not-a-host', 'ui_host_invalid'],
    ['too-wide', 'ui_host_too_wide'],
    ['looks-like-zoom', 'ui_host_looks_like_zoom'],
  ] as const)('%s: says why and adds nothing', (problem, message) => {
    const given = hosts({ check: (): CheckedHost => ({ problem }) });
    show({ hosts: given });
    type('Zoom address', 'zoom.us');
    add(SECTION);
    expect(screen.getByText(t(message))).toBeTruthy();
    expect(given.onAdd).not.toHaveBeenCalled();
  });

  test.each(['hosts', 'policyHosts'] as const)('adds none that is in %s already', (list) => {
    const given = hosts({ [list]: [{ host: 'example.zoom.us', name: '' }] });
    show({ hosts: given });
    type('Zoom address', 'example.zoom.us');
    add(SECTION);
    expect(screen.getByText(t('ui_host_already_there'))).toBeTruthy();
    expect(given.onAdd).not.toHaveBeenCalled();
  });

  test('the person’s own can be removed, those of policy are locked', () => {
    const own = { host: 'own.zoom.us', name: 'Own' };
    const given = hosts({ hosts: [own], policyHosts: [{ host: 'set.zoom.us', name: 'Set' }] });
    show({ hosts: given });
    expect(screen.queryByRole('button', { name: 'Remove set.zoom.us' })).toBeNull();
    expect(screen.getAllByText('Set by your IT department')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Remove own.zoom.us' }));
    expect(given.onRemove).toHaveBeenCalledWith(own);
  });

  test('a name with markup or running the other way stays text', () => {
    const name = '<img src=x onerror=alert(1)> אוניברסיטה';
    show({ hosts: hosts({ hosts: [{ host: 'own.zoom.us', name }] }) });
    expect(screen.getByText(name).tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
  });
});

test.each([
  ['warn', 'ui_spoofed_click_warn'],
  ['block', 'ui_spoofed_click_block'],
  ['off', 'ui_spoofed_click_off'],
] as const)('what IT has decided of clicks is listed and locked: %s', (spoofedClick, message) => {
  show({ policy: { spoofedClick, helpDesk: null } });
  const region = screen.getByRole('region', { name: t('ui_policy_values') });
  expect(within(region).getByText(t(message))).toBeTruthy();
  expect(within(region).getAllByText('Set by your IT department')).toHaveLength(1);
  expect(within(region).queryByRole('button')).toBeNull();
});

test('the help desk is listed as far as it is known', () => {
  show({
    policy: { spoofedClick: null, helpDesk: { name: 'IT', address: null, page: 'https://it.example/' } },
  });
  const region = screen.getByRole('region', { name: t('ui_policy_values') });
  expect(within(region).getAllByRole('listitem')).toHaveLength(1);
  expect(within(region).getByText('IT, https://it.example/')).toBeTruthy();
});

test('where IT has decided nothing there is no list of it', () => {
  show();
  expect(screen.queryByRole('region', { name: t('ui_policy_values') })).toBeNull();
});

test('what cannot be used of a policy is listed, and only then', () => {
  show();
  expect(screen.queryByRole('region', { name: t('ui_policy_problems') })).toBeNull();
  cleanup();
  show({ policyProblems: [{ key: 'institutionHosts[2]', expected: 'a host' }] });
  const region = screen.getByRole('region', { name: t('ui_policy_problems') });
  expect(within(region).getByRole('listitem').textContent).toBe('institutionHosts[2]: expected: a host');
});

describe.each(['en', 'da'] as const)('about, in %s', (language) => {
  test('says the version, the licence, who has not made it, and that nothing is sent', () => {
    const words = translator(language);
    show({ t: words });
    const region = screen.getByRole('region', { name: words('ui_about_title', [words('extension_name')]) });
    for (const text of ['0.1.0', 'EUPL-1.2', words('ui_about_maker'), words('ui_about_sends')]) {
      expect(within(region).getByText(text)).toBeTruthy();
    }
  });
});

test('no style is written into the page: its policy forbids it', () => {
  const { container } = show({
    sites: { sites: listSites(['https://a.example/*'], []), onAdd: async () => 'added', onRemove() {} },
  });
  expect(container.querySelector('button')).not.toBeNull();
  expect(container.querySelector('[style]')).toBeNull();
});
