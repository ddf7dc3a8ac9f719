import { LIMITS } from '../../src/messages/protocol.ts';

/** What makes a message none of the protocol's, done to one place of it. */
export const SPOILINGS = [
  'missing',
  'more',
  'wrong type',
  'too long',
  'bad number',
  'cyclic',
  'deep',
  'sparse',
] as const;
/** What leaves a message as it was, or makes it none: it may be taken, and then as plain data without what was added. */
export const TWISTS = [
  'throws',
  'symbol key',
  'hidden key',
  'lone surrogate',
  'changing',
  'inherited',
] as const;
export type Spoiling = (typeof SPOILINGS)[number] | (typeof TWISTS)[number];

type Fields = Record<string, unknown>;
interface Place {
  readonly holder: Fields;
  readonly key: string;
}

const OPTIONAL = ['title', 'hiddenAddress', 'inText'];
/** Names that every object answers to, and names that would mean something. */
export const FIELD_NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'verdict',
  'shown',
  'label',
  'tabId2',
  '',
];
/** UTF-16 units of a text, entries of a list, by the name of the field; `href` of a link and of `open-link` differ. */
const MOST: Readonly<Record<string, number>> = {
  id: 20,
  text: LIMITS.text,
  title: LIMITS.title,
  hiddenAddress: LIMITS.address,
  typed: LIMITS.address,
  url: LIMITS.address,
  links: LIMITS.links,
  meetingIds: 10,
};

const WRONG: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 7,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 'x',
  () => [],
  () => [undefined],
  () => ({}),
  () => ({ length: 1, 0: 'x' }),
  () => () => 1,
  () => Symbol('x'),
  () => 7n,
  () => new Date(0),
  () => new Map(),
  () => Object('x'),
  () => Object(7),
  () => Promise.resolve('x'),
  () => new Uint8Array(4),
];

/**
 * A copy of a message, spoiled in one way at one place.
 *
 * In: a message that must be taken, the way, and two numbers that choose place and value. Out: `null` where the
 * message has no such place, as one without numbers has none for a bad number.
 */
export function spoil(message: object, way: Spoiling, where: number, what: number): unknown {
  const copy = structuredClone(message) as Fields;
  const places = [...placesIn(copy)];
  const pick = (fits: (place: Place) => boolean): Place | undefined => pickFrom(places.filter(fits), where);
  const holders = [copy, ...places.map(({ holder, key }) => holder[key]).filter(isRecord)];
  const holder = pickFrom(holders, where) as Fields;
  const set = (place: Place | undefined, value: unknown): unknown => {
    if (!place) return null;
    Object.defineProperty(place.holder, place.key, { value, enumerable: true, configurable: true });
    return copy;
  };
  const define = (key: PropertyKey, property: PropertyDescriptor): unknown => {
    Object.defineProperty(holder, key, { enumerable: true, configurable: true, ...property });
    return copy;
  };

  switch (way) {
    case 'missing': {
      const place = pick(({ holder, key }) => !OPTIONAL.includes(key) && !Array.isArray(holder));
      if (place) delete place.holder[place.key];
      return copy;
    }
    case 'more':
      return define(pickFrom(FIELD_NAMES, what) ?? '', { value: 'x' });
    case 'wrong type': {
      const place = pick(() => true);
      const now = place?.holder[place.key];
      const others = WRONG.map((make) => make()).filter((value) => isOtherKind(now, value, place?.key));
      return set(place, pickFrom(others, what));
    }
    case 'too long':
      return tooLong(
        pick((place) => mostAt(copy, place) !== null),
        copy,
        set,
      );
    case 'bad number':
      return set(
        pick(({ key }) => key === 'tabId'),
        pickFrom([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 1e-9], what),
      );
    case 'throws':
      return throwing(
        copy,
        holder,
        pick(() => true),
        what,
      );
    case 'cyclic':
      return what % 2 === 0
        ? set(
            pick(() => true),
            copy,
          )
        : define('self', { value: copy });
    case 'deep':
      return what % 2 === 0
        ? set(
            pick(() => true),
            nested(10_000),
          )
        : define('deep', { value: nested(10_000) });
    case 'sparse': {
      const place = pick(({ holder, key }) => Array.isArray(holder[key]));
      const length = pickFrom([1, LIMITS.links, 100_000, 2 ** 32 - 1], what) ?? 1;
      return set(place, place?.key === 'meetingIds' && length === 1 ? new Array(2) : new Array(length));
    }
    case 'symbol key':
      return define(Symbol.iterator, { value: () => [] });
    case 'hidden key':
      return define('hidden', { value: 'x', enumerable: false });
    case 'lone surrogate': {
      const place = pick(({ holder, key }) => typeof holder[key] === 'string' && key !== 'name');
      return set(place, what % 2 === 0 ? '\ud800' : 'https://zoom.us/\udc00');
    }
    case 'changing': {
      const place = pick(() => true);
      if (!place) return null;
      const first = place.holder[place.key];
      let asked = 0;
      Object.defineProperty(place.holder, place.key, {
        enumerable: true,
        configurable: true,
        get: () => {
          asked += 1;
          return asked === 1 ? first : { verdict: 'deic' };
        },
      });
      return copy;
    }
    case 'inherited': {
      // The fields are all there, and none is the message's own.
      return Object.create(copy);
    }
  }
}

function throwing(copy: Fields, holder: Fields, place: Place | undefined, what: number): unknown {
  const fail = (): never => {
    throw new Error('read');
  };
  const traps = [{ get: fail }, { has: fail }, { ownKeys: fail }, { getPrototypeOf: fail, has: fail }];
  const proxy = () => new Proxy({}, pickFrom(traps, what) ?? {});
  if (what % 3 === 0) {
    Object.defineProperty(holder, place && place.holder === holder ? place.key : 'throwing', {
      enumerable: true,
      configurable: true,
      get: fail,
    });
    return copy;
  }
  if (what % 3 === 1) return proxy();
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  if (place) place.holder[place.key] = what % 2 === 0 ? revoked : proxy();
  return copy;
}

function tooLong(
  place: Place | undefined,
  copy: Fields,
  set: (place: Place | undefined, value: unknown) => unknown,
): unknown {
  if (!place) return null;
  const most = mostAt(copy, place) ?? 0;
  const now = place.holder[place.key];
  if (!Array.isArray(now)) return set(place, `https://${'a'.repeat(most)}`.slice(0, most + 1));
  const entry =
    now[0] ?? (place.key === 'links' ? { id: '1', href: 'https://zoom.us/', text: '' } : '1234567');
  return set(
    place,
    Array.from({ length: most + 1 }, () => entry),
  );
}

/** How long the value at a place may be; `null` where it has no limit of its own. */
function mostAt({ name }: Fields, { holder, key }: Place): number | null {
  if (key === 'href') return name === 'open-link' ? LIMITS.address : LIMITS.address + 1;
  if (key === 'text' && name === 'judge-text') return LIMITS.pasted;
  if (key === 'text' && 'pictures' in holder) return LIMITS.messageText;
  return Array.isArray(holder) ? null : (MOST[key] ?? null);
}

/** Every place of a message that holds something. */
function* placesIn(holder: Fields): Generator<Place> {
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    const value = holder[key];
    if (typeof value === 'object' && value !== null) yield* placesIn(value as Fields);
  }
}

/**
 * Whether a value is of another kind than the one that stands there, so that no schema could take both. An empty body
 * is any object without fields, and an answer may be none.
 */
function isOtherKind(now: unknown, value: unknown, key = ''): boolean {
  if (key === 'answer' && value === null) return false;
  if (isRecord(now) && Object.keys(now).length === 0) return typeof value !== 'object' || value === null;
  return kindOf(now) !== kindOf(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { body: value };
  return value;
}

function pickFrom<T>(all: readonly T[], at: number): T | undefined {
  return all[at % all.length];
}
