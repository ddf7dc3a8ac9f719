// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnPlace } from '../../src/dom/own-place.ts';
import { lateCard } from '../../src/ui/late/late-card.ts';
import { type LateSurfaces, lateSurfaces } from '../../src/ui/late/late-surfaces.ts';
import { warnLate } from '../../src/ui/late/late-warning.ts';
import { awaitSurfaces, giveSurfaces, type Surfaces } from '../../src/ui/late/surfaces.ts';
import { installDialogs } from '../support/dialog.ts';
import { openPlace } from '../support/own-place.ts';
import { translator } from '../support/translate.ts';
import { judgedLink, verdict } from '../support/verdict.ts';

const SETTINGS = { spoofedClick: 'warn', helpDesk: null, texts: null } as const;
const t = translator('en');

/** The frame's world of the extension. */
let world: object;
let steps: string[];
/** What the worker does when it is asked: nothing until the test says so. */
let arrive: (isThere: boolean) => Promise<void>;
let ask: ReturnType<typeof vi.fn<() => Promise<unknown>>>;
let surfaces: LateSurfaces;
let own: OwnPlace;

const SURFACES: Surfaces = {
  createCard: () => {
    steps.push('create card');
    return {
      show: (anchor) => void steps.push(`show ${anchor.id}`),
      hide: () => void steps.push('hide'),
      holds: ({ type }) => type === 'in-card',
    };
  },
  openWarning: () => {
    steps.push('warn');
    return () => void steps.push('close warning');
  },
};

beforeEach(() => {
  world = {};
  steps = [];
  own = openPlace(document);
  const waiting: (() => void)[] = [];
  ask = vi.fn(
    () =>
      new Promise((resolve) => {
        waiting.push(() => resolve(undefined));
      }),
  );
  arrive = async (isThere) => {
    if (isThere) giveSurfaces(SURFACES, world);
    for (const answer of waiting.splice(0)) answer();
    await settle();
  };
  surfaces = lateSurfaces(ask, world);
});

afterEach(() => {
  own.remove();
  vi.useRealTimers();
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

const link = (id: string) => Object.assign(document.createElement('a'), { id });

describe('the second script', () => {
  it('is asked for once, however many wait', async () => {
    const all = [surfaces.bring(), surfaces.bring()];
    expect(surfaces.here()).toBeNull();
    await arrive(true);
    expect(await Promise.all([...all, surfaces.bring()])).toEqual([SURFACES, SURFACES, SURFACES]);
    expect(surfaces.here()).toBe(SURFACES);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is asked for again where it did not come, or the worker could not be asked', async () => {
    ask.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    expect(await surfaces.bring()).toBeNull();
    const second = surfaces.bring();
    await arrive(false);
    expect(await second).toBeNull();
    const third = surfaces.bring();
    await arrive(true);
    expect(await third).toBe(SURFACES);
  });

  it('stays as it came first, where the worker’s second try brought it twice', () => {
    giveSurfaces(SURFACES, world);
    giveSurfaces({ ...SURFACES }, world);
    expect(surfaces.here()).toBe(SURFACES);
  });

  it('does nothing in a frame where nobody waits for it', () => {
    expect(() => giveSurfaces(SURFACES, {})).not.toThrow();
  });

  it('goes to the copy of the first that came last', () => {
    const taken: string[] = [];
    awaitSurfaces(() => taken.push('old'), world);
    awaitSurfaces(() => taken.push('new'), world);
    giveSurfaces(SURFACES, world);
    expect(taken).toEqual(['new']);
  });

  it('is not taken from an element of the page by any name', () => {
    expect(Object.keys(world)).toEqual([]);
    expect(Object.getOwnPropertySymbols(world)).toHaveLength(1);
  });
});

describe('a card', () => {
  const show = (card: ReturnType<typeof lateCard>, id: string) => card.show(link(id), judgedLink(), SETTINGS);
  const make = () => lateCard(surfaces, ({ createCard }) => createCard(own, {} as never));

  it('is there at once where its code is', async () => {
    void surfaces.bring();
    await arrive(true);
    const card = make();
    show(card, 'a');
    show(card, 'b');
    expect(steps).toEqual(['create card', 'show a', 'show b']);
    expect(['in-card', 'elsewhere'].map((type) => card.holds(new Event(type)))).toEqual([true, false]);
  });

  it('comes when its code has come, for the last link only', async () => {
    const card = make();
    show(card, 'a');
    show(card, 'b');
    expect([steps, card.holds(new Event('in-card'))]).toEqual([[], false]);
    await arrive(true);
    expect(steps).toEqual(['create card', 'show b']);
  });

  it('does not come when the person has turned away meanwhile', async () => {
    const card = make();
    show(card, 'a');
    card.hide();
    await arrive(true);
    expect(steps).toEqual([]);
  });

  it('stays away without its code, until the next time', async () => {
    const card = make();
    show(card, 'a');
    await arrive(false);
    expect(steps).toEqual([]);
    show(card, 'b');
    await arrive(true);
    expect(steps).toEqual(['create card', 'show b']);
  });
});

describe('a warning', () => {
  const spoofed = verdict({ category: 'spoofed', host: 'join.zooom.us', registrableDomain: 'zooom.us' });
  const subject = {
    verdict: spoofed,
    wayOn: 'wait',
    settings: SETTINGS,
    onGoOn: () => void steps.push('go on'),
  } as const;
  const warn = (parts = {}) => warnLate(surfaces, { ...subject, own, ...parts }, t);
  const notice = () => own.root.querySelector('link-guard-warning')?.shadowRoot;

  beforeEach(() => {
    vi.useFakeTimers();
    installDialogs(HTMLDialogElement.prototype);
  });

  it('is there at once where its code is', async () => {
    void surfaces.bring();
    await arrive(true);
    warn()();
    expect(steps).toEqual(['warn', 'close warning']);
  });

  it('comes when its code has come', async () => {
    const close = warn();
    expect([steps, notice()]).toEqual([[], undefined]);
    await arrive(true);
    close();
    expect(steps).toEqual(['warn', 'close warning']);
  });

  it('does not come once it was closed', async () => {
    warn()();
    await arrive(true);
    expect(steps).toEqual([]);
  });

  it.each([
    ['could not be had', () => arrive(false)],
    ['lets wait', () => vi.advanceTimersByTimeAsync(1000)],
  ])('is a plain notice where its code %s', async (_title, fail) => {
    const close = warn();
    await fail();
    const dialog = notice()?.querySelector('dialog');
    expect(dialog?.dataset.modal).toBe('true');
    expect(dialog?.textContent).toContain('zooom.us');
    expect(dialog?.getAttribute('role')).toBe('alertdialog');
    expect(dialog?.getAttribute('aria-label')).toContain(t('warning_title'));
    expect(notice()?.activeElement).toBe(dialog?.querySelector('button'));
    close();
    expect([notice(), steps]).toEqual([undefined, []]);
  });

  it('has as a notice one button, which closes it and opens nothing', async () => {
    warn();
    await arrive(false);
    expect(notice()?.querySelectorAll('button, a, input')).toHaveLength(1);
    notice()?.querySelector('button')?.click();
    expect([notice(), steps]).toEqual([undefined, []]);
  });

  it('is closed as a notice by Escape too, and by who opened it after that without harm', async () => {
    const close = warn();
    await arrive(false);
    notice()?.querySelector('dialog')?.close();
    expect(notice()).toBeUndefined();
    expect(close).not.toThrow();
  });

  it('says as a notice who listed the address', async () => {
    warn({ verdict: { ...spoofed, reasons: ['listed-by-policy'], imitates: null } });
    await arrive(false);
    expect(notice()?.querySelector('h2')?.textContent).toBe(`${t('warning_listed_title')} zooom.us`);
  });

  it('keeps keys that are pressed in the notice from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    warn();
    await arrive(false);
    const press = new KeyboardEvent('keydown', { key: 'e', bubbles: true, composed: true });
    notice()?.querySelector('button')?.dispatchEvent(press);
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('asks for its code anew at the next click after a notice', async () => {
    const close = warn();
    await arrive(false);
    close();
    warn();
    await arrive(true);
    expect(steps).toEqual(['warn']);
  });
});
