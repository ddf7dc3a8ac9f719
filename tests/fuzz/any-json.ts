import fc from 'fast-check';

/** A list or an object inside another, so deep that whoever follows it down runs out of stack. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { host: value };
  return value;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { host: 'a.example.dk' };
  value.self = [value];
  return value;
}

function throwing(): unknown {
  const fail = () => {
    throw new Error('read');
  };
  // Printed by this where it is the failing input.
  const value = Object.defineProperty({}, fc.toStringMethod, { value: () => '{ get host() { throw } }' });
  return Object.defineProperty(value, 'host', { enumerable: true, get: fail });
}

/** What JSON cannot hold, and what it can hold and nobody expects. */
const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.NEGATIVE_INFINITY,
  () => -0,
  () => 1e308,
  () => 7n,
  () => Symbol('x'),
  () => () => 'x',
  () => new Array(3),
  () => new Array(2 ** 32 - 1),
  () => nested(10_000),
  cyclic,
  throwing,
  () => Object.create(null),
  () => new Map([['host', 'a']]),
  () => JSON.parse('{"__proto__":{"host":"a.example.dk"},"constructor":1}'),
  () => '\ud800',
  () => 'x'.repeat(100_000),
  () => '[[[[',
  () => '{"host":"a.example.dk"}',
  () => '__proto__',
];

/** Any value that may stand in a policy or in stored settings; `near` are values that nearly fit. */
export function anyJson(near: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom(...ODD).map((make) => make());
  const flat = fc.oneof(near, odd, fc.jsonValue({ maxDepth: 2 }));
  return fc.oneof(
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: fc.array(flat, { maxLength: 6 }) },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: fc.jsonValue() },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom('host', 'name', 'address', 'page', 'en', 'da', 'x', '__proto__'),
        flat,
      ),
    },
  );
}
