import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../translate.ts';
import { type SentFile, sentBy, sentHtml, sentText } from './sent-file.ts';

interface FileSourceProps {
  readonly t: Translate;
  readonly onSend: (files: readonly SentFile[]) => void;
}

/** Where files are dropped, chosen and texts pasted. A file may be dropped anywhere: elsewhere the browser would open it. */
export function FileSource({ t, onSend }: FileSourceProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const unnamed = t('ui_file_check_pasted');
  useEffect(() => {
    const end = new AbortController();
    const listen = <K extends keyof DocumentEventMap>(name: K, hear: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(name, hear, { signal: end.signal });
    listen('dragover', (event) => {
      event.preventDefault();
      setIsOver(true);
    });
    listen('dragleave', (event) => event.relatedTarget === null && setIsOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setIsOver(false);
      send(sentBy(event.dataTransfer, unnamed));
    });
    listen('paste', (event) => {
      if (event.clipboardData?.files.length) send(sentBy(event.clipboardData, unnamed));
    });
    return () => end.abort();
  });
  const send = (files: readonly SentFile[]) => files.length > 0 && onSend(files);
  return (
    <>
      <div class={`check-drop${isOver ? ' check-over' : ''}`}>
        <p>
          {t('ui_file_check_drop')}{' '}
          <button
            type="button"
            class="lg-primary"
            aria-describedby="check-kinds"
            onClick={() => chooser.current?.click()}
          >
            {t('ui_file_check_choose')}
          </button>
        </p>
        <p id="check-kinds" class="lg-small lg-muted">
          {t('ui_file_check_kinds')}
        </p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            const files = Array.from(currentTarget.files ?? [], (file) => ({
              name: file.name,
              content: file,
            }));
            // The same file can be chosen once more, and none is held on to.
            currentTarget.value = '';
            send(files);
          }}
        />
      </div>
      <Paste t={t} onSend={(file) => send([file])} />
    </>
  );
}

/** A text box. What is pasted into it has its links with it, where the program it was copied from gives them. */
function Paste({ t, onSend }: { readonly t: Translate; readonly onSend: (file: SentFile) => void }) {
  const [text, setText] = useState('');
  const html = useRef({ pasted: '', isNew: false, shownAs: '' });
  return (
    <form
      class="check-paste"
      onSubmit={(event) => {
        event.preventDefault();
        const { pasted, shownAs } = html.current;
        const name = t('ui_file_check_pasted');
        // Whoever changes the text means the text.
        if (text.trim() !== '')
          onSend(pasted !== '' && text === shownAs ? sentHtml(pasted, name) : sentText(text, name));
      }}
    >
      <label for="check-text">{t('ui_file_check_paste')}</label>
      <textarea
        id="check-text"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onPaste={({ clipboardData }) => {
          html.current = { pasted: clipboardData?.getData('text/html') ?? '', isNew: true, shownAs: '' };
        }}
        onInput={({ currentTarget: { value } }) => {
          // Pasted into what stood there before, it is not all of the text.
          if (html.current.isNew) {
            html.current = { ...html.current, isNew: false, shownAs: text === '' ? value : '' };
          }
          setText(value);
        }}
      />
      <button type="submit">{t('ui_check_button')}</button>
    </form>
  );
}
