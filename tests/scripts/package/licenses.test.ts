import { describe, expect, it } from 'vitest';
import { licensesText } from '../../../scripts/package/licenses.ts';

const ONE = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Words of one' };

describe('licensesText', () => {
  it('names each package with its version and licence, and gives the text', () => {
    expect(licensesText([ONE])).toContain('one 1.0.0 (MIT)\n\nWords of one\n');
  });

  it('gives a text that packages share once, and sorts by name', () => {
    const text = licensesText([{ ...ONE, name: 'two' }, { ...ONE, name: 'three', text: 'Other' }, ONE]);
    expect(text).toContain('one 1.0.0 (MIT)\ntwo 1.0.0 (MIT)\n\nWords of one\n');
    expect(text.indexOf('three')).toBeGreaterThan(text.indexOf('one 1.0.0'));
    expect(text.split('Words of one')).toHaveLength(2);
  });

  it('knows the text of those that bring none', () => {
    const { text: _, ...wxt } = { ...ONE, name: 'wxt' };
    expect(licensesText([wxt])).toContain('Copyright (c) 2023 Aaron');
  });

  it('lets no package in whose text nobody has found', () => {
    const { text: _, ...bare } = ONE;
    expect(() => licensesText([bare])).toThrow('one has no licence text');
  });

  it('speaks of the data as well', () => {
    expect(licensesText([])).toMatch(/Public Suffix List[\s\S]*UNICODE LICENSE V3/);
  });
});
