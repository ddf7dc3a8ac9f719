import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type LinkStage, STAGES } from './link-stage.ts';
import { skipWhenMissing } from './missing.ts';
import { KEEP_PRISTINE, openRaw, ourMarks, ourWarning } from './pages/hostile.ts';

/**
 * Tests of mails over an imitated Gmail that takes nothing out but scripts, in each browser. `opens`: the hosts that their
 * links lead to. Before each test nothing is open and nothing is marked; `stage` is there once the first one runs.
 */
export function withHostileMails(
  title: string,
  opens: readonly string[],
  tests: (stage: LinkStage) => void,
): void {
  describe.each(STAGES)(`${title} in %s`, (_name, missing, launch) => {
    describe.skipIf(skipWhenMissing(missing()))('over an imitated Gmail', () => {
      const stage = {} as LinkStage;

      beforeAll(async () => {
        Object.assign(stage, await launch(opens, KEEP_PRISTINE));
      });
      afterAll(() => stage.close?.());

      beforeEach(async () => {
        await stage.clear();
        await openRaw(stage.page, '<p>Nothing</p>');
        if (await ourWarning(stage.page)) await stage.page.press('Escape');
        await expect.poll(() => ourMarks(stage.page)).toEqual([]);
        await stage.page.moveAway();
      });

      tests(stage);
    });
  });
}
