import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Characters gathered before they are written: one write a line is slow. */
const CHUNK = 64 * 1024;

/** Lines to a stream, in chunks, no faster than the reader takes them. A reader that goes away ends the program quietly. */
export class Writer {
  readonly #stream: Writable;
  #pending = '';
  #isFull = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }

  line(text: string): void {
    this.#pending += `${text}\n`;
    if (this.#pending.length >= CHUNK) this.#flush();
  }

  /** Resolves when the reader has caught up. */
  async drained(): Promise<void> {
    if (this.#isFull) await once(this.#stream, 'drain');
    this.#isFull = false;
  }

  async end(): Promise<void> {
    this.#flush();
    await this.drained();
  }

  #flush(): void {
    if (this.#pending === '') return;
    if (!this.#stream.write(this.#pending)) this.#isFull = true;
    this.#pending = '';
  }
}
