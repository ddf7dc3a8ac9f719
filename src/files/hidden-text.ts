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
  /(?:^|;)\s*opacity\s*:\s*0?(?:\.0\d*)?(?:%|\s*(?:;|!|$))/i,
  /(?:^|;)\s*font-size\s*:\s*0?(?:\.0\d*)?(?:[a-z%]{0,4}\s*(?:;|!|$))/i,
  /(?:^|;)\s*font-size\s*:\s*[123](?:\.\d{0,9})?px/i,
  /(?:^|;)\s*color\s*:\s*(?:transparent|rgba\([^)]{0,40},\s*0?(?:\.0\d*)?\))/i,
  /(?:^|;)\s*(?:text-indent|left|top|right|bottom|margin-left|margin-top)\s*:\s*-(?:[5-9]\d\d|\d{4})/i,
  /(?:^|;)\s*clip\s*:\s*rect/i,
  /(?:^|;)\s*clip-path\s*:\s*(?:inset|circle|ellipse|polygon)/i,
  /(?:^|;)\s*transform\s*:[^;]{0,99}(?:scale[XY]?\(\s*0?(?:\.0\d*)?[,)]|translate[XY]?\([^)]{0,40}-\d{4})/i,
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
