import { type Found, notRead, type Place } from './found.ts';
import { FILE_LIMITS } from './limits.ts';
import {
  type MapiAttachment,
  type MapiMessage,
  type Properties,
  type Property,
  readMapi,
  stringAt,
} from './mapi.ts';

/** Attributes that are read (MS-OXTNEF, 2.1.3.2). */
const ATTRIBUTES = {
  from: 0x8000,
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  messageProperties: 0x9003,
  attachBegins: 0x9002,
  attachProperties: 0x9005,
} as const;

/** Numbers of the properties that those attributes stand for. */
const SUBJECT = 0x0037;
const BODY = 0x1000;
const ATTACH_DATA = 0x3701;
const ATTACH_LONG_NAME = 0x3707;
const ATTACH_CONTENT_ID = 0x3712;

const STRING_8 = 0x001e;
const OBJECT = 0x000d;
const VARIABLE: ReadonlySet<number> = new Set([STRING_8, 0x001f, OBJECT, 0x0102]);
const SIZES: Readonly<Record<number, number>> = {
  2: 4,
  11: 4,
  3: 4,
  4: 4,
  10: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};
const MANY_VALUES = 0x1000;

/**
 * `winmail.dat`: what Outlook wraps a mail's body and attachments into (MS-OXTNEF).
 *
 * Not a library's work: the one that is kept for Node brings a logger and a command line along. What is cut off is read up to
 * there and said to be broken.
 */
export async function* readTnef(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const state = { isBroken: false, isTooDeep: false };
  yield* readMapi(messageIn(bytes, place.path.length, state), place);
  if (state.isBroken) yield notRead(place, 'broken');
  if (state.isTooDeep) yield notRead(place, 'too-deep');
}

interface State {
  isBroken: boolean;
  isTooDeep: boolean;
}

interface Attachment {
  title: string;
  data: Uint8Array | null;
  properties: Properties;
}

function messageIn(bytes: Uint8Array, depth: number, state: State): MapiMessage {
  const properties = new Map<number, Property>();
  const attachments: Attachment[] = [];
  const cursor = new Cursor(bytes);
  cursor.skip(6);
  while (cursor.left >= 11) {
    cursor.skip(1);
    const attribute = cursor.u32() & 0xffff;
    const value = cursor.take(cursor.u32());
    if (value === null || !cursor.skip(2)) {
      state.isBroken = true;
      break;
    }
    const last = attachments.at(-1);
    if (attribute === ATTRIBUTES.attachBegins) {
      if (attachments.length >= FILE_LIMITS.parts) break;
      attachments.push({ title: '', data: null, properties: new Map() });
    } else if (attribute === ATTRIBUTES.attachTitle && last) last.title = textOf(value);
    else if (attribute === ATTRIBUTES.attachData && last) last.data = value;
    else if (attribute === ATTRIBUTES.attachProperties && last) last.properties = propertiesIn(value, state);
    else if (attribute === ATTRIBUTES.messageProperties) {
      for (const [tag, property] of propertiesIn(value, state)) properties.set(tag, property);
    } else if (attribute === ATTRIBUTES.subject && !properties.has(SUBJECT)) {
      properties.set(SUBJECT, { type: STRING_8, value });
    } else if (attribute === ATTRIBUTES.body && !properties.has(BODY)) {
      properties.set(BODY, { type: STRING_8, value });
    }
  }
  return {
    properties,
    attachments: attachments
      .map((one, i) => attachmentOf(one, i, depth + 1, state))
      .filter((one) => one !== null),
  };
}

function attachmentOf(
  { title, data, properties }: Attachment,
  i: number,
  depth: number,
  state: State,
): MapiAttachment | null {
  const name = stringAt(properties, ATTACH_LONG_NAME) || title || `attachment ${i + 1}`;
  const object = properties.get(ATTACH_DATA);
  // A message within begins with the interface that it is opened by, 16 bytes, and is TNEF itself.
  if (object?.type === OBJECT && isTnef(object.value.subarray(16))) {
    if (depth <= FILE_LIMITS.depth)
      return { name, message: messageIn(object.value.subarray(16), depth, state) };
    state.isTooDeep = true;
    return null;
  }
  const content = data ?? object?.value;
  const isDrawn = stringAt(properties, ATTACH_CONTENT_ID) !== '' && /\.(?:png|jpe?g|gif)$/i.test(name);
  return content === undefined || content.length === 0 ? null : { name, content, isDrawn };
}

const isTnef = (bytes: Uint8Array) => [0x78, 0x9f, 0x3e, 0x22].every((byte, i) => bytes[i] === byte);

/** A list of properties as TNEF writes it (MS-OXTNEF, 2.1.3.4). */
function propertiesIn(bytes: Uint8Array, state: State): Properties {
  const properties = new Map<number, Property>();
  const cursor = new Cursor(bytes);
  for (let left = cursor.u32(); left > 0 && cursor.left >= 4; left -= 1) {
    const type = cursor.u16();
    const tag = cursor.u16();
    if (tag >= 0x8000 && !skipName(cursor)) break;
    const value = firstValue(type, cursor);
    if (value === null) {
      state.isBroken = true;
      break;
    }
    if (!properties.has(tag)) properties.set(tag, { type: type & ~MANY_VALUES, value });
  }
  return properties;
}

/** A named property has its set and its name or number in front. */
function skipName(cursor: Cursor): boolean {
  if (!cursor.skip(16)) return false;
  if (cursor.u32() === 0) return cursor.skip(4);
  return cursor.takePadded(cursor.u32()) !== null;
}

/** The first value; the others of a property that has many are passed over. */
function firstValue(type: number, cursor: Cursor): Uint8Array | null {
  const single = type & ~MANY_VALUES;
  const isVariable = VARIABLE.has(single);
  const count = isVariable || type !== single ? cursor.u32() : 1;
  let first: Uint8Array | null = null;
  for (let i = 0; i < count; i += 1) {
    const size = isVariable ? cursor.u32() : SIZES[single];
    const value = size === undefined ? null : cursor.takePadded(size);
    if (value === null) return null;
    first ??= value;
  }
  return first ?? new Uint8Array(0);
}

function textOf(value: Uint8Array): string {
  return stringAt(new Map([[0, { type: STRING_8, value }]]), 0);
}

/** Reads on from where it stands. Beyond the end there are noughts, and nothing to take. */
class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u16(): number {
    return this.skip(2) ? this.#view.getUint16(this.#at - 2, true) : 0;
  }

  u32(): number {
    return this.skip(4) ? this.#view.getUint32(this.#at - 4, true) : 0;
  }

  skip(length: number): boolean {
    if (length > this.left) {
      this.#at = this.#bytes.length;
      return false;
    }
    this.#at += length;
    return true;
  }

  take(length: number): Uint8Array | null {
    const from = this.#at;
    return this.skip(length) ? this.#bytes.subarray(from, from + length) : null;
  }

  /** Values stand at multiples of four. */
  takePadded(length: number): Uint8Array | null {
    const value = this.take(length);
    this.skip(Math.min(this.left, (4 - (length % 4)) % 4));
    return value;
  }
}
