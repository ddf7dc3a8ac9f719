import { BrokenCompound, readCompound, type Storage } from './compound.ts';
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

/** Values of a fixed length stand in this stream, all others in one of their own (MS-OXMSG, 2.4). */
const FIXED = '__properties_version1.0';
const STREAM = /^__substg1\.0_([\dA-F]{4})([\dA-F]{4})$/i;
const EMBEDDED = /^__substg1\.0_3701000D$/i;

const ATTACH_DATA = 0x3701;
const ATTACH_NAMES = [0x3001, 0x3707, 0x3704];
const ATTACH_CONTENT_ID = 0x3712;
const ATTACH_MIME = 0x370e;

/** A message or template that was saved from Outlook (`.msg`, `.oft`; MS-OXMSG), with the messages in it. */
export async function* readOutlook(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  let root: Storage;
  try {
    root = readCompound(bytes);
  } catch (error) {
    // A number that is read beyond the end throws a RangeError.
    if (error instanceof BrokenCompound || error instanceof RangeError) return yield notRead(place, 'broken');
    throw error;
  }
  if (!root.streams.has(FIXED)) return yield notRead(place, officeOrNot(root));
  const tooDeep: string[] = [];
  yield* readMapi(messageIn(root, true, place.path.length, tooDeep), place);
  for (const name of tooDeep) yield notRead({ path: [...place.path, name] }, 'too-deep');
}

/** Old Word, Excel and PowerPoint have the same container. */
function officeOrNot({ streams }: Storage) {
  const known = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document', 'EncryptedPackage'];
  if (streams.has('EncryptedPackage')) return 'encrypted';
  return known.some((name) => streams.has(name)) ? 'office-document' : 'unknown-format';
}

function messageIn(item: Storage, isRoot: boolean, depth: number, tooDeep: string[]): MapiMessage {
  const properties = propertiesOf(item, isRoot ? 32 : 24);
  const folders = item.storages.filter(({ name }) => /^__attach_version1\.0_/i.test(name));
  const attachments = folders.map((folder, i) => attachmentIn(folder, i, depth + 1, tooDeep));
  return { properties, attachments: attachments.filter((one) => one !== null) };
}

function attachmentIn(folder: Storage, i: number, depth: number, tooDeep: string[]): MapiAttachment | null {
  const properties = propertiesOf(folder, 8);
  const [display = '', long = '', short = ''] = ATTACH_NAMES.map((tag) => stringAt(properties, tag));
  const embedded = folder.storages.find(({ name }) => EMBEDDED.test(name));
  const name = (embedded && display) || long || short || display || `attachment ${i + 1}`;
  if (embedded !== undefined) {
    if (depth <= FILE_LIMITS.depth) return { name, message: messageIn(embedded, false, depth, tooDeep) };
    tooDeep.push(name);
    return null;
  }
  const content = properties.get(ATTACH_DATA)?.value;
  const isDrawn =
    stringAt(properties, ATTACH_CONTENT_ID) !== '' && stringAt(properties, ATTACH_MIME).startsWith('image/');
  return content === undefined || content.length === 0 ? null : { name, content, isDrawn };
}

function propertiesOf({ streams }: Storage, header: number): Properties {
  const properties = new Map<number, Property>();
  for (const [name, value] of streams) {
    const [, tag, type] = STREAM.exec(name) ?? [];
    if (tag !== undefined && type !== undefined) {
      properties.set(Number.parseInt(tag, 16), { type: Number.parseInt(type, 16), value });
    }
  }
  const fixed = streams.get(FIXED) ?? new Uint8Array(0);
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  for (let at = header; at + 16 <= fixed.length; at += 16) {
    const tag = view.getUint16(at + 2, true);
    if (properties.has(tag)) continue;
    properties.set(tag, { type: view.getUint16(at, true), value: fixed.subarray(at + 8, at + 16) });
  }
  return properties;
}
