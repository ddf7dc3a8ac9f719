/** The floor that `check` is measured against: the same lines through `new URL` and tldts, and nothing more. */
import { parse } from 'tldts';
import { linesOf } from '../lines.ts';

let count = 0;
for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) {
  for (const line of lines) {
    const { hostname } = new URL(line);
    if (parse(hostname, { allowPrivateDomains: true }).domain) count += 1;
  }
}
console.log(count);
