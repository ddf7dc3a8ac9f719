/** Milliseconds that somebody who has left the window is expected back after having turned the extension off. */
const AWAY = 10_000;

/** Style of a layer that goes by itself two seconds after it was `left`, and once more whenever `again` comes or goes. */
export const LEFT_STYLE =
  '.left{animation:left 2s step-end forwards}.left.again{animation-name:again}' +
  '@keyframes left{to{visibility:hidden}}@keyframes again{to{visibility:hidden}}';

/**
 * Has a layer of ours go by itself where its script is ended without a word, as Firefox ends it when the extension is
 * turned off. What is drawn would stay then, over whatever the page shows next.
 *
 * Only an animation outlives its script, and one that runs has the browser draw 60 pictures a second: some 30 ms of work
 * in each. Nobody turns an extension off without leaving the page, for another tab or the browser's own menus. So it runs
 * while the page is hidden, when nothing is drawn, and for ten seconds after the window has lost the focus.
 *
 * In: the layer, which has `LEFT_STYLE`; the window that it stands in. Out: to be called about once a second, as long as
 * the script lives.
 */
export function goWhenLeft(layer: Element, view: Window, signal: AbortSignal): () => void {
  const { document } = view;
  let until = 0;
  const isHere = () => document.visibilityState === 'visible' && document.hasFocus();
  const look = () => {
    if (isHere() || performance.now() > until) layer.classList.remove('left', 'again');
    else layer.classList.toggle('again');
  };
  const leave = () => {
    // The focus may have gone into a frame of the page.
    if (isHere()) return;
    until = performance.now() + AWAY;
    layer.classList.add('left');
  };
  const onVisible = () => (document.visibilityState === 'visible' ? look() : leave());
  view.addEventListener('blur', leave, { signal });
  view.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', onVisible, { signal });
  return look;
}
