/** What `npm audit` said: nothing wrong, something wrong, or that it could not ask. */
export type Answer = 'good' | 'bad' | 'unknown';

/** npm's words where the registry, or Sigstore's list of keys, is out of reach or has no such service. */
const NOT_ASKED =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E40[0345])\b|\b(?:403|404|405) [A-Z]|audit endpoint returned an error|No (?:dependencies|keys) found/i;

/**
 * In: npm's exit code (`null` where it was ended or is missing), and all that it wrote.
 * Out: `unknown` wherever npm did not truly ask; a mistake of ours must not read as a clean bill.
 */
export function answerOf(status: number | null, output: string): Answer {
  if (status === null || output.trim() === '' || NOT_ASKED.test(output)) return 'unknown';
  return status === 0 ? 'good' : 'bad';
}
