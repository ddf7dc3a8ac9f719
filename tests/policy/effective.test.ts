import { describe, expect, it } from 'vitest';
import { classifyLink } from '../../src/core/classify.ts';
import { effectiveRules, NO_POLICY, NO_SETTINGS, pageSettings } from '../../src/policy/effective.ts';

const rows = (...hosts: readonly string[]) => ({
  institutionHosts: hosts.map((host) => ({ host, name: `of ${host}` })),
});

describe('effectiveRules', () => {
  it('adds nothing where nothing was set', () => {
    expect(effectiveRules(NO_POLICY, NO_SETTINGS)).toEqual({ addedHosts: [] });
  });

  it("takes the policy's and the person's hosts, each once, and says whose", () => {
    const policy = { ...NO_POLICY, ...rows('a.zoom.us', 'both.zoom.us') };
    const { addedHosts } = effectiveRules(policy, rows('b.zoom.us', 'both.zoom.us', 'b.zoom.us'));
    expect(new Map(addedHosts.map(({ host, addedBy }) => [host, addedBy]))).toEqual(
      new Map([
        ['a.zoom.us', 'added-by-policy'],
        ['b.zoom.us', 'added-by-person'],
        ['both.zoom.us', 'added-by-policy'],
      ]),
    );
    expect(addedHosts).toHaveLength(3);
  });

  it("takes the policy's name where both name a host", () => {
    const policy = { ...NO_POLICY, institutionHosts: [{ host: 'a.zoom.us', name: 'Skolen' }] };
    const settings = { institutionHosts: [{ host: 'a.zoom.us', name: 'Min skole' }] };
    expect(effectiveRules(policy, settings).addedHosts).toEqual([
      { host: 'a.zoom.us', name: 'Skolen', addedBy: 'added-by-policy' },
    ]);
  });

  it('makes the verdict on exactly these hosts', () => {
    const rules = effectiveRules({ ...NO_POLICY, ...rows('a.zoom.us') }, rows('b.zoom.us'));
    const reasons = (href: string) => classifyLink({ href, text: '' }, rules).reasons;
    expect(reasons('https://a.zoom.us/')).toEqual(['added-by-policy']);
    expect(reasons('https://b.zoom.us/')).toEqual(['added-by-person']);
    expect(reasons('https://c.zoom.us/')).toEqual(['zoom-not-deic']);
  });
});

describe('pageSettings', () => {
  const helpDesk = { name: 'IT', address: null, page: null };
  it.each([
    ['a warning where nothing was set', {}, { spoofedClick: 'warn', helpDesk: null }],
    ['what was set', { spoofedClick: 'off', helpDesk }, { spoofedClick: 'off', helpDesk }],
    ['no hosts and no sites', rows('a.zoom.us'), { spoofedClick: 'warn', helpDesk: null }],
  ] as const)('holds %s', (_title, policy, expected) => {
    expect(pageSettings({ ...NO_POLICY, ...policy })).toEqual(expected);
  });
});
