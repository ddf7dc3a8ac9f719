import type { LateSurfaces } from './late-surfaces.ts';
import type { Card, Surfaces } from './surfaces.ts';

/**
 * A card whose code may still have to come: it is shown at once where the code is here, else as soon as it is, unless
 * `hide` or another `show` came first. Without the code nothing is shown.
 */
export function lateCard(surfaces: LateSurfaces, create: (surfaces: Surfaces) => Card): Card {
  let card: Card | null = null;
  let wanted: object | null = null;

  return {
    show: (...subject) => {
      const mine = subject;
      wanted = mine;
      const show = (come: Surfaces | null) => {
        if (!come || wanted !== mine) return;
        card ??= create(come);
        card.show(...subject);
      };
      const here = surfaces.here();
      if (here) show(here);
      else void surfaces.bring().then(show);
    },
    hide: () => {
      wanted = null;
      card?.hide();
    },
    holds: (event) => card?.holds(event) ?? false,
  };
}
