import type { Plugin } from 'vite';

/** What the tables of the core carry for tests and docs alone. */
const PROOF = new Set(['example', 'sample', 'source']);
const TABLES = /\/src\/core\/(?:[\w-]+\/data\/[\w-]+|lookalike\/signs|message\/message-signs)\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves examples, samples and sources of the core's tables out of what is built: nobody reads them there, and they are some
 * kilobytes of a worker that is started over and over.
 */
export function withoutProof(): Plugin {
  return {
    name: 'without-proof',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!TABLES.test(id)) return null;
      let rest = code;
      for (const { start, end } of proofIn(this.parse(code)).sort((a, b) => b.start - a.start))
        rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '');
      return { code: rest, map: null };
    },
  };
}

/** The properties of object literals, and of no pattern, that have such a name. */
function proofIn(tree: unknown): Node[] {
  if (Array.isArray(tree)) return tree.flatMap(proofIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const { type, properties } = tree as { readonly type?: string; readonly properties?: readonly unknown[] };
  const found = type === 'ObjectExpression' ? (properties ?? []).filter(isProof) : [];
  return found.length > 0
    ? [...found, ...proofIn((properties ?? []).filter((property) => !isProof(property)))]
    : Object.values(tree).flatMap(proofIn);
}

function isProof(property: unknown): property is Node {
  const { key } = property as { readonly key?: { readonly name?: string } };
  return PROOF.has(key?.name ?? '');
}
