import { describe, expect, it } from 'vitest';
import { MARKS, mainThreadOf, type TraceEvent } from '../../../scripts/bench/attribution.ts';

const OURS = { worldName: 'Link Guard for Zoom' };
const OUR_FILE = 'chrome-extension://abc/content-scripts/webmail.js';
const THREAD = { pid: 7, tid: 7 };

const mark = (name: string, ts: number): TraceEvent => ({ name, ph: 'I', ...THREAD, ts });
/** An event that ran from one millisecond to another, on a thread that had the processor all the time. */
const span = (name: string, from: number, to: number, args?: TraceEvent['args']): TraceEvent => ({
  name,
  ph: 'X',
  ...THREAD,
  ts: from * 1000,
  dur: (to - from) * 1000,
  tdur: (to - from) * 1000,
  ...(args && { args }),
});
const ourCall = (from: number, to: number) => [
  span('v8.callFunction', from, to, OURS),
  span('FunctionCall', from, to, { data: { url: OUR_FILE } }),
];
const pageCall = (from: number, to: number) => [
  span('v8.callFunction', from, to, {}),
  span('FunctionCall', from, to, { data: { url: 'https://mail.google.com/mail/u/0/' } }),
];
const read = (...events: TraceEvent[]) =>
  mainThreadOf([mark(MARKS.from, 0), ...events, mark(MARKS.to, 1_000_000)]);

describe('the main-thread time of a content script', () => {
  it('is that of its calls, with what they force', () => {
    const thread = read(
      span('RunTask', 0, 100),
      span('FireIdleCallback', 10, 60),
      ...ourCall(20, 50),
      span('UpdateLayoutTree', 30, 40),
      span('MinorGC', 41, 42),
    );
    expect(thread).toEqual({ total: 100, script: 30, longest: 30 });
  });

  it('holds the start of its file', () => {
    const start = span('EvaluateScript', 0, 10, { data: { url: OUR_FILE } });
    expect(
      read(span('RunTask', 0, 20), start, span('v8.run', 2, 10, { ...OURS, fileName: OUR_FILE })).script,
    ).toBe(10);
  });

  it('holds no script of the page, no other world’s, and no later layout', () => {
    const thread = read(
      span('RunTask', 0, 100),
      ...ourCall(0, 1),
      ...pageCall(10, 30),
      span('v8.callFunction', 40, 50, { worldName: '__playwright_utility_world' }),
      span('Layout', 60, 90),
    );
    expect(thread.script).toBe(1);
  });

  it('leaves out what the page does inside a call of ours', () => {
    expect(read(span('RunTask', 0, 100), ...ourCall(0, 50), ...pageCall(10, 30)).script).toBe(30);
  });

  it('holds a message to it, and the microtasks that answer it', () => {
    const thread = read(
      span('RunTask', 0, 100),
      span('Receive mojo message', 0, 5, {
        chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' },
      }),
      span('RunMicrotasks', 10, 40),
    );
    expect(thread.script).toBe(35);
  });

  it('holds of the microtasks after a script of the page only its own', () => {
    const thread = read(
      span('RunTask', 0, 100),
      ...pageCall(0, 10),
      span('RunMicrotasks', 10, 50),
      ...ourCall(20, 25),
    );
    expect(thread.script).toBe(5);
  });

  it('does not count microtasks of another task', () => {
    const thread = read(
      span('RunTask', 0, 10),
      ...ourCall(0, 10),
      span('RunTask', 20, 40),
      span('RunMicrotasks', 20, 40),
    );
    expect(thread.script).toBe(10);
  });

  it('tells the longest of its tasks', () => {
    const thread = read(
      span('RunTask', 0, 10),
      ...ourCall(0, 4),
      ...ourCall(5, 9),
      span('RunTask', 20, 30),
      ...ourCall(20, 26),
    );
    expect(thread).toMatchObject({ script: 14, longest: 8 });
  });

  it('counts the time the thread ran, not the time that passed', () => {
    const paused = { ...span('v8.callFunction', 0, 90, OURS), tdur: 3000 };
    const file = span('FunctionCall', 0, 1, { data: { url: OUR_FILE } });
    expect(read(span('RunTask', 0, 100), paused, file).script).toBe(3);
  });

  it('is of the marked thread and time alone', () => {
    const early = span('v8.callFunction', -20, -10, OURS);
    const elsewhere = { ...span('v8.callFunction', 0, 10, OURS), tid: 8 };
    expect(read(early, elsewhere, span('RunTask', 0, 1)).script).toBe(0);
  });

  it('cannot be told without the marks', () => {
    expect(() => mainThreadOf([span('RunTask', 0, 1)])).toThrow('marks');
  });
});
