import type { LinkRewriter } from './link-rewriter.ts';

const MISP = 'MISP/misp-warninglists lists/url-shortener/list.json, version 26';
const GENERAL = 'general knowledge, 2026-11';

/** The name a shortener is known by, its hosts, and where it is known from. */
const SERVICES: readonly (readonly [
  service: string,
  hosts: readonly string[],
  source: string,
  path?: RegExp,
])[] = [
  ['Bitly', ['bit.ly', 'bitly.com', 'j.mp'], MISP],
  ['TinyURL', ['tinyurl.com', 'tiny.cc'], MISP],
  ['X (t.co)', ['t.co'], MISP],
  // At the foot of each invitation by Teams stands a page that helps.
  ['Microsoft (aka.ms)', ['aka.ms'], GENERAL, /^\/(?!JoinTeamsMeeting$)/i],
  ['Ow.ly', ['ow.ly'], MISP],
  ['is.gd', ['is.gd', 'v.gd'], MISP],
  ['Rebrandly', ['rebrand.ly', 'rb.gy'], MISP],
  ['Google (goo.gl)', ['goo.gl'], MISP],
  ['Cuttly', ['cutt.ly'], MISP],
  ['Short.io', ['short.io'], GENERAL],
  ['ShortURL', ['shorturl.at'], MISP],
  ['Buffer', ['buff.ly'], MISP],
  ['Dub', ['dub.sh'], MISP],
  ['Kortlink', ['kortlink.dk'], MISP],
  ['Linktree', ['tr.ee'], MISP],
  ['QR Code Generator', ['qrco.de', 'l.ead.me'], MISP],
  ['s.id', ['s.id'], MISP],
  ['Surl.li', ['surl.li'], MISP],
  ['T.LY', ['t.ly'], MISP],
  ['urlz.fr', ['urlz.fr'], MISP],
];

/** Link shorteners in wide use: the address is a code, and only the service knows what it stands for. */
export const SHORTENERS: readonly LinkRewriter[] = SERVICES.flatMap(([service, hosts, source, path]) =>
  hosts.map(
    (host): LinkRewriter => ({
      service,
      host,
      isShortener: true,
      ...(path && { path }),
      source,
      sample: [`https://${host}/abc`, null],
    }),
  ),
);
