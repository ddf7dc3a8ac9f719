import { render } from 'preact';
import { t } from '../../src/browser/i18n.ts';
import { askOwnPageSettings } from '../../src/browser/own-page-settings.ts';
import { send } from '../../src/browser/send.ts';
import { onSettingsChanged } from '../../src/browser/settings.ts';
import type { FoundToJudge, JudgedFound } from '../../src/core/verdict/judge-found.ts';
import { inertDocument } from '../../src/dom/inert-document.ts';
import { notRead } from '../../src/files/found.ts';
import { PAGE_LIMITS } from '../../src/files/limits.ts';
import { type FileTools, readFile } from '../../src/files/read-file.ts';
import { fitFound } from '../../src/messages/fit-found.ts';
import { FileCheck, type FoundInFile } from '../../src/ui/file-check/file-check.tsx';
import type { SentFile } from '../../src/ui/file-check/sent-file.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import '../../src/ui/file-check/file-check.css';

const app = document.getElementById('app') as HTMLElement;

/** The worker has the rules in force and the list of public suffixes. Rejects where it gives no answer. */
async function judge(found: FoundToJudge): Promise<JudgedFound[]> {
  const answers = await Promise.all(fitFound(found).map((part) => send('judge-found', part)));
  return answers.flatMap((answer) => {
    if (answer === undefined) throw new Error('No verdicts came.');
    return answer;
  });
}

const TOOLS: FileTools = { parseHtml: inertDocument, judge, limits: PAGE_LIMITS };

async function* read(files: readonly SentFile[]): AsyncGenerator<FoundInFile> {
  for (const [i, { name, content }] of files.entries()) {
    const place = { path: [name] };
    if (i >= PAGE_LIMITS.files) yield notRead(place, 'too-many');
    else if (content.size > PAGE_LIMITS.file) yield notRead(place, 'too-large');
    else {
      // A folder, or a file that is gone.
      const bytes = await content.arrayBuffer().catch(() => null);
      if (bytes === null) yield notRead(place, 'cannot-be-opened');
      else yield* readFile(name, new Uint8Array(bytes), TOOLS);
    }
  }
}

async function show(): Promise<void> {
  const { helpDesk, hasFileCheck } = await askOwnPageSettings();
  setPageLanguage(document, `${t('ui_file_check_title')} – ${t('extension_name')}`, t);
  render(<FileCheck t={t} isOff={!hasFileCheck} helpDesk={helpDesk} onRead={read} />, app);
}

onSettingsChanged(() => void show());
void show();
