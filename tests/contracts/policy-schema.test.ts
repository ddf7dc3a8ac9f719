import { describe, expect, it } from 'vitest';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import { NO_POLICY, SPOOFED_CLICKS } from '../../src/policy/effective.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

interface Property {
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: string; readonly properties?: Properties };
  readonly properties?: Properties;
}
type Properties = Readonly<Record<string, Property>>;

const PROPERTIES: Properties = schema.properties;

describe('the schema that administrators see', () => {
  it('has exactly the keys that a policy has', () => {
    expect(Object.keys(PROPERTIES).toSorted()).toEqual(Object.keys(NO_POLICY).toSorted());
  });

  it.each(Object.keys(PROPERTIES))('has in %s a key that the parser knows', (key) => {
    const expected = parsePolicy({ [key]: null }).problems.map((problem) => problem.expected);
    expect(expected).toEqual([expect.not.stringContaining('no such key')]);
  });

  it('is an object without rules for keys it does not name, as browsers ask', () => {
    expect(schema.type).toBe('object');
    expect(schema).not.toHaveProperty('additionalProperties');
    expect(schema).not.toHaveProperty('required');
  });

  const described: [string, Property][] = Object.entries(PROPERTIES).flatMap(([key, property]) => [
    [key, property],
    ...Object.entries(property.items?.properties ?? {}).map(([name, item]): [string, Property] => [
      `${key}[].${name}`,
      item,
    ]),
    ...Object.entries(property.properties ?? {}).map(([name, part]): [string, Property] => [
      `${key}.${name}`,
      part,
    ]),
  ]);

  it.each(described)('%s has title, description and an example', (_key, { title, description }) => {
    expect(title).toMatch(/^\w/);
    expect(description).toMatch(/\.(?: |$)/);
    expect(description).toContain('Example: ');
  });

  const exampleOf = ({ description = '' }: Property): unknown =>
    JSON.parse(/Example: ([["{].*["\]}])\./.exec(description)?.[1] ?? 'null');

  it.each(Object.entries(PROPERTIES))('%s gives an example that the parser takes', (key, property) => {
    const example = exampleOf(property);
    const { policy, problems } = parsePolicy({ [key]: example });
    expect(problems).toEqual([]);
    expect(policy[key as keyof typeof policy]).toEqual(example);
  });

  it('offers for a click the ways that the parser knows', () => {
    expect(PROPERTIES.spoofedClick?.enum).toEqual(SPOOFED_CLICKS);
  });

  it('names the parts of a help desk as the parser reads them', () => {
    const parts = Object.keys(PROPERTIES.helpDesk?.properties ?? {});
    expect(Object.keys(parsePolicy({ helpDesk: { name: 'IT' } }).policy.helpDesk ?? {})).toEqual(parts);
  });

  it('names the fields of an entry as the parser reads them', () => {
    const fields = Object.keys(PROPERTIES.institutionHosts?.items?.properties ?? {});
    expect(fields.toSorted()).toEqual(['host', 'name']);
    const { policy } = parsePolicy({ institutionHosts: [{ host: 'a.zoom.us', name: 'A' }] });
    expect(Object.keys(policy.institutionHosts[0] ?? {}).toSorted()).toEqual(fields.toSorted());
  });
});
