import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_SETTINGS, type Settings } from '../../src/policy/effective.ts';
import { FAULT_STAGES, type FaultStage } from './support/fault-stage.ts';
import type { Fault } from './support/faulty-build.ts';
import { skipWhenMissing } from './support/missing.ts';
import { focused, readCard } from './support/pages/hover-card.ts';
import { linkTo, readCategories } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { type ListedLink, PopupPage } from './support/pages/popup.ts';
import { readWarning } from './support/pages/warning.ts';
import { snap, whenStill } from './support/snap.ts';
import { until } from './support/until.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const MAIL = `<p>Zoom: <a href="${SPOOFED}">https://zoom.us/j/61234567890</a>, or <a href="${DEIC}">Join</a></p>`;
const BOTH = ['spoofed', 'deic'];
const POINTS: readonly Fault['at'][] = ['arrived', 'judged'];

interface Api {
  runtime: { sendMessage(message: object): Promise<{ answer: object }> };
  storage: {
    local: { set(items: object): Promise<void> };
    session: { get(keys: null): Promise<object>; set(items: object): Promise<void> };
  };
}

describe.each(FAULT_STAGES)('a worker that is ended in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
    let stage: FaultStage;

    beforeAll(async () => {
      stage = await launch();
    });
    afterAll(() => stage?.close());
    beforeEach(async () => {
      await stage.webmail.page.bringToFront();
      await stage.webmail.page.moveAway();
      await stage.webmail.page.goto(stage.webmail.page.url());
    });
    afterEach(async () =>
      expect(await stage.webmail.page.evaluate(() => location.pathname, null)).toBe('/mail/u/0/'),
    );

    const page = () => stage.webmail.page;
    const open = () => stage.webmail.openMail(MAIL);
    const categories = () => readCategories(page());
    const card = () => readCard(page());
    const warning = () => readWarning(page());
    const badge = () => stage.browser.badge(page());

    it('before anything is asked: each link is marked once', async () => {
      await stage.kill();
      await open();
      await expect.poll(categories).toEqual(BOTH);
    });

    it.each(POINTS)(
      'over the question about the links, when it has %s: each link is marked once',
      async (at) => {
        await stage.killedAt({ name: 'judge', at, times: 1 }, open);
        await expect.poll(categories).toEqual(BOTH);
        await expect.poll(badge).toMatchObject({ text: '!1' });
      },
    );

    it.each(POINTS)('over the question what holds, when it has %s: each link is marked once', async (at) => {
      await stage.killedAt({ name: 'page-settings', at, times: 1 }, open);
      await expect.poll(categories).toEqual(BOTH);
    });

    it('over both tries: no link looks judged, and each is judged when the page changes next', async () => {
      await stage.killedAt({ name: 'judge', at: 'judged', times: 2 }, open);
      expect(await categories()).toEqual([]);
      // The page may hear of the second kill only after its next change, in Firefox: then the one after that counts.
      const afterChange = async () => {
        await page().evaluate(() => void document.querySelector('a')?.parentElement?.append(' '), null);
        return categories();
      };
      await expect.poll(afterChange).toEqual(BOTH);
    });

    it('over both tries: the click is held, judged and warned of', async () => {
      await stage.killedAt({ name: 'judge', at: 'arrived', times: 2 }, open);
      expect(await categories()).toEqual([]);
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      await page().press('Escape');
      await expect.poll(categories).toContain('spoofed');
    });

    it.each(POINTS)(
      'over the report, when it has %s: the badge counts the links all the same',
      async (at) => {
        await stage.killedAt({ name: 'on-page-now', at, times: 1 }, open);
        await expect.poll(badge).toMatchObject({ text: '!1' });
      },
    );

    it('after the answer: what is marked stays, and is still warned of', async () => {
      await open();
      await expect.poll(categories).toEqual(BOTH);
      await stage.kill();
      expect(await categories()).toEqual(BOTH);
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
    });

    it.each(POINTS)(
      'over the start of the second script, when that has %s: the warning comes',
      async (at) => {
        await stage.killedAt({ name: 'start-surfaces', at, times: 1 }, async () => {
          await open();
          await expect.poll(categories).toEqual(BOTH);
        });
        await page().click(linkTo(SPOOFED));
        await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      },
    );

    /** Opens the mail and uses its spoofed link by the keyboard, with the worker ended over each start that follows. */
    const withoutSecondScript = async () => {
      await stage.killedAt({ name: 'start-surfaces', at: 'arrived', times: 2 }, open);
      // What was judged is not drawn, and guarded all the same.
      expect(await categories()).toEqual([]);
      await stage.killedAt({ name: 'start-surfaces', at: 'arrived', times: 2 }, async () => {
        await page().focus(linkTo(SPOOFED));
        await page().press('Enter');
      });
    };

    it('over every start of the second script: the link stays shut under a plain notice, until a start succeeds', async () => {
      await withoutSecondScript();
      await expect.poll(warning).toMatchObject({ host: '', buttons: ["Don't go"] });
      await snap(page(), `${name.toLowerCase()}-notice`);
      // A worker that takes its time to come back may leave one more click to the notice.
      await expect
        .poll(async () => {
          if (await warning()) await page().press('Escape');
          await page().click(linkTo(SPOOFED));
          return (await until('a warning', warning)).host;
        })
        .toBe('zooom.us');
    });

    it('over every start, in a page that works against the notice: it is seen, and gives the focus back', async () => {
      await page().evaluate(() => {
        const NoShadow = class extends HTMLElement {
          static disabledFeatures = ['shadow'];
        };
        customElements.define('link-guard-warning', NoShadow);
        const hiding =
          'display:none!important;visibility:hidden!important;color:transparent!important;font-size:0!important';
        const style = document.createElement('style');
        style.textContent = `link-guard-warning, :root > div, dialog{${hiding}}`;
        document.head.append(style);
      }, null);
      await withoutSecondScript();
      await expect.poll(warning).toMatchObject({ host: '', buttons: ["Don't go"] });
      const drawn = await askOurs(
        page(),
        (ours) => {
          const dialog = ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector('dialog');
          if (!dialog) return null;
          const { visibility, color, fontSize } = getComputedStyle(dialog);
          return { isDrawn: dialog.getBoundingClientRect().height > 0, visibility, color, fontSize };
        },
        null,
      );
      expect(drawn).toEqual({
        isDrawn: true,
        visibility: 'visible',
        color: 'rgb(0, 0, 0)',
        fontSize: '16px',
      });
      // On "Don't go". At Escape the browser itself gives the focus back.
      await page().press('Enter');
      await expect.poll(warning).toBeNull();
      expect(await focused(page())).toBe(SPOOFED);
    });

    it('under an open card: it stays, and the next one opens', async () => {
      await open();
      await expect.poll(categories).toEqual(BOTH);
      await page().hover(linkTo(DEIC));
      await expect.poll(card).toMatchObject({ category: 'deic' });
      await stage.kill();
      await whenStill(page());
      expect(await card()).toMatchObject({ category: 'deic' });
      await page().hover(linkTo(SPOOFED));
      await expect.poll(card).toMatchObject({ category: 'spoofed' });
    });

    it('under an open warning: it stays, and the link stays shut', async () => {
      await open();
      await expect.poll(categories).toEqual(BOTH);
      await page().click(linkTo(SPOOFED));
      await expect.poll(warning).toMatchObject({ host: 'zooom.us' });
      await stage.kill();
      await whenStill(page());
      expect(await warning()).toMatchObject({ host: 'zooom.us' });
      await page().press('Escape');
      await expect.poll(warning).toBeNull();
    });

    describe('over what the popup asks', () => {
      /**
       * Opens the popup, with the worker ended over its first question of this name. Not by the toolbar in Firefox: the
       * popup that opens there asks too, and no driver reaches it.
       */
      const popupKilledAt = async (fault: Omit<Fault, 'times'>) => {
        let popup: PopupPage | undefined;
        await stage.killedAt({ ...fault, times: 1 }, async () => {
          popup = new PopupPage(
            name === 'Firefox'
              ? await stage.browser.openOwnPage(`popup.html?tab=${await tabId()}`)
              : await stage.browser.openPopup(page()),
          );
        });
        if (!popup) throw new Error('The popup did not open.');
        return popup;
      };
      const listed = (links: readonly ListedLink[]) => links.map(({ category }) => category);

      const openRead = async () => {
        await open();
        await expect.poll(badge).toMatchObject({ text: '!1' });
      };

      it.each(POINTS)('the links of the mail, when that has %s: they are there', async (at) => {
        await openRead();
        const popup = await popupKilledAt({ name: 'get-report', at });
        await expect.poll(async () => listed(await popup.links())).toEqual(BOTH);
        await popup.page.close();
      });

      it.each(POINTS)('the settings, when that has %s: it speaks the language in force', async (at) => {
        await choose({ ...NO_SETTINGS, language: 'da' });
        await openRead();
        const popup = await popupKilledAt({ name: 'own-page-settings', at });
        await expect.poll(async () => listed(await popup.links())).toEqual(BOTH);
        const language = await popup.page.evaluate(() => document.documentElement.lang, null);
        await choose(NO_SETTINGS);
        await popup.page.close();
        expect(language).toBe('da');
      });

      // Not when it was judged: what the worker has taken out for the popup is lost with it.
      it('what was asked through the menu, when that has arrived: it is there', async () => {
        await openRead();
        await ask(SPOOFED);
        const popup = await popupKilledAt({ name: 'take-asked', at: 'arrived' });
        await expect.poll(async () => listed(await popup.askedLinks())).toEqual(['spoofed']);
        await popup.page.close();
      });
    });

    const choose = (settings: Settings) =>
      stage.ownPage.evaluate(async (chosen) => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        await chrome.storage.local.set({ settings: chosen });
      }, settings);

    /** The tab of the mail that was told of. */
    const tabId = () =>
      stage.ownPage.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const keys = Object.keys(await chrome.storage.session.get(null));
        return keys.find((key) => key.startsWith('report:'))?.split(':')[1];
      }, null);

    /** Leaves for the popup what a press in the menu of the mail's tab leaves; a driver can press it in Chromium only. */
    const ask = async (text: string) =>
      stage.ownPage.evaluate(
        async ({ text, tab }) => {
          const { chrome } = globalThis as unknown as { chrome: Api };
          const { answer } = await chrome.runtime.sendMessage({ name: 'judge-text', body: { text } });
          await chrome.storage.session.set({
            [`asked:${tab}`]: { ...answer, about: 'selection', cut: false },
          });
        },
        { text, tab: await tabId() },
      );
  });
});
