import { judgeLinks, judgePage, judgeText } from '../../src/background/judge.ts';
import type { RouterDeps } from '../../src/background/router.ts';
import { NO_FACTS } from '../../src/core/message/invitation.ts';
import { judgeFound } from '../../src/core/verdict/judge-found.ts';
import { NO_RULES } from '../../src/core/verdict/rules.ts';
import { NO_POLICY, NO_SETTINGS } from '../../src/policy/effective.ts';
import { readInstitutionHost } from '../../src/policy/institution-host.ts';
import { sampleReplies } from './message-shapes.ts';

/** The name of an edge that the router called on. */
export type Edge = Exclude<keyof RouterDeps, 'warn' | 'lookOf' | 'replies'> | keyof RouterDeps['replies'];

/** The worker's own judging, and storage and browser that write down that they were asked. */
export function edges(): { deps: RouterDeps; asked: Edge[]; warnings: string[] } {
  const asked: Edge[] = [];
  const warnings: string[] = [];
  const rules = Promise.resolve(NO_RULES);
  const PAGE = { spoofedClick: 'warn', helpDesk: null, texts: null } as const;
  const own = {
    ...PAGE,
    faqAnswers: {},
    faqSourceLink: true,
    webmailSites: [],
    maySites: true,
    hasFileCheck: true,
  };
  const note = <A extends unknown[], R>(edge: Edge, answer: (...args: A) => R) => {
    return (...args: A): R => {
      asked.push(edge);
      return answer(...args);
    };
  };
  const deps: RouterDeps = {
    judge: note('judge', (asked) => judgeLinks(asked, rules)),
    recordFrame: note('recordFrame', async () => undefined),
    lookOf: ({ category }) => ({ icon: 'M0 0', color: 'red', label: `a mark for ${category}` }),
    startSurfaces: note('startSurfaces', async () => undefined),
    openLink: note('openLink', async () => undefined),
    replies: {
      ...sampleReplies((name) => asked.push(name)),
      'judge-text': note('judge-text', ({ text }) => judgeText(text, rules)),
      'judge-found': note('judge-found', async (found) => judgeFound(found, await rules)),
      'judge-page': note('judge-page', ({ url }) => judgePage(url, rules)),
      'take-asked': note('take-asked', async () => ({
        links: [],
        facts: NO_FACTS,
        about: 'link' as const,
        cut: false,
      })),
      'get-report': note('get-report', async () => ({ links: [], facts: NO_FACTS })),
      'page-settings': note('page-settings', async () => PAGE),
      'own-page-settings': note('own-page-settings', async () => own),
      'settings-page': note('settings-page', async () => ({
        policy: NO_POLICY,
        problems: [],
        settings: NO_SETTINGS,
      })),
      'revoke-site': note('revoke-site', async () => true),
      'check-host': note('check-host', ({ typed }) => readInstitutionHost(typed)),
    },
    mayOpenAnswer: () => true,
    openAnswer: note('openAnswer', async () => undefined),
    warn: (reason) => warnings.push(reason),
  };
  return { deps, asked, warnings };
}
