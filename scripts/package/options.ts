import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/cli/message-of.ts';
import { isWebmailSite } from '../../src/policy/webmail-site.ts';

export const USAGE = `Usage: npm run package [-- --key KEY.pem] [--webmail URL …] [--version X.Y.Z] [--update-url URL]
                              [--out DIR] [--built DIR]`;

/** What is to be packed. */
export interface PackageOptions {
  /** Stands in the manifests and in the files' names. */
  readonly version: string;
  /** Match patterns of the administrator's own webmail. */
  readonly webmail: readonly string[];
  /** The folder on the web that holds the update manifests, with a slash at its end. */
  readonly updates: string | null;
  /** The private key that signs the CRX. */
  readonly key: string | null;
  /** Where the packages go. */
  readonly out: string;
  /** Builds that stand ready and are packed as they are; `null` builds anew. */
  readonly built: string | null;
  /** Whether these are packages for an organisation's own server, which no store takes. */
  readonly own: boolean;
  /** Whether the source gives exactly these packages, so that a source archive belongs beside them. */
  readonly asReleased: boolean;
}

/**
 * Reads the command line.
 *
 * In: the arguments; the version of package.json; the project's folder, and the folder that paths start from.
 * Out: the options, or one line for each thing that is wrong.
 */
export function readOptions(
  args: readonly string[],
  { release, root, cwd }: { readonly release: string; readonly root: string; readonly cwd: string },
): PackageOptions | { readonly problems: readonly string[] } {
  const read = parse(args);
  if (typeof read === 'string') return { problems: [read, USAGE] };
  const { version = release, webmail = [], key, out, built } = read;
  const updates = read['update-url'];
  const problems = [
    ...(isExtensionVersion(version) ? [] : [`--version ${version}: ${VERSION_RULE}`]),
    ...webmail
      .filter((site) => !isWebmailSite(site))
      .map((site) => `--webmail ${site}: one whole host was expected, such as https://webmail.example.dk/`),
    ...(updates === undefined || isUpdateFolder(updates) ? [] : [`--update-url ${updates}: ${UPDATES_RULE}`]),
    ...(built !== undefined && (webmail.length > 0 || updates !== undefined || read.version !== undefined)
      ? ['--built packs what is built already: --version, --webmail and --update-url change nothing there']
      : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    version,
    webmail: [...new Set(webmail.map(matchPattern))].sort(),
    updates: updates === undefined ? null : withSlash(updates),
    key: key === undefined ? null : resolve(cwd, key),
    out: out === undefined ? join(root, '.output', 'packages') : resolve(cwd, out),
    built: built === undefined ? null : isAbsolute(built) ? built : resolve(cwd, built),
    own: webmail.length > 0 || updates !== undefined,
    asReleased: webmail.length === 0 && updates === undefined && version === release,
  };
}

function parse(args: readonly string[]) {
  try {
    const one = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: {
        version: one,
        webmail: { type: 'string', multiple: true },
        'update-url': one,
        key: one,
        out: one,
        built: one,
      },
    }).values;
  } catch (error) {
    // Node's own words, such as "Unknown option '--keys'"; its hint about `--` stands on the same line.
    return messageOf(error);
  }
}

const VERSION_RULE =
  'one to four numbers from 0 to 65535 with dots between were expected, without leading zeros and not all zero';

/**
 * Whether browsers take this for an extension's version.
 * Chrome's rule (developer.chrome.com/docs/extensions/reference/manifest/version), which is the narrowest: Firefox and
 * Thunderbird take up to nine digits.
 */
export function isExtensionVersion(version: string): boolean {
  if (!/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/.test(version)) return false;
  const numbers = version.split('.').map(Number);
  return numbers.every((number) => number <= 65_535) && numbers.some((number) => number > 0);
}

const UPDATES_RULE =
  'the folder with updates.xml and updates.json was expected, such as https://it.example.dk/link-guard/ (https, or http on 127.0.0.1)';

function isUpdateFolder(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash, pathname } = new URL(text);
  if (username !== '' || search !== '' || hash !== '' || /\.\w+$/.test(pathname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function withSlash(text: string): string {
  const { href } = new URL(text);
  return href.endsWith('/') ? href : `${href}/`;
}

/** The pattern of a webmail site that was checked. Patterns know no port: the whole host is meant. */
function matchPattern(site: string): string {
  const { protocol, hostname } = new URL(site.trim());
  return `${protocol}//${hostname}/*`;
}
