import { LIMITS } from '../../messages/protocol.ts';
import { own } from '../dom/is-element.ts';
import { BUTTON_ADDRESSES, BUTTONS, buttonAddress } from './buttons.ts';

/** An element that leads somewhere when it is pressed: a link, an area of a picture, a button. */
export type LinkElement = HTMLElement;

const XLINK = 'xlink:href';
/** Elements of MathML with an address: links in Firefox, whatever they are called (MathML Core leaves it open). */
const MATHML_LINKS = ':is(math, math *)[*|href]';
/**
 * Selector of links, whatever else they are; an SVG's link may have its `href` in a namespace of XLink. Firefox follows
 * a `link` too where a style draws it.
 */
export const LINKS = `a[*|href], area[href], link[href], ${MATHML_LINKS}`;
/**
 * Buttons that send a form; one that says nothing else is such a button (HTML Standard, "button type"). Thunderbird goes
 * where the form goes at a press on any field of it, and a field is where people write for whoever gets the form.
 */
const SUBMITTERS = 'button:not([type=button], [type=reset]), input:is([type=submit], [type=image])';
const FIELDS = 'button, input:not([type=hidden])';
/** Selector of all that is looked at for an address, and of whatever may come to have one. */
export const LINK_ELEMENTS = `a, area, link, :is(math, math *)[*|href], ${BUTTONS}, ${FIELDS}`;

/** Attributes whose change may change where something leads. */
export const LEADING_ATTRIBUTES = ['href', 'onclick', 'action', 'formaction', ...BUTTON_ADDRESSES];

/** UTF-16 units kept of an address: one more than is judged, so that it is named as too long. */
export const MAX_HREF = LIMITS.address + 1;

/** These lead to no host: nothing to judge. */
const NO_HOST = /^(?:mailto|tel|sms|callto|cid|about|chrome|moz-extension|chrome-extension):/i;

/** Whether an address leads to no host at all. */
export function hasNoHost(address: string): boolean {
  return NO_HOST.test(address);
}

/** Addresses as they are written, and what the browser made of them; good for one document at one moment. */
export type Addresses = Map<string, string | null>;

/**
 * The address that a press on this very element opens now; `null` where it opens none or one that leads to no host.
 * Of a button that sends a form, where the form goes. Where a picture's own animation changes the address
 * (SMIL), what it changes it to: no honest link has such a one.
 */
export function addressOf(element: LinkElement, whole?: Addresses): string | null {
  const written = isLink(element) ? writtenAddress(element) : formAddress(element);
  const leads = written === null ? null : resolved(element, written, whole);
  // A link to nowhere, for a script that knows where.
  const address = leads ?? (written === null || /^\s*(?:#|$)/.test(written) ? buttonAddress(element) : null);
  return address?.slice(0, MAX_HREF) ?? null;
}

/** The same as `LINKS`, quicker for what pages are full of. */
export function isLink(element: Element): boolean {
  const { localName } = element;
  if (/^a(?:rea)?$|^link$/.test(localName))
    return element.hasAttribute('href') || element.hasAttribute(XLINK);
  return isMathMl(element) && element.matches(MATHML_LINKS);
}

function isMathMl(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
}

function hrefOf(link: Element): string | null {
  return link.getAttribute('href') ?? link.getAttribute(XLINK);
}

function writtenAddress(element: Element): string | null {
  const written = hrefOf(element);
  return isMathMl(element) || typeof (element as { href?: unknown }).href === 'string'
    ? written
    : (animatedAddress(element) ?? written);
}

/** `set` and `animate` may change an attribute of the element around them, or of the one they name. */
const ANIMATIONS = ':is(set, animate)[attributeName$="href" i]';

/** What an SVG link's address is changed to: now, else at any other time; `null` where nothing changes it. */
function animatedAddress(link: Element): string | null {
  const { baseVal, animVal } = (link as SVGAElement).href ?? {};
  if (animVal !== baseVal) return animVal ?? null;
  const root = link.getRootNode() as ParentNode;
  const animations = [
    ...link.querySelectorAll(`:scope > ${ANIMATIONS}`),
    ...root.querySelectorAll(`${ANIMATIONS}[*|href="#${CSS.escape(link.id)}"]`),
  ];
  const values = animations.flatMap((animation) =>
    ['to', 'values', 'from', 'by'].flatMap((name) => animation.getAttribute(name)?.split(';') ?? []),
  );
  return values.map((value) => value.trim()).find((value) => value !== '' && value !== hrefOf(link)) ?? null;
}

/** Whether an element is a button or a field of a form that goes somewhere. */
export function sendsForm(element: Element): boolean {
  return formAddress(element) !== null;
}

/** Where the form of a button or a field goes; `null` where it has none, or one that goes nowhere but here. */
function formAddress(element: Element): string | null {
  if (!/^(?:button|input)$/.test(element.localName) || !element.matches(FIELDS)) return null;
  return (element.matches(SUBMITTERS) && element.getAttribute('formaction')) || formAction(formOf(element));
}

/**
 * A second address that a press may open, as the program or the button likes; `null` where there is none. Of a button that
 * says otherwise than its form, the form's (Thunderbird); of a link of SVG whose address is changed, the one that is
 * written (Firefox by the middle button).
 */
export function otherAddressOf(element: Element): string | null {
  const isOne = isLink(element);
  const address = isOne ? writtenAddress(element) : formAddress(element);
  const other = isOne ? hrefOf(element) : address && formAction(formOf(element));
  return other === null || other === address ? null : resolved(element, other);
}

/** The form that a button or a field belongs to, wherever it stands. */
export function formOf(element: Element): HTMLFormElement | null {
  return 'form' in element ? (element as HTMLButtonElement).form : null;
}

/** What a form says of where it goes; `null` where it says nothing. Its fields may be called like its own methods. */
export function formAction(form: HTMLFormElement | null): string | null {
  return (form && own(form, 'getAttribute').call(form, 'action')) || null;
}

function resolved(element: Element, written: string, whole?: Addresses): string | null {
  let address = whole?.get(written);
  if (address !== undefined) return address;
  const { ownerDocument } = element;
  const { href } = element as { href?: unknown };
  const isItsOwn = typeof href === 'string' && isLink(element);
  // What is no link of HTML has no whole address of its own: such a link says where it leads.
  address = isItsOwn ? (href as string) : wholeAddress(ownerDocument, written);
  // These stay within the page, unless the mail says that it is another.
  const isInPage = /^\s*(?:#|$)/.test(written) && !ownerDocument.querySelector('base[href]');
  if (isInPage || hasNoHost(address)) address = null;
  // The browser parses an address each time that it is asked: the same one is asked for once.
  whole?.set(written, address);
  return address;
}

/** Documents that are no HTML have no links of HTML unless one asks for them. */
function wholeAddress(document: Document, written: string): string {
  const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'a') as HTMLAnchorElement;
  link.setAttribute('href', written);
  // What is not in the document knows its base all the same.
  return link.href;
}
