import { ROOMS } from '../rooms.ts';

/** The rooms, as docs/architecture.md has them. */
export function roomsTable(): string[] {
  return [
    '| room | holds | may use |',
    '| --- | --- | --- |',
    ...ROOMS.map(({ folder, holds, mayUse }) => `| \`${folder}\` | ${holds} | ${mayUse} |`),
  ];
}
