import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LinkStage, STAGES, type Way } from './support/link-stage.ts';
import { skipWhenMissing } from './support/missing.ts';
import { focused } from './support/pages/hover-card.ts';
import { linkTo, readMarks } from './support/pages/marks.ts';
import { askOurs } from './support/pages/ours.ts';
import { pickedDomain, pickOwner, readWarning, WARNING } from './support/pages/warning.ts';
import { snap } from './support/snap.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const DEIC = 'https://aaudk.zoom.us/j/61234567890';
const UNRELATED = 'https://example.com/agenda';
const MAIL = `<p>Zoom: <a href="${SPOOFED}">https://zoom.us/j/61234567890</a>, or
  <a href="${DEIC}">Join</a>. <a href="${UNRELATED}">Agenda</a></p>`;
/** What is opened in the end. A swapped address never is. */
const OPENED = [SPOOFED, DEIC, UNRELATED].map((url) => new URL(url).hostname);
const SWAPPED = 'https://aaudk.zoom.us.evil.example/j/61234567890';
const WAYS: readonly Way[] = ['click', 'Enter', 'middle button', 'Ctrl', 'Shift', 'drag'];

describe.each(STAGES)('the moment before the click in %s', (name, missing, launch) => {
  describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
    let stage: LinkStage;

    beforeAll(async () => {
      stage = await launch(OPENED);
    });
    afterAll(() => stage?.close());

    beforeEach(async () => {
      await stage.clear();
      if (await readWarning(stage.page)) await stage.page.press('Escape');
      await stage.page.evaluate((html) => {
        (window as unknown as { openMail(mail: string): void }).openMail(html);
      }, MAIL);
      await expect.poll(() => readMarks(stage.page)).toHaveLength(2);
    });

    const warning = () => readWarning(stage.page);
    const warned = () => expect.poll(warning).not.toBeNull();

    /** Has the page give a link another address when the button goes down on it. */
    const swapOnPress = (from: string, to: string) =>
      stage.page.evaluate(
        ({ selector, address }) => {
          const link = document.querySelector<HTMLAnchorElement>(selector);
          link?.addEventListener('mousedown', () => link.setAttribute('href', address), { once: true });
        },
        { selector: linkTo(from), address: to },
      );

    it.each(WAYS)('warns in the place of a spoofed page: %s', async (way) => {
      await stage.use(linkTo(SPOOFED), way);
      await warned();
      expect(await warning()).toMatchObject({
        title: 'Stop: this link leads not to Zoom, but to',
        owner: 'zooom.us',
        claims: ['zoom.us'],
        host: 'zooom.us',
        domain: 'zooom.us',
        buttons: ["Don't go"],
      });
      expect(await focused(stage.page)).toBe("Don't go");
      expect(await stage.opened()).toEqual([]);
      if (way === 'click') await snap(stage.page, `${name.toLowerCase()}-warning`);
    });

    it('is closed by Escape, and the focus goes back to the link', async () => {
      await stage.page.focus(linkTo(SPOOFED));
      await stage.page.press('Enter');
      await warned();
      await stage.page.press('Escape');
      await expect.poll(warning).toBeNull();
      expect(await focused(stage.page)).toBe(SPOOFED);
      expect(await stage.opened()).toEqual([]);
    });

    it.each(['click', 'Enter', 'middle button', 'Ctrl', 'Shift'] as const)(
      'lets a genuine link open at once, by the person’s own event: %s',
      async (way) => {
        await stage.page.evaluate(() => {
          const heard: boolean[] = [];
          Object.assign(window, { heard });
          for (const type of ['click', 'auxclick']) {
            addEventListener(type, (event) => void heard.push(event.isTrusted), { once: true });
          }
        }, null);
        await stage.use(linkTo(DEIC), way);
        await expect.poll(() => stage.opened()).toEqual([DEIC]);
        expect(
          await stage.page.evaluate(() => (window as unknown as { heard: boolean[] }).heard, null),
        ).toEqual([true]);
        expect(await warning()).toBeNull();
      },
    );

    // The wait is short, and a machine that is busy with other things may need longer to answer.
    it('judges again what the page swaps when the button goes down', { retry: 2 }, async () => {
      await swapOnPress(DEIC, SWAPPED);
      await stage.use(linkTo(DEIC), 'click');
      await warned();
      expect(await warning()).toMatchObject({ host: 'aaudk.zoom.us.evil.example', domain: 'evil.example' });
      expect(await stage.opened()).toEqual([]);
    });

    it.each(['click', 'middle button', 'Ctrl', 'Shift'] as const)(
      'lets go on, as it was meant, what was held and is harmless: %s',
      async (way) => {
        await swapOnPress(UNRELATED, `${UNRELATED}?${way.length}`);
        await stage.use(linkTo(UNRELATED), way);
        await expect.poll(() => stage.opened()).toEqual([`${UNRELATED}?${way.length}`]);
        expect(await warning()).toBeNull();
      },
    );

    it('opens, after the wait and the pick, the address that was judged', async () => {
      await stage.use(linkTo(SPOOFED), 'click');
      await warned();
      await stage.page.evaluate(
        (selector) => document.querySelector(selector)?.setAttribute('href', 'https://other.example/'),
        linkTo(SPOOFED),
      );
      await pickOwner(stage.page, (selector) => stage.page.click(selector));
      await expect.poll(async () => (await warning())?.buttons).toEqual(["Don't go", 'Go on anyway']);
      await stage.page.click(WARNING.goOn);
      await expect.poll(() => stage.opened()).toEqual([SPOOFED]);
      expect(await warning()).toBeNull();
    });

    /** Waits until the way on is open but for the pick. */
    const waitIsOver = () =>
      expect
        .poll(() =>
          askOurs(
            stage.page,
            (ours) =>
              ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector('.go-on button')?.textContent,
            null,
          ),
        )
        .toBe('Go on anyway');

    it('hears no script of the page', async () => {
      await stage.use(linkTo(SPOOFED), 'click');
      await warned();
      await waitIsOver();
      await askOurs(
        stage.page,
        (ours) => {
          const inside = <T extends HTMLElement>(selector: string) =>
            ours.all('link-guard-warning')[0]?.shadowRoot?.querySelector<T>(selector);
          // Whatever is picked: the true one is among them.
          const boxes = [0, 1, 2].map((place) =>
            inside<HTMLInputElement>(`label:nth-of-type(${place + 1}) input`),
          );
          for (const box of boxes) box?.click();
          inside('label')?.click();
          const [box] = boxes.filter((each) => each?.value === inside('.owner')?.textContent);
          if (box) box.checked = true;
          for (const type of ['input', 'change']) box?.dispatchEvent(new Event(type, { bubbles: true }));
          inside('.go-on button')?.removeAttribute('disabled');
          inside('.go-on button')?.click();
          inside('.go-on button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          inside('.stay')?.click();
        },
        null,
      );
      expect(await warning()).not.toBeNull();
      expect(await stage.opened()).toEqual([]);
    });

    /** Picks what is not picked, whatever lies over it; gives whether that has changed anything. */
    const pressTakes = async () => {
      const before = await pickedDomain(stage.page);
      await stage.page.focus(WARNING.choice(before === 'zoom.us' ? 'zoom.com' : 'zoom.us'));
      await stage.page.press(' ');
      return (await pickedDomain(stage.page)) !== before;
    };

    it('keeps the way on shut while something of the page lies over it', async () => {
      await stage.use(linkTo(SPOOFED), 'click');
      await warned();
      await waitIsOver();
      expect(await pressTakes()).toBe(true);
      await stage.page.evaluate(() => {
        const lid = document.createElement('div');
        lid.popover = 'manual';
        lid.style.cssText = 'inset:0;width:100%;height:100%;background:white';
        document.body.append(lid);
        lid.showPopover();
        Object.assign(window, { lid });
      }, null);
      expect(await pressTakes()).toBe(false);
      await stage.page.evaluate(() => (window as unknown as { lid: Element }).lid.remove(), null);
      await expect.poll(pressTakes).toBe(true);
    });

    it('stays shut when the page takes the dialog away', async () => {
      await stage.use(linkTo(SPOOFED), 'click');
      await warned();
      await askOurs(stage.page, (ours) => ours.hosts().map((host) => host.remove()).length, null);
      expect(await stage.opened()).toEqual([]);
      await stage.use(linkTo(SPOOFED), 'click');
      await warned();
      expect(await stage.opened()).toEqual([]);
    });

    // The harness can stop and block the worker in Chromium only.
    if (name !== 'Chromium') return;

    it('warns, or opens it, but never loses a click that comes when the worker is asleep', async () => {
      await stage.stopWorker?.();
      await swapOnPress(DEIC, SWAPPED);
      await stage.use(linkTo(DEIC), 'click');
      await expect
        .poll(async () => (await warning())?.host ?? (await stage.opened())[0])
        .toMatch(/^(?:https:\/\/)?aaudk\.zoom\.us\.evil\.example/);
    });

    it('lets a click go on when the worker does not answer', async () => {
      await stage.blockWorker?.(3000);
      await swapOnPress(UNRELATED, `${UNRELATED}?late`);
      const pressed = performance.now();
      await stage.use(linkTo(UNRELATED), 'click');
      await expect.poll(() => stage.opened()).toEqual([`${UNRELATED}?late`]);
      expect(performance.now() - pressed).toBeLessThan(2500);
    });
  });
});
