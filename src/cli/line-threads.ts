import { Worker } from 'node:worker_threads';

/** The answers on some lines, joined by line ends. */
export interface AnsweredLines {
  readonly text: string;
  readonly isSpoofed: boolean;
}

/** Chunks that one thread holds at a time: the next is there when it is done, and no more wait in memory. */
const AHEAD = 3;

/**
 * Judges lines on several threads; answers come in the order of the lines.
 * In: chunks of lines, how many threads, in which shape. Out: one answer a chunk. Rejects where a thread fails.
 */
export async function* answeredInThreads(
  chunks: AsyncIterable<readonly string[]>,
  jobs: number,
  shape: 'links' | 'text',
): AsyncGenerator<AnsweredLines> {
  const threads = Array.from({ length: jobs }, () => new Thread(shape));
  const waiting: Promise<AnsweredLines>[] = [];
  let at = 0;
  try {
    for await (const lines of chunks) {
      waiting.push((threads[at % jobs] as Thread).answer(lines));
      at += 1;
      if (waiting.length >= jobs * AHEAD) yield (await waiting.shift()) as AnsweredLines;
    }
    for (const one of waiting) yield await one;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

interface Asked {
  readonly resolve: (answered: AnsweredLines) => void;
  readonly reject: (error: Error) => void;
}

/** Answers come back in the order in which they were asked for. */
class Thread {
  readonly #worker: Worker;
  #asked: Asked[] = [];

  constructor(shape: 'links' | 'text') {
    this.#worker = new Worker(new URL('./line-worker.ts', import.meta.url), { workerData: shape });
    this.#worker.on('message', (answered: AnsweredLines) => this.#asked.shift()?.resolve(answered));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended')));
  }

  answer(lines: readonly string[]): Promise<AnsweredLines> {
    const answered = new Promise<AnsweredLines>((resolve, reject) => {
      this.#asked.push({ resolve, reject });
    });
    // It is waited for later, in its turn.
    answered.catch(() => undefined);
    this.#worker.postMessage(lines.join('\n'));
    return answered;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#asked) reject(error);
    this.#asked = [];
  }
}
