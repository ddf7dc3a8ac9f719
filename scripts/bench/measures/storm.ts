import type { Measure } from '../measure.ts';
import { besideNothing } from './beside-nothing.ts';

/** Tasks that insert, and how many pairs of elements each of them does. */
const INSERTS = { tasks: 200, pairs: 50 } as const;

/** 20,000 elements without links come into the page, half of them into the open message, in 200 tasks. */
export const storm: Measure = {
  name: 'storm',
  run: (bench) =>
    besideNothing(bench, '20,000 nodes', (page) =>
      page.evaluate(async ({ tasks, pairs }) => {
        const homes = [document.querySelector('.a3s'), document.querySelector('#elsewhere')];
        for (let task = 0; task < tasks; task += 1) {
          const part = document.createDocumentFragment();
          for (let pair = 0; pair < pairs; pair += 1) {
            const line = document.createElement('div');
            const word = document.createElement('span');
            word.textContent = `Line ${task}, ${pair}`;
            line.append(word);
            part.append(line);
          }
          homes[task % 2]?.append(part);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, INSERTS),
    ),
};
