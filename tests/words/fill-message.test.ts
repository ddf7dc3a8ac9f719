import { expect, it } from 'vitest';
import { fillMessage } from '../../src/words/fill-message.ts';

const placeholders = { host: { content: '$1' }, twice: { content: '$2 and $2' } };

it.each<[string, string, string[], string]>([
  ['a placeholder, whatever its case', 'To $HOST$.', ['a.example'], 'To a.example.'],
  ['a placeholder that uses one substitution twice', '$twice$', ['', 'b'], 'b and b'],
  ['numbers', '$2, $1', ['a', 'b'], 'b, a'],
  ['a number too many with nothing', 'To $3.', ['a'], 'To .'],
  ['a doubled dollar sign with one', '$$1', ['a'], '$1'],
  ['no placeholder that the entry lacks', 'To $other$.', ['a'], 'To $other$.'],
  ['nothing into what was filled in', '$host$', ['$2 $host$ $$'], '$2 $host$ $$'],
])('fills %s', (_title, message, substitutions, filled) => {
  expect(fillMessage({ message, placeholders }, substitutions)).toBe(filled);
});
