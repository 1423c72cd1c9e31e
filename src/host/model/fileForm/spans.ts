import type { AstExpression } from "@borgar/fx/xlsx";

/** A piece of a text, from and to. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span that the parser gives a node. */
export function spanOf(loc: readonly number[] | undefined): Span {
  return { from: loc?.[0] ?? 0, to: loc?.[1] ?? 0 };
}

/** The span of a node with all that is in it: the tree gives operators their own only. */
export function wholeSpan(node: AstExpression): Span {
  const own = spanOf(node.loc);
  if (node.type !== "UnaryExpression" && node.type !== "BinaryExpression") return own;
  return node.arguments
    .map(wholeSpan)
    .reduce((span, { from, to }) => ({ from: Math.min(span.from, from), to: Math.max(span.to, to) }), own);
}

/** A span, and what is to stand there. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text after replacements, which do not overlap; of those at one place the first goes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, text: piece } of [...edits].sort((one, other) => one.from - other.from)) {
    result += text.slice(at, from) + piece;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}
