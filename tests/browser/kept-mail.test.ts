import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from './support/build.ts';
import { chromiumMissing, launchChromium } from './support/chromium.ts';
import type { TestPage } from './support/driver.ts';
import { firefoxMissing, launchFirefox } from './support/firefox.ts';
import { scriptsIn } from './support/gecko-window.ts';
import { skipWhenMissing } from './support/missing.ts';
import { readCard } from './support/pages/hover-card.ts';
import { linkTo, readPlaced } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { GMAIL, imitatedPage } from './support/pages/webmail-fixture.ts';
import type { TestBrowser } from './support/test-browser.ts';
import { until } from './support/until.ts';

const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const SPOOFED = 'https://zooom.us/j/61234567890';
/** The same page where nothing of ours runs. */
const PLAIN = 'https://plain.example/';
const MESSAGE = '.a3s';

const MAIL = `<p>You are invited: <a href="${DEIC}">Join Zoom Meeting</a>, room <b>4.117</b>.</p>
<p>Or copy ${DEIC} into the browser, not ${SPOOFED}, please.</p>
<table><tr><td><a href="${SPOOFED}"><span>Start</span></a></td><td>Meeting ID: 612 3456 7890</td></tr></table>`;

/** What marks and card say of its links, and words of its own. */
const OUR_WORDS = ['DeiC', 'Link check', 'not Zoom', 'leads to'];
const WORDS = [...OUR_WORDS, 'Zoom', 'Meeting', 'zooom.us'];

/** What programs make of a page, by what they do with it. */
type Made = Readonly<Record<string, unknown>>;

/** A browser, and what no page can be asked for: how its own search, its "Save as" and its voice take a page. */
interface Stage {
  readonly browser: TestBrowser;
  readonly found: (page: TestPage) => Promise<unknown>;
  readonly saved: (page: TestPage) => Promise<unknown>;
  readonly spoken: (page: TestPage) => Promise<unknown>;
}

const BROWSERS = [
  ['Chromium', chromiumMissing, chromiumStage],
  ['Firefox', firefoxMissing, firefoxStage],
] as const;

const MADE = [
  'found',
  'selected',
  'read',
  'saved',
  'spoken',
  'printed',
  'printed with the card open',
] as const;

describe.each(BROWSERS)('a mail with marks in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('in the programs that take it', () => {
    let stage: Stage;
    let plain: TestPage;
    let marked: TestPage;
    let ofPlain: Made;
    let ofMarked: Made;

    const open = async (address: string) => {
      const html = imitatedPage(GMAIL);
      const page = await stage.browser.newOfflinePage((url) => (url === address ? html : null));
      await page.goto(address);
      await page.evaluate(
        (mail) => void (window as unknown as { openMail(mail: string): void }).openMail(mail),
        MAIL,
      );
      return page;
    };
    const makeAll = async (page: TestPage, whenCard: () => Promise<unknown>): Promise<Made> => {
      await page.bringToFront();
      const made = {
        found: await stage.found(page),
        selected: await selected(page),
        read: await read(page),
        saved: await stage.saved(page),
        spoken: await stage.spoken(page),
        printed: await printed(page),
      };
      await page.hover(linkTo(DEIC));
      await whenCard();
      const withCard = { 'printed with the card open': await printed(page) };
      await page.moveAway();
      return { ...made, ...withCard };
    };

    beforeAll(async () => {
      stage = await launch();
      plain = await open(PLAIN);
      ofPlain = await makeAll(plain, async () => {});
      marked = await open(GMAIL.addresses[0]);
      await until('four marks', async () => (await readPlaced(marked)).length === 4);
      ofMarked = await makeAll(marked, () => until('the card', () => readCard(marked)));
      expect(await readPlaced(marked)).toHaveLength(4);
    });
    afterAll(() => stage?.browser.close());

    it.each(MADE)('is the same as without us: %s', (what) => {
      expect(ofPlain[what]).toBeTruthy();
      expect(ofMarked[what]).toEqual(ofPlain[what]);
    });

    it('is really found, selected, saved, spoken and printed', () => {
      expect(ofPlain.found).toMatchObject({ DeiC: 0, Zoom: 5, 'zooom.us': 1 });
      for (const what of ['selected', 'saved', 'spoken'] as const) {
        expect(JSON.stringify(ofPlain[what])).toContain('Join Zoom Meeting');
      }
      expect((ofPlain.printed as readonly string[]).length).toBeGreaterThan(3);
    });

    it.each(TRANSLATORS)('is as right, and as much its own, in %s', async (_kind, translate) => {
      const before = await read(marked);
      for (const page of [plain, marked]) await page.evaluate(translate, { message: MESSAGE, words: DANISH });
      await expect
        .poll(() => labels(marked))
        .toEqual([
          'Begynd (Link check: not Zoom, leads to zooom.us)',
          'Deltag i Zoom-møde (Link check: Zoom through DeiC)',
          `${DEIC} (Link check: Zoom through DeiC)`,
          `${SPOOFED} (Link check: not Zoom, leads to zooom.us)`,
        ]);
      expect(await read(marked)).toEqual(await read(plain));
      for (const page of [plain, marked]) await page.evaluate(translateBack, null);
      await expect.poll(() => labels(marked)).toContain('Join Zoom Meeting (Link check: Zoom through DeiC)');
      await until('four marks', async () => (await readPlaced(marked)).length === 4);
      expect(await read(marked)).toEqual(before);
      expect(await read(plain)).toEqual(before);
    });
  });
});

/** What the drawn marks say, in the order of letters. */
async function labels(page: TestPage): Promise<readonly string[]> {
  const said = await askOurs(
    page,
    (ours) => ours.all('link-guard-mark.placed').map((mark) => mark.getAttribute('aria-label') ?? ''),
    null,
  );
  return said.sort();
}

const DANISH: Readonly<Record<string, string>> = {
  'You are invited': 'Du er inviteret',
  'Join Zoom Meeting': 'Deltag i Zoom-møde',
  room: 'lokale',
  'Or copy': 'Eller kopiér',
  'into the browser, not': 'ind i browseren, ikke',
  please: 'tak',
  Start: 'Begynd',
  'Meeting ID': 'Møde-id',
};

interface Translation {
  readonly message: string;
  readonly words: Readonly<Record<string, string>>;
}

const TRANSLATORS = [
  ['a translation that wraps each text, as Google Translate does', wrapTexts],
  ['a translation that rewrites texts and moves elements, as Firefox does', rewriteTexts],
] as const;

/** Runs in the page. */
function wrapTexts({ message, words }: Translation): void {
  const undo: (() => void)[] = [];
  const walker = document.createTreeWalker(document.querySelector(message) as Element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '') continue;
    const font = () => {
      const element = document.createElement('font');
      element.setAttribute('dir', 'auto');
      element.style.verticalAlign = 'inherit';
      return element;
    };
    const outer = font();
    outer.append(font());
    let translated = text.data;
    for (const [from, to] of Object.entries(words)) translated = translated.replace(from, to);
    (outer.firstChild as Element).append(translated);
    text.replaceWith(outer);
    undo.push(() => outer.replaceWith(text));
  }
  (window as unknown as { undo: unknown }).undo = undo;
}

/** Runs in the page. */
function rewriteTexts({ message, words }: Translation): void {
  const undo: (() => void)[] = [];
  const root = document.querySelector(message) as Element;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { data } = text;
    for (const [from, to] of Object.entries(words)) text.data = text.data.replace(from, to);
    undo.push(() => {
      text.data = data;
    });
  }
  for (const paragraph of root.querySelectorAll('p')) {
    const children = [...paragraph.childNodes];
    paragraph.replaceChildren(...children.toReversed());
    undo.push(() => paragraph.replaceChildren(...children));
  }
  (window as unknown as { undo: unknown }).undo = undo;
}

/** Runs in the page. */
function translateBack(): void {
  for (const each of (window as unknown as { undo: (() => void)[] }).undo) each();
}

/** What whoever reads the page as text or as nodes is given, a reader view or a voice; but for our place, which is empty. */
async function read(page: TestPage): Promise<Made> {
  const { nodes, ...texts } = await page.evaluate(() => {
    const { documentElement, body } = document;
    return { nodes: documentElement.outerHTML, shown: body.innerText, text: documentElement.textContent };
  }, null);
  return { ...texts, nodes: nodes.replace('</body><div></div></html>', '</body></html>') };
}

/** All of the page selected, as text and as nodes: what the browser reads aloud of a selection. */
function selected(page: TestPage): Promise<Made> {
  return page.evaluate(() => {
    const selection = getSelection() as Selection;
    selection.selectAllChildren(document.documentElement);
    const quote = document.createElement('div');
    quote.append(selection.getRangeAt(0).cloneContents());
    const text = selection.toString();
    selection.removeAllRanges();
    return { text, nodes: quote.innerHTML.replace(/<div><\/div>$/, '') };
  }, null);
}

/** How often the page's own search finds words in it. */
function foundByPage(page: TestPage, words: readonly string[]): Promise<Made> {
  return page.evaluate((wanted) => {
    const { find } = window as unknown as { find(word: string): boolean };
    const count = (word: string) => {
      getSelection()?.removeAllRanges();
      let times = 0;
      while (times < 50 && find(word)) times += 1;
      return times;
    };
    return Object.fromEntries(wanted.map((word) => [word, count(word)]));
  }, words);
}

/**
 * All that would lie on paper: the hashes of the PDF's parts, without the time at which it was made. The table of where each
 * part begins is none of them: it moves with how small that time can be packed.
 */
async function printed(page: TestPage): Promise<readonly string[]> {
  const pdf = Buffer.from(await page.print()).toString('latin1');
  const parts = pdf.split('endobj').filter((part) => !part.includes('/Type /XRef'));
  return [...parts.join('endobj').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, stream = '']) =>
    createHash('sha256')
      .update(plainText(stream).replace(/\/CreationDate \(.*?\)/, ''))
      .digest('hex'),
  );
}

function plainText(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    // Some parts are not packed.
    return stream;
  }
}

async function chromiumStage(): Promise<Stage> {
  const browser = await launchChromium({ extension: BUILDS.chromium });
  const devtoolsOf = async (page: TestPage) => {
    const tab = browser.context.pages().find((it) => it.url() === page.url());
    if (!tab) throw new Error(`No tab at ${page.url()}`);
    return browser.context.newCDPSession(tab);
  };
  return {
    browser,
    found: (page) => foundByPage(page, WORDS),
    saved: async (page) => {
      const devtools = await devtoolsOf(page);
      const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
      return openSaved(browser, data);
    },
    spoken: async (page) => {
      const devtools = await devtoolsOf(page);
      const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
      const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: MESSAGE });
      const { nodes } = await devtools.send('Accessibility.queryAXTree', { nodeId });
      return nodes.map(({ role, name, description, properties }) => [
        role?.value,
        name?.value,
        description?.value,
        properties,
      ]);
    },
  };
}

/**
 * What a person sees of a page that Chromium has saved as one file. Such a file holds shadow roots, ours too, and without
 * their style sheets.
 */
async function openSaved(browser: TestBrowser, mhtml: string): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-page-'));
  const [file, picture] = [join(folder, 'saved.mhtml'), join(folder, 'saved.png')];
  writeFileSync(file, mhtml);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.screenshot(picture);
  const { shown, text } = await read(page);
  const message = await page.evaluate((body) => document.querySelector(body)?.outerHTML, MESSAGE);
  const seen = { shown, text, message, picture: readFileSync(picture, 'base64') };
  await page.close();
  rmSync(folder, { recursive: true });
  return seen;
}

async function firefoxStage(): Promise<Stage> {
  const browser = await launchFirefox({ extension: BUILDS.firefox });
  const inWindow = await scriptsIn(browser.driver, 'chrome://browser/content/browser.xhtml');
  const ask = async (script: string) => JSON.parse(String(await inWindow(script)));
  return {
    browser,
    found: async (page) => {
      const bar = await ask(FIND_IN_PAGE);
      // Words in a link would get the focus by it, and with that the card.
      return { ...bar, byPage: await foundByPage(page, OUR_WORDS) };
    },
    saved: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'saved-page-'));
      const file = join(folder, 'saved.html');
      await inWindow(savePage(file, join(folder, 'saved_files')));
      const html = readFileSync(file, 'utf8').replace('</body><div></div></html>', '</body></html>');
      rmSync(folder, { recursive: true });
      return html;
    },
    spoken: () => until('the page to be heard', () => ask(SPOKEN)),
  };
}

/** The bar of Ctrl+F. */
const FIND_IN_PAGE = `(async () => {
  const { finder } = gBrowser.selectedBrowser;
  const counts = {};
  for (const word of ${JSON.stringify(WORDS)}) {
    counts[word] = await new Promise((resolve) => {
      const listener = {
        onMatchesCountResult: ({ total, searchString }) => {
          if (searchString !== word) return;
          finder.removeResultListener(listener);
          resolve(total);
        },
      };
      finder.addResultListener(listener);
      finder.requestMatchesCount(word, false);
    });
  }
  return JSON.stringify(counts);
})()`;

/** "Save page as", the complete page. */
function savePage(file: string, folder: string): string {
  return `new Promise((resolve, reject) => {
    const local = (path) => {
      const it = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      it.initWithPath(path);
      return it;
    };
    const { frameLoader } = gBrowser.selectedBrowser;
    frameLoader.startPersistence(null, {
      onError: reject,
      onDocumentReady: (document) => {
        const persist = Cc['@mozilla.org/embedding/browser/nsWebBrowserPersist;1'].createInstance(Ci.nsIWebBrowserPersist);
        persist.progressListener = {
          QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener']),
          onStateChange: (_progress, _request, flags) => {
            if (flags & Ci.nsIWebProgressListener.STATE_STOP) resolve();
          },
          onProgressChange() {}, onLocationChange() {}, onStatusChange() {}, onSecurityChange() {}, onContentBlockingEvent() {},
        };
        persist.saveDocument(document, local(${JSON.stringify(file)}), local(${JSON.stringify(folder)}), null, 0, 0);
      },
    });
  })`;
}

/** The message as screen readers are given it; \`null\` while Firefox has not told of it yet. */
const SPOKEN = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const find = (at, is) => {
    if (is(at)) return at;
    for (let child = at.firstChild; child; child = child.nextSibling) {
      const found = find(child, is);
      if (found) return found;
    }
    return null;
  };
  const frame = service.getAccessibleFor(gBrowser.selectedBrowser);
  const message = frame && find(frame, (it) => it.id === ':1a');
  const told = (it) => {
    const children = [];
    for (let child = it.firstChild; child; child = child.nextSibling) children.push(told(child));
    return { role: service.getStringRole(it.role), name: it.name, description: it.description, children };
  };
  return JSON.stringify(message && message.childCount > 0 ? told(message) : null);
})()`;
