import fc from 'fast-check';
import { INSTITUTIONS } from '../../../core/genuine/data/institutions.ts';
import { oneOf, written } from './draw.ts';

/*
 * The lists here are written for measuring and know nothing of the lists that the rules use: a word that the rules do not
 * know has to show.
 */

/** Words of Zoom's own pages, programs and invitations. */
export const ZOOM_WORDS = [
  ...['meeting', 'meetings', 'join', 'joinmeeting', 'invite', 'invitation', 'login', 'signin', 'register'],
  ...['download', 'downloads', 'update', 'upgrade', 'support', 'client', 'call', 'conference', 'webinar'],
  ...[
    'installer',
    'setup',
    'launcher',
    'session',
    'schedule',
    'recording',
    'recordings',
    'passcode',
    'desktop',
  ],
  ...['workplace', 'registration', 'verify', 'account', 'video', 'web', 'app', 'host', 'online', 'live'],
  ...['secure', 'security', 'cloud', 'help', 'business', 'us', 'rooms', 'phone', 'events', 'plugin'],
] as const;

/** Those that honest names rarely have right beside the brand, without a hyphen. */
export const MEETING_WORDS = [
  'meeting',
  'meetings',
  'join',
  'invite',
  'login',
  'download',
  'update',
  'client',
];

/** Words that have nothing to do with Zoom; many an honest name is made of zoom and one of them. */
export const OTHER_WORDS = [
  ...['campus', 'lens', 'fitness', 'garden', 'cargo', 'kitchen', 'dance', 'studio', 'print', 'travel'],
  ...['bikes', 'energy', 'pets', 'media', 'design', 'finance', 'racing', 'toys', 'books', 'market'],
  ...['student', 'library', 'faculty', 'school', 'lecture', 'exam', 'course', 'science', 'nordic', 'cafe'],
] as const;

export const SUFFIXES = [
  ...['net', 'org', 'app', 'live', 'online', 'site', 'xyz', 'top', 'info', 'cloud', 'co', 'uk', 'biz', 'pro'],
  ...['space', 'click', 'dk', 'de', 'se', 'eu', 'io', 'me', 'in', 'ru', 'cc', 'ws', 'tech', 'link', 'video'],
  ...[
    'website',
    'store',
    'shop',
    'icu',
    'vip',
    'work',
    'center',
    'digital',
    'support',
    'chat',
    'co.uk',
    'com.au',
  ],
] as const;

/** Suffixes under which anyone can have a site of their own (private section of the Public Suffix List). */
export const SHARED_SUFFIXES = [
  ...['github.io', 'gitlab.io', 'pages.dev', 'workers.dev', 'web.app', 'firebaseapp.com', 'netlify.app'],
  ...['vercel.app', 'herokuapp.com', 'onrender.com', 'blogspot.com', 'weebly.com', 'webflow.io', 'glitch.me'],
  ...['azurewebsites.net', 'wixsite.com', 'wordpress.com', 'surge.sh', 'fly.dev', 'repl.co'],
] as const;

/** The first label of Zoom's shared hosts: `us04web`. */
export const server = written`${['us', 'eu']}0${fc.integer({ min: 1, max: 9 })}web`;

const labels = INSTITUTIONS.filter(({ host }) => host.endsWith('.zoom.us')).map(
  ({ host }) => host.split('.')[0] ?? '',
);

/** What stands in front of Zoom's domain: nothing, DeiC's label, an institution's or a shared host's. */
export const tenant = fc.oneof(
  fc.constant(''),
  fc.constant('deic.'),
  written`${labels}.`,
  written`${server}.`,
);

/** Hosts of Zoom's: `zoom.us`, `zoom.com`, `deic.zoom.us` and others. */
export const genuine = written`${tenant}zoom.${['us', 'us', 'com']}`;

/** A Danish institution's name as a hostname would have it: its label on Zoom, or its whole English name. */
export const institution = oneOf(
  INSTITUTIONS.filter(({ country }) => country === 'DK').flatMap(({ host, name }) => [
    ...(host.endsWith('.zoom.us') ? [host.split('.')[0] ?? ''] : []),
    (name.split(' / ')[0] ?? '').toLowerCase().replaceAll(/[^a-z]/g, ''),
  ]),
);

/** A domain that has nothing to do with Zoom: `garden-travel17.net`. */
export const otherDomain = written`${OTHER_WORDS}-${OTHER_WORDS}${fc.integer({ min: 1, max: 99 })}.${[...SUFFIXES, 'com']}`;

export const meetingId = fc.integer({ min: 81_000_000_000, max: 89_999_999_999 });
