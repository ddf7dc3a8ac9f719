import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS, parseLink } from '../../../src/core/address/link.ts';
import { LINK_REWRITERS } from '../../../src/core/unwrap/data/link-rewriters.ts';
import { MAX_DEPTH, type Unwrapped, unwrap } from '../../../src/core/unwrap/unwrap.ts';
import { isGenuine } from '../../../src/core/verdict/verdict.ts';
import { judge } from '../judge.ts';

function unwrapped(address: string): Unwrapped {
  const link = parseLink(address);
  if (link.kind !== 'web') throw new Error(`no web address: ${address}`);
  return unwrap(link);
}

function expectNothingLeftToUnwrap(first: Unwrapped): void {
  const { stopped } = first;
  // What stands in a bare domain's place, or nine layers deep, was not looked at: that may be a service again.
  if (stopped === 'wrapped-too-deep' || stopped === 'wrapper-domain-only') return;
  const again = unwrap(first.link);
  expect([again.link.url.href, again.stopped]).toEqual([first.link.url.href, stopped]);
  // A service that hides its target is an end too: a second look sees the same service and no more.
  expect(again.via).toEqual(stopped === null ? [] : first.via.slice(-1));
}

const WRAPS: readonly ((address: string) => string)[] = [
  (address) =>
    `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&reserved=0`,
  (address) => `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D`,
  (address) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}&h=x`,
  (address) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(address)}&c=E`,
  (address) => `https://slack-redir.net/link?url=${encodeURIComponent(address)}`,
  (address) => address.replace(/^(https?:\/\/)([^/?#@]+)/, '$1$2.mcas.ms'),
  (address) => address.replace(/^(https?:\/\/)([^/?#@]+)/, '$1$2.eu2.mcas.ms'),
];
const wrap = fc.constantFrom(...WRAPS);
const target = fc.constantFrom(
  'https://aaudk.zoom.us/j/61234567890?pwd=a%25b#success',
  'https://zooom.us/j/1',
  'http://192.0.2.7/zoom.us/j/1',
  'https://example.com/',
  'https://bit.ly/abc',
  'https://zoom.us.example.com/a?url=https%3A%2F%2Fzoom.us%2F',
  'https://www.google.com/url?q=javascript:alert(1)',
);

describe('unwrapping', { timeout: 60_000 }, () => {
  it.each(LINK_REWRITERS.map(({ service, sample }) => [service, sample[0]] as const))(
    'of %s, %s, leaves nothing to unwrap',
    (_service, wrapped) => expectNothingLeftToUnwrap(unwrapped(wrapped)),
  );

  it('leaves nothing to unwrap, however services are nested', () => {
    fc.assert(
      fc.property(target, fc.array(wrap, { maxLength: 6 }), (address, wraps) => {
        const wrapped = wraps.reduce<string>((inner, wrapOnce) => wrapOnce(inner), address);
        fc.pre(wrapped.length <= MAX_ADDRESS);
        expectNothingLeftToUnwrap(unwrapped(wrapped));
      }),
      { numRuns: 2000 },
    );
  });

  it('ends for any address, with no more services than layers', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        wrap,
        (address, wrapOnce) => {
          const { via } = unwrapped(wrapOnce(address));
          expect(via.length).toBeLessThanOrEqual(2 * (MAX_DEPTH + 1));
        },
      ),
    );
  });
});

describe('services nested in each other', { timeout: 60_000 }, () => {
  const nested = (depth: number) => {
    let address = 'https://aaudk.zoom.us/j/61234567890';
    // Encoded once a layer, an address grows threefold in its percent signs: Slack's wrapper is the shortest.
    for (let i = 0; i < depth; i += 1) address = `https://slack-redir.net/link?url=${encode(address)}`;
    return address;
  };
  /** Only what would end the parameter: everything else may stand in a query as it is. */
  const encode = (address: string) => address.replaceAll('%', '%25').replaceAll('&', '%26');

  it.each(Array.from({ length: MAX_DEPTH }, (_, i) => i + 1))('%i deep are read to the target', (depth) => {
    const { category, host, unwrappedVia } = judge(nested(depth));
    expect({ category, host, layers: unwrappedVia.length }).toEqual({
      category: 'deic',
      host: 'aaudk.zoom.us',
      layers: depth,
    });
  });

  it.each([MAX_DEPTH + 1, 20, 100])('%i deep are unverifiable', (depth) => {
    const address = nested(depth);
    expect(address.length).toBeLessThanOrEqual(MAX_ADDRESS);
    expect(judge(address)).toMatchObject({
      category: 'unverifiable',
      reasons: ['wrapped-too-deep'],
      target: null,
    });
  });

  it('end where a wrapper holds itself', () => {
    const self = 'https://slack-redir.net/link?url=https%3A%2F%2Fslack-redir.net%2Flink';
    expect(judge(self)).toMatchObject({ category: 'unverifiable', reasons: ['wrapper-without-target'] });
    const loop = 'https://slack-redir.net/link?url='.repeat(60);
    expect(judge(`${loop}https://zoom.us/`)).toMatchObject({
      category: 'unverifiable',
      reasons: ['wrapped-too-deep'],
    });
  });
});

/** Where the service would send the person, only the service knows. */
describe('a wrapper that names two targets', { timeout: 60_000 }, () => {
  const GENUINE = 'https%3A%2F%2Faaudk.zoom.us%2Fj%2F61234567890';
  const OTHER = 'https%3A%2F%2Fevil.example%2F';
  it.each([
    `https://www.google.com/url?q=${OTHER}&url=${GENUINE}`,
    `https://www.google.com/url?url=${GENUINE}&q=${OTHER}`,
    `https://www.google.com/url?q=${GENUINE}&q=${OTHER}`,
    `https://eur03.safelinks.protection.outlook.com/?url=${GENUINE}&url=${OTHER}`,
    `https://l.facebook.com/l.php?u=${OTHER}&u=${GENUINE}`,
  ])('is never genuine: %s', (address) => {
    expect(isGenuine(judge(address))).toBe(false);
  });

  it.each([
    ['both are the same', `https://www.google.com/url?q=${GENUINE}&url=${GENUINE}`],
    ['the other is what was searched for', `https://www.google.com/url?sa=t&q=zoom+login&url=${GENUINE}`],
  ])('is read where %s', (_title, address) => {
    expect(judge(address).category).toBe('deic');
  });
});
