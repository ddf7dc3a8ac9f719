import { parseAst } from 'vitest/node';

/** Calls that run text as code, or load and run a file. What asks for data is in built-package.test.ts. */
const RUNNERS = new Set(['eval', 'execScript', 'importScripts', 'Function', 'Worker', 'SharedWorker']);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
/** Elements that load what they name, and one that turns every relative address of a page into a remote one. */
const LOADERS = /^(?:audio|base|embed|frame|iframe|link|object|portal|script|source|track|video)$/;
const ADDRESS_KEYS = /^(?:action|formAction|xlink:href|background)$/i;
/** Names that are always an address of a file to load: only files of the package may stand there. */
const FILE_KEYS = /^(?:src|srcset|srcdoc|poster)$/i;
const REMOTE = /^\s*(?:https?:|wss?:|ftp:|data:|blob:|javascript:)|^\s*\/\//i;
const REMOTE_CSS = /@import|url\(\s*["']?(?:https?:|data:|\/\/)/i;

/** A node of the tree, as ESTree has it. */
interface Tree {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * Where a script runs text as code, loads a script from elsewhere or puts a remote file into a page.
 *
 * Reads the script as a tree, so that neither a comment nor a sample address in a string counts, and neither a line
 * break nor an alias hides a call. In: the text of a module or classic script; throws where it is none.
 * Out: what was found, with the text around it.
 */
export function loadsIn(code: string): string[] {
  const found: string[] = [];
  const names = new Set<unknown>();
  const note = (what: string, { start }: Tree) => found.push(`${what}: ${code.slice(start, start + 60)}`);
  visit(parseAst(code) as unknown as Tree, (node) => {
    const { type } = node;
    // The polyfill has a table of the browser's calls by name, with `devtools.inspectedWindow.eval` in it.
    if (type === 'Property' && node.computed !== true && node.shorthand !== true) names.add(node.key);
    if (type === 'Identifier' && node.name === 'eval' && !names.has(node)) note('eval', node);
    if (type === 'CallExpression' || type === 'NewExpression') {
      const name = nameOf(node.callee);
      const [first] = node.arguments as Tree[];
      const text = textOf(first);
      if (RUNNERS.has(name)) note(name, node);
      if (TIMERS.has(name) && first && text !== null) note('a timer with text', node);
      if (name === 'constructor' && text !== null) note('Function by its constructor', node);
      if (text !== null && LOADERS.test(text) && name !== 'closest') note(`<${text}>`, node);
      if (/^setAttribute(?:NS)?$/.test(name)) attribute(node.arguments as Tree[], node);
    }
    if (type === 'ImportExpression' && !isOurs(textOf(node.source))) note('import()', node);
    if (/^(?:Import|Export\w*)Declaration$/.test(type) && node.source && !isOurs(textOf(node.source)))
      note('import', node);
    if (type === 'AssignmentExpression') address(nameOf(node.left), node.right, node);
    if (type === 'Property') address(nameOf(node.key) || (textOf(node.key) ?? ''), node.value, node);
    const written = type === 'Literal' || type === 'TemplateElement' ? textOf(node) : null;
    if (written !== null && REMOTE_CSS.test(written)) note('a style sheet', node);
  });
  return found;

  function attribute(args: readonly Tree[], node: Tree): void {
    args.forEach((key, at) => {
      address(textOf(key) ?? '', args[at + 1], node);
    });
  }

  function address(key: string, value: unknown, node: Tree): void {
    const text = textOf(value);
    if (FILE_KEYS.test(key) ? !isOurs(text) : ADDRESS_KEYS.test(key) && REMOTE.test(text ?? ''))
      note(`${key} with an address`, node);
  }
}

/** Calls `see` for a node and all below it. */
function visit(node: Tree, see: (node: Tree) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isTree(one)) visit(one, see);
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string';
}

/** The last name of what is called or written to: `x`, `a.x`, `a['x']`, `(0, a.x)`; `''` where it has none. */
function nameOf(value: unknown): string {
  if (!isTree(value)) return '';
  if (value.type === 'Identifier') return String(value.name);
  if (value.type === 'SequenceExpression') return nameOf((value.expressions as Tree[]).at(-1));
  if (value.type === 'ChainExpression' || value.type === 'ParenthesizedExpression')
    return nameOf(value.expression);
  if (value.type !== 'MemberExpression') return '';
  return value.computed === true ? (textOf(value.property) ?? '') : nameOf(value.property);
}

/** The text that an expression begins with, `null` where it is no text as far as can be seen. */
function textOf(value: unknown): string | null {
  if (!isTree(value)) return null;
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : null;
  if (value.type === 'TemplateLiteral') return textOf((value.quasis as Tree[])[0]);
  if (value.type === 'TemplateElement') return String((value.value as { raw: string }).raw);
  return value.type === 'BinaryExpression' && value.operator === '+' ? textOf(value.left) : null;
}

/** A file of the package, beside the script or below it. */
function isOurs(source: string | null): boolean {
  return source !== null && /^\.{0,2}\/(?!\/)/.test(source);
}
