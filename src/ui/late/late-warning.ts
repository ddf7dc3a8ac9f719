import type { Translate } from '../translate.ts';
import type { LateSurfaces } from './late-surfaces.ts';
import { openNotice } from './notice.ts';
import type { Surfaces, WarningSubject } from './surfaces.ts';

/** Milliseconds that a person waits for the warning at most: a killed worker is back in a quarter of that. */
const WAIT = 1000;

/**
 * Warns, with code that may still have to come. The link is shut already, and stays so: where the code does not come in
 * time, a plain notice says what matters, in the words of `t`. The next click asks for the code again.
 * Out: closes whatever was opened, and lets nothing open any more.
 */
export function warnLate(surfaces: LateSurfaces, subject: WarningSubject, t: Translate): () => void {
  const here = surfaces.here();
  if (here) return here.openWarning(subject);
  let isOver = false;
  let close = () => {};
  void inTime(surfaces.bring()).then((come) => {
    if (!isOver) close = come ? come.openWarning(subject) : openNotice(subject, t);
  });
  return () => {
    isOver = true;
    close();
  };
}

function inTime(coming: Promise<Surfaces | null>): Promise<Surfaces | null> {
  return Promise.race([coming, new Promise<null>((resolve) => setTimeout(resolve, WAIT, null))]);
}
