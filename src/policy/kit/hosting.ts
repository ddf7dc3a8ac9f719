import { create } from 'xmlbuilder2';
import { GECKO_ID, type GeckoInstall, jsonFile, type KitFile, type KitInput } from './kit-input.ts';
import { xmlText } from './xml-text.ts';

/** The update manifests for those who host the packages themselves, each to lie in its package's folder. */
export function hostingFiles({ crx, firefox, thunderbird }: KitInput): readonly KitFile[] {
  return [
    ...(crx === null
      ? []
      : [{ path: 'hosting/updates.xml', content: chromiumUpdates(crx), use: beside(crx.url) }]),
    ...geckoFile('updates.json', firefox),
    ...geckoFile('updates-thunderbird.json', thunderbird),
  ];
}

function geckoFile(name: string, install: GeckoInstall | null): KitFile[] {
  if (install === null || install.updateUrl === null) return [];
  return [{ path: `hosting/${name}`, content: geckoUpdates(install), use: `to ${install.updateUrl}` }];
}

function beside(url: string): string {
  return `to ${new URL('updates.xml', url)}`;
}

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux#update-manifest */
function chromiumUpdates({ id, url, version, oldestBrowser }: NonNullable<KitInput['crx']>): string {
  const xml = create({ version: '1.0', encoding: 'UTF-8' });
  xml
    .ele('gupdate', { xmlns: 'http://www.google.com/update2/response', protocol: '2.0' })
    .ele('app', { appid: id })
    .ele('updatecheck', {
      codebase: xmlText(url),
      version,
      ...(oldestBrowser !== null && { prodversionmin: oldestBrowser }),
    });
  return `${xml.end({ prettyPrint: true })}\n`;
}

/** https://extensionworkshop.com/documentation/manage/updating-your-extension/ */
function geckoUpdates({ url, version, oldestBrowser, sha256 }: GeckoInstall): string {
  const update = {
    version,
    update_link: url,
    ...(sha256 !== null && { update_hash: `sha256:${sha256}` }),
    ...(oldestBrowser !== null && { applications: { gecko: { strict_min_version: oldestBrowser } } }),
  };
  return jsonFile({ addons: { [GECKO_ID]: { updates: [update] } } });
}
