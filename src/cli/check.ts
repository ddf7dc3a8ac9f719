/**
 * Judges links from the command line: the same core as the extension's. `--help` says how it is used, docs/help-desk.md with an
 * example of everything that people send in.
 */
import { writeFile } from 'node:fs/promises';
import project from '../../package.json' with { type: 'json' };
import { inLanguage } from '../words/languages.ts';
import { Check } from './check-inputs.ts';
import { HELP, USAGE } from './help.ts';
import { HtmlReport } from './html-report.ts';
import { messageOf } from './message-of.ts';
import { readOptions } from './options.ts';
import { translatorFor } from './words.ts';
import { Writer } from './writer.ts';

async function main(args: readonly string[]): Promise<number> {
  const parsed = readOptions(args);
  if (parsed.do === 'complain') {
    console.error(parsed.problem === null ? USAGE : `${parsed.problem}\n${USAGE}`);
    return 2;
  }
  if (parsed.do !== 'check') {
    console.log(parsed.do === 'help' ? inLanguage(HELP, parsed.language) : project.version);
    return 0;
  }
  const { options } = parsed;
  const report = options.report === null ? null : new HtmlReport(translatorFor(options.language));
  const out = new Writer(process.stdout);
  const code = await new Check(options, out, report).run();
  await out.end();
  if (!report || options.report === null) return code;
  try {
    await writeFile(options.report, report.html());
    return code;
  } catch (error) {
    console.error(`${options.report}: cannot be written (${messageOf(error)})`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
