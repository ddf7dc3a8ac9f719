/** A thread of `check --jobs N`: gets lines, gives the lines of their answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerLine } from './answer-line.ts';
import { asJson, asText } from './output.ts';

const format = workerData === 'links' ? asJson : asText;

parentPort?.on('message', (lines: string) => {
  let isSpoofed = false;
  const answers = lines.split('\n').map((line) => {
    const answered = answerLine(line);
    isSpoofed ||= answered.verdict.category === 'spoofed';
    return format(answered);
  });
  parentPort?.postMessage({ text: answers.join('\n'), isSpoofed });
});
