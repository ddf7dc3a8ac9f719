import type { Category } from '../../../../src/core/verdict/verdict.ts';
import type { FaqId } from '../../../../src/faq/ids.ts';
import type { Translate } from '../../../../src/ui/translate.ts';
import type { Language } from '../../../../src/words/languages.ts';
import { translator } from '../../../support/translate.ts';
import type { Readable, TestPage } from '../driver.ts';
import { until } from '../until.ts';

/** A link as the popup lists it. */
export interface ListedLink {
  readonly category: Category;
  readonly title: string;
  /** What the mail shows. */
  readonly text: string;
  readonly host: string;
  /** The part of the host that is picked out. */
  readonly domain: string;
}

/** The popup: the links of the tab, the answers that fit, and the box to paste a text into. */
export class PopupPage {
  readonly page: TestPage;
  readonly #t: Translate;

  constructor(page: TestPage, language: Language = 'en') {
    this.page = page;
    this.#t = translator(language);
  }

  /**
   * Presses "Use it on this site". The browser then asks its own question, over which Chromium closes the popup,
   * sometimes before the press is reported as done.
   */
  async useOnThisSite(): Promise<void> {
    try {
      await this.page.clickButton(this.#t('ui_use_on_site'));
    } catch (error) {
      // That the press came to nothing may be told before the popup's end is.
      await until('the popup to close', async () => this.page.isClosed(), 2000).catch(() => {
        throw error;
      });
    }
  }

  async stopOnThisSite(): Promise<void> {
    await this.page.clickButton(this.#t('ui_stop_on_site'));
  }

  async check(text: string): Promise<void> {
    await this.page.fill('#check-text', text);
    await this.page.clickButton(this.#t('ui_check_button'));
  }

  /** Everything that the parts about the open page and its site say. */
  async text(): Promise<string> {
    return this.page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'section[aria-labelledby="on-this-page"], section:has(> .popup-site)',
          ),
        ]
          .map(({ innerText }) => innerText)
          .join('\n'),
      null,
    );
  }

  /** The links of the open page, in the order shown. */
  links(): Promise<ListedLink[]> {
    return this.#linksIn('section[aria-labelledby="on-this-page"]');
  }

  /** What was asked through the context menu. */
  askedLinks(): Promise<ListedLink[]> {
    return this.#linksIn('section[aria-labelledby="asked"]');
  }

  /** The verdict on the address of the open page; nothing where it has none. */
  pageAddress(): Promise<ListedLink[]> {
    return this.#linksIn('section[aria-labelledby="page-address"]');
  }

  /** The links of the text that was pasted. */
  checkedLinks(): Promise<ListedLink[]> {
    return this.#linksIn('section[aria-labelledby="check"]');
  }

  /** The answers under "Answers that fit this mail", in the order shown. */
  fittingAnswers(): Promise<FaqId[]> {
    return this.page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('section[aria-labelledby="fitting"] [data-answer]')].map(
          (answer) => answer.dataset.answer as FaqId,
        ),
      null,
    );
  }

  #linksIn(section: string): Promise<ListedLink[]> {
    return listedLinks(this.page, section);
  }
}

/** The links in the popup's section of this selector, in the order shown. */
export function listedLinks(popup: Readable, section: string): Promise<ListedLink[]> {
  return popup.evaluate((selector) => {
    const textOf = (root: Element, part: string) => root.querySelector(part)?.textContent ?? '';
    return [...document.querySelectorAll(`${selector} .lg-link`)].map((link) => {
      // Links of one verdict and host share a row that names both.
      const row = link.closest('.lg-row') ?? link;
      return {
        category: (/ lg-(\w+)/.exec(link.className)?.[1] ?? '') as Category,
        title: textOf(row, 'h3'),
        text: textOf(link, '.lg-link-text'),
        host: textOf(row, '.lg-host'),
        domain: textOf(row, '.lg-host-domain'),
      };
    });
  }, section);
}
