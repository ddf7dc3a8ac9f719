import type { TestPage } from '../driver.ts';

/** The popup: the links of the tab and the answers that fit. */
export class PopupPage {
  readonly page: TestPage;

  constructor(page: TestPage) {
    this.page = page;
  }

  /** Presses "Use it on this site". The browser then asks its own question, over which Chromium closes the popup. */
  async useOnThisSite(): Promise<void> {
    await this.page.click('#b');
  }
}
