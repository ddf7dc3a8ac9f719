import linter, { type LinterMessage } from 'addons-linter';
import type { PackedFile } from './zip.ts';

/** A warning of Mozilla's linter that we know and leave. */
interface Explained {
  readonly code: string;
  readonly where: (message: LinterMessage, source: string) => boolean;
  readonly why: string;
}

/** Whatever is not in this list fails the packaging. */
const EXPLAINED: readonly Explained[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    where: ({ line = 0, column = 0 }, source) =>
      /^\w+\.innerHTML=\w+\.__html\b/.test(source.split('\n')[line - 1]?.slice(column - 1) ?? ''),
    why: "Preact's `dangerouslySetInnerHTML`, which none of our code uses: the linter (biome.json) forbids it.",
  },
  {
    code: 'MANIFEST_PERMISSIONS',
    where: ({ message }) => message.includes('"messagesModify"'),
    why: "Thunderbird's own permission (webextension-api.thunderbird.net); the linter knows Firefox's only.",
  },
];

/**
 * Runs Mozilla's addons-linter over a package, without network.
 *
 * In: the package's file, what is in it, and whether it is hosted by oneself, which may name its update address.
 * Out: a line for each error, and for each warning that nobody has explained.
 */
export async function lintPackage(
  file: string,
  files: readonly PackedFile[],
  { selfHosted }: { readonly selfHosted: boolean },
): Promise<string[]> {
  const { errors, warnings } = await linter
    .createInstance({
      config: {
        _: [file],
        logLevel: 'fatal',
        output: 'none',
        stack: false,
        pretty: false,
        warningsAsErrors: false,
        metadata: false,
        boring: true,
        selfHosted,
        shouldScanFile: () => true,
      },
      runAsBinary: false,
    })
    .run();
  const sourceOf = (path: string | undefined) =>
    new TextDecoder().decode(files.find((packed) => packed.path === path)?.bytes);
  return [...errors, ...warnings.filter((warning) => !isExplained(warning, sourceOf(warning.file)))].map(
    ({ code, message, description, file: where = '' }) => `${code} ${where}: ${message} ${description}`,
  );
}

/** Whether a warning is one that we know, in the place we know it from. In: the warning, and the file it stands in. */
export function isExplained(warning: LinterMessage, source: string): boolean {
  return EXPLAINED.some(({ code, where }) => code === warning.code && where(warning, source));
}
