import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { verdictOfLink } from '../../src/core/verdict/verdict-of-link.ts';
import { NO_POLICY, NO_SETTINGS, type Policy } from '../../src/policy/effective.ts';
import { effectiveRules } from '../../src/policy/effective-rules.ts';

const rows = (...hosts: readonly string[]) => ({
  institutionHosts: hosts.map((host) => ({ host, name: `of ${host}` })),
});

describe('effectiveRules', () => {
  it('adds nothing where nothing was set', () => {
    expect(effectiveRules(NO_POLICY, NO_SETTINGS)).toEqual(NO_RULES);
  });

  it("takes the policy's and the person's hosts, each once, and says whose", () => {
    const policy = { ...NO_POLICY, ...rows('a.zoom.us', 'both.zoom.us') };
    const { addedHosts } = effectiveRules(policy, {
      ...NO_SETTINGS,
      ...rows('b.zoom.us', 'both.zoom.us', 'b.zoom.us'),
    });
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
    const settings = { ...NO_SETTINGS, institutionHosts: [{ host: 'a.zoom.us', name: 'Min skole' }] };
    expect(effectiveRules(policy, settings).addedHosts).toEqual([
      { host: 'a.zoom.us', name: 'Skolen', addedBy: 'added-by-policy' },
    ]);
  });

  it('makes the verdict on exactly these hosts', () => {
    const rules = effectiveRules(
      { ...NO_POLICY, ...rows('a.zoom.us') },
      { ...NO_SETTINGS, ...rows('b.zoom.us') },
    );
    const reasons = (href: string) => verdictOfLink({ href, text: '' }, rules).reasons;
    expect(reasons('https://a.zoom.us/')).toEqual(['added-by-policy']);
    expect(reasons('https://b.zoom.us/')).toEqual(['added-by-person']);
    expect(reasons('https://c.zoom.us/')).toEqual(['zoom-not-deic']);
  });

  it("leaves the person's hosts out where people may not add any", () => {
    const policy = { ...NO_POLICY, ...rows('a.zoom.us'), peopleMayChange: [] };
    const { addedHosts } = effectiveRules(policy, { ...NO_SETTINGS, ...rows('b.zoom.us') });
    expect(addedHosts.map(({ host }) => host)).toEqual(['a.zoom.us']);
  });
});

describe('what the policy lists as spoofed', () => {
  const settings = { ...NO_SETTINGS, ...rows('video.skole.dk', 'a.zoom.us') };
  const hostsOf = (policy: Partial<Policy>) =>
    effectiveRules({ ...NO_POLICY, ...policy }, settings).addedHosts.map(({ host }) => host);
  const verdictOn = (href: string, policy: Partial<Policy>) =>
    verdictOfLink({ href, text: '' }, effectiveRules({ ...NO_POLICY, ...policy }, settings));

  it.each([
    ['the host itself', ['video.skole.dk'], ['a.zoom.us']],
    ['its registrable domain', ['skole.dk'], ['a.zoom.us']],
    ['another host there', ['other.skole.dk'], ['video.skole.dk', 'a.zoom.us']],
    ['an ending of its name', ['ole.dk', 'eo.skole.dk'], ['video.skole.dk', 'a.zoom.us']],
    ['nothing', [], ['video.skole.dk', 'a.zoom.us']],
  ])("decides over a person's host: %s", (_title, spoofedHosts, left) => {
    expect(hostsOf({ spoofedHosts })).toEqual(left);
  });

  it('decides over its own institution hosts', () => {
    expect(hostsOf({ ...rows('b.skole.dk'), spoofedHosts: ['skole.dk'] })).toEqual(['a.zoom.us']);
  });

  it('is called spoofed, whoever added it', () => {
    const policy = { ...rows('video.skole.dk'), spoofedHosts: ['video.skole.dk'] };
    expect(verdictOn('https://video.skole.dk/j/61234567890', policy).category).toBe('spoofed');
    expect(verdictOn('https://video.skole.dk/j/61234567890', {}).category).toBe('deic');
  });

  it('is called spoofed, even if listed as honest', () => {
    const policy = { honestHosts: ['zoom-course.dk'], spoofedHosts: ['zoom-course.dk'] };
    expect(verdictOn('https://zoom-course.dk/', policy).category).toBe('spoofed');
    expect(verdictOn('https://zoom-course.dk/', { honestHosts: ['zoom-course.dk'] }).category).not.toBe(
      'spoofed',
    );
  });

  it.each(['https://aaudk.zoom.us/', 'https://zoom.au.dk/', 'https://zoom.us/'])('never is %s', (href) => {
    const hosts = ['aaudk.zoom.us', 'zoom.us', 'zoom.au.dk', 'au.dk'];
    expect(verdictOn(href, { spoofedHosts: hosts }).category).not.toBe('spoofed');
  });
});

describe('what the policy lists as honest', () => {
  it.each(['zooom.us', 'xn--zom-iyd.us', 'zoom-meeting.example'])('never makes %s genuine', (host) => {
    const rules = effectiveRules({ ...NO_POLICY, honestHosts: [host] }, NO_SETTINGS);
    const { category } = verdictOfLink({ href: `https://${host}/j/61234567890`, text: '' }, rules);
    expect(['unrelated', 'unverifiable']).toContain(category);
  });
});
