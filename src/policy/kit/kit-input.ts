import type { Language } from '../../words/languages.ts';
import type { Texts } from '../../words/texts.ts';

/**
 * How a policy key's value is built, which decides how an administrator types it and how the registry holds it.
 *
 * `json` is everything with parts, and a list of choices: an empty one says that nothing may be chosen, and group policy
 * has no way to hold an empty list.
 */
export type PolicyKind = 'list-of-strings' | 'json' | 'choice' | 'boolean';

/** One key of the policy, as its schema declares it. */
export interface PolicyKey {
  /** `institutionHosts` */
  readonly key: string;
  readonly kind: PolicyKind;
  /** What a `choice` is one of; empty for every other kind. */
  readonly choices: readonly string[];
  readonly example: Json;
  /** The messages that explain it, on the options page as well. */
  readonly title: string;
  readonly text: string;
  /** What `$1` stands for in the two; empty for most. */
  readonly fill: readonly string[];
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The values that an administrator wants everywhere: such as the policy's schema takes. */
export type PolicyValues = { readonly [key: string]: Json };

/** An extension as a browser of the Chromium family installs it. */
export interface ChromiumInstall {
  /** 32 letters from a to p. */
  readonly id: string;
  /** Where the browser asks for new versions: a store's address, or that of our own `updates.xml`. */
  readonly updateUrl: string;
}

/** A package that an administrator hosts, as the update manifests describe it. */
export interface HostedPackage {
  readonly url: string;
  readonly version: string;
  /** The oldest browser that takes it, where known. */
  readonly oldestBrowser: string | null;
  /** SHA-256 in hexadecimal digits, where the file was at hand. */
  readonly sha256: string | null;
}

/** An add-on as Firefox or Thunderbird installs it. */
export interface GeckoInstall extends HostedPackage {
  /** The `updates.json` beside the package; `null` where a catalogue or the file itself brings new versions. */
  readonly updateUrl: string | null;
}

/** Everything that the writers of the kit need. They read nothing else and ask nobody. */
export interface KitInput {
  readonly values: PolicyValues;
  readonly keys: readonly PolicyKey[];
  readonly texts: Readonly<Record<Language, Texts>>;
  /** The version of the extension. */
  readonly version: string;
  /** `null` where no ID is known: nothing is written for that browser then. */
  readonly chrome: ChromiumInstall | null;
  readonly edge: ChromiumInstall | null;
  /** The CRX that is hosted by oneself, if one is. */
  readonly crx: (HostedPackage & { readonly id: string }) | null;
  /** `null` where no address is known: the settings are written, the installation is not. */
  readonly firefox: GeckoInstall | null;
  readonly thunderbird: GeckoInstall | null;
}

/** A file of the kit. */
export interface KitFile {
  /** Below the folder of the kit, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What an administrator does with it, in a few words. */
  readonly use: string;
}

/** The ID of our add-on in Firefox and Thunderbird. */
export const GECKO_ID = '{8eb8467a-d106-4e98-89b1-2c9c4038321c}';

/** As a file: two spaces, a line end at the end. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
