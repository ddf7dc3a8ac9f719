import type { MessageKey, Translate } from './translate.ts';

/**
 * The words for a code that reading files gives: why something was not read, what does not fit, what to tell.
 * In: the code; a host for those that name one.
 */
export function wordOf(code: FileCode, t: Translate, substitutions: readonly string[] = []): string {
  return t(KEYS[code], substitutions);
}

const KEYS = {
  'authentication-failed': 'file_authentication_failed',
  'reply-to-elsewhere': 'file_reply_to_elsewhere',
  false: 'file_advice_false',
  unclear: 'file_advice_unclear',
  'other-zoom': 'file_advice_other_zoom',
  deic: 'file_advice_deic',
  'no-zoom': 'file_advice_no_zoom',
  encrypted: 'file_why_encrypted',
  'signed-envelope': 'file_why_signed_envelope',
  image: 'file_why_image',
  pdf: 'file_why_pdf',
  'office-document': 'file_why_office_document',
  archive: 'file_why_archive',
  'unknown-format': 'file_why_unknown_format',
  broken: 'file_why_broken',
  'too-deep': 'file_why_too_deep',
  'too-large': 'file_why_too_large',
  'too-many': 'file_why_too_many',
  'cannot-be-opened': 'file_why_cannot_be_opened',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type FileCode = keyof typeof KEYS;
