import type { Readable } from '../driver.ts';

/** A setting as the page of settings shows it: a row of a list, or a choice. */
export interface ShownSetting {
  /** What it is about: a host, a site, the title of a choice. */
  readonly name: string;
  /** Who set it, in words. */
  readonly origin: string;
  /** How many things there are to press. */
  readonly controls: number;
}

/** What the page of settings shows. */
export interface ShownOptions {
  readonly settings: readonly ShownSetting[];
  /** The keys of the policy that are said to be of no use. */
  readonly problems: readonly string[];
}

export function readOptions(page: Readable): Promise<ShownOptions> {
  return page.evaluate(() => {
    const textIn = (element: Element, selector: string) =>
      element.querySelector(selector)?.textContent?.trim() ?? '';
    return {
      settings: [...document.querySelectorAll('.options-list > li, .options-choice')].map((setting) => ({
        name: textIn(setting, 'bdi, legend'),
        origin: textIn(setting, '.options-origin'),
        controls: setting.querySelectorAll('button, input, select').length,
      })),
      problems: [...document.querySelectorAll('.options-problems code')].map((key) => key.textContent ?? ''),
    };
  }, null);
}

/** Chooses, in a setting with one of a few values, the one of this label. Throws where it is not offered. */
export function choose(page: Readable, label: string): Promise<void> {
  return page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll<HTMLElement>('.options-radio label')];
    const found = labels.find((it) => it.textContent?.trim() === wanted);
    if (!found) throw new Error(`${wanted} is not offered.`);
    found.click();
  }, label);
}
