import { describe, expect, it } from 'vitest';
import { answerOf } from '../../scripts/audit/answer.ts';

describe('answerOf', () => {
  it.each([
    [
      'all is signed',
      0,
      'audited 568 packages in 4s\n\n568 packages have verified registry signatures',
      'good',
    ],
    ['no hole is known', 0, 'found 0 vulnerabilities', 'good'],
    ['a signature is wrong', 1, '1 package has an invalid registry signature:\n\nx@1.0.0', 'bad'],
    ['a hole is known', 1, '# npm audit report\n\n1 high severity vulnerability', 'bad'],
    ['no name server', 1, 'npm error code ENOTFOUND\nnpm error network request failed', 'unknown'],
    ['a registry without the service', 1, 'npm warn audit 405 Method Not Allowed - POST', 'unknown'],
    ['a registry that ends so', 1, 'npm error audit endpoint returned an error', 'unknown'],
    ['nothing to check', 1, 'npm error found no dependencies to audit\nNo dependencies found', 'unknown'],
    ['nothing said', 0, '\n', 'unknown'],
    ['no npm', null, '', 'unknown'],
  ])('where there is or was %s', (_, status, output, expected) => {
    expect(answerOf(status, output)).toBe(expected);
  });
});
