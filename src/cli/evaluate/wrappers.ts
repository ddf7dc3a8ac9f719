import type { LinkRewriter } from '../../core/unwrap/data/link-rewriter.ts';

/** Builds a service's link around a target; `null` where its form cannot carry that target. */
export type Wrap = (target: string) => string | null;

/** How a service writes the target into its own address; `null` where it cannot write this one. */
type Form = (target: string) => string | null;

const isAscii = (text: string) => /^[\x21-\x7e]*$/.test(text);
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The forms that are known, the more particular ones first. */
const FORMS: readonly Form[] = [
  encodeURIComponent,
  (target) => encodeURIComponent(target).replaceAll(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  // Amazon SES leaves the colon.
  (target) => encodeURIComponent(target).replaceAll('%3A', ':'),
  proofpointV2,
  proofpointV3,
  // A plus in a query would be read as a blank.
  (target) => base64(target).replaceAll('+', '%2B'),
  mandrill,
  // What stands unchanged after an equals sign in a sample needs encoding all the same, once it holds & or #.
  (target) => `=${isBare(target) ? target : encodeURIComponent(target)}`,
  (target) => (isAscii(target) ? `___${target}___` : null),
];

/**
 * Reads off a rewriter's sample how the service writes a target, and writes others the same way.
 *
 * In: a row of the table of rewriters. Out: `null` for opaque services and where the sample shows none of the forms
 * known here; such a service is asked for its sample alone.
 */
export function wrapperLike({ sample: [wrapped, sampleTarget] }: Pick<LinkRewriter, 'sample'>): Wrap | null {
  if (sampleTarget === null) return null;
  const form = FORMS.find((write) => wrapped.includes(write(sampleTarget) ?? '\n'));
  if (!form) return null;
  const written = form(sampleTarget) ?? '';
  return (target) => {
    const other = form(target);
    return other === null ? null : wrapped.replace(written, () => other);
  };
}

/** Microsoft Defender for Cloud Apps puts its suffix behind the host; it is in no table of rewriters. */
export const wrapInDefender: Wrap = (target) => {
  const { host } = new URL(target);
  return isAscii(target) ? target.replace(host, `${host}.eu2.mcas.ms`) : null;
};

function isBare(target: string): boolean {
  return isAscii(target) && !/[&#%+]/.test(target);
}

/** `-` for the percent sign, `_` for the slash (nhdewitt/proofpoint-url-decoder url-defense-decoder.go). */
function proofpointV2(target: string): string {
  return encodeURIComponent(target)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');
}

const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Takes out what is no plain character: `*` for one byte, `**X` for a run, X standing for its length less two; the bytes
 * follow the text in base64 (same source).
 */
function proofpointV3(target: string): string {
  const bytes: number[] = [];
  const text = target.replaceAll(/[^A-Za-z0-9:/._=&-]+/g, (run) => {
    const taken = Buffer.from(run);
    bytes.push(...taken);
    if (taken.length === 1) return '*';
    // Runs of more than 65 bytes do not come up.
    return `**${LENGTHS[taken.length - 2]}`;
  });
  return `__${text}__;${Buffer.from(bytes).toString('base64url')}`;
}

/** JSON in JSON, slashes escaped as PHP does, in base64 without padding. */
function mandrill(url: string): string {
  const asPhp = (value: object) => JSON.stringify(value).replaceAll('/', '\\/');
  return Buffer.from(asPhp({ p: asPhp({ url }) })).toString('base64url');
}
