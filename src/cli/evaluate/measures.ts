import { join } from 'node:path';
import { classifyLink } from '../../core/classify.ts';
import { HONEST_NAMES } from '../../core/data/honest-names.ts';
import { INSTITUTIONS } from '../../core/data/institutions.ts';
import { LINK_REWRITERS } from '../../core/data/link-rewriters.ts';
import { OFFICIAL_DOMAINS } from '../../core/data/official-domains.ts';
import { NO_RULES } from '../../core/rules.ts';
import { isGenuine, type Verdict } from '../../core/verdict.ts';
import { readRows } from './corpus.ts';
import { homographsOf } from './homographs.ts';
import { lookalikesOf } from './lookalikes.ts';

/** One line of the evaluation. */
export interface Measure {
  readonly corpus: string;
  readonly target: string;
  readonly asked: number;
  /** Addresses that were answered otherwise than they should. */
  readonly wrong: readonly string[];
  /** The share of wrong answers up to which the target is met. */
  readonly allowed: number;
  /** Addresses called genuine that are not; none is ever allowed. */
  readonly forged: readonly string[];
}

const isSpoofed = ({ category }: Verdict) => category === 'spoofed';
const judge = (href: string) => classifyLink({ href, text: '' }, NO_RULES);
/** A host is asked as a meeting's address and as a bare one. */
const addressesOf = (host: string) => [`https://${host}/j/81234567890`, `https://${host}/`];

function measure(
  corpus: string,
  target: string,
  allowed: number,
  addresses: readonly string[],
  isRight: (verdict: Verdict, address: string) => boolean,
  mayBeGenuine = false,
): Measure {
  const wrong: string[] = [];
  const forged: string[] = [];
  for (const address of addresses) {
    const verdict = judge(address);
    if (!isRight(verdict, address)) wrong.push(`${address} ${verdict.category}`);
    if (!mayBeGenuine && isGenuine(verdict)) forged.push(address);
  }
  return { corpus, target, asked: addresses.length, wrong, allowed, forged };
}

const hostsIn = (rows: readonly string[][]) => rows.flatMap(([host = '']) => addressesOf(host));

/** The rows from what the repository itself holds or makes. */
export function ownMeasures(root: string): Measure[] {
  const corpora = join(root, 'tests', 'corpora');
  const hostile = readRows(corpora, 'hostile-names.tsv') ?? [];
  const honest = readRows(corpora, 'honest-names.tsv') ?? [];
  const lookalikes = ['zoom.us', 'zoom.com', 'deic.zoom.us'].flatMap(lookalikesOf).map(({ host }) => host);
  const homographs = ['zoom.us', 'zoom.com'].flatMap(homographsOf);
  const https = (hosts: readonly string[]) => hosts.flatMap(addressesOf);
  return [
    measure('names of real attacks', '99 % spoofed', 0.01, hostsIn(hostile), isSpoofed),
    measure('generated look-alikes', '97 % spoofed', 0.03, https(lookalikes), isSpoofed),
    measure(
      'homographs a browser accepts',
      '99 % spoofed',
      0.01,
      https(homographs.filter(({ isMapped }) => !isMapped).map(({ host }) => host)),
      isSpoofed,
    ),
    measure(
      'homographs a browser maps to Zoom',
      '0 spoofed',
      0,
      https(homographs.filter(({ isMapped }) => isMapped).map(({ host }) => host)),
      (verdict) => !isSpoofed(verdict),
      true,
    ),
    measure(
      'honest names, listed',
      '0 spoofed',
      0,
      https([...HONEST_NAMES]),
      (verdict) => !isSpoofed(verdict),
    ),
    measure('honest names, not listed', '0 spoofed', 0, hostsIn(honest), (verdict) => !isSpoofed(verdict)),
    measure(
      'known institutions',
      '100 % deic or nordunet',
      0,
      https(INSTITUTIONS.map(({ host }) => host)),
      isInstitution,
      true,
    ),
    measure(
      "vanity hosts on Zoom's domains",
      '100 % commercial',
      0,
      https(
        OFFICIAL_DOMAINS.flatMap(({ domain }) => [domain, `us02web.${domain}`, `some-company.${domain}`]),
      ),
      ({ category }) => category === 'commercial',
      true,
    ),
    wrapped(
      'wrapped links, samples',
      LINK_REWRITERS.map(({ sample: [address, target] }) => [address, target ?? 'OPAQUE']),
    ),
  ];
}

function isInstitution({ category }: Verdict, address: string): boolean {
  const row = INSTITUTIONS.find(({ host }) => address.startsWith(`https://${host}/`));
  return category === (row?.country === 'DK' ? 'deic' : 'nordunet');
}

/** The rows from a folder of corpora outside the repository; files that are not there give no row. */
export function sharedMeasures(folder: string): Measure[] {
  const genuine = readRows(folder, 'genuine-zoom.txt');
  const links = readRows(folder, 'genuine-links.txt');
  const byFile = (
    file: string,
    corpus: string,
    target: string,
    allowed: number,
    isRight: (verdict: Verdict) => boolean,
  ) => {
    const rows = readRows(folder, file);
    return rows ? [measure(corpus, target, allowed, hostsIn(rows), isRight)] : [];
  };
  return [
    ...byFile('real-spoofs.txt', 'shared: real spoof hosts', '99 % spoofed', 0.01, isSpoofed),
    ...byFile('unclear.txt', 'shared: listed, name unclear', '0 called genuine', 0, () => true),
    ...byFile(
      'benign-zoom-names.txt',
      'shared: honest names with zoom',
      'at most 1 % spoofed',
      0.01,
      (v) => !isSpoofed(v),
    ),
    ...byFile(
      'benign-near-zoom.txt',
      'shared: honest names near zoom',
      'at most 0.3 % spoofed',
      0.003,
      (v) => !isSpoofed(v),
    ),
    ...byFile('benign-random.txt', 'shared: popular names', '0 spoofed', 0, (v) => !isSpoofed(v)),
    ...(genuine ? [expected('shared: vanity hosts', genuine, 2, addressesOf)] : []),
    ...(links ? [expected('shared: genuine links', links, 2, (link) => [link])] : []),
    ...[readRows(folder, 'wrapped.tsv')].flatMap((rows) =>
      rows ? [wrapped('shared: wrapped links', rows)] : [],
    ),
  ];
}

function expected(
  corpus: string,
  rows: readonly string[][],
  column: number,
  asAddresses: (value: string) => string[],
): Measure {
  const want = new Map(
    rows.flatMap((row) => asAddresses(row[0] ?? '').map((address) => [address, row[column]] as const)),
  );
  return measure(
    corpus,
    '100 % as due',
    0,
    [...want.keys()],
    ({ category }, address) => category === want.get(address),
    true,
  );
}

function wrapped(corpus: string, rows: readonly (readonly string[])[]): Measure {
  const want = new Map(rows.map(([address = '', target = '']) => [address, target]));
  return measure(
    corpus,
    '100 % exactly the target',
    0,
    [...want.keys()],
    ({ category, target }, address) =>
      want.get(address) === 'OPAQUE' ? category === 'unverifiable' : target === want.get(address),
    true,
  );
}
