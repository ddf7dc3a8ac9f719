import type { Candidate } from '../core/verdict/verdict.ts';
import { type Asked, LIMITS, type TabReport } from '../messages/protocol.ts';
import type { MessageKey } from '../ui/translate.ts';

/** What the context menu offers, each where the browser sees such a thing under the pointer. */
export const MENU: readonly { readonly about: Asked['about']; readonly title: MessageKey }[] = [
  { about: 'link', title: 'menu_check_link' },
  { about: 'selection', title: 'menu_check_selection' },
];

/** A press on one of them, as the browser tells it. */
export interface MenuClick {
  /** Which was pressed. */
  readonly item: string;
  readonly linkUrl: string | undefined;
  /** Firefox alone tells it. */
  readonly linkText: string | undefined;
  readonly selectionText: string | undefined;
  /** `null` where the press was in no tab that the browser names. */
  readonly tabId: number | null;
}

/** What answering a press calls on; the browser's edges come in here. */
export interface MenuDeps {
  readonly judgeLink: (link: Candidate) => Promise<TabReport>;
  readonly judgeText: (text: string) => Promise<TabReport>;
  readonly keep: (tabId: number, asked: Asked) => Promise<void>;
  /** Whether the popup opened. */
  readonly openPopup: () => Promise<boolean>;
  readonly openPage: (path: string) => Promise<void>;
  readonly currentTabId: () => Promise<number | null>;
}

/**
 * Answers a press in the context menu: judges what was pressed on and shows the verdict in the popup, or, where the
 * browser does not open that for us, in a tab.
 *
 * The popup is opened before anything is awaited, since Firefox opens it only within the press itself; the verdict
 * follows, and the popup hears of it. Nothing happens for an item that is not ours.
 */
export async function answerMenu(click: MenuClick, deps: MenuDeps): Promise<void> {
  const judging = judge(click, deps);
  if (judging === null) return;
  const opening = deps.openPopup();
  const tabId = click.tabId ?? (await deps.currentTabId());
  if (tabId === null) return;
  await deps.keep(tabId, await judging);
  if (!(await opening)) await deps.openPage(`popup.html?tab=${tabId}`);
}

/** What was asked, judged; `null` where the press asks nothing of us. */
function judge({ item, linkUrl, linkText, selectionText }: MenuClick, deps: MenuDeps): Promise<Asked> | null {
  if (item === 'link' && linkUrl !== undefined) {
    const href = linkUrl.slice(0, LIMITS.address + 1);
    const text = (linkText ?? '').trim().slice(0, LIMITS.text);
    return deps
      .judgeLink({ id: '1', href, text })
      .then((report): Asked => ({ ...report, about: 'link', cut: false }));
  }
  if (item === 'selection' && selectionText !== undefined) {
    const cut = selectionText.length > LIMITS.pasted;
    return deps
      .judgeText(selectionText.slice(0, LIMITS.pasted))
      .then((report): Asked => ({ ...report, about: 'selection', cut }));
  }
  return null;
}
