/**
 * What nobody sees of a mail, by the style that its elements bear themselves; style sheets are not read here.
 *
 * Forgers put letters of no size between the letters of a word. In: a document. Out: the text of such elements is gone, the
 * elements, links among them, stay.
 */
export function dropHiddenText(document: Document): void {
  for (const element of document.querySelectorAll('[style], [hidden]')) {
    const style = element.getAttribute('style') ?? '';
    if (element.hasAttribute('hidden') || hides(style)) silence(element);
  }
}

function hides(style: string): boolean {
  if (/(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)/i.test(style)) {
    return /overflow\s*:\s*hidden/i.test(style);
  }
  return HIDDEN.some((rule) => rule.test(style));
}

const HIDDEN = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?(?:%|\s*(?:;|!|$))/i,
  /(?:^|;)\s*font-size\s*:\s*0(?:\.0+)?(?:[a-z%]{0,4}\s*(?:;|!|$))/i,
  /(?:^|;)\s*color\s*:\s*transparent/i,
  /(?:^|;)\s*mso-hide\s*:\s*all/i,
];

function silence(element: Element): void {
  for (const node of [...element.childNodes]) {
    if (node.nodeType === TEXT) node.textContent = '';
    else if (node.nodeType === ELEMENT && !isShownAgain(node as Element)) silence(node as Element);
  }
}

/** A size of its own within letters of no size. */
function isShownAgain(element: Element): boolean {
  return /(?:^|;)\s*font-size\s*:\s*[1-9]/i.test(element.getAttribute('style') ?? '');
}

const TEXT = 3;
const ELEMENT = 1;
