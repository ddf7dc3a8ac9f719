import { describe, expect, it } from 'vitest';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import { NO_POLICY } from '../../src/policy/effective.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

interface Property {
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly items?: { readonly type: string; readonly properties?: Readonly<Record<string, Property>> };
}

const PROPERTIES: Readonly<Record<string, Property>> = schema.properties;

describe('the schema that administrators see', () => {
  it('has exactly the keys that a policy has', () => {
    expect(Object.keys(PROPERTIES).toSorted()).toEqual(Object.keys(NO_POLICY).toSorted());
  });

  it.each(Object.keys(PROPERTIES))('has in %s a key that the parser knows', (key) => {
    expect(parsePolicy({ [key]: [] }).problems).toEqual([]);
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
  ]);

  it.each(described)('%s has title, description and an example', (_key, { title, description }) => {
    expect(title).toMatch(/^\w/);
    expect(description).toMatch(/\.(?: |$)/);
    expect(description).toContain('Example: ');
  });

  it.each(Object.entries(PROPERTIES))(
    '%s gives an example that the parser takes',
    (key, { description = '' }) => {
      const example = /Example: (\[.*?\])\./.exec(description)?.[1] ?? 'none';
      const { policy, problems } = parsePolicy({ [key]: JSON.parse(example) });
      expect(problems).toEqual([]);
      expect(policy[key as keyof typeof policy]).toHaveLength(1);
    },
  );

  it('names the fields of an entry as the parser reads them', () => {
    const fields = Object.keys(PROPERTIES.institutionHosts?.items?.properties ?? {});
    expect(fields.toSorted()).toEqual(['host', 'name']);
    const { policy } = parsePolicy({ institutionHosts: [{ host: 'a.zoom.us', name: 'A' }] });
    expect(Object.keys(policy.institutionHosts[0] ?? {}).toSorted()).toEqual(fields.toSorted());
  });
});
