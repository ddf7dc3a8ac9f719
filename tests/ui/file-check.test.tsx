// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { NO_MESSAGE } from '../../src/core/message/message.ts';
import { judgeFound } from '../../src/core/verdict/judge-found.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { answerOf } from '../../src/files/answer.ts';
import { type FileMessage, NO_HEADERS, notRead } from '../../src/files/found.ts';
import { NO_POLICY, NO_SETTINGS } from '../../src/policy/effective.ts';
import { ownPageSettings } from '../../src/policy/page-settings.ts';
import { Faq } from '../../src/ui/faq/faq.tsx';
import { FileCheck, type FileCheckProps, type FoundInFile } from '../../src/ui/file-check/file-check.tsx';
import type { SentFile } from '../../src/ui/file-check/sent-file.ts';
import { About } from '../../src/ui/options/about.tsx';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import { translator } from '../support/translate.ts';

afterEach(cleanup);

const t = translator('en');
const HELP_DESK = { name: 'IT Service', address: 'it@example.dk', page: null };

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const FALSE = 'https://zoom-us.meeting-join.com/j/1';

/** A message with one link. */
function message(href: string, headers = NO_HEADERS): FoundInFile {
  const found: FileMessage = {
    kind: 'message',
    path: ['a.eml'],
    format: 'mail',
    links: [{ id: '1', href, text: 'Join' }],
    facts: NO_FACTS,
    message: NO_MESSAGE,
    headers,
    pictures: 0,
    isList: false,
  };
  const links = judgeFound(found, NO_RULES);
  return { kind: 'message', answer: answerOf(found, links), links, facts: NO_FACTS };
}

function show(parts: Partial<FileCheckProps> = {}) {
  const sent: SentFile[] = [];
  const onRead = async function* (files: readonly SentFile[]) {
    sent.push(...files);
    yield message(DEIC);
  };
  render(<FileCheck t={t} isOff={false} helpDesk={null} onRead={onRead} {...parts} />);
  return sent;
}

const paste = (text: string, html: string) => {
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  const data: Record<string, string> = { 'text/html': html, 'text/plain': text };
  fireEvent.paste(box, { clipboardData: { files: [], getData: (type: string) => data[type] ?? '' } });
  fireEvent.input(box, { target: { value: text } });
};
const check = () => fireEvent.click(screen.getByRole('button', { name: t('ui_check_button') }));

describe('the page for files', () => {
  it('says what came of them as a whole, and then each', async () => {
    const found = [
      message(DEIC),
      message(FALSE, {
        ...NO_HEADERS,
        remarks: ['authentication-failed', 'reply-to-elsewhere'],
        replyTo: 'x.example',
      }),
      notRead({ path: ['flyer.pdf'] }, 'pdf'),
    ];
    show({
      helpDesk: HELP_DESK,
      onRead: async function* () {
        yield* found;
      },
    });
    paste('x', '');
    check();
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(t('ui_file_check_done', ['2', '1', '1'])),
    );
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([t('file_not_read'), t('verdict_spoofed_title'), t('verdict_deic_title')]);
    expect(screen.getAllByText(t('file_misfit'))).toHaveLength(2);
    expect(document.querySelector('a.report')?.getAttribute('href')).toMatch(/^mailto:it@example\.dk/);
  });

  it('says so where no verdict came, and calls nothing read', async () => {
    show({
      // biome-ignore lint/correctness/useYield: it ends before it gives anything
      onRead: async function* () {
        throw new Error('No verdicts came.');
      },
    });
    paste('x', '');
    check();
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('ui_not_checked')));
    expect(document.querySelector('.check-message')).toBeNull();
  });

  it('stops where a person says so, and says that the rest was not read', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    show({
      onRead: async function* () {
        yield message(DEIC);
        await held;
        yield message(DEIC);
      },
    });
    paste('x', '');
    check();
    await vi.waitFor(() => expect(document.querySelectorAll('.check-message')).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: t('ui_file_check_stop') }));
    go();
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain(t('ui_file_check_stopped')),
    );
    expect(document.querySelectorAll('.check-message')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: t('ui_file_check_clear') }));
    expect(document.querySelectorAll('.check-message')).toHaveLength(0);
  });

  it.each([
    ['its links with it', 'Join', '<a href="https://zoom.us/j/1">Join</a>', 'Join', /^<!doctype html><a/],
    ['the text alone where it is all there is', 'Join', '', 'Join', /^Join$/],
    [
      'the text where a person has changed it',
      'Join',
      '<a href="https://zoom.us/j/1">Join</a>',
      'Join me',
      /^Join me$/,
    ],
  ])('takes from what is pasted %s', async (_title, text, html, shown, expected) => {
    const sent = show();
    paste(text, html);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: shown } });
    check();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const content = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsText(sent[0]?.content ?? new Blob());
    });
    expect(content).toMatch(expected);
  });

  it('has nothing to drop or paste where the organisation has turned it off, and names who helps', () => {
    show({ isOff: true, helpDesk: HELP_DESK });
    expect(screen.getByText(t('ui_file_check_off'))).toBeTruthy();
    expect(screen.getByText('it@example.dk')).toBeTruthy();
    expect(document.querySelector('input, textarea, button')).toBeNull();
  });
});

describe.each([true, false])('a link to it where it is there: %s', (hasFileCheck) => {
  const settings = { ...NO_POLICY, showFileCheck: hasFileCheck };
  const links = () => document.querySelectorAll('a[href="/check.html"]');

  it('stands in popup, answers and settings, or in none of them', () => {
    const { hasFileCheck: has } = ownPageSettings(settings, NO_SETTINGS, null);
    const popup: PopupProps = {
      t,
      asked: null,
      pageAddress: null,
      site: null,
      report: null,
      fitting: [],
      answers: [],
      hasFileCheck: has,
      onRetry() {},
      onUseSite: async () => true,
      onStopSite: async () => true,
      onCheck: async () => null,
      onCheckPage: async () => null,
    };
    render(
      <>
        <Popup {...popup} />
        <Faq t={t} answers={[]} wanted={null} hasFileCheck={has} />
        <About t={t} version="1" hasFileCheck={has} />
      </>,
    );
    expect(links()).toHaveLength(hasFileCheck ? 3 : 0);
  });
});
