import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { KitFile, KitInput, PolicyKey } from './kit-input.ts';
import { type WindowsBrowser, windowsBrowsers } from './windows-browsers.ts';

/** https://learn.microsoft.com/previous-versions/windows/desktop/policy/schema-root names every element and attribute. */
export const ADMX_NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** Longer than any value; the editor of group policy takes 1,023 characters otherwise. */
const MAX_LENGTH = 1_000_000;

/**
 * An administrative template for each browser: a policy for each key of ours, in a category of its own.
 *
 * One for each browser, since Intune refuses a whole template in which one policy writes below
 * `Software\Policies\Microsoft`, as those of Edge must.
 */
export function admxFiles(kit: KitInput): readonly KitFile[] {
  return windowsBrowsers(kit).map((browser) => ({
    path: `windows/PolicyDefinitions/link-guard-${browser.name}.admx`,
    content: admx(browser, kit),
    use: 'to the PolicyDefinitions folder of the domain',
  }));
}

/** The category that holds the policies of a browser. */
export function categoryOf({ name }: WindowsBrowser): string {
  return `LinkGuard_${name}`;
}

/** A template's version has two parts. */
export function revisionOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** As a whole file, with its declaration. */
export function xmlFile(xml: XMLBuilder): string {
  return `${xml.doc().end({ prettyPrint: true })}\n`;
}

function admx(browser: WindowsBrowser, { keys, version }: KitInput): string {
  const category = categoryOf(browser);
  const root = create({ version: '1.0', encoding: 'utf-8' }).ele('policyDefinitions', {
    xmlns: ADMX_NAMESPACE,
    revision: revisionOf(version),
    schemaVersion: '1.0',
  });
  root
    .ele('policyNamespaces')
    .ele('target', { prefix: category, namespace: `LinkGuardForZoom.Policies.${browser.name}` });
  root.ele('resources', { minRequiredRevision: revisionOf(version) });
  root
    .ele('supportedOn')
    .ele('definitions')
    .ele('definition', { name: 'SUPPORTED', displayName: '$(string.SUPPORTED)' });
  root.ele('categories').ele('category', { name: category, displayName: '$(string.CATEGORY)' });
  const policies = root.ele('policies');
  for (const key of keys) addPolicy(policies, key, browser, category);
  return xmlFile(root);
}

function addPolicy(
  policies: XMLBuilder,
  { key, kind, choices }: PolicyKey,
  browser: WindowsBrowser,
  category: string,
) {
  const isSwitch = kind === 'boolean';
  const policy = policies.ele('policy', {
    name: key,
    class: 'Both',
    displayName: `$(string.${key})`,
    explainText: `$(string.${key}_explain)`,
    ...(!isSwitch && { presentation: `$(presentation.${key})` }),
    key: browser.key,
    ...(isSwitch && { valueName: key }),
  });
  policy.ele('parentCategory', { ref: category });
  policy.ele('supportedOn', { ref: 'SUPPORTED' });
  if (isSwitch) {
    policy.ele('enabledValue').ele('decimal', { value: '1' });
    policy.ele('disabledValue').ele('decimal', { value: '0' });
    return;
  }
  const elements = policy.ele('elements');
  if (kind === 'list-of-strings') {
    elements.ele('list', { id: key, key: `${browser.key}\\${key}`, valuePrefix: '' });
  } else if (kind === 'choice') {
    const choice = elements.ele('enum', { id: key, valueName: key, required: 'true' });
    for (const value of choices) {
      choice
        .ele('item', { displayName: `$(string.${key}_${value})` })
        .ele('value')
        .ele('string')
        .txt(value);
    }
  } else {
    elements.ele('text', { id: key, valueName: key, required: 'true', maxLength: String(MAX_LENGTH) });
  }
}
