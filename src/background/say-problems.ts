/** A value of the policy that could not be used, and what was expected in its place. */
export interface Problem {
  readonly key: string;
  readonly expected: string;
}

/**
 * Says what is wrong with the policy, a line for each value, to an administrator who looks for it.
 * Out: to be called at every reading; it speaks only where the list is another than the one before.
 */
export function sayProblems(say: (line: string) => void): (problems: readonly Problem[]) => void {
  let said = '[]';
  return (problems) => {
    const now = JSON.stringify(problems);
    if (now === said) return;
    said = now;
    for (const { key, expected } of problems) {
      say(`the policy's value at "${key}" is not used; expected: ${expected}`);
    }
  };
}
