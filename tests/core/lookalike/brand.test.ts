import { describe, expect, it } from 'vitest';
import { isServerLike, isServerName } from '../../../src/core/lookalike/beside-brand.ts';
import { readBrand } from '../../../src/core/lookalike/brand.ts';

describe('readBrand reads the form', () => {
  it.each([
    ['zoom', 'plain'],
    ['zoom-us', 'plain'],
    ['uw04webzoom', 'plain'],
    ['zoomkøb', 'plain'],
    ['xn--zoomkb-t1a', 'plain'],
    ['xn--zm-fmca', 'foreign'],
    ['zoöm', 'foreign'],
    ['zооm-meeting', 'foreign'],
    ['zoom\u0327', 'foreign'],
    ['zo0m', 'digits'],
    ['z00m', 'digits'],
    ['zoorn', 'digits'],
    ['zoorn-meeting', 'digits'],
    ['zooom', 'repeated'],
    ['zzoom', 'repeated'],
    ['zoomm', 'repeated'],
    ['zoooom-us', 'repeated'],
    ['zo-om', 'split'],
    ['z-o-o-m', 'split'],
    ['zom', 'typo'],
    ['ozom', 'typo'],
    ['zoon', 'typo'],
    ['room', 'typo'],
    ['oom', 'typo'],
    ['us04web-zom', 'typo'],
    ['us02websoom', 'typo'],
    ['us03webuoom', 'typo'],
    ['meetzoon', 'typo'],
    ['zoummeeting', 'typo'],
    ['zoomn-pc', 'plain'],
  ])('of "%s" as %s', (label, form) => {
    expect(readBrand(label)?.form).toBe(form);
  });

  it.each([
    '',
    'example',
    'zo',
    'team',
    'om',
    'zorn',
    'zoology',
    'amazon',
    'xn--',
    'horizon',
    'zone',
    'zoon-app',
    'zoos-online',
  ])('and finds none in "%s"', (label) => {
    expect(readBrand(label)).toBeNull();
  });
});

describe('readBrand reads the place', () => {
  it.each([
    ['zoom', 'whole'],
    ['zo0m', 'whole'],
    ['zoom-us', 'apart'],
    ['us-zoom', 'apart'],
    ['a-zoom-b', 'apart'],
    ['04zoom', 'apart'],
    ['webzoom', 'apart'],
    ['zoomtown', 'start'],
    ['zoomus', 'start'],
    ['bigzoomer', 'inside'],
    ['a-bigzoomer', 'inside'],
  ])('of "%s" as %s', (label, place) => {
    expect(readBrand(label)?.place).toBe(place);
  });
});

describe('readBrand notices words of meetings', () => {
  it.each([
    'zoom-meeting',
    'zoommeeting',
    'zoomeeting',
    'zoom-imvite',
    'meeting-zoom',
    'onlinezoommeetings',
    'zoom-download',
    'zoomclientupdate',
    'joinzoom',
    'zoom-call',
    'us05web-zoom',
    'uw04webzoom',
    'web071zoom',
    'zoom-eu01',
  ])('in "%s"', (label) => {
    expect(readBrand(label)).toMatchObject({ hasMeetingWord: true });
  });

  it.each(['zoom', 'zoomtown', 'zoom-tours', 'zoomlion', 'bigzoomer', 'zoom-meatballs', 'zoom-mein'])(
    'and none in "%s"',
    (label) => {
      expect(readBrand(label)).toMatchObject({ hasMeetingWord: false });
    },
  );
});

describe('readBrand notices', () => {
  it.each(['zoomeet', 'zoommet', 'user01zoom', 'a-b-zoom-us', 'zoom-us-988654328-pwd', 'registration-zoom'])(
    'what stands for a meeting in "%s"',
    (label) => {
      expect(readBrand(label)).toMatchObject({ hasMeetingWord: true });
    },
  );

  it.each(['2010zoom', 'zoom-12345678', 'zoom-usher'])('none in "%s"', (label) => {
    expect(readBrand(label)).toMatchObject({ hasMeetingWord: false });
  });
});

describe('isServerName', () => {
  it.each([
    'us05web',
    'us010web',
    'us07-web',
    'uso5web',
    'uss001web',
    'eu01web',
    'us05web-meet',
    'us009webconnect',
    'uuss05web',
    'us05web-zoom-appsecurityteamus',
  ])('is true of "%s"', (label) => {
    expect(isServerName(label)).toBe(true);
  });

  it.each([
    'usweb',
    'ab-zoom-us05web',
    'xus05web',
    'us05webxyz',
    'us5web',
    'bus05web',
    'us05website',
    'us-east-1',
    'web05',
    '',
  ])('is false of "%s"', (label) => {
    expect(isServerName(label)).toBe(false);
  });
});

describe('readBrand notices common words', () => {
  it.each(['zoom-app', 'zoom-us-web', 'my-zoom', 'zoom-security-team', 'zoomus', 'zoomvideo', 'webzoom'])(
    'and nothing else in "%s"',
    (label) => {
      expect(readBrand(label)).toMatchObject({ hasOnlyCommonWords: true });
    },
  );

  it.each(['zoomtown', 'zoom-tours', 'zoom-app-bakery', '1zoom', 'zoom360'])(
    'but something else in "%s"',
    (label) => {
      expect(readBrand(label)).toMatchObject({ hasOnlyCommonWords: false });
    },
  );
});

/** A reading in short: form, place, whether a word of meetings is there, whether only common words are. */
function inShort(label: string): string | null {
  const reading = readBrand(label);
  if (!reading) return null;
  const words = [
    reading.hasMeetingWord ? 'meeting word' : '',
    reading.hasOnlyCommonWords ? 'common words' : '',
  ].filter(Boolean);
  return [reading.form, reading.place, ...words].join(', ');
}

describe('readBrand reads whole labels', () => {
  it.each([
    // One letter off, set apart by digits.
    ['zom1', 'typo, apart'],
    ['1zomm', 'typo, apart'],
    ['zzom1', 'typo, apart'],
    ['zooms', 'typo, whole'],
    // Behind the name of a server, in place of the brand.
    ['12wzomus', 'typo, apart, meeting word'],
    ['zom-us-us', 'typo, apart, common words'],
    ['szomm', 'typo, inside, common words'],
    // Foreign letters beside one more letter.
    ['zoöm1', 'foreign, whole'],
    ['ｚoom', 'foreign, whole'],
    // Digits for letters.
    ['z0mm', 'digits, start'],
    ['zo0m05', 'digits, apart, meeting word'],
    ['us05webzo0m-appz', 'digits, inside, meeting word'],
    ['z0m-123456789', 'digits, apart, meeting word'],
    ['123456789-z0m', 'digits, apart, meeting word'],
    // The brand in the plural, and letters that begin the next word.
    ['szooms-video', 'plain, inside, common words'],
    ['zoomsetup', 'plain, start, meeting word'],
    ['zooommmet', 'repeated, start, meeting word'],
    ['meetingzooomwebs', 'repeated, inside, meeting word'],
    ['zoomm1', 'plain, start'],
    // A digit that does not touch the brand sets nothing apart.
    ['12wzoom', 'plain, inside, meeting word'],
    ['05xzoom', 'plain, inside'],
    ['joinxzoom', 'plain, inside'],
    ['webzoomwebs', 'plain, inside, common words'],
    // A number explains nothing by itself; one that is written as a server's is.
    ['zoom-007', 'plain, apart, meeting word'],
    ['eux5-zoom', 'plain, apart, meeting word'],
    // Words of meetings that run into others.
    ['zoom-callx', 'plain, apart, meeting word'],
    ['zoomacall', 'plain, start, meeting word'],
    ['zoom-e-e-t', 'plain, apart, meeting word, common words'],
    // Common words: with a letter too many, two letters for a country, three run together and no more.
    ['szoomvideor', 'plain, inside, common words'],
    ['ab-zoom-us05web', 'plain, apart, meeting word, common words'],
    ['zoom-appsecurityteam', 'plain, apart, common words'],
    ['zoom-appsecurityteamus', 'plain, apart'],
    ['zoomxab', 'plain, start'],
  ])('"%s" is %s', (label, expected) => {
    expect(inShort(label)).toBe(expected);
  });

  it.each(['zo-omus', 'meetingzomvideo'])('"%s" is none', (label) => {
    expect(inShort(label)).toBeNull();
  });
});

describe('readBrand', () => {
  it('gives the same answer when asked again, also after many others', () => {
    const first = readBrand('zoom-meeting');
    for (let i = 0; i < 3000; i += 1) readBrand(`label-${i}`);
    expect(readBrand('zoom-meeting')).toEqual(first);
    expect(readBrand('zoom-meeting')).toEqual(first);
  });
});

describe('isServerLike', () => {
  it.each([
    'us05web',
    'us-05',
    'web05',
    'web',
    'meet-05',
    'downloadcenter',
    'join',
    'us02',
    'meetings',
    'client-update',
    'webs',
    'joins',
    '1uswe',
    'a5',
    'app-z-5',
    'us05webmeet',
    'meeting-app',
    'meeting-webs',
    'meetingzooomwebs',
    'us05webzo0m-appz',
    'us05web-zoom-appsecurityteamus',
    'meetingabcde',
  ])('"%s" could stand behind "zoom." in a levelsquat', (label) => {
    expect(isServerLike(label)).toBe(true);
  });

  it.each([
    '',
    'example',
    'university',
    'studio',
    'photo-lab',
    'app',
    'cloud',
    '---',
    '1',
    '007',
    'abc5',
    'meetingabcdefgh',
    'xxxweb-web',
    'webxyz',
    'appwebs',
  ])('"%s" could be anybody', (label) => {
    expect(isServerLike(label)).toBe(false);
  });
});
