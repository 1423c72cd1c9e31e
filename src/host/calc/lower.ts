import { parseA1Ref } from "@borgar/fx";
import { intersect, type Area } from "../model";
import { Refusal, type RefusalKind } from "./evaluate/values";
import { areaOf, moved, writeArea } from "./formula/areas";
import { printFormula } from "./formula/print";
import { isNode, readFormula, type Node } from "./formula/read";
import { structuredArea, type TableShape } from "./formula/structured";

export type { TableShape } from "./formula/structured";

/** Where a formula stands: name of the sheet, row and column from 0. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What of a workbook the lowering of a formula asks for. Names of sheets, tables and names are found in any case. */
export interface WorkbookContext {
  sheet(name: string): boolean;
  table(name: string): TableShape | undefined;
  tableAt(sheet: string, row: number, column: number): TableShape | undefined;
  /** The formula behind a name, without `=`: the sheet's own first, then the workbook's. */
  name(name: string, sheet: string): string | undefined;
  /** Where the array formula in a cell reaches; undefined when the cell has none. */
  spill(sheet: string, row: number, column: number): Area | undefined;
  /** Whether an add-in brings the function. */
  isFunction(name: string): boolean;
}

export type Lowered =
  | { readonly kind: "formula"; readonly formula: string; readonly changed: boolean }
  | { readonly kind: RefusalKind; readonly reason: string };

/** Functions that take any number of arguments, to which the areas of a union can be given one by one. */
const LISTS = new Set(
  "SUM COUNT COUNTA AVERAGE AVERAGEA MAX MIN MAXA MINA PRODUCT SUMSQ MEDIAN MODE STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP GEOMEAN HARMEAN AND OR XOR".split(
    " ",
  ),
);
/** Deeper than names refer to one another in any workbook that does not go in circles. */
const DEEPEST = 32;

/**
 * A formula of Excel with nothing in it but plain A1 references, functions and operators: names, tables, spilled
 * ranges and `@` are replaced by the cells they stand for, unions and intersections by what they come to.
 * @param formula with or without `=`
 * @returns the formula without `=`, or why there is none
 */
export function lower(formula: string, place: FormulaPlace, context: WorkbookContext): Lowered {
  try {
    const tree = readFormula(formula, (name) => context.isFunction(name));
    const lowered = new Lowering(place, context).tree(tree, new Set());
    const written = printFormula(lowered);
    return { kind: "formula", formula: written, changed: written !== printFormula(tree) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: error.kind, reason: error.reason };
    throw error;
  }
}

/** The way from a formula as it is written to one in plain references. */
export class Lowering {
  private depth = 0;

  constructor(
    protected readonly place: FormulaPlace,
    private readonly context: WorkbookContext,
  ) {}

  /** @param variables names that LET and LAMBDA give, in lower case */
  tree(node: Node, variables: ReadonlySet<string>): Node {
    switch (node.type) {
      case "ReferenceIdentifier":
        return this.reference(node, variables);
      case "UnaryExpression": {
        const [operand] = node.arguments;
        if (!operand) throw new Refusal("syntax", "an operator without its operand");
        if (node.operator === "#") return this.spilled(this.tree(operand, variables));
        const inner = this.tree(operand, variables);
        return node.operator === "@" ? this.crossed(inner) : { ...node, arguments: [inner] };
      }
      case "BinaryExpression": {
        const [left, right] = node.arguments.map((operand) => this.tree(operand, variables));
        if (!left || !right) throw new Refusal("syntax", "an operator without its operand");
        if (node.operator === " ") return this.intersection(left, right);
        if (node.operator === ":") return this.range(left, right);
        return { ...node, arguments: [left, right] };
      }
      case "CallExpression":
        return this.call(node, variables);
      case "LambdaExpression": {
        const inner = new Set([...variables, ...node.params.map(({ name }) => name.toLowerCase())]);
        return { ...node, body: node.body && this.tree(node.body, inner) };
      }
      case "LetExpression": {
        const known = new Set(variables);
        const declarations = node.declarations.map((declaration) => {
          const init = declaration.init && this.tree(declaration.init, known);
          known.add(declaration.id.name.toLowerCase());
          return { ...declaration, init };
        });
        return { ...node, declarations, body: node.body && this.tree(node.body, known) };
      }
      default:
        return node;
    }
  }

  protected reference(
    node: Extract<Node, { type: "ReferenceIdentifier" }>,
    variables: ReadonlySet<string>,
  ): Node {
    if (node.kind === "table") return this.structured(node.value);
    if (node.kind === "name" && variables.has(node.value.toLowerCase())) return node;
    const found = areaOf(node.value);
    if (found) {
      this.assertSheet(found.sheet);
      return node;
    }
    return this.named(node.value);
  }

  private named(text: string): Node {
    const parsed = parseA1Ref(text);
    if (!parsed || !("name" in parsed)) throw new Refusal("name", `${text} is no name`);
    const [sheet] = parsed.context ?? [];
    this.assertSheet(sheet);
    const table = sheet === undefined ? this.context.table(parsed.name) : undefined;
    if (table) return this.structured(`${parsed.name}[]`);
    const formula = this.context.name(parsed.name, sheet ?? this.place.sheet);
    if (formula === undefined) throw new Refusal("name", `there is no name ${text}`);
    if (this.depth >= DEEPEST) throw new Refusal("name", `the name ${text} refers to itself`);
    this.depth += 1;
    try {
      // Files write what is relative in a name as seen from A1.
      const tree = relocated(readFormula(formula), this.place.row, this.place.column);
      return this.tree(tree, new Set());
    } finally {
      this.depth -= 1;
    }
  }

  private structured(text: string): Node {
    const { sheet, row, column } = this.place;
    const tableOf = (name: string): TableShape | undefined =>
      name === "" ? this.context.tableAt(sheet, row, column) : this.context.table(name);
    const found = structuredArea(text, tableOf, this.place);
    if ("error" in found) return { type: "ErrorLiteral", value: found.error, raw: found.error };
    return range(writeArea(found.area, found.sheet === sheet ? undefined : found.sheet));
  }

  /** `A1#`: the cells the formula in A1 fills. */
  protected spilled(anchor: Node): Node {
    const at = staticArea(anchor);
    if (!at || at.area.top !== at.area.bottom || at.area.left !== at.area.right)
      throw new Refusal("spill", "the spilled range of something other than one cell");
    const sheet = at.sheet ?? this.place.sheet;
    const area = this.context.spill(sheet, at.area.top, at.area.left);
    if (!area) return { type: "ErrorLiteral", value: "#REF!", raw: "#REF!" };
    return range(writeArea(area, at.sheet));
  }

  /** `@A1:A9`: the cell in the row or column of the formula; what is no plain range is left to the calculation. */
  protected crossed(operand: Node): Node {
    const at = staticArea(operand);
    if (!at) return { type: "UnaryExpression", operator: "@", arguments: [operand] };
    const { top, left, bottom, right } = at.area;
    const row = top === bottom ? top : this.place.row;
    const column = left === right ? left : this.place.column;
    if (row < top || row > bottom || column < left || column > right)
      return { type: "ErrorLiteral", value: "#VALUE!", raw: "#VALUE!" };
    return range(writeArea({ top: row, bottom: row, left: column, right: column }, at.sheet));
  }

  protected intersection(left: Node, right: Node): Node {
    const [one, other] = [staticArea(left), staticArea(right)];
    if (!one || !other) throw new Refusal("range", "an intersection of what is calculated first");
    const sheets = [one, other].map(({ sheet }) => (sheet ?? this.place.sheet).toLowerCase());
    const area = sheets[0] === sheets[1] ? intersect(one.area, other.area) : undefined;
    if (!area) return { type: "ErrorLiteral", value: "#NULL!", raw: "#NULL!" };
    return range(writeArea(area, one.sheet ?? other.sheet));
  }

  /** `A1:B2` of two plain references is one; with a function in it the calculation makes it. */
  private range(left: Node, right: Node): Node {
    const [one, other] = [staticArea(left), staticArea(right)];
    if (!one || !other) return { type: "BinaryExpression", operator: ":", arguments: [left, right] };
    if (
      other.sheet !== undefined &&
      other.sheet.toLowerCase() !== (one.sheet ?? this.place.sheet).toLowerCase()
    )
      return { type: "ErrorLiteral", value: "#VALUE!", raw: "#VALUE!" };
    const area = {
      top: Math.min(one.area.top, other.area.top),
      left: Math.min(one.area.left, other.area.left),
      bottom: Math.max(one.area.bottom, other.area.bottom),
      right: Math.max(one.area.right, other.area.right),
    };
    return range(writeArea(area, one.sheet));
  }

  private call(node: Extract<Node, { type: "CallExpression" }>, variables: ReadonlySet<string>): Node {
    const name = isNode(node.callee) ? "" : node.callee.name.toUpperCase();
    const [only] = node.arguments;
    if (name === "SINGLE" && only) return this.crossed(this.tree(only, variables));
    if (name === "ANCHORARRAY" && only) return this.spilled(this.tree(only, variables));
    const args = node.arguments.flatMap((arg) => {
      // Empty arguments are null in trees, though not in their types.
      const lowered = (arg as Node | null) && this.tree(arg, variables);
      return lowered && LISTS.has(name) ? unionParts(lowered) : [lowered];
    });
    if (name === "SUMIF" || name === "AVERAGEIF") this.sized(args);
    const callee = this.callee(node.callee, variables);
    return { ...node, callee, arguments: args as Node[] };
  }

  /** SUMIF and AVERAGEIF add as many cells as they test, whatever the size of the range that is given for it. */
  protected sized(args: (Node | null)[]): void {
    sameSize(args);
  }

  /** What is called: a function, or a LAMBDA that a name stands for. */
  private callee(
    callee: Extract<Node, { type: "CallExpression" }>["callee"],
    variables: ReadonlySet<string>,
  ): Extract<Node, { type: "CallExpression" }>["callee"] {
    // The parser makes calls of trees, though its types know calls of names only.
    if (isNode(callee)) return this.tree(callee, variables) as never;
    const isName =
      !variables.has(callee.name.toLowerCase()) &&
      !this.context.isFunction(callee.name) &&
      this.context.name(callee.name, this.place.sheet) !== undefined;
    return isName ? (this.named(callee.name) as never) : callee;
  }

  private assertSheet(sheet: string | undefined): void {
    if (sheet !== undefined && !this.context.sheet(sheet))
      throw new Refusal("sheet", `there is no sheet ${sheet}`);
  }
}

function range(value: string): Node {
  return { type: "ReferenceIdentifier", kind: "range", value };
}

/** The area of a plain reference. */
export function staticArea(node: Node): ReturnType<typeof areaOf> {
  return node.type === "ReferenceIdentifier" && node.kind !== "name" && node.kind !== "table"
    ? areaOf(node.value)
    : undefined;
}

function sameSize(args: (Node | null)[]): void {
  const [tested, , given] = args;
  const [one, other] = [tested && staticArea(tested), given && staticArea(given)];
  if (!one || !other || !given || given.type !== "ReferenceIdentifier" || given.kind === "beam") return;
  const { top, left } = other.area;
  const area = {
    top,
    left,
    bottom: top + one.area.bottom - one.area.top,
    right: left + one.area.right - one.area.left,
  };
  if (area.bottom !== other.area.bottom || area.right !== other.area.right)
    args[2] = range(writeArea(area, other.sheet));
}

/** The areas of `(A1:A2,C1)`. */
function unionParts(node: Node): Node[] {
  if (node.type !== "BinaryExpression" || node.operator !== ",") return [node];
  return node.arguments.flatMap(unionParts);
}

/** Moves everything relative in a tree. */
function relocated(node: Node, rows: number, columns: number): Node {
  // Empty arguments are null in trees, though not in their types.
  const all = (nodes: readonly (Node | null)[]): Node[] =>
    nodes.map((one) => one && relocated(one, rows, columns)) as Node[];
  switch (node.type) {
    case "ReferenceIdentifier":
      return node.kind === "range" || node.kind === "beam"
        ? { ...node, value: moved(node.value, rows, columns) }
        : node;
    case "UnaryExpression":
    case "BinaryExpression":
    case "CallExpression":
      return { ...node, arguments: all(node.arguments) };
    case "LambdaExpression":
      return { ...node, body: node.body && relocated(node.body, rows, columns) };
    case "LetExpression":
      return {
        ...node,
        declarations: node.declarations.map((one) => ({
          ...one,
          init: one.init && relocated(one.init, rows, columns),
        })),
        body: node.body && relocated(node.body, rows, columns),
      };
    default:
      return node;
  }
}
