/** Names that are looked up at most: HTML has 2231, and whoever writes others wants to keep us busy. */
const MOST = 5000;

const known = new Map<string, string | undefined>();

/**
 * What a named character of HTML stands for, by the browser's own list: in the build it takes the place of the one that
 * `postal-mime` brings, 12 kB of the package.
 * In: a name with its "&", such as `&aelig;`. Out: `undefined` for no such name.
 */
export const htmlEntities: Readonly<Record<string, string | undefined>> = new Proxy(
  {},
  { get: (_, name) => (typeof name === 'string' ? characterOf(name) : undefined) },
);

function characterOf(name: string): string | undefined {
  if (!known.has(name)) {
    if (known.size >= MOST) return undefined;
    // After a letter, since blanks at the start are dropped.
    const { body } = new DOMParser().parseFromString(`x${name}`, 'text/html');
    const text = body.textContent?.slice(1) ?? '';
    // No character has more units, and none that does without ";" has two. Of another name the browser may know the beginning:
    // "&ampx;" is read as "&x;".
    const most = name.endsWith(';') ? 2 : 1;
    // Numbered ones are read by whoever asks.
    known.set(name, /^&[a-z]/i.test(name) && text.length <= most ? text : undefined);
  }
  return known.get(name);
}
