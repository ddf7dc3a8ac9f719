import { useRef, useState } from 'preact/hooks';
import { worstFirst } from '../../core/verdict/verdict.ts';
import type { AnsweredMessage } from '../../files/answer.ts';
import type { NotRead } from '../../files/found.ts';
import type { HelpDesk } from '../../policy/effective.ts';
import { placeOf } from '../file-answer.ts';
import { wordOf } from '../file-words.ts';
import { HelpLine } from '../help-line.tsx';
import { PageHeader } from '../page-header.tsx';
import type { Translate } from '../translate.ts';
import { FileSource } from './file-source.tsx';
import { MessageCard } from './message-card.tsx';
import type { SentFile } from './sent-file.ts';

/** What comes out of a file, one after the other. */
export type FoundInFile = AnsweredMessage | NotRead;

export interface FileCheckProps {
  readonly t: Translate;
  /** Whether the organisation has turned the page off. */
  readonly isOff: boolean;
  readonly helpDesk: HelpDesk | null;
  /** Reads files. Rejects where no verdict came. */
  readonly onRead: (files: readonly SentFile[]) => AsyncIterable<FoundInFile>;
}

type State = 'empty' | 'reading' | 'done' | 'stopped' | 'no-answer';

/** A page to drop or paste whatever people send in, and its answers. Whatever is sent anew takes the place of what was before. */
export function FileCheck({ t, isOff, helpDesk, onRead }: FileCheckProps) {
  const [found, setFound] = useState<readonly FoundInFile[]>([]);
  const [state, setState] = useState<State>('empty');
  const [name, setName] = useState('');
  const run = useRef(0);
  /** All that came out so far; not all of it is drawn at each moment. */
  const soFar = useRef<readonly FoundInFile[]>([]);
  const check = async (files: readonly SentFile[]) => {
    run.current += 1;
    const mine = run.current;
    const all: FoundInFile[] = [];
    soFar.current = all;
    let next = 1;
    setFound([]);
    setName(files[0]?.name ?? '');
    setState('reading');
    const end = (how: State) => {
      if (run.current !== mine) return;
      setFound([...all]);
      setState(how);
    };
    try {
      for await (const one of onRead(files)) {
        if (run.current !== mine) return;
        all.push(one);
        if (all.length < next) continue;
        // Drawn anew when there is twice as much: each time takes as long as there is to draw.
        next *= 2;
        setFound([...all]);
        setName((one.kind === 'message' ? one.answer : one).path[0] ?? '');
      }
      end('done');
    } catch {
      end('no-answer');
    }
  };
  const leave = (how: State) => {
    run.current += 1;
    setFound(how === 'empty' ? [] : [...soFar.current]);
    soFar.current = [];
    setState(how);
  };
  return (
    <main>
      <PageHeader
        title={t('ui_file_check_title')}
        lead={isOff ? t('extension_name') : t('ui_file_check_lead')}
      />
      {isOff ? (
        <>
          <p>{t('ui_file_check_off')}</p>
          {helpDesk && <HelpLine helpDesk={helpDesk} t={t} />}
        </>
      ) : (
        <>
          <FileSource t={t} onSend={(files) => void check(files)} />
          <div class="check-state" data-state={state}>
            <p role="status">{stateLine(state, name, found, t)}</p>
            {state === 'reading' && (
              <button type="button" onClick={() => leave('stopped')}>
                {t('ui_file_check_stop')}
              </button>
            )}
            {state !== 'reading' && state !== 'empty' && (
              <button type="button" onClick={() => leave('empty')}>
                {t('ui_file_check_clear')}
              </button>
            )}
          </div>
          {found.length > 0 && <Results found={found} helpDesk={helpDesk} t={t} />}
        </>
      )}
      <footer>
        <a href="/faq.html">{t('ui_open_faq')}</a>
        <a href="/options.html">{t('ui_options_title')}</a>
        <p>{t('ui_not_affiliated')}</p>
      </footer>
    </main>
  );
}

function stateLine(state: State, name: string, found: readonly FoundInFile[], t: Translate): string {
  switch (state) {
    case 'empty':
      return '';
    case 'reading':
      return t('ui_file_check_reading', [placeOf([name])]);
    case 'no-answer':
      return t('ui_not_checked');
    default: {
      const messages = found.filter((one) => one.kind === 'message');
      const isFalse = messages.filter(({ answer }) => answer.category === 'spoofed');
      const counts = [messages.length, isFalse.length, found.length - messages.length].map(String);
      const done = t('ui_file_check_done', counts);
      return state === 'stopped' ? `${done} ${t('ui_file_check_stopped')}` : done;
    }
  }
}

interface ResultsProps extends Pick<FileCheckProps, 'helpDesk' | 't'> {
  readonly found: readonly FoundInFile[];
}

/** The worst message first; what was not read is named before any message: it may be the one that counts. */
function Results({ found, helpDesk, t }: ResultsProps) {
  const unread = found.filter((one) => one.kind === 'not-read');
  const messages = found.filter((one) => one.kind === 'message');
  const ranked = worstFirst(
    messages.map((one) => ({
      one,
      verdict: one.links[one.answer.worst ?? -1]?.verdict ?? { category: 'unrelated' as const, reasons: [] },
    })),
  );
  return (
    <section class="check-results" aria-label={t('ui_file_check_results')}>
      {unread.length > 0 && (
        <div class="check-unread lg-panel">
          <h2>{t('file_not_read')}</h2>
          <ul>
            {unread.map(({ path, why }, i) => (
              <li key={i} data-why={why}>
                <bdi>{placeOf(path)}</bdi>: {wordOf(why, t)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {ranked.map(({ one }, i) => (
        <MessageCard key={`${one.answer.path.join('/')} ${i}`} found={one} helpDesk={helpDesk} t={t} />
      ))}
    </section>
  );
}
