/** In place of the core's own: what one mutant read must not be what the next one remembers. */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  return read;
}
