/**
 * The extension in a sample inbox (`npm start`): in a window where there is a display, else read through by
 * a browser that is not shown, with its findings printed and pictured.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FoundBrowser, findBrowser } from '../src/cli/demo/find-browser.ts';
import { runHeadless } from '../src/cli/demo/headless.ts';
import { serveInbox } from '../src/cli/demo/inbox-server.ts';
import { installChromium } from '../src/cli/demo/install-chromium.ts';
import { onlyLanguage } from '../src/cli/demo/only-language.ts';
import { inStoryOrder, STORY } from '../src/cli/demo/story.ts';
import { runWindowed } from '../src/cli/demo/windowed.ts';
import { FALL_BACK, inLanguage, isLanguage, LANGUAGES, type Language } from '../src/words/languages.ts';
import { openRoots } from '../tests/browser/support/build.ts';
import { listMail, readMail } from '../tests/fixtures/mail/read-mail.ts';
import { ROOT, runTool } from './run-tool.ts';

const USAGE = `Usage: npm start -- [--headless] [--lang ${LANGUAGES.join('|')}]`;

const MACHINE = { platform: process.platform, env: process.env, exists: existsSync };

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return fail(USAGE, 2);

  const found = findBrowser(MACHINE) ?? (process.env.BROWSER_PATH ? null : installedBrowser());
  if (found === null) {
    return process.env.BROWSER_PATH
      ? fail(`BROWSER_PATH names no file: ${process.env.BROWSER_PATH}`, 1)
      : fail('No browser found. Install Chrome, Edge, Chromium or Firefox, or set BROWSER_PATH.', 1);
  }

  const target = found.family === 'firefox' ? 'firefox' : 'chrome';
  const built = await runTool('wxt', ['build', '--mode', 'demo', '--browser', target], { quiet: true });
  if (built !== 0) return fail('The build failed; its output stands above.', 1);
  const extension = onlyLanguage(join(ROOT, '.output', `${target}-mv3-demo`), options.language);

  const files = listMail();
  const read = await Promise.all(
    files.map(async (file) => ({ id: file.replace(/\.eml$/, ''), ...(await readMail(file)) })),
  );
  const mails = inStoryOrder(read, options.language);
  const inbox = await serveInbox(join(ROOT, 'tests', 'fixtures', 'inbox'), mails);
  try {
    if (!options.headless) {
      await runWindowed(found, extension, `${inbox.url}#${inLanguage(STORY, options.language)[0]}`);
      return 0;
    }
    const { language } = options;
    const folder = join('.output', 'demo');
    const open = `${extension}-open`;
    openRoots(extension, open);
    const demo = { found, extension: open, inboxUrl: inbox.url, mails, folder, language };
    const allMarked = await runHeadless(demo);
    return allMarked ? 0 : fail('Not every link has the mark it should have: see the table.', 1);
  } finally {
    await inbox.close();
  }
}

function installedBrowser(): FoundBrowser | null {
  return installChromium() ? findBrowser(MACHINE) : null;
}

function readOptions(): { readonly language: Language; readonly headless: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { headless: { type: 'boolean' }, lang: { type: 'string', default: FALL_BACK } },
    });
    if (!isLanguage(values.lang)) return null;
    return { language: values.lang, headless: values.headless ?? !hasDisplay() };
  } catch {
    return null;
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fail(line: string, code: number): number {
  console.error(line);
  return code;
}
