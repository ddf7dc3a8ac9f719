import type { Host } from '../address/host.ts';
import { INSTITUTIONS } from './data/institutions.ts';

const DOMAINS = new Set(INSTITUTIONS.flatMap(({ domains }) => domains));

/** Whether a host is on a known institution's own domain: its pages about Zoom are its own. */
export function isInstitutionsDomain({ registrableDomain }: Pick<Host, 'registrableDomain'>): boolean {
  return registrableDomain !== null && DOMAINS.has(registrableDomain);
}
