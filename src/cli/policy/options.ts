import { parseArgs } from 'node:util';
import { messageOf } from '../message-of.ts';

export const USAGE = `usage: policy --values FILE --out DIR
  Chrome, Edge, Chromium, hosted by yourselves:  --crx FILE --crx-url URL
  Chrome, Edge, Chromium, from a store:          --chrome-id ID  --edge-id ID
  Firefox:                                       --xpi-url URL [--xpi FILE]
  Thunderbird:                                   --thunderbird-url URL [--thunderbird-xpi FILE]`;

/** What is to be written. */
export interface PolicyOptions {
  /** The file of the values. */
  readonly values: string;
  readonly out: string;
  readonly crx: { readonly file: string; readonly url: string } | null;
  readonly chromeId: string | null;
  readonly edgeId: string | null;
  readonly firefox: GeckoOptions | null;
  readonly thunderbird: GeckoOptions | null;
}

export interface GeckoOptions {
  readonly url: string;
  /** The same package here, to read its version and hash from. */
  readonly file: string | null;
}

/** Reads the command line. Out: the options, or a line for each thing that is wrong. */
export function readOptions(
  args: readonly string[],
): PolicyOptions | { readonly problems: readonly string[] } {
  const read = parse(args);
  if (typeof read === 'string') return { problems: [read, USAGE] };
  const { values, out, crx } = read;
  if (values === undefined || out === undefined) {
    return { problems: [`${values === undefined ? '--values FILE' : '--out DIR'} is missing`, USAGE] };
  }
  const crxUrl = read['crx-url'];
  const problems = [
    ...pairProblem('--crx', crx, '--crx-url', crxUrl),
    ...fileWithoutUrl('--xpi', read.xpi, '--xpi-url', read['xpi-url']),
    ...fileWithoutUrl(
      '--thunderbird-xpi',
      read['thunderbird-xpi'],
      '--thunderbird-url',
      read['thunderbird-url'],
    ),
    ...urlProblem('--crx-url', crxUrl, false),
    ...urlProblem('--xpi-url', read['xpi-url'], true),
    ...urlProblem('--thunderbird-url', read['thunderbird-url'], true),
    ...idProblem('--chrome-id', read['chrome-id']),
    ...idProblem('--edge-id', read['edge-id']),
  ];
  if (problems.length > 0) return { problems };
  return {
    values,
    out,
    crx: crx !== undefined && crxUrl !== undefined ? { file: crx, url: new URL(crxUrl).href } : null,
    chromeId: read['chrome-id'] ?? null,
    edgeId: read['edge-id'] ?? null,
    firefox: gecko(read['xpi-url'], read.xpi),
    thunderbird: gecko(read['thunderbird-url'], read['thunderbird-xpi']),
  };
}

function parse(args: readonly string[]) {
  const one = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        values: one,
        out: one,
        crx: one,
        'crx-url': one,
        xpi: one,
        'xpi-url': one,
        'thunderbird-xpi': one,
        'thunderbird-url': one,
        'chrome-id': one,
        'edge-id': one,
      },
    }).values;
  } catch (error) {
    // Node's own words, such as "Unknown option '--value'".
    return messageOf(error);
  }
}

function gecko(url: string | undefined, file: string | undefined): GeckoOptions | null {
  return url === undefined ? null : { url: new URL(url).href, file: file ?? null };
}

function pairProblem(
  one: string,
  first: string | undefined,
  other: string,
  second: string | undefined,
): string[] {
  if ((first === undefined) === (second === undefined)) return [];
  const [given, missing] = first === undefined ? [other, one] : [one, other];
  return [`${given}: give ${missing} as well, since the ID is in the file and the address is not`];
}

function fileWithoutUrl(
  one: string,
  file: string | undefined,
  other: string,
  url: string | undefined,
): string[] {
  return file !== undefined && url === undefined
    ? [`${one}: give ${other} as well: where browsers find the file`]
    : [];
}

const LOCAL = ['127.0.0.1', 'localhost', '[::1]'];

/** What comes over plain http may be changed on its way; of this very machine it may be asked so, to try things. */
function urlProblem(name: string, text: string | undefined, mayBeFile: boolean): string[] {
  if (text === undefined) return [];
  if (URL.canParse(text)) {
    const { protocol, hostname, pathname } = new URL(text);
    const isTaken =
      protocol === 'https:' ||
      (protocol === 'http:' && LOCAL.includes(hostname)) ||
      (protocol === 'file:' && mayBeFile);
    if (isTaken && !pathname.endsWith('/')) return [];
  }
  const forms = mayBeFile ? 'https:, or file: for a file on each machine' : 'https:';
  return [
    `${name} ${text}: the whole address of the file was expected, with ${forms} (http: on 127.0.0.1 and localhost only)`,
  ];
}

function idProblem(name: string, id: string | undefined): string[] {
  if (id === undefined || /^[a-p]{32}$/.test(id)) return [];
  return [
    `${name} ${id}: 32 letters from a to p were expected, as the store's page of the extension has them`,
  ];
}
