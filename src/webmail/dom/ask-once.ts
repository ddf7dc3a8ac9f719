/** A question about a part of the page that is asked once of each. */
export function askOnce<K extends object, T>(ask: (about: K) => T): (about: K) => T {
  const known = new Map<K, T>();
  return (about) => {
    let answer = known.get(about);
    if (answer === undefined) {
      answer = ask(about);
      known.set(about, answer);
    }
    return answer;
  };
}
