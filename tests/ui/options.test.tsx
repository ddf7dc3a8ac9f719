// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  NO_POLICY,
  NO_SETTINGS,
  type Policy,
  type Settings,
  settingsInForce,
} from '../../src/policy/effective.ts';
import type { CheckedHost } from '../../src/policy/institution-host.ts';
import { NotRead } from '../../src/ui/options/not-read.tsx';
import { Options, type OptionsProps } from '../../src/ui/options/options.tsx';
import { listSites } from '../../src/ui/options/webmail-sites.tsx';
import { LANGUAGES } from '../../src/words/languages.ts';
import { translator } from '../support/translate.ts';

afterEach(cleanup);

const t = translator('en');

/** The page under a policy and a person's settings; `parts` for the rest. */
function page(given: Partial<Policy>, mine: Partial<Settings> = {}, parts: Partial<OptionsProps> = {}) {
  const policy = { ...NO_POLICY, ...given };
  const settings = { ...NO_SETTINGS, ...mine };
  return (
    <Options
      t={t}
      version="0.1.0"
      policy={policy}
      policyProblems={[]}
      inForce={settingsInForce(policy, settings)}
      sites={{ sites: [], onAdd: async () => 'added', onRemove() {} }}
      hosts={hosts({ hosts: settings.institutionHosts })}
      choices={{ chosen: settings, onChoose() {} }}
      {...parts}
    />
  );
}

function show(parts: Partial<OptionsProps> = {}, policy: Partial<Policy> = {}) {
  return render(page(policy, {}, parts));
}

function hosts(parts: Partial<OptionsProps['hosts']> = {}): OptionsProps['hosts'] {
  return {
    hosts: [],
    check: async (host) => ({ host }),
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

  test('adds what the check reads out of the text', async () => {
    const given = hosts({ check: async () => ({ host: 'example.zoom.us' }) });
    show({ hosts: given });
    type('Zoom address', 'https://Example.zoom.us/j/1');
    type('Name of the institution', ' Eksempelskolen ');
    add(SECTION);
    await waitFor(() =>
      expect(given.onAdd).toHaveBeenCalledWith({ host: 'example.zoom.us', name: 'Eksempelskolen' }),
    );
    expect(await screen.findByText('Added: example.zoom.us')).toBeTruthy();
  });

  test.each([
    ['not-a-host', 'ui_host_invalid'],
    ['too-wide', 'ui_host_too_wide'],
    ['looks-like-zoom', 'ui_host_looks_like_zoom'],
    [null, 'ui_host_not_checked'],
  ] as const)('%s: says why and adds nothing', async (problem, message) => {
    const given = hosts({ check: async (): Promise<CheckedHost | null> => problem && { problem } });
    show({ hosts: given });
    type('Zoom address', 'zoom.us');
    add(SECTION);
    expect(await screen.findByText(t(message))).toBeTruthy();
    expect(given.onAdd).not.toHaveBeenCalled();
  });

  test.each(['the person’s', 'the policy’s'])('adds none that is among %s already', async (whose) => {
    const list = [{ host: 'example.zoom.us', name: '' }];
    const given = hosts(whose === 'the person’s' ? { hosts: list } : {});
    show({ hosts: given }, whose === 'the person’s' ? {} : { institutionHosts: list });
    type('Zoom address', 'example.zoom.us');
    add(SECTION);
    expect(await screen.findByText(t('ui_host_already_there'))).toBeTruthy();
    expect(given.onAdd).not.toHaveBeenCalled();
  });

  test('the person’s own can be removed, those of policy are locked', () => {
    const own = { host: 'own.zoom.us', name: 'Own' };
    const given = hosts({ hosts: [own] });
    show({ hosts: given }, { institutionHosts: [{ host: 'set.zoom.us', name: 'Set' }] });
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

describe('one value each', () => {
  const CLICK = t('policy_spoofed_click_title');
  const LANGUAGE = t('policy_language_title');
  const LINK = t('policy_faq_source_link_title');
  const group = (name: string) => screen.getByRole('group', { name });
  const chosenIn = (name: string) =>
    within(group(name))
      .getAllByRole<HTMLInputElement>('radio')
      .filter(({ checked }) => checked)
      .map(({ labels }) => labels?.[0]?.textContent);

  test('where nobody has set anything, the standard is chosen and called so', () => {
    show();
    expect(chosenIn(CLICK)).toEqual([t('ui_spoofed_click_warn')]);
    expect(chosenIn(LANGUAGE)).toEqual([t('ui_language_browser')]);
    expect(chosenIn(LINK)).toEqual([t('ui_faq_link_on')]);
    for (const name of [CLICK, LANGUAGE, LINK])
      expect(within(group(name)).getByText('Standard')).toBeTruthy();
    expect(screen.queryByText(t('ui_locks_intro'))).toBeNull();
  });

  test('what the person chose is chosen and called theirs', () => {
    render(page({}, { spoofedClick: 'block', language: 'da', faqSourceLink: false }));
    expect(chosenIn(CLICK)).toEqual([t('ui_spoofed_click_block')]);
    expect(chosenIn(LANGUAGE)).toEqual(['Dansk']);
    expect(chosenIn(LINK)).toEqual([t('ui_faq_link_off')]);
    for (const name of [CLICK, LANGUAGE, LINK]) {
      expect(within(group(name)).getByText('Chosen by you')).toBeTruthy();
    }
  });

  test.each([
    [CLICK, t('ui_spoofed_click_off'), { spoofedClick: 'off' }],
    [CLICK, t('ui_spoofed_click_block'), { spoofedClick: 'block' }],
    [LANGUAGE, 'Dansk', { language: 'da' }],
    [LANGUAGE, 'English', { language: 'en' }],
    [LINK, t('ui_faq_link_off'), { faqSourceLink: false }],
  ])('%s: %s is stored', (name, label, stored) => {
    const onChoose = vi.fn();
    show({ choices: { chosen: NO_SETTINGS, onChoose } });
    fireEvent.click(within(group(name)).getByRole('radio', { name: label }));
    expect(onChoose.mock.calls).toEqual([[stored]]);
  });

  test('going back to the browser’s language is stored as no choice', () => {
    const onChoose = vi.fn();
    render(
      page({}, { language: 'da' }, { choices: { chosen: { ...NO_SETTINGS, language: 'da' }, onChoose } }),
    );
    fireEvent.click(within(group(LANGUAGE)).getByRole('radio', { name: t('ui_language_browser') }));
    expect(onChoose.mock.calls).toEqual([[{ language: null }]]);
  });

  test('“off” says what it takes away, also to those who listen', () => {
    show();
    const off = within(group(CLICK)).getByRole('radio', { name: t('ui_spoofed_click_off') });
    const text = document.getElementById(off.getAttribute('aria-describedby') ?? '');
    expect(text?.textContent).toBe(t('ui_spoofed_click_off_text'));
  });

  test('each language is named in itself', () => {
    show();
    expect(within(group(LANGUAGE)).getByText('Dansk').lang).toBe('da');
    expect(within(group(LANGUAGE)).getByText('English').lang).toBe('en');
  });

  test.each([
    ['warn', 'ui_spoofed_click_warn'],
    ['block', 'ui_spoofed_click_block'],
    ['off', 'ui_spoofed_click_off'],
  ] as const)('what policy fixed is said with a lock, and there is nothing to press: %s', (value, label) => {
    show({}, { spoofedClick: value });
    expect(within(group(CLICK)).queryByRole('radio')).toBeNull();
    expect(within(group(CLICK)).getByText(t(label))).toBeTruthy();
    expect(within(group(CLICK)).getByText(t(`${label}_text`))).toBeTruthy();
    expect(within(group(CLICK)).getByText('Set by your IT department')).toBeTruthy();
    expect(group(CLICK).querySelector('.lg-icon-lock')).not.toBeNull();
    expect(screen.getByText(t('ui_locks_intro'))).toBeTruthy();
  });

  test('a standard that may not be changed is locked as well, with what was chosen before', () => {
    render(page({ peopleMayChange: ['language'] }, { spoofedClick: 'off', language: 'da' }));
    expect(within(group(CLICK)).queryByRole('radio')).toBeNull();
    expect(within(group(CLICK)).getByText(t('ui_spoofed_click_warn'))).toBeTruthy();
    expect(within(group(CLICK)).getByText(t('ui_locked_at_standard'))).toBeTruthy();
    expect(
      within(group(CLICK)).getByText(t('ui_choice_not_counting', [t('ui_spoofed_click_off')])),
    ).toBeTruthy();
    expect(chosenIn(LANGUAGE)).toEqual(['Dansk']);
  });

  test('a choice that agrees with the policy is no choice that does not count', () => {
    render(page({ spoofedClick: 'block' }, { spoofedClick: 'block' }));
    expect(group(CLICK).textContent).not.toContain('You had chosen');
  });
});

describe('lists that people may not change', () => {
  const locked = { peopleMayChange: [] };

  test('hosts: those added are kept, said not to count, and nothing can be added', () => {
    render(page(locked, { institutionHosts: [{ host: 'own.zoom.us', name: 'Own' }] }));
    const region = screen.getByRole('region', { name: t('ui_hosts_title') });
    const row = within(region).getByText('own.zoom.us').closest('li');
    expect(row?.textContent).toContain(t('ui_added_not_counting'));
    expect(within(region).getByText(t('ui_hosts_locked'))).toBeTruthy();
    expect(region.textContent).not.toContain(t('ui_hosts_add'));
    expect(within(region).queryByRole('textbox')).toBeNull();
    expect(within(region).queryByRole('button')).toBeNull();
  });

  test('sites: the same, and a right to read can still be taken back', () => {
    const onRemove = vi.fn();
    const sites = listSites(['https://set.example/*'], ['https://own.example/*']);
    show({ sites: { sites, onAdd: async () => 'added', onRemove } }, locked);
    const region = screen.getByRole('region', { name: t('ui_sites_title') });
    expect(within(region).getByText('https://own.example').closest('li')?.textContent).toContain(
      t('ui_added_not_counting'),
    );
    expect(within(region).getByText(t('ui_sites_locked'))).toBeTruthy();
    expect(region.textContent).not.toContain(t('ui_sites_add'));
    expect(within(region).queryByRole('textbox')).toBeNull();
    expect(within(region).getByRole('button', { name: 'Allow https://set.example' })).toBeTruthy();
    fireEvent.click(within(region).getByRole('button', { name: 'Remove https://own.example' }));
    expect(onRemove).toHaveBeenCalledWith('https://own.example/*');
  });

  test('a host of the person’s that policy names too stands once, as the policy’s', () => {
    const host = 'both.zoom.us';
    render(
      page(
        { institutionHosts: [{ host, name: 'IT’s name' }] },
        { institutionHosts: [{ host, name: 'Mine' }] },
      ),
    );
    const row = screen.getByText(host).closest('li');
    expect(row?.textContent).toContain('IT’s name');
    expect(row?.textContent).toContain('Set by your IT department');
    expect(screen.queryByText('Mine')).toBeNull();
  });
});

describe('when the policy changes while the page is open', () => {
  test('what stands in the fields stays, even where they are gone for a while', () => {
    const { rerender } = render(page({}));
    type('Zoom address', 'half.zoo');
    type(t('ui_site_label'), 'https://webm');
    rerender(page({ spoofedClick: 'block', helpDesk: { name: 'IT', address: null, page: null } }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Zoom address' }).value).toBe('half.zoo');
    rerender(page({ peopleMayChange: [] }));
    expect(screen.queryByRole('textbox')).toBeNull();
    rerender(page({}));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Zoom address' }).value).toBe('half.zoo');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('ui_site_label') }).value).toBe(
      'https://webm',
    );
  });

  test('everything is said in the new language, also what was said before', async () => {
    const { rerender } = render(page({}));
    type('Zoom address', 'own.zoom.us');
    add(t('ui_hosts_title'));
    await screen.findByText('Added: own.zoom.us');
    type('Zoom address', 'x');
    const danish = translator('da');
    rerender(page({}, { language: 'da' }, { t: danish }));
    expect(screen.getByText(danish('ui_added', ['own.zoom.us']))).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Zoom-adresse' }).value).toBe('x');
    expect(document.body.textContent).not.toContain('Added');
  });
});

describe('what only policy sets', () => {
  const region = () => screen.getByRole('region', { name: t('ui_policy_values') });
  const valuesOf = (title: string) =>
    [...(within(region()).getByText(title).closest('li')?.querySelectorAll('li') ?? [])].map(
      ({ textContent }) => textContent,
    );

  test('each stands with its values under a lock', () => {
    show(
      {},
      {
        honestHosts: ['honest.example'],
        spoofedHosts: ['bad.example', 'x.worse.example'],
        helpDesk: { name: 'IT', address: null, page: 'https://it.example/' },
        faqAnswers: { marketing: { en: 'Ours.', da: 'Vores.' }, macos: { da: 'Kun dansk.' } },
      },
    );
    expect(valuesOf(t('policy_honest_hosts_title'))).toEqual(['honest.example']);
    expect(valuesOf(t('policy_spoofed_hosts_title'))).toEqual(['bad.example', 'x.worse.example']);
    expect(valuesOf(t('policy_help_desk_title'))).toEqual(['IT', 'https://it.example/']);
    expect(valuesOf(t('policy_faq_answers_title'))).toEqual([
      `${t('faq_marketing_question')} (English, Dansk)`,
      `${t('faq_macos_question')} (Dansk)`,
    ]);
    expect(within(region()).getAllByText('Set by your IT department')).toHaveLength(4);
    expect(region().querySelectorAll('.lg-icon-lock')).toHaveLength(4);
  });

  test('nothing stands where nothing was set', () => {
    show();
    expect(screen.queryByRole('region', { name: t('ui_policy_values') })).toBeNull();
    cleanup();
    show({}, { spoofedHosts: ['bad.example'] });
    expect(within(region()).getAllByText('Set by your IT department')).toHaveLength(1);
  });

  test('whom to ask stands where something is locked', () => {
    show({}, { helpDesk: { name: 'IT-service', address: 'it@example.dk', page: 'https://it.example/' } });
    expect(screen.getByRole('link', { name: 'it@example.dk' }).getAttribute('href')).toBe(
      'mailto:it@example.dk',
    );
    expect(screen.getByRole('link', { name: 'it.example' }).getAttribute('href')).toBe('https://it.example/');
  });

  test('long hosts, markup and text that runs the other way stay text', () => {
    const long = `${'a'.repeat(60)}.`.repeat(5).slice(0, 300);
    const name = '<b>IT</b> אוניברסיטה';
    show({}, { spoofedHosts: [long], helpDesk: { name, address: null, page: null } });
    expect(screen.getByText(long).tagName).toBe('BDI');
    expect(within(region()).getByText(name).tagName).toBe('BDI');
    expect(document.querySelector('b')).toBeNull();
  });
});

test('what cannot be used of a policy is listed, and only then', () => {
  show();
  expect(screen.queryByRole('region', { name: t('ui_policy_problems') })).toBeNull();
  cleanup();
  show({ policyProblems: [{ key: 'institutionHosts[2]', expected: 'a host' }] });
  const region = screen.getByRole('region', { name: t('ui_policy_problems') });
  expect(within(region).getByRole('listitem').textContent).toBe('institutionHosts[2]: expected: a host');
});

test('several problems of one key, and one of the whole policy, stand each on a line', () => {
  show({
    policyProblems: [
      { key: 'helpDesk', expected: 'a page' },
      { key: 'helpDesk', expected: '<b>a name</b>' },
      { key: '', expected: 'an object of policy keys' },
    ],
  });
  const region = screen.getByRole('region', { name: t('ui_policy_problems') });
  expect(
    within(region)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['helpDesk: expected: a page', 'helpDesk: expected: <b>a name</b>', 'an object of policy keys']);
});

describe.each(LANGUAGES)('about, in %s', (language) => {
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

test('where nothing could be read the page shows no setting, and offers to try again', () => {
  const onRetry = vi.fn();
  render(<NotRead t={t} onRetry={onRetry} />);
  expect(screen.getByRole('status').textContent).toBe(t('ui_settings_not_read'));
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});
