// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLIENTS, UNKNOWN_CLIENT } from '../../../src/webmail/clients/clients.ts';
import { collectTextAddresses } from '../../../src/webmail/find/plain-text.ts';
import { parsePage } from '../page.ts';

const of = (html: string, client = UNKNOWN_CLIENT) => collectTextAddresses(parsePage(html), client);
const hrefs = (html: string, client = UNKNOWN_CLIENT) => of(html, client).map(({ href }) => href);

describe('collectTextAddresses finds', () => {
  it.each([
    ['an address', '<p>Join https://zoom.us/j/1.</p>', ['https://zoom.us/j/1']],
    ['a bare look-alike', '<p>Join zooom.us/j/1</p>', ['zooom.us/j/1']],
    ['an app scheme', '<p>zoommtg://zoom.us/join?confno=1</p>', ['zoommtg://zoom.us/join?confno=1']],
    ['letters of other scripts, as they stand', '<p>zооm.us</p>', ['zооm.us']],
    ['several in one text', '<pre>a.dk\nb.dk/x\n</pre>', ['a.dk', 'b.dk/x']],
    ['one in each text', '<b>a.dk</b> <i>b.dk</i>', ['a.dk', 'b.dk']],
    ['all of one, over borders', '<p>https://zoom.us<b>.a.dk/j/1</b></p>', ['https://zoom.us.a.dk/j/1']],
    ['all of one in letters', '<p>z<i>o</i><b>o<u>m</u></b>.<tt>us</tt>/j</p>', ['zoom.us/j']],
    [
      'all of one that begins before',
      '<p><b>https://a.dk/?</b>https://zoom.us/j/1</p>',
      ['https://a.dk/?https://zoom.us/j/1'],
    ],
    ['one with a word break in it', '<p>zoom<wbr>.a.dk</p>', ['zoom.a.dk']],
    [
      'one that goes on in a link',
      '<p>https://zoom.us<a href="x">.a.dk/j</a></p>',
      ['https://zoom.us.a.dk/j'],
    ],
    [
      'no more than a line',
      '<p>https://zoom.us/j<br>a.dk</p><p>b.dk</p>',
      ['https://zoom.us/j', 'a.dk', 'b.dk'],
    ],
    ['two beside a picture', '<p>zoom.us<img>a.dk</p>', ['zoom.us', 'a.dk']],
    ['two with a blank between them', '<p>zoom.us <b>a.dk</b></p>', ['zoom.us', 'a.dk']],
    ['two with a comma between them', '<p>https://a.dk,https://b.dk</p>', ['https://a.dk', 'https://b.dk']],
    ['one over what is not shown', '<p>zoom.us<style>x</style><!-- x -->.a.dk</p>', ['zoom.us.a.dk']],
    ['one over U+FEFF', '<p>https://zoom.us\ufeff.a.dk/j</p>', ['https://zoom.us.a.dk/j']],
    ['what only has the shape, for the worker to judge', '<p>agenda.pdf</p>', ['agenda.pdf']],
  ])('%s', (_title, html, expected) => {
    expect(hrefs(html)).toEqual(expected);
  });

  it('each with its place', () => {
    const [found] = of('<p>Join at zoom.us/j/1, please</p>');
    expect(found?.at.toString()).toBe('zoom.us/j/1');
    expect([found?.at.startOffset, found?.at.startContainer.nodeType]).toEqual([8, 3]);
  });

  it('as much as stands outside of links', () => {
    const [found] = of('<p>zoom.us<b>.a</b>.dk/<a href="x">j</a>/1</p>');
    expect([found?.href, found?.at.toString()]).toEqual(['zoom.us.a.dk/j/1', 'zoom.us.a.dk/']);
  });

  it('no more of it than a message may carry', () => {
    const [found] = of(`<p>https://zoom.us/${'a'.repeat(5000)}</p>`);
    expect([found?.href.length, found?.text.length]).toEqual([4097, 300]);
  });
});

describe('collectTextAddresses passes over', () => {
  const roundcube = CLIENTS.find(({ id }) => id === 'roundcube') ?? UNKNOWN_CLIENT;

  it.each([
    ['words', '<p>Join the meeting</p>'],
    ['a mail address', '<p>anna@zoom.us</p>'],
    ["a link's text", '<a href="https://zoom.us/">zoom.us</a><a>zoom.<b>us</b> zoom.us</a>'],
    ['what goes on after a link', '<p><a href="x">https://zoom.us</a>.a.dk/j</p>'],
    ["a button's text", '<button>zoom.us</button><span role="button">zoom.us</span>'],
    ['what is not shown', '<script>a.dk</script><style>a.dk</style><template>a.dk</template>'],
    ['a draft', '<div contenteditable="true"><p>a.dk</p></div><textarea>a.dk</textarea>'],
    ['an attribute', '<p title="a.dk"></p>'],
    [
      'a list of messages',
      '<div role="listbox"><p>a.dk</p></div><nav>a.dk</nav><table><tr role="row"><td>a.dk',
    ],
  ])('%s', (_title, html) => {
    expect(hrefs(html)).toEqual([]);
  });

  it('what is outside the message', () => {
    expect(hrefs('<p>a.dk</p><div id="messagebody"><p>b.dk</p></div>', roundcube)).toEqual(['b.dk']);
  });

  it('a text that is no part of a message, given alone', () => {
    const page = parsePage('<p>a.dk</p><div id="messagebody">b.dk</div>');
    const alone = (selector: string) =>
      collectTextAddresses(page.querySelector(selector)?.firstChild as Text, roundcube).map(
        ({ href }) => href,
      );
    expect([alone('p'), alone('#messagebody')]).toEqual([[], ['b.dk']]);
  });
});
