import { parseAst } from 'vitest/node';

/** A regular expression as the source writes it. */
export interface FoundExpression {
  readonly pattern: string;
  readonly flags: string;
}

interface Found {
  readonly literals: readonly FoundExpression[];
  /** How often the source builds one with `new RegExp` or `RegExp(…)`: what it will be, the source does not tell. */
  readonly built: number;
}

/** The regular expressions of a TypeScript source. In: the source; its file's name, for the ending. */
export function regularExpressionsIn(source: string, fileName: string): Found {
  const literals: FoundExpression[] = [];
  let built = 0;
  visit(parseAst(source, { lang: fileName.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (isExpression(node.regex)) literals.push(node.regex);
    const callee = node.callee;
    if (isNode(callee) && callee.type === 'Identifier' && callee.name === 'RegExp') built += 1;
  });
  return { literals, built };
}

/** Runs `load`, and gives back every regular expression that was built meanwhile with the constructor. */
export async function expressionsBuiltBy(load: () => Promise<unknown>): Promise<FoundExpression[]> {
  const found: FoundExpression[] = [];
  const Original = globalThis.RegExp;
  const note = (expression: RegExp) => {
    found.push({ pattern: expression.source, flags: expression.flags });
    return expression;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (_target, [pattern, flags]) => note(new Original(pattern, flags)),
    apply: (_target, _self, [pattern, flags]) => note(new Original(pattern, flags)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function visit(node: unknown, look: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) visit(child, look);
  else if (isNode(node)) {
    look(node);
    for (const child of Object.values(node)) visit(child, look);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}

function isExpression(value: unknown): value is FoundExpression {
  return isNode(value) && typeof value.pattern === 'string' && typeof value.flags === 'string';
}
