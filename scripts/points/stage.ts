import type { TestPage } from '../../tests/browser/support/driver.ts';
import type { Way } from './draw.ts';

/** An imitated Gmail in a browser that follows no link: what would be opened is written down. */
export interface PointsStage {
  readonly page: TestPage;
  /** Loads the webmail anew, where a press has led the tab away: an address that is none leads to an empty page. */
  comeHome(): Promise<void>;
  /** Presses where the pointer is; with `enter`, where the keyboard is. */
  press(x: number, y: number, way: Way): Promise<void>;
  /** The addresses that were to be opened since this was asked last; closes what was opened for them. */
  opened(): Promise<readonly string[]>;
  close(): Promise<void>;
}
