/** The part of crx3 that we use; it brings no types. */
declare module 'crx3/lib/crx3stream.js' {
  import type { WriteStream } from 'node:fs';

  export default function createCrxStream(path: string, options: { readonly keyPath: string }): WriteStream;
}
