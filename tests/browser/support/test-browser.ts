import type { TestPage } from './driver.ts';

/** What the toolbar button carries. */
export interface Badge {
  readonly text: string;
  /** As CSS writes it, without alpha: `rgb(1, 2, 3)`. */
  readonly color: string;
}

/** A browser with the extension in it: what the journeys do in Chromium and Firefox alike. */
export interface TestBrowser {
  /** Where the extension's own pages are, with a slash at the end. */
  readonly extensionUrl: string;
  newPage(): Promise<TestPage>;
  /**
   * A new tab of which nothing reaches the network: `answer` gives the HTML of an address, and `null` for one that is
   * refused.
   */
  newOfflinePage(answer: (url: string) => string | null): Promise<TestPage>;
  /** As `newOfflinePage`, in a private window of its own. */
  newPrivatePage: TestBrowser['newOfflinePage'];
  /**
   * Lets the extension into private windows. What was open of it is closed by that, and so `badge` and `stopWorker` have
   * nobody to ask.
   */
  allowInPrivate(): Promise<void>;
  /** One of the extension's own pages in a new tab, such as `options.html`. */
  openOwnPage(file: string): Promise<TestPage>;
  /** The popup as it stands for `tab`. */
  openPopup(tab: TestPage): Promise<TestPage>;
  /**
   * Lets the extension read the site in `tab`, as a person does: in the popup they press "Use it on this site",
   * then they accept the browser's own question. Gives what the question said; nothing where none was asked.
   */
  grantSite(tab: TestPage): Promise<readonly string[]>;
  /** The badge on the toolbar button while `tab` is in front. */
  badge(tab: TestPage): Promise<Badge>;
  /**
   * Ends the browser and removes its profile. Throws where the extension made a request, or anyone one that the test
   * does not serve.
   */
  close(): Promise<void>;
}
