import type { TestPage } from '../driver.ts';
import { until } from '../until.ts';

/** A file as it is handed to the page. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One message as the page answers it. */
export interface ShownMessage {
  /** The file's name, then the names of what it lies in. */
  readonly place: string;
  readonly format: string;
  readonly category: string;
  readonly title: string;
  /** Label and text of each fact; what to do comes last. */
  readonly facts: readonly (readonly [label: string, said: string])[];
  /** Address as it is written there, and category. */
  readonly links: readonly (readonly [address: string, category: string])[];
}

export interface ShownResults {
  readonly state: string;
  readonly status: string;
  readonly messages: readonly ShownMessage[];
  readonly unread: readonly (readonly [place: string, why: string])[];
}

/** The page to check a mail or a file. */
export class FileCheckPage {
  readonly page: TestPage;

  constructor(page: TestPage) {
    this.page = page;
  }

  static async open(openOwnPage: (file: string) => Promise<TestPage>): Promise<FileCheckPage> {
    const page = await openOwnPage('check.html');
    await until('the page', () => page.evaluate(() => document.querySelector('main') !== null, null));
    return new FileCheckPage(page);
  }

  /** Hands files over as the browser's own chooser does, and gives what came of them. */
  async choose(files: readonly HandedFile[]): Promise<ShownResults> {
    await this.#hand(files, 'choose');
    return this.whenRead();
  }

  /** Drops files somewhere on the page. Out: whether the page took them, so that the browser does not open them. */
  async drop(files: readonly HandedFile[]): Promise<boolean> {
    return this.#hand(files, 'drop');
  }

  async whenRead(): Promise<ShownResults> {
    return until('the answers', async () => {
      const shown = await this.results();
      return shown.state === 'reading' || shown.state === 'empty' ? null : shown;
    });
  }

  results(): Promise<ShownResults> {
    return this.page.evaluate(() => {
      const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
      const categoryOf = (element: Element) =>
        / lg-([a-z]+)/.exec(` ${element.className}`.replace(/ lg-(?:link|row)\b/, ''))?.[1] ?? '';
      const messages = [...document.querySelectorAll<HTMLElement>('.check-message')].map((message) => ({
        place: textOf(message.querySelector('.check-place')),
        format: message.dataset.format ?? '',
        category: categoryOf(message),
        title: textOf(message.querySelector('h2')),
        facts: [...message.querySelectorAll('.check-facts > div')].map(
          (fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))] as const,
        ),
        links: [
          ...[...message.querySelectorAll('li.lg-link')].map(
            (link) => [textOf(link.querySelector('.lg-address')), categoryOf(link)] as const,
          ),
          ...[...message.querySelectorAll('.check-others .lg-address')].map(
            (link) => [textOf(link), 'unrelated'] as const,
          ),
        ],
      }));
      return {
        state: document.querySelector<HTMLElement>('.check-state')?.dataset.state ?? '',
        status: textOf(document.querySelector('[role="status"]')),
        messages,
        unread: [...document.querySelectorAll<HTMLElement>('.check-unread li')].map(
          (item) => [textOf(item.querySelector('bdi')), item.dataset.why ?? ''] as const,
        ),
      };
    }, null);
  }

  #hand(files: readonly HandedFile[], how: 'choose' | 'drop'): Promise<boolean> {
    return this.page.evaluate(
      ({ given, way }) => {
        const data = new DataTransfer();
        for (const { name, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([bytes], name));
        }
        if (way === 'drop') {
          const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
          document.body.dispatchEvent(event);
          return event.defaultPrevented;
        }
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        if (!input) return false;
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      {
        given: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
        way: how,
      },
    );
  }
}
