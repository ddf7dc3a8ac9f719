import type { Verdict } from '../core/verdict/verdict.ts';
import type { Translate } from './translate.ts';

interface HostNameProps {
  readonly verdict: Pick<Verdict, 'host' | 'registrableDomain'>;
  readonly t: Translate;
}

/** A host longer than this needs several lines. */
const LONG = 40;
/** A registrable domain longer than this fills a line by itself. */
const WIDE = 24;

/**
 * The host a link leads to, its registrable domain picked out: the part that says who owns it. Long hosts wrap
 * after a dot, and the registrable domain stays together where it can. Where a host has no registrable domain
 * (an IP address) all of it is picked out.
 */
export function HostName({ verdict: { host, registrableDomain }, t }: HostNameProps) {
  if (host === null) return <span class="lg-host lg-host-none">{t('ui_no_host')}</span>;
  const domain = registrableDomain !== null && isWithin(host, registrableDomain) ? registrableDomain : host;
  const before = host.slice(0, host.length - domain.length);
  return (
    <bdi
      class={`lg-host${host.length > LONG ? ' lg-host-long' : ''}${domain.length > WIDE ? ' lg-host-wide' : ''}`}
    >
      {before !== '' && <span class="lg-host-before">{withBreaks(before)}</span>}
      <strong class="lg-host-domain">{domain}</strong>
    </bdi>
  );
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Lets a line break after each dot. */
function withBreaks(labels: string) {
  return labels.split(/(?<=\.)/).map((label, index) => [index > 0 && <wbr />, label]);
}
