import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import type { FoundToJudge } from '../../src/core/verdict/judge-found.ts';
import { fitFound } from '../../src/messages/fit-found.ts';
import { readMessage } from '../../src/messages/messages.ts';
import { LIMITS } from '../../src/messages/protocol.ts';

const LONG = 'a'.repeat(100_000);
const link = (id: number) => ({ id: String(id), href: 'https://zoom.us/', text: '' });
const links = (count: number) => Array.from({ length: count }, (_, i) => link(i));
const FOUND: FoundToJudge = {
  links: [],
  facts: NO_FACTS,
  message: { sender: null, subject: '', text: '', pictures: [] },
  isList: false,
};

describe('what is asked about a file fits into requests', () => {
  it.each<[string, Partial<FoundToJudge>, number]>([
    ['without a link', {}, 1],
    ['with as many links as one may have', { links: links(LIMITS.links) }, 1],
    ['with one more', { links: links(LIMITS.links + 1) }, 2],
    ['with as many in its plain text', { links: links(1), twin: links(LIMITS.links + 1) }, 2],
    [
      'with whatever is too long',
      {
        links: [{ id: '1', href: LONG, text: LONG, title: LONG, hiddenAddress: LONG, inText: true }],
        message: {
          sender: { name: LONG, address: LONG, isForged: true },
          subject: LONG,
          text: LONG,
          pictures: Array.from({ length: 50 }, () => ({ alt: LONG, address: LONG })),
        },
      },
      1,
    ],
  ])('%s', (_title, parts, count) => {
    const found = { ...FOUND, ...parts };
    const requests = fitFound(found);
    expect(requests).toHaveLength(count);
    for (const body of requests)
      expect(readMessage({ name: 'judge-found', body })).toEqual({ name: 'judge-found', body });
    expect(requests.flatMap((one) => one.links.map(({ id }) => id))).toEqual(found.links.map(({ id }) => id));
    expect(requests.flatMap(({ twin = [] }) => twin.map(({ id }) => id))).toEqual(
      (found.twin ?? []).map(({ id }) => id),
    );
  });

  it('and says of a cut address that it is too long', () => {
    const [request] = fitFound({ ...FOUND, links: [{ id: '1', href: LONG, text: '' }] });
    expect(request?.links[0]?.href).toHaveLength(LIMITS.address + 1);
  });
});
