/**
 * A real webmail to try the extension in: Roundcube on this machine with the sample mail in its inbox, as the browser
 * tests use it. Runs until it is interrupted; needs Debian's packages and root.
 */
import { once } from 'node:events';
import { roundcubeMissing, startRoundcube } from '../tests/browser/support/roundcube-server.ts';
import { sampleMailPaths } from '../tests/browser/support/sample-mail.ts';

const missing = roundcubeMissing();
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
const webmail = await startRoundcube(sampleMailPaths());
console.log(`Roundcube is at ${webmail.url} (user ${webmail.user}, password ${webmail.password}).`);
console.log(
  'Open it in a browser that has the extension, press its toolbar button there, and allow the site.',
);
console.log('Ctrl+C ends it.');
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await webmail.stop();
