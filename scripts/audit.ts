/**
 * Asks the registry what it knows of our packages (`npm run audit`): whether it signed each that is installed, and
 * whether one has a known hole. Needs the network, so it is no part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { type Answer, answerOf } from './audit/answer.ts';
import { ROOT } from './run-tool.ts';

const QUESTIONS = [
  ['Signatures', ['audit', 'signatures']],
  ['Known holes', ['audit']],
] as const;

/** 2 where nothing is known is not 0: nobody may take it for a yes. */
const CODES: Readonly<Record<Answer, number>> = { good: 0, unknown: 2, bad: 1 };
const WORDS: Readonly<Record<Answer, string>> = {
  good: 'nothing found.',
  unknown: 'NOT CHECKED: this registry does not answer that, or cannot be reached from here.',
  bad: 'see above.',
};

const codes = QUESTIONS.map(([title, args]) => {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const answer = answerOf(status, `${stdout}${stderr}`);
  if (answer !== 'unknown') console.log(`${stdout}${stderr}`.trim());
  console.log(`${title}: ${WORDS[answer]}`);
  return CODES[answer];
});
process.exitCode = codes.includes(1) ? 1 : Math.max(...codes);
