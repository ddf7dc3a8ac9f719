/**
 * Calls `reopened` each time the page opens its document anew.
 *
 * Some webmail fills the frame of a message with `document.open` and `document.write` (Proton Mail, Horde, Zimbra),
 * when this script may run in it already. That takes every listener off the document and its window, this script's
 * own included; observers stay (HTML Standard, document open steps). Whoever listens must then listen again.
 */
export function onDocumentReopened(document: Document, reopened: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const hasNewRoot = records.some(({ addedNodes }) => [...addedNodes].includes(document.documentElement));
    if (hasNewRoot) reopened();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
