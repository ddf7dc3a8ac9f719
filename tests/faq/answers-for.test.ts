import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InvitationFacts, NO_FACTS } from '../../src/core/message/invitation.ts';
import { REASONS } from '../../src/core/verdict/reasons.ts';
import { CATEGORIES, type LinkKind, type Verdict } from '../../src/core/verdict/verdict.ts';
import { answersFor } from '../../src/faq/answers-for.ts';
import { FAQ_IDS, type FaqId, isFaqId } from '../../src/faq/ids.ts';
import { verdictOf } from './verdict-of.ts';

const ABOUT_ZOOM: InvitationFacts = { ...NO_FACTS, mentionsZoom: true };
const DEIC_JOIN = verdictOf('deic', { linkKind: 'join', carriesPasscode: true });
const COMMERCIAL_JOIN = verdictOf('commercial', { linkKind: 'join', carriesPasscode: true });

function deicLink(linkKind: LinkKind): Verdict {
  return verdictOf('deic', { linkKind, carriesPasscode: true });
}

type Case = readonly [title: string, verdicts: readonly Verdict[], facts: Partial<InvitationFacts>];

describe('answers that fit, in full', () => {
  const cases: readonly (readonly [...Case, expected: readonly FaqId[]])[] = [
    ['nothing known', [], {}, []],
    ['a mail with links of others only', [verdictOf('unrelated')], {}, []],
    ['a mail that says Zoom and no more', [], { mentionsZoom: true }, []],
    ['a look-alike', [verdictOf('spoofed')], {}, ['fake-domains']],
    ['a link that hides where it leads', [verdictOf('unverifiable')], {}, ['fake-domains', 'runs-via-deic']],
    [
      'DeiC, with passcode',
      [DEIC_JOIN],
      {},
      ['data-covered', 'traffic-encrypted', 'runs-via-deic', 'traffic-to-us'],
    ],
    [
      'commercial, with passcode',
      [COMMERCIAL_JOIN],
      {},
      ['deic-or-commercial', 'traffic-encrypted', 'traffic-to-us', 'marketing'],
    ],
    [
      "DeiC, with Zoom's own website below",
      [verdictOf('commercial', { reasons: ['zoom-own-page'], linkKind: 'home' }), DEIC_JOIN],
      {},
      ['data-covered', 'traffic-encrypted', 'runs-via-deic', 'traffic-to-us'],
    ],
    [
      "Zoom's own website alone",
      [verdictOf('commercial', { reasons: ['zoom-own-page'], linkKind: 'home' })],
      {},
      ['deic-or-commercial', 'traffic-encrypted', 'traffic-to-us', 'marketing'],
    ],
    [
      'a Nordic partner',
      [verdictOf('nordunet')],
      {},
      ['deic-or-commercial', 'traffic-encrypted', 'runs-via-deic'],
    ],
    [
      'a whole DeiC invitation without passcode',
      [verdictOf('deic', { linkKind: 'join' })],
      { mentionsZoom: true, dialIn: true, sip: true, h323: true, meetingIds: ['61234567890'] },
      [
        'data-covered',
        'traffic-encrypted',
        'runs-via-deic',
        'zoom-bombing',
        'end-to-end-encryption',
        'traffic-to-us',
      ],
    ],
    [
      'everything at once is cut to seven',
      [
        verdictOf('spoofed'),
        verdictOf('deic', { linkKind: 'join' }),
        COMMERCIAL_JOIN,
        deicLink('recording'),
        deicLink('lti'),
      ],
      { dialIn: true, sip: true },
      [
        'fake-domains',
        'deic-or-commercial',
        'data-covered',
        'traffic-encrypted',
        'runs-via-deic',
        'lti-pro',
        'who-has-access',
      ],
    ],
    [
      'a SIP address of NORDUnet, in words only',
      [],
      { mentionsZoom: true, sip: true, nordunetSip: true },
      ['runs-via-deic', 'end-to-end-encryption'],
    ],
  ];

  it.each(cases)('%s', (_title, verdicts, facts, expected) => {
    expect(answersFor(verdicts, { ...NO_FACTS, ...facts })).toEqual(expected);
  });
});

describe('adds an answer', () => {
  const cases: readonly (readonly [...Case, answer: FaqId])[] = [
    ['numbers to dial: the phone leg', [DEIC_JOIN], { dialIn: true }, 'traffic-encrypted'],
    ['a link to phone numbers: the phone leg', [deicLink('phone-numbers')], {}, 'traffic-encrypted'],
    ['no passcode anywhere: bombing', [verdictOf('deic', { linkKind: 'join' })], {}, 'zoom-bombing'],
    [
      'a personal room without passcode: bombing',
      [verdictOf('commercial', { linkKind: 'personal' })],
      {},
      'zoom-bombing',
    ],
    ['the web client: end-to-end', [deicLink('web-client')], {}, 'end-to-end-encryption'],
    ['SIP: end-to-end', [DEIC_JOIN], { sip: true }, 'end-to-end-encryption'],
    ['H.323: end-to-end', [DEIC_JOIN], { h323: true }, 'end-to-end-encryption'],
    ['a recording: who has access', [deicLink('recording')], {}, 'who-has-access'],
    ['LTI: LTI Pro', [verdictOf('commercial', { linkKind: 'lti' })], {}, 'lti-pro'],
    ['registration: what Zoom collects', [deicLink('register')], {}, 'why-zoom-collects'],
    ['consent for an app: integrations', [deicLink('app-consent')], {}, 'integrations'],
    [
      'a login page: whose Zoom it is',
      [verdictOf('commercial', { linkKind: 'sign-in' })],
      {},
      'runs-via-deic',
    ],
    [
      'a page anyone can write: who wrote it',
      [verdictOf('commercial', { reasons: ['written-by-anyone'] })],
      {},
      'stranger-wrote-page',
    ],
  ];

  it.each(cases)('%s', (_title, verdicts, facts, answer) => {
    expect(answersFor(verdicts, { ...ABOUT_ZOOM, ...facts })).toContain(answer);
  });
});

describe('does not add an answer', () => {
  const cases: readonly (readonly [...Case, answer: FaqId])[] = [
    ['a look-alike: nothing holds for its traffic', [verdictOf('spoofed')], {}, 'traffic-encrypted'],
    [
      'numbers in a mail that is not about Zoom',
      [verdictOf('unrelated')],
      { dialIn: true },
      'traffic-encrypted',
    ],
    ['a passcode in the link', [DEIC_JOIN], {}, 'zoom-bombing'],
    ['a passcode in words', [verdictOf('deic', { linkKind: 'join' })], { passcode: true }, 'zoom-bombing'],
    ['registration is no joining', [verdictOf('deic', { linkKind: 'register' })], {}, 'zoom-bombing'],
    ['a look-alike that seems to join', [verdictOf('spoofed', { linkKind: 'join' })], {}, 'zoom-bombing'],
    ['an ordinary link to join', [DEIC_JOIN], {}, 'end-to-end-encryption'],
    [
      'a look-alike that seems to be a recording',
      [verdictOf('spoofed', { linkKind: 'recording' })],
      {},
      'who-has-access',
    ],
    ['a link of others that seems to be LTI', [verdictOf('unrelated', { linkKind: 'lti' })], {}, 'lti-pro'],
    ['DeiC only: no word on marketing', [DEIC_JOIN], {}, 'marketing'],
    ['commercial only: no word on what DeiC covers', [COMMERCIAL_JOIN], {}, 'data-covered'],
    ['DeiC only: no false addresses', [DEIC_JOIN], {}, 'fake-domains'],
    [
      'the reason of a link of others',
      [verdictOf('unrelated', { reasons: ['written-by-anyone'] })],
      {},
      'stranger-wrote-page',
    ],
  ];

  it.each(cases)('%s', (_title, verdicts, facts, answer) => {
    expect(answersFor(verdicts, { ...NO_FACTS, ...facts })).not.toContain(answer);
  });
});

describe('on any message', () => {
  const kinds: readonly (LinkKind | null)[] = [
    ...([
      'join',
      'web-client',
      'register',
      'personal',
      'recording',
      'lti',
      'sign-in',
      'app-consent',
    ] as const),
    null,
  ];
  const verdict = fc
    .record({
      category: fc.constantFrom(...CATEGORIES),
      linkKind: fc.constantFrom(...kinds),
      carriesPasscode: fc.boolean(),
      reasons: fc.uniqueArray(fc.constantFrom(...REASONS), { maxLength: 3 }),
    })
    .map(({ category, ...parts }) => verdictOf(category, parts));
  const facts = fc.record({
    mentionsZoom: fc.boolean(),
    dialIn: fc.boolean(),
    sip: fc.boolean(),
    h323: fc.boolean(),
    nordunetSip: fc.boolean(),
    passcode: fc.boolean(),
    meetingIds: fc.uniqueArray(fc.stringMatching(/^\d{7,11}$/), { maxLength: 10 }),
  });

  it('gives known ids, none twice, at most seven, the same each time and in whatever order links come', () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 8 }), facts, (verdicts, known) => {
        const answers = answersFor(verdicts, known);
        expect(answers.every(isFaqId)).toBe(true);
        expect(new Set(answers).size).toBe(answers.length);
        expect(answers.length).toBeLessThanOrEqual(7);
        expect(answersFor(verdicts, known)).toEqual(answers);
        expect(answersFor(verdicts.toReversed(), known)).toEqual(answers);
      }),
    );
  });

  it('puts false addresses first wherever there is a look-alike', () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 8 }), facts, (verdicts, known) => {
        expect(answersFor([...verdicts, verdictOf('spoofed')], known)[0]).toBe('fake-domains');
      }),
    );
  });

  it('takes no notice of links of others', () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 8 }), verdict, facts, (verdicts, other, known) => {
        expect(answersFor([...verdicts, { ...other, category: 'unrelated' }], known)).toEqual(
          answersFor(verdicts, known),
        );
      }),
    );
  });
});

describe('ids', () => {
  it.each(FAQ_IDS)('%s is an id', (id) => expect(isFaqId(id)).toBe(true));
  it.each(['', 'Fake-Domains', 'fake_domains', 'end-to-end', null, 7, ['macos']])('%j is none', (value) =>
    expect(isFaqId(value)).toBe(false),
  );
});
