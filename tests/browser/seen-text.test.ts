import { join } from 'node:path';
import * as fc from 'fast-check';
import { build } from 'vite';
import { expect, it } from 'vitest';
import type { TestPage } from './support/driver.ts';
import { withHostileMails } from './support/hostile-stage.ts';

/** Pages that are compared in each browser. */
const PAGES = 2000;

const SOURCE = join(import.meta.dirname, '../../src/webmail/read/message-text.ts');

const NAMES =
  'p div span a b em i u strong li ul ol blockquote small sub font td table h2 details svg button'.split(' ');
const ATTRIBUTES = [
  ...['', '', '', '', ' href="https://a.dk/"', ' title="t"', ' target="_blank"'],
  ...[' class="k"', ' dir="rtl"', ' align="right"', ' hidden', ' color="white"'],
];
const STYLES = [
  ...['', '', '', '', '', '', 'color:#fff', 'color:#333', 'font-size:0', 'font-size:3px', 'font-size:20px'],
  ...['display:none', 'visibility:hidden', 'opacity:0', 'clip-path:inset(50%)', 'transform:scale(0)'],
  ...['position:absolute;left:-9999px', 'position:relative;left:3000px', 'transform:translateX(-5000px)'],
  ...['float:left', 'float:right', 'float:left;width:5px', 'margin-left:-9999px', 'margin-top:-9999px'],
  ...['display:inline-block', 'display:flex', 'display:grid', 'display:contents', 'display:table-cell'],
  ...[
    'overflow:hidden;height:5px',
    'overflow:hidden;width:0',
    'white-space:nowrap;width:10px;overflow:hidden',
  ],
  ...['text-indent:-9999px', 'text-indent:2em', 'letter-spacing:-1em', 'height:0', 'line-height:0'],
  ...['background:#000', 'background:#000;color:#fff', 'margin-left:1em', 'padding:10px', 'columns:2'],
];
const TEXTS = [
  'Zoom',
  ' us',
  'Zo',
  'om',
  'Join ',
  'meeting',
  ' ',
  '\n',
  'now. ',
  'abc def ghi '.repeat(20),
  '.',
];

/** Seldom drawn. */
const RARE = ['<p dir="rtl">Join <em>Zoom</em>.</p>'];

const html: fc.Arbitrary<string> = fc.letrec<{ inside: string }>((tie) => ({
  inside: fc
    .array(
      fc.oneof(
        { maxDepth: 5, depthSize: 'medium' },
        fc.constantFrom(...TEXTS),
        fc
          .tuple(
            fc.constantFrom(...NAMES),
            fc.constantFrom(...ATTRIBUTES),
            fc.constantFrom(...STYLES),
            tie('inside'),
          )
          .map(
            ([name, attribute, style, inside]) => `<${name}${attribute} style="${style}">${inside}</${name}>`,
          )
          // An empty one counts as a style of its own.
          .map((element) => element.replaceAll(' style=""', '')),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('')),
})).inside;

/** What both ways of reading make of these pages, where they differ. */
async function differences(page: TestPage, pages: readonly string[]): Promise<readonly unknown[]> {
  return page.evaluate((drawn) => {
    const { messageText } = (
      globalThis as unknown as { readOnly: typeof import('../../src/webmail/read/message-text.ts') }
    ).readOnly;
    const root = document.createElement('div');
    root.style.cssText = 'font:14px/20px sans-serif;width:900px';
    document.body.append(root);
    const found = drawn.flatMap((inside) => {
      root.replaceChildren(document.createRange().createContextualFragment(inside));
      const quick = messageText(root, 50_000);
      // With a style in it each text is asked where it stands.
      root.append(document.createElement('style'));
      const whole = messageText(root, 50_000);
      return quick === whole ? [] : [{ inside, quick, whole }];
    });
    root.remove();
    return found;
  }, pages);
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: SOURCE, formats: ['iife'], name: 'readOnly' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built.');
  return `${output.output[0].code};globalThis.readOnly = readOnly;`;
}

withHostileMails('What a person sees of a text', [], (stage) => {
  it('is the same, whether each text is asked where it stands or only those that may be elsewhere', async () => {
    await stage.page.runScript(await bundle());
    const pages = fc.sample(html, { numRuns: PAGES, seed: 20_261_201 });
    expect(await differences(stage.page, [...RARE, ...pages])).toEqual([]);
  });

  it('has no letters that a style around a part of a mail hides, where nobody knows in what a mail begins', async () => {
    await stage.page.runScript(await bundle());
    const text = await stage.page.evaluate((inside) => {
      const { bodyText } = (
        globalThis as unknown as { readOnly: typeof import('../../src/webmail/read/message-text.ts') }
      ).readOnly;
      const root = document.createElement('div');
      root.replaceChildren(document.createRange().createContextualFragment(inside));
      document.body.append(root);
      const main = root.querySelector('main') as HTMLElement;
      const read = bodyText(main, { id: 'it', matches: [], body: 'body', text: 'main' }, 1000);
      root.remove();
      return read;
    }, '<style>main b { font-size: 0 }</style><main><p>Join <b>no </b>Zoom</p></main>');
    expect(text).toBe('Join Zoom');
  });
});
