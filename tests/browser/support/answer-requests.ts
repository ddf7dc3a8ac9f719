import type { Page } from 'puppeteer-core';

/** Answers what a tab that Puppeteer drives asks for in a server's place: by the page that `answer` gives, `null` for none. Nothing reaches the network. */
export async function answerRequests(tab: Page, answer: (url: string) => string | null): Promise<void> {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const body = answer(request.url());
    void (body === null
      ? request.abort()
      : request.respond({ contentType: 'text/html; charset=utf-8', body }));
  });
}
