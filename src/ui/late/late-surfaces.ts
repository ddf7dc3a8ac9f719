import { awaitSurfaces, type Surfaces } from './surfaces.ts';

export interface LateSurfaces<S extends Surfaces = Surfaces> {
  /** `null` while they are not here. */
  readonly here: () => S | null;
  /** Has them brought, unless they are here or on the way. Out: `null` where they did not come; never rejects. */
  readonly bring: () => Promise<S | null>;
}

/**
 * Marks, card and warning, which are not in a page until it needs one of them.
 *
 * `ask` has our second script started in this frame, and resolves when that was done or has failed. What failed is
 * asked for again at the next need.
 */
export function lateSurfaces<S extends Surfaces = Surfaces>(
  ask: () => Promise<unknown>,
  world: object = globalThis,
): LateSurfaces<S> {
  let surfaces: S | null = null;
  let coming: Promise<S | null> | null = null;
  awaitSurfaces<S>((given) => {
    surfaces ??= given;
  }, world);

  const start = async () => {
    await ask().catch(() => undefined);
    coming = null;
    return surfaces;
  };
  return {
    here: () => surfaces,
    bring: async () => {
      if (surfaces) return surfaces;
      coming ??= start();
      return coming;
    },
  };
}
