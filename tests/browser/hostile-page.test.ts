import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LinkStage, STAGES } from './support/link-stage.ts';
import { skipWhenMissing } from './support/missing.ts';
import {
  KEEP_PRISTINE,
  openRaw,
  ourCard,
  ourMarks,
  ourWarning,
  pointAt,
  pressAt,
} from './support/pages/hostile.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const MAIL = `<p>Zoom: <a id="it" target="_blank" href="${SPOOFED}">Join</a>, or <a id="other" target="_blank" href="${DEIC}">Join</a></p>`;

/** Methods and objects of the page's world, each replaced by what throws while `hostile` is on. */
const OVERRIDE = `{
  window.hostile = false;
  window.heard = 0;
  const replace = (object, name) => {
    const was = object[name];
    if (typeof was !== 'function') return;
    object[name] = function (...given) {
      if (!window.hostile) return Reflect.apply(was, this, given);
      window.heard += 1;
      throw new Error(name);
    };
  };
  for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll', 'attachShadow', 'append', 'after', 'remove', 'getAttribute', 'setAttribute', 'showPopover'])
    for (const { prototype } of [Element, HTMLElement, Document, DocumentFragment]) if (Object.hasOwn(prototype, name)) replace(prototype, name);
  for (const name of ['createElement', 'createTreeWalker', 'createRange', 'createElementNS']) replace(Document.prototype, name);
  for (const name of ['addEventListener', 'dispatchEvent']) replace(EventTarget.prototype, name);
  for (const name of ['observe', 'takeRecords']) replace(MutationObserver.prototype, name);
  for (const name of ['get', 'set', 'has']) { replace(Map.prototype, name); replace(WeakMap.prototype, name); }
  replace(JSON, 'stringify'); replace(JSON, 'parse'); replace(RegExp.prototype, 'test'); replace(RegExp.prototype, 'exec');
  for (const name of ['map', 'filter', 'find', 'join', 'push']) replace(Array.prototype, name);
  replace(Promise.prototype, 'then');
}`;
/** Elements of our names, as a page may define them before ours are there. */
const DEFINE = `
  customElements.define('link-guard-mark', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }); } });
  customElements.define('link-guard-card', class extends HTMLElement { static disabledFeatures = ['shadow']; });
  customElements.define('link-guard-warning', class extends HTMLElement { constructor() { super(); throw new Error('none'); } });`;

describe.each(STAGES)('a hostile page in %s', (_name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
    let stage: LinkStage;

    beforeAll(async () => {
      stage = await launch(['zooom.us'], KEEP_PRISTINE + OVERRIDE + DEFINE);
    });
    afterAll(() => stage?.close());

    beforeEach(async () => {
      await stage.clear();
      if (await ourWarning(stage.page)) await stage.page.press('Escape');
      await stage.page.moveAway();
      await script('window.taker?.disconnect(); clearInterval(window.restless)');
      await openRaw(stage.page, MAIL);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
    });

    /** Runs a script of the page. */
    const script = (source: string) => stage.page.runScript(source);
    const card = () => ourCard(stage.page);
    const warned = async () => {
      await pressAt(stage.page, '#it');
      await expect.poll(() => ourWarning(stage.page)).toBe('zooom.us');
      expect(await stage.opened()).toEqual([]);
    };
    const cardOpen = async () => {
      await pointAt(stage.page, '#it');
      await expect.poll(card).toEqual({ category: 'spoofed', host: 'zooom.us' });
    };

    it('that defined elements of our names first: mark, card and warning are there', async () => {
      await cardOpen();
      await warned();
    });

    it('that replaced the methods of its world before we came, and pollutes every prototype', async () => {
      await openRaw(stage.page, '<p>Nothing</p>');
      await expect.poll(() => ourMarks(stage.page)).toEqual([]);
      // The mail comes while everything throws; then the page is quiet again, or no test could read it.
      await script(`{
        const made = document.createElement('p');
        made.innerHTML = ${JSON.stringify(MAIL)};
        const [body] = pristine.all('.a3s');
        body.append(made);
        for (const name of ['category', 'shown', 'verdict', 'judged', 'id', 'links']) Object.prototype[name] = 'deic';
        window.hostile = true;
        setTimeout(() => { window.hostile = false; }, 2500);
      }`);
      await expect
        .poll(() => stage.page.evaluate(() => (window as unknown as { hostile: boolean }).hostile, null))
        .toBe(false);
      expect(await ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
      await script(
        `for (const name of ['category', 'shown', 'verdict', 'judged', 'id', 'links']) delete Object.prototype[name];`,
      );
      await cardOpen();
      await warned();
    });

    it('that takes away what is ours: it is back at the next look', async () => {
      await script(`for (const host of pristine.hosts()) host.remove()`);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
      await cardOpen();
      await warned();
    });

    it('that takes it away each time it comes: the toolbar counts, the click is guarded', async () => {
      await script(`{
        window.taken = 0;
        const take = () => { for (const host of pristine.hosts()) { window.taken += 1; host.remove(); } };
        window.taker = new MutationObserver(take);
        window.taker.observe(document, { childList: true, subtree: true });
        take();
      }`);
      const taken = () => stage.page.evaluate(() => (window as unknown as { taken: number }).taken, null);
      await expect.poll(taken).toBeGreaterThanOrEqual(3);
      expect(await ourMarks(stage.page)).toEqual([]);
      expect(await stage.badge()).toBe('!1');
      await pressAt(stage.page, '#it');
      expect(await stage.opened()).toEqual([]);
      await script('window.taker.disconnect()');
      await warned();
    });

    it('that watches its mail: nothing in it is another by mark, card or warning', async () => {
      const seen = () =>
        stage.page.evaluate(() => {
          const { changes } = window as unknown as { changes: MutationObserver };
          const said = (window as unknown as { said: string[] }).said;
          said.push(...changes.takeRecords().map(({ type, target }) => `${type} ${target.nodeName}`));
          return [...said, document.body.outerHTML];
        }, null);
      await script(`{
        const say = ({ type, target }) => type + ' ' + target.nodeName;
        window.said = [];
        window.changes = new MutationObserver((records) => { for (const record of records) window.said.push(say(record)); });
        const all = { attributes: true, characterData: true, childList: true, subtree: true };
        window.changes.observe(document.body, all);
        window.changes.observe(document.head, all);
        // The mail is read, judged and marked anew.
        pristine.all('#it')[0].href = ${JSON.stringify(SPOOFED)} + '?again';
      }`);
      const [first, ...before] = await seen();
      expect(first).toBe('attributes A');
      const marked = () =>
        stage.page.evaluate(
          () => pristine.ours('link-guard-mark.placed').some((mark) => mark.dataset.href?.endsWith('?again')),
          null,
        );
      await expect.poll(marked).toBe(true);
      await cardOpen();
      await warned();
      await stage.page.press('Escape');
      await expect.poll(() => ourWarning(stage.page)).toBeNull();
      expect(await seen()).toEqual([first, ...before]);
      await script('window.changes.disconnect()');
    });

    it('that swaps the address after the mark: the mark follows', async () => {
      await script(`pristine.all('#other')[0].href = ${JSON.stringify(SPOOFED)}`);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'spoofed']);
      await script(`pristine.all('#it')[0].href = ${JSON.stringify(DEIC)}`);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['deic', 'spoofed']);
    });

    it('that makes events: none opens a card or presses anything of ours', async () => {
      await script(`for (const on of [...pristine.all('#it'), ...pristine.hosts(), ...pristine.ours('*')])
        for (const [kind, type] of [[PointerEvent, 'pointerover'], [PointerEvent, 'pointerdown'], [FocusEvent, 'focusin'], [KeyboardEvent, 'keydown']])
          on.dispatchEvent(new kind(type, { bubbles: true, composed: true, key: 'Enter', pointerType: 'mouse' }));`);
      // A person's own comes after, so whatever those would have done has been done.
      await pointAt(stage.page, '#other');
      await expect.poll(card).toMatchObject({ category: 'deic' });
      expect(await ourWarning(stage.page)).toBeNull();
      await script(`{
        const [shown] = pristine.ours('link-guard-card');
        for (const button of pristine.shadowOf(shown).querySelectorAll('button')) {
          button.click();
          button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        }
        shown.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      }`);
      expect(await card()).toMatchObject({ category: 'deic' });
      expect(await stage.opened()).toEqual([]);
    });

    it('that makes clicks and drags on a link: it may open what it likes, and nothing of ours holds or warns', async () => {
      const heard = await stage.page.evaluate(() => {
        const heard: string[] = [];
        const [link] = pristine.all('#it');
        for (const [kind, type, button] of [
          [MouseEvent, 'click', 0],
          [MouseEvent, 'auxclick', 1],
          [DragEvent, 'dragstart', 0],
        ] as const) {
          const note = (event: Event) => {
            if (!event.defaultPrevented) heard.push(type);
            event.preventDefault();
          };
          window.addEventListener(type, note, { once: true });
          link?.dispatchEvent(
            new kind(type, { bubbles: true, cancelable: true, composed: true, button, view: window }),
          );
        }
        return heard;
      }, null);
      expect(heard).toEqual(['click', 'auxclick', 'dragstart']);
      expect(await ourWarning(stage.page)).toBeNull();
    });

    it('that makes a pointer come and go: the card opens for a person’s own, and stays', async () => {
      // Were it heard, no link would be rested on for long enough.
      await script(`window.restless = setInterval(() => {
        document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
      }, 20)`);
      await cardOpen();
      await script('clearInterval(window.restless)');
      // This would close it at once.
      await script(
        `document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))`,
      );
      expect(await card()).toMatchObject({ category: 'spoofed' });
    });

    it('that makes a finger rest on a link: no card opens', async () => {
      await cardOpen();
      await stage.page.press('Escape');
      await expect.poll(card).toBeNull();
      // What the browser's menu comes after counts as a long press at once.
      await script(`for (const event of [
        new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'touch', isPrimary: true }),
        new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }),
      ]) pristine.all('#other')[0].dispatchEvent(event)`);
      expect(await card()).toBeNull();
    });

    it('that speaks to us: nobody hears it, and it can load nothing of ours', async () => {
      const answers = await stage.page.evaluate(async (url) => {
        const { chrome, browser } = globalThis as unknown as Record<
          string,
          { runtime?: { sendMessage?: unknown } } | undefined
        >;
        for (const name of ['judge', 'on-page-now', 'open-answer', 'start-surfaces', 'settings-changed']) {
          window.postMessage({ name, body: { links: [], facts: {}, answer: null } }, '*');
          document.dispatchEvent(new CustomEvent(name, { detail: {} }));
        }
        const load = (path: string) =>
          new Promise<string>((resolve) => {
            const image = Object.assign(new Image(), {
              onload: () => resolve('loaded'),
              onerror: () => resolve('refused'),
            });
            image.src = url + path;
          });
        return [
          typeof chrome?.runtime?.sendMessage,
          typeof browser?.runtime?.sendMessage,
          await load('icon/16.png'),
          ...Object.getOwnPropertySymbols(window).filter(({ description }) =>
            description?.startsWith('link-guard'),
          ),
          ...Object.keys(window).filter((name) => /link.?guard|surfaces/i.test(name)),
        ];
      }, stage.extensionUrl);
      expect(answers).toEqual(['undefined', 'undefined', 'refused']);
      expect(await stage.opened()).toEqual([]);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
    });

    it('that takes away what is ours with the open card: the next look at the link opens it again', async () => {
      await cardOpen();
      await script(`for (const host of pristine.hosts()) host.remove()`);
      await expect.poll(card).toBeNull();
      await cardOpen();
    });

    it('that opens a dialog over the card: once it is gone, the link says what it is', async () => {
      await cardOpen();
      await script(
        `{ const lid = document.createElement('dialog'); lid.id = 'lid'; document.body.append(lid); lid.showModal(); }`,
      );
      await script(`pristine.all('#lid')[0].remove()`);
      await cardOpen();
      await warned();
    });

    it('that freezes its document and takes its elements their methods', async () => {
      await script(`{
        const own = Element.prototype.remove;
        Element.prototype.remove = () => { throw new Error('no'); };
        for (const frozen of [document, document.body, pristine.all('#it')[0], Element.prototype]) {
          // Firefox freezes no node.
          try { Object.preventExtensions(frozen); } catch {}
        }
        pristine.all('#it')[0].textContent = 'Join now';
        Element.prototype.remove = own;
      }`);
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
      await cardOpen();
      await warned();
    });

    // The last: nothing of the imitated page is left.
    it('that writes its document anew: what is in it is marked and guarded', async () => {
      await script(
        `document.open(); document.write('<!doctype html><div class="a3s">' + ${JSON.stringify(MAIL)} + '</div>'); document.close();`,
      );
      await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'deic']);
      await cardOpen();
      await warned();
    });
  });
});
