import { isLanguage, LANGUAGES, type Language } from '../words/languages.ts';

/** How answers are written: for a person, a JSON object a link, or one a message. */
export type Shape = 'text' | 'links' | 'messages';

export interface Options {
  readonly shape: Shape;
  /** Where the report goes; `null` for none. */
  readonly report: string | null;
  readonly language: Language;
  /** Threads that judge lists. */
  readonly jobs: number;
  readonly inputs: readonly string[];
}

export type Parsed =
  | { readonly do: 'check'; readonly options: Options }
  | { readonly do: 'help' | 'version'; readonly language: Language }
  | { readonly do: 'complain'; readonly problem: string | null };

/** More would only wait for each other. */
export const MOST_JOBS = 64;

/** In: the arguments. Out: what they ask for, or one line on what is wrong with them (`null`: nothing was asked). */
export function readOptions(args: readonly string[]): Parsed {
  const options = {
    shape: 'text' as Shape,
    report: null as string | null,
    language: 'en' as Language,
    jobs: 1,
  };
  const inputs: string[] = [];
  let other: 'help' | 'version' | null = null;
  let isEnded = false;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (isEnded || arg === '-' || !arg.startsWith('-')) {
      inputs.push(arg);
      continue;
    }
    const [, name = arg, given] = /^(--[^=]+)=([\s\S]*)$/.exec(arg) ?? [];
    const value = () => given ?? left.shift() ?? '';
    if (name === '--') isEnded = true;
    else if (name === '--help' || name === '-h') other = 'help';
    else if (name === '--version') other = 'version';
    else if (name === '--json') {
      if (given !== undefined && given !== 'links' && given !== 'messages') {
        return { do: 'complain', problem: `--json takes "links" or "messages", not "${given}"` };
      }
      options.shape = given ?? 'links';
    } else if (name === '--html') {
      options.report = value();
      if (options.report === '') return { do: 'complain', problem: '--html needs a file to write' };
    } else if (name === '--lang') {
      const wanted = value();
      if (!isLanguage(wanted)) return { do: 'complain', problem: `--lang takes ${LANGUAGES.join(' or ')}` };
      options.language = wanted;
    } else if (name === '--jobs') {
      const jobs = value();
      if (!/^[1-9]\d?$/.test(jobs) || Number(jobs) > MOST_JOBS) {
        return { do: 'complain', problem: `--jobs takes a number from 1 to ${MOST_JOBS}` };
      }
      options.jobs = Number(jobs);
    } else return { do: 'complain', problem: `unknown option ${arg}` };
  }
  if (other !== null) return { do: other, language: options.language };
  return inputs.length === 0
    ? { do: 'complain', problem: null }
    : { do: 'check', options: { ...options, inputs } };
}
