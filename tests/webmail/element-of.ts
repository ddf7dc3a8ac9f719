/** Parts of a selector: those of a list, those of a path, those of one element. */
const LIST = /,(?![^[(]*[\])])/;
const PATH = /\s*[>+]\s*|\s+(?![^[(]*[\])])/;
const ID = /#([\w-]+)/g;
const CLASS = /\.([\w-]+)/g;
const ATTRIBUTE = /\[([\w-]+)(?:[~^$*|]?="([^"]*)")?\]/g;

/** The selectors of a list. */
export function selectorsIn(list: string): string[] {
  return list.split(LIST).map((selector) => selector.trim());
}

/**
 * Elements in each other that are as a selector asks, and the innermost one: what a mail would write to be taken for it.
 * What is asked of the document's own elements (`body`, `:root`) is left out, and so is what an element must not be.
 */
export function elementsFor(
  document: Document,
  selector: string,
): { readonly outer: Element; readonly inner: Element } {
  const made = selector
    .replaceAll(/:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g, '')
    .split(PATH)
    .map((compound) => elementFor(document, compound));
  made.reduce((outer, inner) => {
    outer.append(inner);
    return inner;
  });
  const [outer] = made;
  const inner = made.at(-1);
  if (!outer || !inner) throw new Error(`nothing in ${selector}`);
  return { outer, inner };
}

function elementFor(document: Document, compound: string): Element {
  const rest = compound.replaceAll(ATTRIBUTE, '').replaceAll(/:[\w-]+/g, '');
  const [, name = ''] = /^([\w-]+)/.exec(rest) ?? [];
  const element = document.createElement(/^(?:|body|html|iframe)$/.test(name) ? 'div' : name);
  for (const [, id = ''] of rest.matchAll(ID)) element.id = id;
  for (const [, className = ''] of rest.matchAll(CLASS)) element.classList.add(className);
  for (const [, attribute = '', value = ''] of compound.matchAll(ATTRIBUTE)) {
    const before = element.getAttribute(attribute) ?? '';
    element.setAttribute(attribute, before + value);
  }
  return element;
}
