import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rootOf } from '../src/browser/root-of.ts';
import { linksOfFrame } from '../src/webmail/find/links-of-frame.ts';

/** Started in the frames of a page when a person asks for its links: answers, and leaves nothing behind. */
export default defineUnlistedScript(() => linksOfFrame(document, rootOf));
