import { parse, tokenize, type AstExpression } from "@borgar/fx/xlsx";
import { CALLERS } from "./futureFunctions";
import {
  GIVES_ARGUMENT,
  GIVES_ARRAY,
  isKnownFunction,
  MAY_GIVE_ARRAY,
  takesAt,
  type Takes,
} from "./parameters";
import { isVector, larger, shapeOfColumns, shapeOfIndex, shapeOfRange, type Shape } from "./shapes";
import { spanOf, wholeSpan, type Span } from "./spans";

/** What a formula says of arrays. Places are spans of its text, from and to. */
export interface ArrayUse {
  /** What the whole comes to where arrays are calculated value by value, as Excel does since 2018. */
  readonly shape: Shape;
  /** Cells and arrays where one value is wanted: formulas of before took the one in the row or column of their cell. */
  readonly places: readonly Span[];
  /** `@` with its operand; `isUsual` where formulas of before took one value by themselves. */
  readonly atSigns: readonly (Span & { readonly isUsual: boolean })[];
  /** `A1#`: the span of `A1`. */
  readonly spills: readonly Span[];
  /** `SINGLE(…)` and `ANCHORARRAY(…)`, with the span of their argument. */
  readonly written: readonly (Span & { readonly name: "SINGLE" | "ANCHORARRAY"; readonly argument: Span })[];
  /** Names that LET and LAMBDA give, where they are given and used. */
  readonly variables: readonly Span[];
  /** Functions named as an argument: `BYROW(A1:C9,SUM)`. */
  readonly functionNames: readonly Span[];
}

/** How many cells a name of the workbook means; undefined for one that it does not have. */
export type ShapeOfName = (name: string) => Shape | undefined;

/** @returns undefined for a formula that cannot be read */
export function arrayUse(formula: string, shapeOfName: ShapeOfName): ArrayUse | undefined {
  let tree: AstExpression;
  try {
    tree = parse(tokenize(formula, { mergeRefs: true, withLocation: true }));
  } catch {
    return undefined;
  }
  return new Reading(shapeOfName).read(tree);
}

const NAMING = new RegExp(String.raw`\b(?:LET|LAMBDA|${[...CALLERS].join("|")})\s*\(`, "iu");

/** Whether a formula may give names (LET, LAMBDA) or name functions as arguments. */
export function mayNameVariables(formula: string): boolean {
  return NAMING.test(formula);
}

type Variables = ReadonlyMap<string, Shape>;

class Reading {
  private readonly places: Span[] = [];
  private readonly atSigns: (Span & { isUsual: boolean })[] = [];
  private readonly spills: Span[] = [];
  private readonly written: ArrayUse["written"][number][] = [];
  private readonly variables: Span[] = [];
  private readonly functionNames: Span[] = [];

  constructor(private readonly shapeOfName: ShapeOfName) {}

  read(tree: AstExpression): ArrayUse {
    const shape = this.walk(tree, "V", new Map());
    const { places, atSigns, spills, written, variables, functionNames } = this;
    return { shape, places, atSigns, spills, written, variables, functionNames };
  }

  private walk(node: AstExpression | null, wanted: Takes, known: Variables): Shape {
    if (!node) return "one";
    switch (node.type) {
      case "ReferenceIdentifier":
        return this.taken(this.reference(node.value, node.kind, node, known), wanted, node);
      case "ArrayExpression":
        return "many";
      case "UnaryExpression":
        return this.unary(node, wanted, known);
      case "BinaryExpression":
        return this.binary(node, wanted, known);
      case "CallExpression":
        return this.call(node, wanted, known);
      case "LambdaExpression": {
        const inner = new Map(known);
        for (const { name, loc } of node.params) {
          inner.set(name.toLowerCase(), "maybe");
          this.variables.push(spanOf(loc));
        }
        this.walk(node.body, "A", inner);
        return "one";
      }
      case "LetExpression": {
        const inner = new Map(known);
        for (const { id, init } of node.declarations) {
          this.variables.push(spanOf(id.loc));
          inner.set(id.name.toLowerCase(), this.walk(init, "A", inner));
        }
        return this.walk(node.body, wanted, inner);
      }
      default:
        return "one";
    }
  }

  /** Notes where many cells meet a place for one value. */
  private taken(shape: Shape, wanted: Takes, node: AstExpression): Shape {
    if (wanted === "V" && shape === "many") this.places.push(wholeSpan(node));
    return shape;
  }

  private reference(value: string, kind: string, node: AstExpression, known: Variables): Shape {
    if (kind === "table") return shapeOfColumns(value);
    if (kind !== "name") return shapeOfRange(value);
    const variable = known.get(value.toLowerCase());
    if (variable !== undefined) this.variables.push(wholeSpan(node));
    return variable ?? this.shapeOfName(value) ?? "maybe";
  }

  private unary(
    node: Extract<AstExpression, { type: "UnaryExpression" }>,
    wanted: Takes,
    known: Variables,
  ): Shape {
    const [operand] = node.arguments;
    if (!operand) return "one";
    if (node.operator === "@") {
      this.walk(operand, "R", known);
      this.atSigns.push({ ...wholeSpan(node), isUsual: wanted === "V" });
      return "one";
    }
    if (node.operator === "#") {
      this.walk(operand, "R", known);
      this.spills.push(wholeSpan(operand));
      return this.taken("many", wanted, node);
    }
    return this.walk(operand, wanted === "A" ? "A" : "V", known);
  }

  private binary(
    node: Extract<AstExpression, { type: "BinaryExpression" }>,
    wanted: Takes,
    known: Variables,
  ): Shape {
    const isReference = node.operator === ":" || node.operator === " " || node.operator === ",";
    const inner = wanted === "A" ? "A" : "V";
    const [left = "one", right = "one"] = node.arguments.map((operand) =>
      this.walk(operand, isReference ? "R" : inner, known),
    );
    if (!isReference) return larger(left, right);
    return this.taken(node.operator === " " ? "maybe" : "many", wanted, node);
  }

  private call(
    node: Extract<AstExpression, { type: "CallExpression" }>,
    wanted: Takes,
    known: Variables,
  ): Shape {
    const args = node.arguments as readonly (AstExpression | null)[];
    // The types of the tree do not say that a lambda can be called where it is made.
    const callee = node.callee as AstExpression | typeof node.callee;
    if (callee.type !== "Identifier") {
      this.walk(callee, "A", known);
      for (const argument of args) this.walk(argument, "A", known);
      return "maybe";
    }
    const name = callee.name.toUpperCase();
    const plain = name.replace(/^_XLFN\.(?:_XLWS\.)?/u, "");
    if ((plain === "SINGLE" || plain === "ANCHORARRAY") && plain !== name && args[0]) {
      this.written.push({ ...wholeSpan(node), name: plain, argument: wholeSpan(args[0]) });
      this.walk(args[0], "R", known);
      return plain === "SINGLE" ? "one" : this.taken("many", wanted, node);
    }
    let lifted: Shape = "one";
    let given: Shape = "one";
    const shapes = args.map((argument, at) => {
      if (at > 0 && CALLERS.has(plain) && isFunctionName(argument, known))
        this.functionNames.push(wholeSpan(argument));
      const isGiven = at >= (GIVES_ARGUMENT.get(plain) ?? Infinity);
      const takes = takesAt(plain, at);
      const shape = this.walk(argument, isGiven ? wanted : inContext(takes, wanted, plain), known);
      if (isGiven) given = larger(given, shape);
      else if (takes === "V") lifted = larger(lifted, shape);
      return shape;
    });
    const own = this.resultOf(plain, shapes, args, known);
    if (own === "many") this.taken(own, wanted, node);
    return larger(larger(own, given), lifted);
  }

  /** What a function gives of itself, apart from being calculated again and again. */
  private resultOf(
    name: string,
    shapes: readonly Shape[],
    args: readonly (AstExpression | null)[],
    known: Variables,
  ): Shape {
    if (GIVES_ARRAY.has(name)) return "many";
    if (MAY_GIVE_ARRAY.has(name)) return "maybe";
    if (name === "ROW" || name === "COLUMN") return shapes[0] ?? "one";
    if (name === "INDEX") return shapeOfIndex(args, shapes);
    if (name === "XLOOKUP") return isVector(args[2], known) ? "one" : "maybe";
    return isKnownFunction(name) ? "one" : "maybe";
  }
}

/** Within an array that is calculated value by value, one value is wanted of each; what chooses is asked once only. */
function inContext(takes: Takes, wanted: Takes, name: string): Takes {
  return takes === "V" && wanted === "A" && !GIVES_ARGUMENT.has(name) ? "A" : takes;
}

/** `SUM` in `BYROW(A1:C9,SUM)`. */
function isFunctionName(node: AstExpression | null, known: Variables): node is AstExpression {
  if (node?.type !== "ReferenceIdentifier" || node.kind !== "name") return false;
  return isKnownFunction(node.value.toUpperCase()) && !known.has(node.value.toLowerCase());
}
