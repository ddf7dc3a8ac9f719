import type { TestPage } from './driver.ts';
import type { TestBrowser } from './test-browser.ts';

/** What the browser itself says of the extension. */
export interface Installed {
  readonly version: string;
  readonly byPolicy: boolean;
  readonly mayBeRemoved: boolean;
  readonly mayBeTurnedOff: boolean;
}

/** A browser that an administrator manages: nothing is installed in it but what the policy says. */
export interface ManagedBrowser extends Pick<TestBrowser, 'newOfflinePage'> {
  /**
   * Replaces the policy file, and starts the browser again where it does not look at it by itself.
   * Out: whether it was started again, and all tabs are gone.
   */
  changePolicy(content: string): Promise<boolean>;
  /** `null` where the extension is not installed, or is turned off. */
  installed(): Promise<Installed | null>;
  /** A page of the extension, in a new tab. */
  openOwnPage(file: string): Promise<TestPage>;
  /** The addresses of all tabs; of one that could not be loaded, for want of a network, the one that was wanted. */
  tabs(): Promise<readonly string[]>;
  /** Has the browser look for new versions of extensions now, as it does by itself every few hours. */
  lookForUpdates(): Promise<void>;
  /** Ends the browser and removes its profile and its policy folder. */
  close(): Promise<void>;
}
