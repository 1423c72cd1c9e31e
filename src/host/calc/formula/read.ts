import { parse, tokenize, tokenTypes, type AstExpression, type Token } from "@borgar/fx";
import { Refusal } from "../evaluate/values";

export type Node = AstExpression;

/** What files put before names that are younger than the format, before variables of LET, and before functions of add-ins. */
const PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/iu;
const ADD_IN = /^_xldudf_/iu;

/**
 * A formula as a tree, without the prefixes of files.
 * @param formula with or without `=`
 * @param isFunction whether a function of an add-in is called so; files write its dots as underscores
 * @throws Refusal when it cannot be read
 */
export function readFormula(formula: string, isFunction: (name: string) => boolean = () => false): Node {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const tokens = tokenize(text).map((token) => plain(token, isFunction));
  try {
    return parse(brokenSheets(tokens), { looseRefCalls: true });
  } catch (error) {
    throw new Refusal(
      "syntax",
      `the formula cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function plain(token: Token, isFunction: (name: string) => boolean): Token {
  const { type, value } = token;
  if (type !== tokenTypes.FUNCTION && type !== tokenTypes.REF_NAMED) return token;
  const name = value.replace(PREFIX, "");
  if (type === tokenTypes.FUNCTION && ADD_IN.test(name)) {
    const own = name.replace(ADD_IN, "");
    const dotted = own.replace("_", ".");
    return { ...token, value: !isFunction(own) && isFunction(dotted) ? dotted : own };
  }
  return name === value ? token : { ...token, value: name };
}

const REFERENCES: readonly string[] = [
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
  tokenTypes.ERROR,
];

/** `Sheet1!#REF!` and, of a sheet that was deleted, `#REF!A1` are the error alone: sheet and cells do not matter any longer. */
function brokenSheets(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const [before, next, afterNext] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (before?.value === "#REF!" && REFERENCES.includes(token.type)) return false;
    const isSheet = token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE;
    if (isSheet && next?.value === "!" && afterNext?.type === tokenTypes.ERROR) return false;
    return !(token.value === "!" && token.type === tokenTypes.OPERATOR && next?.type === tokenTypes.ERROR);
  });
}

/** Whether a formula is a tree with this node in it. */
export function someNode(node: Node | null, test: (node: Node) => boolean): boolean {
  return node !== null && (test(node) || childrenOf(node).some((child) => someNode(child, test)));
}

export function childrenOf(node: Node): (Node | null)[] {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments;
    case "CallExpression":
      return isNode(node.callee) ? [node.callee, ...node.arguments] : node.arguments;
    case "LetExpression":
      return [...node.declarations.map(({ init }) => init), node.body];
    case "LambdaExpression":
      return [node.body];
    default:
      return [];
  }
}

/** What is called may itself be a tree: `LAMBDA(x,x+1)(5)`; the types of the parser know names only. */
export function isNode(callee: { readonly type: string }): callee is Node {
  return callee.type !== "Identifier";
}
