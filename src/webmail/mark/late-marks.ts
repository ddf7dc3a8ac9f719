import type { Place } from '../find/candidates.ts';
import type { NamedLink, Shown } from './mark-look.ts';
import type { Marks } from './marks.ts';

/**
 * Marks whose code may still have to come: what is to be marked is kept until it is here, and drawn then. Most pages have
 * nothing to mark and never load it. Where it does not come nothing is drawn, and the next change of the page asks again:
 * no press depends on it.
 *
 * In: `bring` has the code brought, and gives what draws; `null` where it did not come; never rejects.
 */
export function lateMarks(bring: () => Promise<(() => Marks) | null>): Marks {
  const wanted = new Map<Place, readonly [look: Shown, link: NamedLink]>();
  let marks: Marks | null = null;
  let isComing = false;

  const ask = async () => {
    if (marks || isComing || wanted.size === 0) return;
    isComing = true;
    const draw = await bring();
    isComing = false;
    if (!draw) return;
    marks = draw();
    for (const [place, [look, link]] of wanted) marks.set(place, look, link);
    wanted.clear();
  };

  return {
    set: (place, look, link) => {
      if (marks) return marks.set(place, look, link);
      wanted.set(place, [look, link]);
      void ask();
    },
    remove: (place) => {
      wanted.delete(place);
      marks?.remove(place);
    },
    moved: () => {
      if (marks) marks.moved();
      else void ask();
    },
    pointedAt: (place) => (marks ? marks.pointedAt(place) : 'startContainer' in place ? null : place),
    placeOf: (mark) => marks?.placeOf(mark) ?? null,
    isBelied: (x, y, opens) => marks?.isBelied(x, y, opens) ?? false,
  };
}
