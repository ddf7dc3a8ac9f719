/** A folder of a compound file: folders and streams by name. */
export interface Storage {
  readonly name: string;
  readonly storages: readonly Storage[];
  readonly streams: ReadonlyMap<string, Uint8Array>;
}

/** Thrown where the tables of a compound file lead out of it, in circles, or claim more than there is. */
export class BrokenCompound extends Error {}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** Numbers above are no sectors: free, end of a chain, a table's own (MS-CFB, 2.1). */
const MAX_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4096;

/**
 * Reads a compound file (MS-CFB), the container of Outlook's messages.
 *
 * Not a library's work, since the readers that there are follow a circle for ever and claim what memory a size field says. Here
 * each sector of a chain and each entry of a folder counts once, and no stream is longer than the file.
 * In: the bytes. Out: the root, with copies of its streams. Throws `BrokenCompound`.
 */
export function readCompound(bytes: Uint8Array): Storage {
  return new Compound(bytes).root();
}

class Compound {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #table: readonly number[];
  readonly #miniTable: readonly number[];
  readonly #mini: Uint8Array;
  readonly #entries: readonly Entry[];
  /** What all streams together may still take. */
  #left: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = bytes.length * 2;
    if (bytes.length < 512) throw new BrokenCompound('no header');
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new BrokenCompound('no such size of sectors');
    this.#sectorSize = 1 << shift;
    this.#table = this.#readTable();
    this.#entries = this.#readEntries(this.#chain(this.#u32(48)));
    this.#miniTable = numbersOf(this.#join(this.#chainOrNone(this.#u32(60))));
    const root = this.#entries[0];
    if (root?.type !== ROOT) throw new BrokenCompound('no root');
    this.#mini = this.#join(this.#chainOrNone(root.start));
  }

  root(): Storage {
    return this.#folder(0, new Set([0]));
  }

  #u32(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    // The last sector of a file may be cut short.
    if (number > MAX_SECTOR || start >= this.#bytes.length)
      throw new BrokenCompound('a sector outside of the file');
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** Where each sector goes on. The sectors that hold this are listed in the header, and then in sectors of their own. */
  #readTable(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i += 1) sectors.push(this.#u32(76 + 4 * i));
    const seen = new Set<number>();
    for (let next = this.#u32(68); next <= MAX_SECTOR; ) {
      if (seen.has(next)) throw new BrokenCompound('a circle');
      seen.add(next);
      const numbers = numbersOf(this.#sector(next));
      sectors.push(...numbers.slice(0, -1));
      next = numbers.at(-1) ?? END_OF_CHAIN;
    }
    const used = [...new Set(sectors.filter((sector) => sector <= MAX_SECTOR))];
    return used.flatMap((sector) => numbersOf(this.#sector(sector)));
  }

  #chain(start: number, table: readonly number[] = this.#table): number[] {
    const chain: number[] = [];
    const seen = new Set<number>();
    for (let next = start; next !== END_OF_CHAIN; next = table[next] ?? END_OF_CHAIN) {
      if (next > MAX_SECTOR || seen.has(next)) throw new BrokenCompound('a circle');
      seen.add(next);
      chain.push(next);
    }
    return chain;
  }

  #chainOrNone(start: number): number[] {
    return start > MAX_SECTOR ? [] : this.#chain(start);
  }

  #join(chain: readonly number[]): Uint8Array {
    const joined = new Uint8Array(chain.length * this.#sectorSize);
    for (const [i, sector] of chain.entries()) joined.set(this.#sector(sector), i * this.#sectorSize);
    return joined;
  }

  #readEntries(chain: readonly number[]): Entry[] {
    const all = this.#join(chain);
    const view = new DataView(all.buffer);
    const entries: Entry[] = [];
    for (let at = 0; at + 128 <= all.length; at += 128) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      entries.push({
        name: new TextDecoder('utf-16le').decode(all.subarray(at, at + Math.max(0, length - 2))),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** Entries of a folder hang together as a tree of their own, to the left and right of its child. */
  #folder(index: number, seen: Set<number>): Storage {
    const folder = this.#entries[index];
    const storages: Storage[] = [];
    const streams = new Map<string, Uint8Array>();
    const left = [folder?.child ?? MAX_SECTOR + 1];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (at > MAX_SECTOR) continue;
      const entry = this.#entries[at];
      if (entry === undefined || seen.has(at)) throw new BrokenCompound('a circle');
      seen.add(at);
      left.push(entry.left, entry.right);
      if (entry.type === STORAGE) {
        if (seen.size > this.#entries.length) throw new BrokenCompound('a circle');
        storages.push(this.#folder(at, seen));
      } else if (entry.type === STREAM) streams.set(entry.name, this.#stream(entry));
    }
    storages.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { name: folder?.name ?? '', storages, streams };
  }

  #stream({ start, size }: Entry): Uint8Array {
    this.#left -= size;
    if (this.#left < 0) throw new BrokenCompound('a stream longer than the file');
    if (size === 0) return new Uint8Array(0);
    if (size >= MINI_CUTOFF) return this.#join(this.#chain(start)).subarray(0, size);
    const content = new Uint8Array(size);
    for (const [i, sector] of this.#chain(start, this.#miniTable).entries()) {
      const at = i * MINI_SECTOR;
      if (at >= size) break;
      content.set(
        this.#mini.subarray(sector * MINI_SECTOR, sector * MINI_SECTOR + Math.min(MINI_SECTOR, size - at)),
        at,
      );
    }
    return content;
  }
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}
