import { ALLOWED, VOLATILE } from "../allowed";
import { LAZY_NAMES } from "../evaluate/interpreter";
import { OWN } from "../evaluate/functions";
import { combine } from "../evaluate/lambdas";
import { Refusal } from "../evaluate/values";
import { areaOf } from "./areas";
import { printFormula } from "./print";
import { isNode, readFormula, someNode, type Node } from "./read";

/** The function through which Univer asks the host for the value of a formula: `HOSTCALC(12,A1:A3,…)`. */
export const HOST_FUNCTION = "HOSTCALC";

/** A formula ready to be calculated. */
export interface Program {
  readonly tree: Node;
  /** What its arguments after the number are, in their order: as they are written in the tree. */
  readonly keys: readonly string[];
  /** It is part of a formula: what OFFSET or INDIRECT goes by. */
  readonly isPart: boolean;
}

/**
 * Formulas as Univer gets them. Univer sees which cells a formula depends on and nothing else of it, so none of its
 * own reading of operators, texts and functions can go wrong.
 */
export class Programs {
  private readonly programs: (Program | Refusal)[] = [];
  private readonly written = new Map<string, string>();

  /**
   * @param isFunction whether an add-in brings the function
   * @param isExcel whether Excel has it, calculated here or not
   */
  constructor(
    private readonly isFunction: (name: string) => boolean,
    private readonly isExcel: (name: string) => boolean,
  ) {}

  /** What stands behind a number: a formula, or why it is not calculated. */
  program(number: number): Program | Refusal | undefined {
    return this.programs[number];
  }

  /** The cells that a formula in plain A1 names, as they are written; none when it is not calculated. */
  references(formula: string): readonly string[] {
    const program = this.of(formula);
    return program instanceof Refusal ? [] : (program?.keys ?? []);
  }

  /** Why a formula in plain A1 is not calculated. */
  refusal(formula: string): Refusal | undefined {
    const program = this.of(formula);
    return program instanceof Refusal ? program : undefined;
  }

  private of(formula: string): Program | Refusal | undefined {
    return this.programs[Number(/\((\d+)/u.exec(this.write(formula))?.[1])];
  }

  /** From now on the formula is one that cannot be calculated. */
  refuse(formula: string, refusal: Refusal): void {
    this.written.set(formula, `=${HOST_FUNCTION}(${this.programs.push(refusal) - 1})`);
  }

  /**
   * @param formula in plain A1, as `lower` leaves it, with or without `=`
   * @returns what Univer calculates, with `=`; when it is told, a formula it cannot calculate is a refusal
   */
  write(formula: string): string {
    const plain = formula.replace(/^=/u, "");
    if (!this.written.has(plain)) {
      try {
        this.written.set(plain, `=${this.compile(readFormula(plain, this.isFunction))}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.refuse(plain, error);
      }
    }
    return this.written.get(plain) ?? formula;
  }

  private compile(tree: Node, isPart = false): string {
    const keys = new Map<string, string>();
    let isVolatile = false;
    const visit = (node: Node | null, variables: ReadonlySet<string>): void => {
      if (node === null) return;
      switch (node.type) {
        case "ReferenceIdentifier":
          if (node.kind === "name" || node.kind === "table") {
            if (!variables.has(node.value.toLowerCase()))
              throw new Refusal("name", `there is no name ${node.value}`);
          } else if (areaOf(node.value)) keys.set(node.value, node.value);
          return;
        case "BinaryExpression":
          if (node.operator === ",") throw new Refusal("union", "a union of ranges");
          node.arguments.forEach((operand) => visit(operand, variables));
          return;
        case "UnaryExpression":
          node.arguments.forEach((operand) => visit(operand, variables));
          return;
        case "LambdaExpression":
          visit(node.body, new Set([...variables, ...node.params.map(({ name }) => name.toLowerCase())]));
          return;
        case "LetExpression": {
          const known = new Set(variables);
          for (const { id, init } of node.declarations) {
            visit(init, known);
            known.add(id.name.toLowerCase());
          }
          visit(node.body, known);
          return;
        }
        case "CallExpression": {
          if (isNode(node.callee)) visit(node.callee, variables);
          else {
            const name = node.callee.name.toUpperCase();
            isVolatile ||= VOLATILE.has(name);
            if (name === "OFFSET" || name === "INDIRECT") {
              keys.set(printFormula(node), this.pointer(name, node, variables));
              return;
            }
            if (!variables.has(node.callee.name.toLowerCase()) && !this.knows(name))
              throw this.isExcel(name)
                ? new Refusal("function", `the function ${name} is not calculated here`)
                : new Refusal("name", `there is no function ${name}`);
          }
          node.arguments.forEach((arg) => visit(arg, variables));
          return;
        }
        default:
          return;
      }
    };
    visit(tree, new Set());
    const number = this.programs.push({ tree, keys: [...keys.keys()], isPart }) - 1;
    // NOW() makes Univer calculate the cell every time; the host does not look at it.
    return `${HOST_FUNCTION}(${[number, ...keys.values(), ...(isVolatile ? ["NOW()"] : [])].join(",")})`;
  }

  /** OFFSET and INDIRECT, which say only when they are calculated which cells they mean: Univer follows those. */
  private pointer(
    name: string,
    node: Extract<Node, { type: "CallExpression" }>,
    variables: ReadonlySet<string>,
  ): string {
    const usesVariable = someNode(
      node,
      (inner) => inner.type === "ReferenceIdentifier" && variables.has(inner.value.toLowerCase()),
    );
    if (usesVariable) throw new Refusal("argument", `${name} by a variable of LET or LAMBDA`);
    const args: readonly (Node | null)[] = node.arguments;
    return `${name}(${args
      .map((arg, at) => {
        if (arg === null) return "";
        const cells = name === "OFFSET" && at === 0;
        if (cells && (arg.type !== "ReferenceIdentifier" || arg.kind === "name" || arg.kind === "table"))
          throw new Refusal("argument", "OFFSET from something other than plain cells");
        return cells ? printFormula(arg) : this.compile(arg, true);
      })
      .join(",")})`;
  }

  private knows(name: string): boolean {
    return (
      OWN.has(name) ||
      name in ALLOWED ||
      LAZY_NAMES.has(name) ||
      combine(name) !== undefined ||
      this.isFunction(name)
    );
  }
}
