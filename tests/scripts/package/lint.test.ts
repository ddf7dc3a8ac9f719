import type { LinterMessage } from 'addons-linter';
import { describe, expect, it } from 'vitest';
import { isExplained } from '../../../scripts/package/lint.ts';

const PREACT = 'f();(e.innerHTML=d.__html),t.__k=[]';
const at = (column: number): LinterMessage => ({
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  description: '',
  file: 'a.js',
  line: 1,
  column,
});
const permission = (name: string): LinterMessage => ({
  code: 'MANIFEST_PERMISSIONS',
  message: `/permissions: Invalid permissions "${name}" at 2.`,
  description: '',
});

describe('isExplained', () => {
  it("knows Preact's own assignment of markup", () => {
    expect(isExplained(at(6), PREACT)).toBe(true);
  });

  it.each([
    ['another value', 'f();(e.innerHTML=d.html)'],
    ['a text of ours', 'f();(e.innerHTML=`<b>`)'],
    ['no such line', ''],
  ])('knows no other assignment: %s', (_what, source) => {
    expect(isExplained(at(6), source)).toBe(false);
  });

  it('looks at the place that the warning names', () => {
    expect(isExplained(at(1), PREACT)).toBe(false);
  });

  it("knows Thunderbird's permission and no other", () => {
    expect(isExplained(permission('messagesModify'), '')).toBe(true);
    expect(isExplained(permission('messagesRead'), '')).toBe(false);
  });

  it('knows no other warning', () => {
    expect(isExplained({ ...at(6), code: 'DANGEROUS_EVAL' }, PREACT)).toBe(false);
  });
});
