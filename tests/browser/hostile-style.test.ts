import { expect, it } from 'vitest';
import { withHostileMails } from './support/hostile-stage.ts';
import { openRaw, ourCard, ourMarks, ourWarning, pointAt, pressAt } from './support/pages/hostile.ts';

const SPOOFED = 'https://zooom.us/j/61234567890';
const LINK = `<a id="it" target="_blank" href="${SPOOFED}">Join Zoom Meeting</a>`;
const HIDDEN =
  'display:none!important;visibility:hidden!important;opacity:0!important;position:fixed!important;left:-9999px!important;width:0!important;height:0!important;filter:opacity(0)!important;clip-path:inset(50%)!important;transform:scale(0)!important;color-scheme:dark!important;content:""!important;content-visibility:hidden!important;z-index:-9999!important';

/** Style sheets of a mail against our mark: it stays as it is. */
const AGAINST_THE_MARK: readonly (readonly [does: string, css: string])[] = [
  ['hides whatever is called like ours', `link-guard-mark, link-guard-mark *, svg{${HIDDEN}}`],
  ['hides whatever is in a link', `a > *, a *:last-child{${HIDDEN}}`],
  ['hides what stands beside the mail', `:root > div, :root > :not(head, body), body ~ *{${HIDDEN}}`],
  ['hides what has no attribute there', `:root > :not([class], [id], [style]):not(head, body){${HIDDEN}}`],
  ['hides it in a layer', `@layer a{:root > div{all:unset!important;${HIDDEN}}}`],
  ['hides it by a stronger selector', `:root:root:root > div:not(#x#x){${HIDDEN}}`],
  ['hides what is in the top layer', `:popover-open, [popover], dialog{${HIDDEN}}`],
  [
    'hides it by an animation and a transition',
    '@keyframes gone{from,to{opacity:0;visibility:hidden;transform:scale(0)}} :root > div{animation:gone 9s infinite!important;transition:all 9s 9s!important}',
  ],
  [
    'has it inherit',
    ':root{visibility:hidden!important;color:transparent!important;cursor:none!important;direction:rtl!important;zoom:1} body{visibility:visible!important}',
  ],
  ['unsets all', '*{all:unset!important}'],
];

/** What covers a mark, or cuts it off: a person who points at the link, or presses it, learns of it all the same. */
const OVER_THE_MARK: readonly (readonly [does: string, mail: string])[] = [
  [
    'covers our mark with a picture of its own',
    `<style>link-guard-mark::after{content:"✓";position:absolute;inset:0;background:#fff;z-index:9}</style>${LINK}`,
  ],
  [
    'covers it from the link',
    `<style>#it{position:relative}#it::after{content:"✓";position:absolute;inset:-20px;z-index:99;background:#fff}</style>${LINK}`,
  ],
  [
    'cuts it off',
    `<style>#it{position:relative;display:inline-block;overflow:hidden;width:60px;white-space:nowrap}</style>${LINK}`,
  ],
  [
    'has its link in no line and no size',
    `<style>#it{line-height:0;font-size:0}</style>${LINK.replace('Join', '<img width="80" height="30" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">Join')}`,
  ],
  [
    'makes its link transparent',
    `<style>#it{opacity:.01;filter:blur(9px);clip-path:inset(0 0 0 0);transform:skewX(9deg)}</style>${LINK}`,
  ],
  [
    'lays something over the mail that lets presses through',
    `${LINK}<div style="position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none"></div>`,
  ],
  [
    'lays its link over the message',
    `<p>Text</p>${LINK.replace('<a', '<a style="position:fixed;inset:60px 0;z-index:2147483647"')}`,
  ],
  [
    'has its link in a dialog that is open',
    `<dialog open style="position:fixed;inset:0;z-index:2147483647">${LINK}</dialog>`,
  ],
];

withHostileMails('the style of a hostile mail', ['zooom.us'], (stage) => {
  const isGuarded = async (at = '#it') => {
    await pointAt(stage.page, at);
    await expect.poll(() => ourCard(stage.page)).toEqual({ category: 'spoofed', host: 'zooom.us' });
    await pressAt(stage.page, at);
    await expect.poll(() => ourWarning(stage.page)).toBe('zooom.us');
    expect(await stage.opened()).toEqual([]);
  };

  /** How our mark is drawn. */
  const drawn = () =>
    stage.page.evaluate(() => {
      const [mark] = pristine.ours('link-guard-mark.placed');
      if (!mark) return null;
      const { display, visibility, opacity, position, filter, clipPath, transform, animationName } =
        pristine.styleOf(mark);
      const { width, height } = pristine.boxOf(mark);
      return {
        display,
        visibility,
        opacity,
        position,
        filter,
        clipPath,
        transform,
        animationName,
        width,
        height,
      };
    }, null);

  it.each(AGAINST_THE_MARK)('that %s', async (_does, css) => {
    await openRaw(stage.page, `<style>${css}</style><p>${LINK}</p>`);
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await expect.poll(drawn).toEqual({
      display: 'block',
      visibility: 'visible',
      opacity: '1',
      position: 'absolute',
      filter: 'none',
      clipPath: 'none',
      transform: 'none',
      animationName: 'none',
      width: 14,
      height: 14,
    });
  });

  it('that keeps the pointer off the mark beside a text: it opens the card all the same', async () => {
    await openRaw(
      stage.page,
      `<style>link-guard-mark{${HIDDEN};pointer-events:none!important}</style><p>Zoom: ${SPOOFED}, at ten.</p>`,
    );
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await pointAt(stage.page, 'link-guard-mark.placed');
    await expect.poll(() => ourCard(stage.page)).toEqual({ category: 'spoofed', host: 'zooom.us' });
  });

  it('that has two areas: a mark stands at the end of each', async () => {
    const area = (coords: string) => `<area target="_blank" coords="${coords}" href="${SPOOFED}">`;
    await openRaw(
      stage.page,
      `<p><img id="it" alt="" width="90" height="40" usemap="#m" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name="m">${area('0,0,30,30')}${area('40,10,80,40')}</map></p>`,
    );
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed', 'spoofed']);
    const places = () =>
      stage.page.evaluate(() => {
        const [picture] = pristine.all('#it').map((it) => pristine.boxOf(it));
        return pristine
          .ours('link-guard-mark.placed')
          .map((mark) => pristine.boxOf(mark))
          .map(({ x, y }) => [x - (picture?.x ?? 0), y - (picture?.y ?? 0)]);
      }, null);
    // Three pixels over the end, five above the line.
    await expect.poll(places).toEqual([
      [27, -5],
      [77, 5],
    ]);
  });

  it.each(OVER_THE_MARK)('that %s', async (_does, mail) => {
    await openRaw(stage.page, mail);
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await isGuarded(mail.includes('<img') ? '#it > img' : '#it');
  });

  it('that opens a popover over itself: card and warning come over that', async () => {
    await openRaw(
      stage.page,
      `<button id="open" popovertarget="over">Read on</button><div id="over" popover style="inset:0;width:100%;height:100%">${LINK}</div>`,
    );
    await pressAt(stage.page, '#open');
    await expect.poll(() => ourMarks(stage.page)).toEqual(['spoofed']);
    await isGuarded();
  });
});
