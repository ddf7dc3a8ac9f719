import { describe, expect, it } from 'vitest';
import { type SoakMessage, soakMessages } from '../../../scripts/soak/sequence.ts';

const SAMPLES = Array.from(
  { length: 7 },
  (_, i) => `<p id="mail-${i}">https://aaudk.zoom.us/j/6904127583${i}</p>`,
);
const PLAN = { messages: 2_000, seed: 5, killEach: 50 };
const all = [...soakMessages(SAMPLES, PLAN)];
const sampleOf = ({ html }: SoakMessage) => /id="(mail-\d)"/.exec(html)?.[1];

describe('the messages of a soak', () => {
  it('are as many as wanted, the same for the same seed', () => {
    expect(all.map(({ serial }) => serial)).toEqual(Array.from({ length: 2_000 }, (_, i) => i + 1));
    expect([...soakMessages(SAMPLES, PLAN)]).toEqual(all);
    expect([...soakMessages(SAMPLES, { ...PLAN, messages: 30 })]).toEqual(all.slice(0, 30));
    expect([...soakMessages(SAMPLES, { ...PLAN, seed: 6 })].slice(0, 30)).not.toEqual(all.slice(0, 30));
  });

  it('are in each round all samples, in another order', () => {
    const rounds = Array.from({ length: 10 }, (_, i) => all.slice(i * 7, i * 7 + 7).map(sampleOf));
    for (const round of rounds) expect(new Set(round).size).toBe(7);
    expect(new Set(rounds.map(String)).size).toBeGreaterThan(5);
  });

  it('are each unlike all others', () => {
    expect(new Set(all.map(({ html }) => html)).size).toBe(2_000);
  });

  it('are of every kind', () => {
    for (const kind of ['plain', 'twice', 'thread', 'replaced', 'left'] as const) {
      expect(all.filter((message) => message.kind === kind).length).toBeGreaterThan(40);
    }
    for (const { kind, before, html } of all) {
      expect(before !== null).toBe(kind === 'replaced');
      const mails = html.match(/id="mail-\d"/g)?.length ?? 0;
      if (kind === 'thread') expect(mails).toBeGreaterThanOrEqual(7);
      else expect(mails).toBe(kind === 'twice' ? 2 : 1);
    }
  });

  it('have the worker killed at every moment, and never twice within five messages', () => {
    const killed = all.flatMap(({ serial, kill }) => (kill === null ? [] : [{ serial, kill }]));
    expect(new Set(killed.map(({ kill }) => kill))).toEqual(new Set([0, 1, 2, 3, 4, 5, 'marked']));
    expect(killed.length).toBeGreaterThan(80);
    const kills = [
      ...killed.map(({ serial }) => serial),
      ...Array.from({ length: 40 }, (_, i) => (i + 1) * 50),
    ];
    kills.sort((a, b) => a - b);
    for (const [i, serial] of kills.slice(1).entries())
      expect(serial - (kills[i] ?? 0)).toBeGreaterThanOrEqual(5);
  });
});
