import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumStage } from '../../scripts/soak/chromium-stage.ts';
import { type CommandLine, startCommandLine } from '../../scripts/soak/command-line.ts';
import { type Figures, failuresOf } from '../../scripts/soak/figures.ts';
import { firefoxStage } from '../../scripts/soak/firefox-stage.ts';
import { soak } from '../../scripts/soak/run.ts';
import { EXPECTED_MAIL } from '../fixtures/mail/expected.ts';
import { BUILDS } from './support/build.ts';
import { chromiumMissing } from './support/chromium.ts';
import { firefoxMissing } from './support/firefox.ts';
import { skipWhenMissing } from './support/missing.ts';
import { shownHtml } from './support/sample-mail.ts';

/** A short form of `npm run soak`, which reads 10,000 messages. */
const SHORT = { messages: 300, seed: 20_261_124, killEach: 50, held: { first: 100, each: 300 } } as const;
const samples = await Promise.all(EXPECTED_MAIL.map(shownHtml));
let commandLine: CommandLine;
beforeAll(() => {
  commandLine = startCommandLine();
});
afterAll(() => commandLine?.close());

describe.skipIf(skipWhenMissing(chromiumMissing()))(
  'hours of reading, with the worker killed at work',
  () => {
    let figures: Figures;

    beforeAll(async () => {
      const stage = await chromiumStage(BUILDS.chromium);
      figures = await soak(stage, commandLine, { ...SHORT, samples }).finally(stage.close);
    }, 480_000);

    it('lose no link, double no mark, and agree with the command line in each verdict and report', () => {
      expect([...failuresOf(figures), ...figures.words]).toEqual([]);
    });

    it('were read, and the worker was killed', () => {
      expect(figures.messages).toBe(SHORT.messages);
      expect(figures.marks).toBeGreaterThan(500);
      expect(figures.kills.between).toBe(SHORT.messages / SHORT.killEach);
      expect(figures.kills.atWork).toBeGreaterThan(10);
      expect(figures.held.map(({ messages }) => messages)).toEqual([100, 300]);
    });
  },
);

describe.skipIf(skipWhenMissing(firefoxMissing()))('an hour of reading in Firefox', () => {
  let figures: Figures;

  beforeAll(async () => {
    const stage = await firefoxStage(BUILDS.firefox);
    figures = await soak(stage, commandLine, { ...SHORT, messages: 100, samples }).finally(stage.close);
  }, 480_000);

  it('loses no link, doubles no mark, and agrees with the command line in each verdict and report', () => {
    expect([...failuresOf(figures), ...figures.words]).toEqual([]);
    expect(figures.messages).toBe(100);
    expect(figures.marks).toBeGreaterThan(100);
  });
});
