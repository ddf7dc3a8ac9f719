/**
 * Builds every target for `npm run package`, each into its folder below `outDir`.
 * In: a `BuildOrder` as JSON, the only argument.
 */
import { build, type InlineConfig } from 'wxt';
import { ROOT } from '../run-tool.ts';
import { TARGETS, type Target } from './target.ts';
import { updateAddress } from './update-address.ts';

export interface BuildOrder {
  readonly outDir: string;
  readonly version: string;
  readonly webmail: readonly string[];
  readonly updates: string | null;
}

if (import.meta.main) {
  const order: BuildOrder = JSON.parse(process.argv[2] ?? '');
  for (const browser of TARGETS) await build(configFor(browser, order));
}

function configFor(browser: Target, order: BuildOrder): InlineConfig {
  return {
    root: ROOT,
    browser,
    outDir: order.outDir,
    manifest: { version: order.version, ...updateAddress(browser, order.updates) },
    hooks: {
      'entrypoints:resolved': (_wxt, entrypoints) => {
        for (const { type, options } of entrypoints) {
          if (type === 'content-script') options.matches = [...(options.matches ?? []), ...order.webmail];
        }
      },
    },
  };
}
