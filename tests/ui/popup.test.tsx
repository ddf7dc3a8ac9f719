// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import type { Judged } from '../../src/messages/protocol.ts';
import { answerTexts, pickAnswers } from '../../src/ui/answer-text.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import { translator } from '../support/translate.ts';
import { judgedLink } from '../support/verdict.ts';

afterEach(cleanup);

const t = translator('en');
const ANSWERS = answerTexts(t);
const SPOOFED = judgedLink(
  {
    category: 'spoofed',
    reasons: ['levelsquat', 'meeting-path'],
    host: 'zoom.us.evil.example',
    registrableDomain: 'evil.example',
  },
  'https://zoom.us/j/1',
  'worst',
);
const GENUINE = judgedLink({}, 'Join', 'best');

function show(parts: Partial<PopupProps> = {}) {
  const props: PopupProps = {
    t,
    asked: null,
    pageAddress: null,
    site: { host: 'webmail.example.dk', access: 'granted' },
    report: null,
    fitting: [],
    answers: ANSWERS,
    hasFileCheck: true,
    onRetry: vi.fn(),
    onUseSite: vi.fn(async () => true),
    onStopSite: vi.fn(async () => true),
    onCheck: vi.fn(async () => null),
    onCheckPage: vi.fn(async () => null),
    ...parts,
  };
  const { container, rerender } = render(<Popup {...props} />);
  return {
    props,
    container,
    rerender: (more: Partial<PopupProps>) => rerender(<Popup {...props} {...more} />),
  };
}

function reportOf(...links: readonly Judged[]) {
  return { links, facts: NO_FACTS };
}

describe('what was asked through the menu', () => {
  const asked = (...links: readonly Judged[]): NonNullable<PopupProps['asked']> => ({
    about: 'link',
    cut: false,
    links,
    fitting: [],
  });
  const region = () => screen.getByRole('region', { name: /^The (link|text) you asked about$/ });

  test('a link: stands first, has the focus, with verdict, domain, reasons and answers', () => {
    show({ asked: { ...asked(SPOOFED), fitting: pickAnswers(['fake-domains'], ANSWERS) } });
    expect(screen.getAllByRole('region')[0]).toBe(region());
    expect(document.activeElement?.textContent).toBe('The link you asked about');
    expect(within(region()).getByRole('heading', { name: 'Not Zoom: only looks like it' })).toBeTruthy();
    expect(region().querySelector('strong')?.textContent).toBe('evil.example');
    expect(region().textContent).toContain('the address belongs to evil.example');
    expect(region().textContent).toContain('built like a link to a Zoom meeting');
    expect(region().querySelector('[data-answer="fake-domains"]')).not.toBeNull();
  });

  test('a link whose text the browser tells: shows it, and says of no mail that it does', () => {
    show({ asked: asked(GENUINE) });
    expect(within(region()).getByText('Shown as').nextElementSibling?.textContent).toBe('Join');
    expect(within(region()).queryByText('The mail shows')).toBeNull();
  });

  test('a link whose text is not known: does not say that it has none', () => {
    show({ asked: asked(judgedLink({}, '')) });
    expect(within(region()).queryByText('Shown as')).toBeNull();
    expect(within(region()).queryByText('(no text)')).toBeNull();
    expect(within(region()).getByText('Leads to')).toBeTruthy();
  });

  test('a link that is not Zoom’s: says so, and what that means if the message says otherwise', () => {
    const host = 'docs.example.com';
    show({
      asked: asked(
        judgedLink({ category: 'unrelated', reasons: [], host, registrableDomain: 'example.com' }, ''),
      ),
    });
    expect(within(region()).getByRole('heading', { name: 'Not a Zoom address' })).toBeTruthy();
    expect(region().querySelector('strong')?.textContent).toBe('example.com');
    expect(within(region()).getByText(t('ui_asked_not_zoom_meaning'))).toBeTruthy();
    // "does not claim to" would be more than is known: the text of the link may not have been.
    expect(region().textContent).not.toContain(t('verdict_unrelated_meaning'));
  });

  test('a text: all its links, and what could not be seen in it', () => {
    show({ asked: { ...asked(SPOOFED, GENUINE), about: 'selection' } });
    expect(within(region()).getByRole('heading', { name: 'The text you asked about' })).toBeTruthy();
    expect(within(region()).getAllByRole('heading', { level: 3 })).toHaveLength(2);
    expect(within(region()).getByText(t('ui_asked_selection_hint'))).toBeTruthy();
  });

  test.each([
    ['nothing was found', { links: [] }, 'ui_check_nothing'],
    ['it was cut', { links: [GENUINE], cut: true }, 'ui_check_cut'],
  ] as const)('a text: says when %s', (_, parts, message) => {
    show({ asked: { ...asked(), about: 'selection', ...parts } });
    expect(within(region()).getByText(t(message))).toBeTruthy();
  });

  test('the focus stays where the person put it when the popup is drawn anew, and follows a new question', () => {
    const question = asked(SPOOFED);
    const { rerender } = show({ asked: question });
    screen.getByRole('textbox', { name: t('ui_check_label') }).focus();
    rerender({ asked: question, report: reportOf(GENUINE) });
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    rerender({ asked: asked(GENUINE) });
    expect(document.activeElement?.textContent).toBe('The link you asked about');
  });

  test('nothing was asked: there is no such section', () => {
    show();
    expect(screen.queryByRole('region', { name: /you asked about$/ })).toBeNull();
  });
});

describe('the address of this page', () => {
  const name = 'The address of this page';

  test('says where the person is, picks out the domain, and leads the reasons in as those of a link', () => {
    show({ pageAddress: { verdict: SPOOFED.verdict, fitting: pickAnswers(['fake-domains'], ANSWERS) } });
    const region = screen.getByRole('region', { name });
    const place = within(region).getByText('You are on').nextElementSibling;
    expect(place?.textContent).toBe('zoom.us.evil.example');
    expect(place?.querySelector('strong')?.textContent).toBe('evil.example');
    expect(within(region).getByText('A link to this page would be judged like this:')).toBeTruthy();
    expect(within(region).queryByText('Leads to')).toBeNull();
    expect(within(region).queryByText('The mail shows')).toBeNull();
    expect(region.querySelector('[data-answer="fake-domains"]')).not.toBeNull();
  });

  test('is not among the links of the mail', () => {
    show({ pageAddress: { verdict: SPOOFED.verdict, fitting: [] }, report: reportOf(GENUINE) });
    const links = screen.getByRole('region', { name: 'On this page' });
    expect(within(links).getAllByRole('heading', { level: 3 })).toHaveLength(1);
    expect(links.textContent).not.toContain('evil.example');
  });

  test('has nothing to do with Zoom, or is not known: there is no such section', () => {
    show();
    expect(screen.queryByRole('region', { name })).toBeNull();
  });

  test.each([
    ['a look-alike', SPOOFED, 0],
    ['Zoom’s own', GENUINE, 1],
  ] as const)('%s: whether we are offered as reader of its mail', (_, { verdict }, offers) => {
    show({ pageAddress: { verdict, fitting: [] }, site: { host: 'a.example', access: 'not-granted' } });
    expect(screen.queryAllByRole('button', { name: 'Use it on this site' })).toHaveLength(offers);
    expect(screen.queryAllByRole('region', { name: 'On this page' })).toHaveLength(offers);
  });

  test('a look-alike where the IT department decides: nothing is said of reading it', () => {
    show({
      pageAddress: { verdict: SPOOFED.verdict, fitting: [] },
      site: { host: 'a.example', access: 'locked' },
    });
    expect(screen.queryByText(t('ui_site_locked'))).toBeNull();
  });

  test('a look-alike that was allowed: there is the way to take that back', () => {
    show({ pageAddress: { verdict: SPOOFED.verdict, fitting: [] } });
    expect(screen.getByRole('button', { name: 'Stop using it on this site' })).toBeTruthy();
  });
});

describe('on this page', () => {
  test('shows the links in their order, each with verdict, text, host, domain and first reason', () => {
    show({ report: reportOf(SPOOFED, GENUINE) });
    const region = screen.getByRole('region', { name: 'On this page' });
    const titles = within(region)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual(['Not Zoom: only looks like it', 'Zoom through DeiC']);
    const [first] = within(region).getAllByRole('listitem');
    expect(first?.textContent).toContain('https://zoom.us/j/1');
    expect(first?.querySelector('strong')?.textContent).toBe('evil.example');
    expect(first?.textContent).toContain('the address belongs to evil.example');
  });

  test('keeps text, reasons and meaning in a row that opens', () => {
    show({ report: reportOf(SPOOFED) });
    const row = screen.getByRole('heading', { name: 'Not Zoom: only looks like it' }).closest('details');
    expect(row?.open).toBe(false);
    for (const words of ['the address belongs to evil.example', 'built like a link to a Zoom meeting'])
      expect(row?.querySelector('.lg-row-body')?.textContent).toContain(words);
    expect(row?.querySelector('.lg-row-body')?.textContent).toContain(t('verdict_spoofed_meaning'));
  });

  const rows = () => [...document.querySelectorAll<HTMLElement>('.lg-rows > .lg-row')];
  const textsIn = (row: Element | undefined) =>
    [...(row?.querySelectorAll('.lg-link-text') ?? [])].map(({ textContent }) => textContent);

  test('links of one verdict and host share a row, in the order of the first', () => {
    const again = judgedLink(SPOOFED.verdict, 'Enter', 'again');
    const other = judgedLink({ ...SPOOFED.verdict, host: 'b.evil.example' }, 'Elsewhere', 'other');
    show({ report: reportOf(SPOOFED, other, again, GENUINE) });
    expect(rows().map(textsIn)).toEqual([['https://zoom.us/j/1', 'Enter'], ['Elsewhere'], ['Join']]);
    expect(rows()[0]?.querySelector('summary')?.textContent).toContain('2 links');
    expect(rows()[1]?.querySelector('summary')?.textContent).not.toContain('links');
  });

  test('a genuine host has a row for what it is and another for what it is not', () => {
    const written = judgedLink({ reasons: ['written-by-anyone', 'deic-institution'] }, 'Open', 'written');
    show({ report: reportOf(written, GENUINE) });
    expect(rows().map(textsIn)).toEqual([['Open'], ['Join']]);
  });

  test('of forty hosts three rows stand at once, and the others wait', () => {
    const links = Array.from({ length: 40 }, (_, i) =>
      judgedLink(
        { ...SPOOFED.verdict, host: `h${i}.example`, registrableDomain: `h${i}.example` },
        '',
        `${i}`,
      ),
    );
    show({ report: reportOf(...links) });
    const more = screen.getByText('More links (37)').closest('details');
    expect(more?.open).toBe(false);
    expect(rows().filter((row) => !more?.contains(row))).toHaveLength(3);
    expect(more?.querySelectorAll('.lg-row')).toHaveLength(37);
  });

  test('shows markup and text that runs the other way as text', () => {
    const text = '<script>alert(1)</script> \u202Emoc.live';
    show({ report: reportOf(judgedLink({}, text)) });
    expect(document.querySelector('main script')).toBeNull();
    expect(screen.getByText(text).tagName).toBe('BDI');
  });

  test('says so where a link has no text', () => {
    show({ report: reportOf(judgedLink({}, '')) });
    expect(screen.getByText('(no text)')).toBeTruthy();
  });

  test('a report without links', () => {
    show({ report: reportOf() });
    expect(screen.getByText(t('ui_nothing_found'))).toBeTruthy();
  });

  test('a report of a meeting ID without a link names it', () => {
    const facts = { ...NO_FACTS, mentionsZoom: true, meetingIds: ['61234567890'] };
    show({ report: { links: [], facts } });
    expect(screen.getByText(t('ui_meeting_id_only', ['612 3456 7890']))).toBeTruthy();
  });

  test.each([
    ['nothing was read', null, 'ui_nothing_read'],
    ['no answer came', 'no-answer', 'ui_not_checked'],
  ] as const)('%s: says so and offers to try again', (_, report, message) => {
    const { props } = show({ report });
    expect(screen.getByText(t(message)).getAttribute('role')).toBe('status');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.onRetry).toHaveBeenCalledOnce();
  });
});

describe('the site', () => {
  test('one we do not read: names it and asks the browser within the click', () => {
    const { props } = show({ site: { host: 'webmail.example.dk', access: 'not-granted' } });
    expect(screen.getByText('webmail.example.dk')).toBeTruthy();
    expect(screen.queryByText(t('ui_nothing_read'))).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Use it on this site' }));
    expect(props.onUseSite).toHaveBeenCalledOnce();
  });

  test('granted: says what comes next, also after the page shows it', async () => {
    const { rerender } = show({ site: { host: 'webmail.example.dk', access: 'not-granted' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use it on this site' }));
    expect(await screen.findByText(t('ui_site_added'))).toBeTruthy();
    rerender({ site: { host: 'webmail.example.dk', access: 'granted' } });
    expect(screen.getByText(t('ui_site_added'))).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Stop using it on this site' })).toBeTruthy();
  });

  test('refused: says that nothing changed', async () => {
    show({ site: { host: 'a.example', access: 'not-granted' }, onUseSite: async () => false });
    fireEvent.click(screen.getByRole('button', { name: 'Use it on this site' }));
    expect(await screen.findByText(t('ui_site_refused'))).toBeTruthy();
  });

  test('given back', async () => {
    const { props } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Stop using it on this site' }));
    expect(await screen.findByText(t('ui_site_removed'))).toBeTruthy();
    expect(props.onStopSite).toHaveBeenCalledOnce();
  });

  test('where the IT department decides: says so beside the name, and there is nothing to press', () => {
    show({ site: { host: 'webmail.example.dk', access: 'locked' } });
    expect(screen.getByText('webmail.example.dk')).toBeTruthy();
    expect(screen.getByText(t('ui_site_locked'))).toBeTruthy();
    expect(screen.queryByText(t('ui_site_off_hint'))).toBeNull();
    expect(screen.queryByText(t('ui_nothing_read'))).toBeNull();
    expect(screen.queryByRole('button', { name: /this site/ })).toBeNull();
  });

  test.each(['built-in', 'unsupported'] as const)('%s: there is nothing to press', (access) => {
    show({ site: { host: 'mail.google.com', access } });
    expect(screen.queryByRole('button', { name: /this site/ })).toBeNull();
    expect(screen.queryAllByText(t('ui_site_unsupported'))).toHaveLength(access === 'unsupported' ? 1 : 0);
  });
});

describe('the links of a page that is not read', () => {
  const press = () => fireEvent.click(screen.getByRole('button', { name: t('ui_check_page') }));
  const NOTHING = { links: [], fitting: [], cut: false, isUnread: false };
  const elsewhere = (parts: Partial<PopupProps> = {}) =>
    show({ site: { host: 'lms.example', access: 'not-granted' }, ...parts });

  test.each([
    ['not-granted', 1],
    ['locked', 1],
    ['granted', 0],
    ['built-in', 0],
    ['unsupported', 0],
  ] as const)('%s: %d button', (access, buttons) => {
    show({ site: { host: 'lms.example', access } });
    expect(screen.queryAllByRole('button', { name: t('ui_check_page') })).toHaveLength(buttons);
  });

  test('are read at the press and not before', () => {
    const { props } = elsewhere();
    expect(props.onCheckPage).not.toHaveBeenCalled();
    press();
    expect(props.onCheckPage).toHaveBeenCalledOnce();
  });

  test.each([
    ['the browser does not let us', null, ['ui_check_page_refused']],
    ['there is none', NOTHING, ['ui_check_page_nothing']],
    [
      'there is none in what can be read',
      { ...NOTHING, isUnread: true },
      ['ui_check_page_nothing', 'ui_check_page_unread'],
    ],
    ['there are too many', { ...NOTHING, cut: true }, ['ui_check_page_nothing', 'ui_check_page_cut']],
  ] as const)('%s: says so', async (_, outcome, said) => {
    elsewhere({ onCheckPage: async () => outcome });
    press();
    for (const key of said) expect(await screen.findByText(t(key, ['1000']))).toBeTruthy();
    const all = ['refused', 'nothing', 'unread', 'cut'] as const;
    const shown = all.filter((key) => screen.queryByText(t(`ui_check_page_${key}`, ['1000'])));
    expect(shown.map((key) => `ui_check_page_${key}`)).toEqual(said);
  });
});

describe('answers', () => {
  test('the IT department’s own are marked, also among those that fit, and found by their words', () => {
    const answers = answerTexts(t, {
      faqAnswers: { 'fake-domains': { en: 'Write to <it@example.dk> first.' } },
      faqSourceLink: true,
      helpDesk: { name: 'IT-service', address: null, page: null },
    });
    show({ answers, fitting: pickAnswers(['fake-domains', 'macos'], answers) });
    const region = screen.getByRole('region', { name: t('ui_answers_that_fit') });
    expect(region.querySelector('[data-answer="fake-domains"]')?.textContent).toContain(
      'Written by your IT department: IT-serviceWrite to <it@example.dk> first.',
    );
    expect(region.querySelector('[data-answer="macos"]')?.textContent).not.toContain('your IT department');
    const box = screen.getByRole('searchbox', { name: 'Search the answers', hidden: true });
    fireEvent.input(box, { target: { value: 'it@example' } });
    const found = box.closest('details')?.querySelectorAll<HTMLElement>('[data-answer]') ?? [];
    expect([...found].map(({ dataset }) => dataset.answer)).toEqual(['fake-domains']);
  });

  test('those that fit stand in their order; with none there is no heading', () => {
    const { rerender } = show({ fitting: pickAnswers(['zoom-bombing', 'fake-domains'], ANSWERS) });
    const region = screen.getByRole('region', { name: t('ui_answers_that_fit') });
    const questions = within(region)
      .getAllByText(/\?$/, { ignore: ':not(summary > span)' })
      .map(({ firstChild }) => firstChild?.textContent);
    expect(questions).toEqual([t('faq_zoom_bombing_question'), t('faq_fake_domains_question')]);
    rerender({ fitting: [] });
    expect(screen.queryByRole('region', { name: t('ui_answers_that_fit') })).toBeNull();
  });

  test('the two that fit best are begun where they stand, for those who look', () => {
    show({ fitting: pickAnswers(['data-covered', 'traffic-encrypted', 'macos'], ANSWERS) });
    const begun = [...document.querySelectorAll('.lg-answer-begun')];
    expect(begun.map((part) => part.closest<HTMLElement>('[data-answer]')?.dataset.answer)).toEqual([
      'data-covered',
      'traffic-encrypted',
    ]);
    expect(begun[0]?.textContent).toMatch(/^It covers what takes place in the meeting: • sound and picture/);
    expect(begun.every((part) => part.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  test('all of them can be searched', () => {
    show();
    expect(document.querySelectorAll('[data-answer]')).toHaveLength(ANSWERS.length);
    const box = screen.getByRole('searchbox', { name: 'Search the answers', hidden: true });
    fireEvent.input(box, { target: { value: 'facebook' } });
    expect(document.querySelector('[data-answer="facebook"]')).not.toBeNull();
    expect(document.querySelectorAll('[data-answer]').length).toBeLessThan(ANSWERS.length / 2);
    fireEvent.input(box, { target: { value: 'xyzzy' } });
    expect(screen.getByText(t('ui_no_answers_found'))).toBeTruthy();
  });
});

describe('checking a text', () => {
  function check(text: string) {
    fireEvent.input(screen.getByRole('textbox', { name: t('ui_check_label') }), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  }

  test('shows what was found, and the answers that fit', async () => {
    const onCheck = vi.fn(async () => ({
      links: [SPOOFED],
      fitting: pickAnswers(['fake-domains'], ANSWERS),
      cut: false,
    }));
    show({ onCheck });
    check('https://zoom.us.evil.example/j/1');
    const region = await screen.findByRole('region', { name: t('ui_check_title') });
    expect(await within(region).findByText('evil.example')).toBeTruthy();
    expect(onCheck).toHaveBeenCalledWith('https://zoom.us.evil.example/j/1');
    expect(within(region).getByRole('status').textContent).toBe('Links found: 1. The worst come first.');
    expect(region.querySelector('[data-answer="fake-domains"]')).not.toBeNull();
  });

  test.each([
    ['nothing was found', { links: [], fitting: [], cut: false }, 'ui_check_nothing'],
    ['no answer came', null, 'ui_not_checked'],
    ['the text was cut', { links: [GENUINE], fitting: [], cut: true }, 'ui_check_cut'],
  ] as const)('says when %s', async (_, outcome, message) => {
    show({ report: reportOf(), onCheck: async () => outcome });
    check('some text');
    expect(await screen.findByText(t(message))).toBeTruthy();
  });

  test('asks nothing about an empty text', () => {
    const { props } = show();
    check('  \n ');
    expect(props.onCheck).not.toHaveBeenCalled();
  });
});

test('it links to the settings and the page of answers, and says who has not made it', () => {
  show();
  expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/options.html');
  expect(screen.getByRole('link', { name: t('ui_open_faq') }).getAttribute('href')).toBe('/faq.html');
  expect(screen.getByText('Link Guard for Zoom, not made by Zoom or DeiC')).toBeTruthy();
});

test('no style is written into the page: its policy forbids it', () => {
  const { container } = show({ report: reportOf(SPOOFED, GENUINE), fitting: ANSWERS });
  expect(container.querySelector('[data-answer]')).not.toBeNull();
  expect(container.querySelector('[style]')).toBeNull();
});

test('a report by mail is offered in the row of a doubtful link alone', () => {
  const helpDesk = { name: 'IT Service', address: 'it@example.dk', page: null };
  show({ report: { links: [SPOOFED, GENUINE], facts: NO_FACTS }, helpDesk });
  const reports = [...document.querySelectorAll<HTMLAnchorElement>('.lg-row a.report')];
  expect(reports.map(({ href }) => href.split('?')[0])).toEqual(['mailto:it@example.dk']);
  expect(reports[0]?.closest('.lg-spoofed')).not.toBeNull();
});

describe("the popup's first line about the mail", () => {
  const claimed = judgedLink(
    { category: 'spoofed', reasons: ['poses-as-zoom'], host: 'bakery.example' },
    'Enter',
    'a',
  );
  const written = judgedLink(
    { category: 'commercial', reasons: ['written-by-anyone', 'zoom-not-deic'], host: 'docs.zoom.us' },
    'Open doc',
    'b',
  );
  const listed = judgedLink(
    { category: 'spoofed', reasons: ['listed-by-policy'], imitates: null, host: 'a.example' },
    'x',
    'c',
  );

  const nordic = judgedLink(
    { category: 'nordunet', institution: 'Lund University / Lunds universitet' },
    '',
    'd',
  );
  const website = judgedLink(
    { category: 'commercial', reasons: ['zoom-own-page'], institution: null },
    'Help',
    'e',
  );
  const hidden = judgedLink({ category: 'unverifiable', reasons: ['shortener'] }, 'Here', 'f');

  test.each([
    [
      'a mail that poses as Zoom',
      [claimed, SPOOFED],
      'Careful: the mail says Zoom, but leads somewhere else',
    ],
    ['one look-alike', [SPOOFED, hidden, GENUINE], 'Careful: one link does not lead to Zoom'],
    ['several', [SPOOFED, SPOOFED, GENUINE], 'Careful: 2 links do not lead to Zoom'],
    ['a listed host', [listed], 'Careful: your IT department lists an address here as false'],
    ['a listed host beside a look-alike', [listed, SPOOFED], 'Careful: one link does not lead to Zoom'],
    ['a hidden address', [hidden, GENUINE], 'Where a link leads cannot be told from here'],
    [
      'pages that anyone can write',
      [written],
      'All that this mail leads to at Zoom are pages that anyone can write.',
    ],
    ['an invitation', [GENUINE, GENUINE], 'Zoom through DeiC, Aalborg University'],
    [
      "an invitation with Zoom's website at its foot",
      [GENUINE, website],
      'Zoom through DeiC, Aalborg University',
    ],
    ["Zoom's website alone", [website], "Zoom's own website"],
    ['a host of nobody known', [judgedLink({ institution: null })], 'Zoom through DeiC'],
    ['a partner', [nordic], 'Zoom at a Nordic partner, Lund University'],
    ['two kinds of Zoom', [nordic, GENUINE], 'More than one kind of Zoom: see each below'],
  ])('over %s', (_title, links, line) => {
    const { container } = show({ report: reportOf(...links) });
    expect(container.querySelector('.popup-mail')?.textContent).toBe(line);
  });
});
