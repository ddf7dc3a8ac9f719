import { firefoxFiles } from './firefox.ts';
import { hostingFiles } from './hosting.ts';
import type { KitFile, KitInput } from './kit-input.ts';
import { linuxFiles } from './linux.ts';
import { macosFiles } from './macos.ts';
import { admlFiles } from './windows-adml.ts';
import { admxFiles } from './windows-admx.ts';
import { edgeScriptFiles } from './windows-edge-script.ts';
import { intuneFiles } from './windows-intune.ts';
import { regFiles } from './windows-reg.ts';

const WRITERS: readonly ((kit: KitInput) => readonly KitFile[])[] = [
  linuxFiles,
  firefoxFiles,
  admxFiles,
  admlFiles,
  regFiles,
  intuneFiles,
  edgeScriptFiles,
  macosFiles,
  hostingFiles,
];

/** Every file of the kit, for every platform that is known enough of. The same input gives the same bytes. */
export function kitFiles(kit: KitInput): readonly KitFile[] {
  return WRITERS.flatMap((write) => write(kit));
}
