import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';

export interface Sheet {
  /** Pictures (PNG), in the order in which they are shown. */
  readonly pictures: readonly string[];
  /** What stands under each; its file's name without ending unless told. */
  readonly captions?: readonly string[];
  readonly columns: number;
  /** CSS pixels. */
  readonly width: number;
  /** Height by width of each cell; what is higher is cut off at its foot. */
  readonly ratio: number;
  /** Where it goes (JPEG). */
  readonly file: string;
}

/** Puts pictures side by side into one, with a caption under each. In: the path of a Chromium. Throws where a picture is missing. */
export async function drawSheet(executablePath: string, sheet: Sheet): Promise<void> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: { width: sheet.width, height: 200 } });
    await page.setContent(htmlOf(sheet));
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.screenshot({ path: sheet.file, type: 'jpeg', quality: 78, fullPage: true });
  } finally {
    await browser.close();
  }
}

function htmlOf({ pictures, captions = [], columns, ratio }: Sheet): string {
  const cells = pictures.map((picture, place) => {
    const caption = captions[place] ?? basename(picture, '.png');
    const source = `data:image/png;base64,${readFileSync(picture).toString('base64')}`;
    return `<figure><img src="${source}" alt=""><figcaption>${caption}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 12px; margin: 12px;
      background: #dfe3e7; font: 13px system-ui, sans-serif; }
    figure { margin: 0; }
    img { width: 100%; aspect-ratio: 1 / ${ratio}; object-fit: contain; object-position: top; background: #c9cfd5; }
    img.tall { object-fit: cover; }
    figcaption { padding: 2px 0; }
  </style>${cells.join('')}<script>
    for (const image of document.images) image.decode().then(() =>
      image.classList.toggle('tall', image.naturalHeight / image.naturalWidth > 1.8));
  </script>`;
}
