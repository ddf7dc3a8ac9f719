import type { Measure } from './measure.ts';
import { coldWorker } from './measures/cold-worker.ts';
import { firefox } from './measures/firefox.ts';
import { hover } from './measures/hover.ts';
import { inbox } from './measures/inbox.ts';
import { memory } from './measures/memory.ts';
import { messages } from './measures/messages.ts';
import { size } from './measures/size.ts';
import { speed } from './measures/speed.ts';
import { start } from './measures/start.ts';
import { storm } from './measures/storm.ts';
import { tabs } from './measures/tabs.ts';
import { typing } from './measures/typing.ts';

/** All that is measured, in this order. */
export const MEASURES: readonly Measure[] = [
  start,
  inbox,
  storm,
  typing,
  messages,
  hover,
  coldWorker,
  firefox,
  tabs,
  memory,
  size,
  speed,
];
