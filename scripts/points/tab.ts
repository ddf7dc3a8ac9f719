import { GMAIL } from '../../tests/browser/support/pages/webmail-fixture.ts';
import { HOSTS } from './addresses.ts';
import type { Way } from './draw.ts';
import { listen } from './in-page.ts';
import type { PointsStage } from './stage.ts';

/** What both drivers call alike. */
interface Tab {
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    down(options: { readonly button: 'left' | 'middle' }): Promise<void>;
    up(options: { readonly button: 'left' | 'middle' }): Promise<void>;
  };
  readonly keyboard: {
    down(key: 'Control' | 'Shift'): Promise<void>;
    up(key: 'Control' | 'Shift'): Promise<void>;
    press(key: 'Enter'): Promise<void>;
  };
  goto(url: string): Promise<unknown>;
  evaluate(run: () => void): Promise<void>;
}

/** Milliseconds that a button stays down: long enough for what a style does at `:active`. */
const DOWN = 30;
const KEYS = { ctrl: 'Control', shift: 'Shift' } as const;

/** The hosts that may be asked for something: a browser connects to a link's host as it is pressed, the webmail's own too. */
export const OPENS = [...HOSTS, new URL(GMAIL.addresses[0]).hostname];

/** Loads the webmail, and presses in it. */
export function inTab(tab: Tab): Pick<PointsStage, 'comeHome' | 'press'> {
  const { mouse, keyboard } = tab;
  return {
    comeHome: async () => {
      await tab.goto(GMAIL.addresses[0]);
      await tab.evaluate(listen);
    },
    press: async (x: number, y: number, way: Way) => {
      if (way === 'enter') return keyboard.press('Enter');
      const button = way === 'middle' ? 'middle' : 'left';
      const key = way === 'ctrl' || way === 'shift' ? KEYS[way] : null;
      if (key) await keyboard.down(key);
      await mouse.move(x, y);
      await mouse.down({ button });
      await new Promise((resolve) => setTimeout(resolve, DOWN));
      await mouse.up({ button });
      if (key) await keyboard.up(key);
    },
  };
}
