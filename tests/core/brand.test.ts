import { describe, expect, it } from 'vitest';
import { isServerLike, isServerName } from '../../src/core/beside-brand.ts';
import { readBrand } from '../../src/core/brand.ts';

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
  ])('is true of "%s"', (label) => {
    expect(isServerName(label)).toBe(true);
  });

  it.each(['usweb', 'us5web', 'bus05web', 'us05website', 'us-east-1', 'web05', ''])(
    'is false of "%s"',
    (label) => {
      expect(isServerName(label)).toBe(false);
    },
  );
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
  ])('"%s" could stand behind "zoom." in a levelsquat', (label) => {
    expect(isServerLike(label)).toBe(true);
  });

  it.each(['', 'example', 'university', 'studio', 'photo-lab', 'app', 'cloud', '---'])(
    '"%s" could be anybody',
    (label) => {
      expect(isServerLike(label)).toBe(false);
    },
  );
});
