import { describe, expect, it } from 'vitest';
import { linksOfHtml } from '../../src/cli/mail-links.ts';

const hide = (style: string) =>
  `<p>Zo<span style="${style}">kd</span>om <a href="https://bakery.example/">Jo<i style="${style}">x</i>in</a></p>`;

describe('what nobody sees', { timeout: 60_000 }, () => {
  it.each([
    'font-size:0',
    'font-size: 0px; color:red',
    'color:red;font-size:0.0em',
    'display:none',
    'DISPLAY : NONE !important',
    'visibility:hidden',
    'opacity:0',
    'opacity:.02',
    'font-size:1px',
    'font-size:.05em',
    'color:rgba(0, 0, 0, 0)',
    'position:absolute;left:-9999px',
    'text-indent: -5000px',
    'position:absolute;clip:rect(0,0,0,0)',
    'clip-path:inset(50%)',
    'transform:scale(0)',
    'transform:translateX(-9999px)',
    'color:transparent',
    'mso-hide:all',
    'max-height:0;overflow:hidden',
    'width:0px;overflow:hidden',
  ])('is not heard: %s', async (style) => {
    const { text, links } = await linksOfHtml(hide(style));
    expect([text, links[0]?.text]).toEqual(['Zoom Join', 'Join']);
  });

  it.each([
    'font-size:10px',
    'opacity:0.9',
    'max-height:0',
    'width:0.5em',
    'color:#000',
    'display:inline',
    'font-size:.9em',
    'left:-2px',
    'clip-path:none',
    'transform:scale(.9)',
  ])('is not: %s', async (style) => {
    expect((await linksOfHtml(hide(style))).text).toBe('Zokdom Joxin');
  });

  it('leaves what is shown again, and links', async () => {
    const { text, links } = await linksOfHtml(
      '<div style="font-size:0">a<span style="font-size:14px">Zoom</span><a href="https://bakery.example/">x</a></div>',
    );
    expect(text).toBe('Zoom');
    expect(links.map(({ href }) => href)).toEqual(['https://bakery.example/']);
  });
});
