import { measureSpeed } from '../../../src/cli/evaluate/speed.ts';
import { ROOT } from '../../run-tool.ts';
import type { Measure } from '../measure.ts';

/** A million addresses are judged on the command line, against a bare loop of `new URL` and tldts. */
export const speed: Measure = {
  name: 'speed',
  run: async ({ say }) => {
    say('a million addresses, three times');
    const { check, bare } = await measureSpeed(ROOT, 'mail gateway');
    return [
      {
        what: 'addresses a second against `new URL` and tldts',
        target: { atLeast: 0.4 },
        unit: 'ratio',
        value: bare / check,
        note: `${Math.round(1000 / check)} thousand a second`,
      },
    ];
  },
};
