import * as v from 'valibot';
import { CLAIM_REASONS, REASONS } from '../core/verdict/reasons.ts';
import { CATEGORIES } from '../core/verdict/verdict.ts';
import { FAQ_IDS } from '../faq/ids.ts';
import { ADVICE } from '../files/answer.ts';
import { FORMATS, NOT_READ } from '../files/found.ts';
import { HEADER_REMARKS } from '../files/mail-headers.ts';

/** The lines that `check` prints as JSON. docs/*.schema.json say the same; `npm run generate:schemas` writes them. */

const textOrNone = v.nullable(v.string());

const LINK = v.strictObject({
  input: v.string(),
  category: v.picklist(CATEGORIES),
  reasons: v.array(v.picklist(REASONS)),
  host: textOrNone,
  registrableDomain: textOrNone,
  target: textOrNone,
  faq: v.array(v.picklist(FAQ_IDS)),
});

const NOT_READ_LINE = v.strictObject({
  notRead: v.string(),
  within: v.array(v.string()),
  why: v.picklist(NOT_READ),
});

const REMARKS = { remarks: v.array(v.picklist(HEADER_REMARKS)), replyTo: textOrNone };

const HEADERS = v.strictObject({
  message: v.string(),
  within: v.optional(v.array(v.string())),
  ...REMARKS,
});

const MESSAGE = v.strictObject({
  message: v.string(),
  within: v.array(v.string()),
  format: v.picklist(FORMATS),
  from: v.nullable(v.strictObject({ name: v.string(), address: v.string() })),
  subject: v.string(),
  ...REMARKS,
  claims: v.array(v.picklist(CLAIM_REASONS)),
  category: v.nullable(v.picklist(CATEGORIES)),
  advice: v.picklist(ADVICE),
  pictures: v.number(),
  links: v.array(LINK),
});

/** A line of `--json`: a link; what does not fit in a mail's header, before its links; or what was not read. */
export const LINKS_LINE = v.union([LINK, HEADERS, NOT_READ_LINE]);

/** A line of `--json=messages`: a message, or what was not read. */
export const MESSAGES_LINE = v.union([MESSAGE, NOT_READ_LINE]);
