import { DANISH } from './institutions/danish.ts';
import { FINNISH } from './institutions/finnish.ts';
import type { Institution } from './institutions/institution.ts';
import { NORWEGIAN } from './institutions/norwegian.ts';
import { SWEDISH } from './institutions/swedish.ts';

export type { Institution };

/**
 * The hosts known on 2026-11-30. No full list of DeiC's Zoom institutions was found in public sources, so this is "known",
 * not "all": an administrator or a person can add a host. No row is a guess by a naming habit alone.
 */
export const INSTITUTIONS: readonly Institution[] = [...DANISH, ...SWEDISH, ...NORWEGIAN, ...FINNISH];
