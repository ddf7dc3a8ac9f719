/**
 * Runs jobs one after the other, in the order they were handed over.
 * A job that fails is told to `failed`, and the next one runs all the same.
 */
export function inTurn(failed: (error: unknown) => void): (job: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (job) => {
    last = last.then(job).catch(failed);
    return last;
  };
}
