import type { HostPattern } from './link-rewriter.ts';

/**
 * Suffixes under which Google answers, as of 2026-11-30: those of the countries our readers get mail from, and the larger
 * ones beside. Written out: `google.` under any other suffix is for its owner to say. Not all of Google's own list
 * (https://www.google.com/supported_domains): of the small ones it could not be told whose they are today.
 */
const SUFFIXES =
  'com|dk|se|no|fi|is|gl|de|at|ch|nl|be|lu|fr|it|es|pt|ie|co\\.uk|pl|cz|sk|hu|ro|bg|gr|hr|si|rs|ba|ee|lv|lt|ca|' +
  'com\\.au|co\\.nz|co\\.jp|co\\.kr|co\\.in|com\\.br|com\\.mx|com\\.ar|cl|co\\.za|com\\.tr|com\\.ua|co\\.il|com\\.tw|com\\.hk|com\\.sg';

/** The hosts whose `/url` leads out. */
export const GOOGLE_PAGES: HostPattern = {
  names: ['google'],
  pattern: new RegExp(`^(?:www|images|clients1|mail|calendar)\\.google\\.(?:${SUFFIXES})$`),
};
export const GOOGLE_WWW: HostPattern = {
  names: ['google'],
  pattern: new RegExp(`^www\\.google\\.(?:${SUFFIXES})$`),
};
export const GOOGLE_SCHOLAR: HostPattern = {
  names: ['google'],
  pattern: new RegExp(`^scholar\\.google\\.(?:${SUFFIXES})$`),
};
export const GOOGLE_TRANSLATE: HostPattern = {
  names: ['google'],
  pattern: new RegExp(`^(?:www\\.)?translate\\.google\\.(?:${SUFFIXES})$`),
};
