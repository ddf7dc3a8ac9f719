import type { Category } from '../../core/verdict/verdict.ts';
import { newElement } from '../../dom/new-element.ts';
import type { MarkLook } from '../../messages/protocol.ts';

/** What a mark shows. */
export interface Shown extends MarkLook {
  readonly category: Category;
}

/** A link as its mark names it. */
export interface NamedLink {
  readonly href: string;
  readonly text: string;
}

const MARK_TAG = 'link-guard-mark';
/** Width and height of a mark, in CSS pixels. */
export const MARK_SIZE = 14;

/** The style of all marks; a mark that is not `placed` is not there for anybody. */
export const MARKS_STYLE =
  '.marks{all:initial;display:block;position:absolute;left:0;top:0;width:0;height:0;overflow:visible;pointer-events:none}' +
  `${MARK_TAG}{display:none;position:absolute;width:${MARK_SIZE}px;height:${MARK_SIZE}px}` +
  `${MARK_TAG}.placed{display:block}` +
  `${MARK_TAG}[tabindex]{pointer-events:auto;cursor:help;border-radius:50%}` +
  `${MARK_TAG}:focus-visible{outline:2px solid #1a5fb4;outline-offset:1px}` +
  'svg{display:block;width:100%;height:100%;pointer-events:none}';

/** A mark of each icon as it is copied. */
const templates = new Map<string, HTMLElement>();

/**
 * A new mark. It has no text that could be found, copied or read as the mail's: a screen reader hears its label.
 * In: a document; how it looks; its link's address and text; whether it can be focused, since nothing else there can.
 */
export function newMark(document: Document, look: Shown, link: NamedLink, isControl: boolean): HTMLElement {
  const template = templates.get(look.icon) ?? newTemplate(document, look);
  templates.set(look.icon, template);
  const mark = document.importNode(template, true);
  mark.dataset.category = look.category;
  // For those who may look in: accessibility checkers, and tests.
  mark.dataset.href = link.href;
  mark.setAttribute('aria-label', `${link.text} (${look.label})`.trim());
  mark.setAttribute('role', isControl ? 'button' : 'img');
  if (isControl) mark.tabIndex = 0;
  return mark;
}

function newTemplate(document: Document, { icon, color }: MarkLook): HTMLElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
    return shape;
  };
  const svg = draw('svg', { viewBox: '-1 -1 18 18', 'aria-hidden': 'true' });
  svg.append(
    draw('circle', { cx: '8', cy: '8', r: '9', fill: '#fff' }),
    draw('path', { d: icon, fill: color, 'fill-rule': 'evenodd' }),
  );
  const mark = newElement(document, MARK_TAG);
  mark.append(svg);
  return mark;
}
