import { printFormula } from "../formula/print";
import { isNode, type Node } from "../formula/read";
import { Stop, sure } from "./arguments";
import { broadcast } from "./broadcast";
import { first, isError, toBoolean, toNumber } from "./coerce";
import { compareOperands } from "./compare";
import type { Context } from "./definition";
import { OWN } from "./functions";
import { combine } from "./lambdas";
import {
  CellError,
  Grid,
  Lambda,
  NA,
  OMITTED,
  Omitted,
  Reference,
  Refusal,
  VALUE,
  type Argument,
  type ErrorWord,
  type Scalar,
  type Value,
} from "./values";

/** What the interpreter is given besides the tree. */
export interface Surroundings extends Context {
  /** The cells that a reference of the formula names, or what OFFSET and INDIRECT point at. */
  cells(key: string): Value;
  /** A function of an add-in; undefined when none is called so. */
  readonly addIn: (name: string, args: readonly Argument[]) => Value | undefined;
}

type Variables = ReadonlyMap<string, Value>;
type Calling = Extract<Node, { type: "CallExpression" }>;

/** Functions whose arguments are calculated only when they are needed. */
type Lazy = (args: readonly (Node | null)[], run: Interpreter, variables: Variables) => Value;

/** Calculates the tree of a formula. */
export class Interpreter {
  constructor(readonly context: Surroundings) {}

  /** The value of a whole formula. @throws Refusal when the host cannot say what Excel would show */
  result(tree: Node): Value {
    return this.guarded(() => this.value(tree, new Map()));
  }

  /** Runs a calculation that may end early with an error. */
  guarded(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      if (error instanceof Stop) return error.value;
      throw error;
    }
  }

  value(node: Node, variables: Variables): Value {
    switch (node.type) {
      case "Literal":
        return node.value;
      case "ErrorLiteral":
        return CellError.of(node.value as ErrorWord);
      case "ArrayExpression":
        return Grid.of(
          node.elements.map((row) => row.map((element) => first(this.value(element, variables)))),
        );
      case "ReferenceIdentifier":
        return variables.get(node.value.toLowerCase()) ?? this.context.cells(node.value);
      case "UnaryExpression":
        return this.operator(`unary${node.operator}`, node.arguments, variables);
      case "BinaryExpression":
        if (node.operator === ":") return this.range(node.arguments, variables);
        if (node.operator === ",") throw new Refusal("union", "a union of ranges");
        return this.operator(node.operator, node.arguments, variables);
      case "LambdaExpression":
        return this.lambda(node, variables);
      case "LetExpression": {
        const known = new Map(variables);
        for (const { id, init } of node.declarations) {
          if (!init) throw new Refusal("syntax", "LET gives a name no value");
          known.set(
            id.name.toLowerCase(),
            this.guarded(() => this.value(init, known)),
          );
        }
        if (!node.body) throw new Refusal("syntax", "LET calculates nothing");
        return this.value(node.body, known);
      }
      case "CallExpression":
        return this.call(node, variables);
    }
  }

  argument(node: Node | null, variables: Variables): Argument {
    // An error that ends one argument is the value of that argument: IFERROR and COUNT look at it.
    return node === null ? OMITTED : this.guarded(() => this.value(node, variables));
  }

  private operator(sign: string, operands: readonly Node[], variables: Variables): Value {
    const definition = OWN.get(sign);
    if (!definition) throw new Refusal("syntax", `the operator ${sign}`);
    return definition.run(
      operands.map((operand) => this.argument(operand, variables)),
      this.context,
    );
  }

  private range(ends: readonly Node[], variables: Variables): Value {
    const [one, other] = ends.map((end) => this.value(end, variables));
    if (isError(one)) return one;
    if (isError(other)) return other;
    if (!(one instanceof Reference && other instanceof Reference)) return VALUE;
    return this.context.range(one, other);
  }

  private lambda(
    { params, body }: Extract<Node, { type: "LambdaExpression" }>,
    variables: Variables,
  ): Lambda {
    return new Lambda(params.length, (args) => {
      if (args.length !== params.length || !body) return VALUE;
      const known = new Map(variables);
      params.forEach(({ name }, at) => known.set(name.toLowerCase(), args[at] ?? null));
      return this.guarded(() => this.value(body, known));
    });
  }

  private call(node: Calling, variables: Variables): Value {
    // Empty arguments are null in trees, though not in their types.
    const nodes: readonly (Node | null)[] = node.arguments;
    const args = (): Argument[] => nodes.map((arg) => this.argument(arg, variables));
    if (isNode(node.callee)) return applied(this.value(node.callee, variables), args());
    const variable = variables.get(node.callee.name.toLowerCase());
    if (variable !== undefined) return applied(variable, args());
    const name = node.callee.name.toUpperCase();
    if (name === "OFFSET" || name === "INDIRECT") return this.context.cells(printFormula(node));
    const lazy = LAZY[name];
    if (lazy) return lazy(nodes, this, variables);
    const definition = OWN.get(name);
    if (definition) {
      assertCount(name, nodes.length, definition.least, definition.most);
      return this.guarded(() => definition.run(args(), this.context));
    }
    const combined = combine(name);
    if (combined) return this.guarded(() => combined(args()));
    return this.context.addIn(name, args()) ?? this.guarded(() => this.context.univer(name, args()));
  }
}

/** Excel does not even take a formula with too few or too many arguments. */
export function assertCount(name: string, count: number, least: number, most: number): void {
  if (count < least || count > most) throw new Refusal("syntax", `${name} with ${count} arguments`);
}

function applied(value: Value, args: readonly Argument[]): Value {
  if (isError(value)) return value;
  if (!(value instanceof Lambda)) return VALUE;
  return value.call(args.map((arg) => (arg instanceof Omitted ? null : arg)));
}

function isSingle(value: Argument): boolean {
  return !(value instanceof Grid) || value.rows * value.columns === 1;
}

const LAZY: Readonly<Record<string, Lazy>> = {
  IF: (args, run, variables) => {
    assertCount("IF", args.length, 2, 3);
    const [test = null, then = null, otherwise] = args;
    const condition = run.argument(test, variables);
    const either = (holds: boolean): Argument => {
      if (holds) return run.argument(then, variables);
      return otherwise === undefined ? false : run.argument(otherwise, variables);
    };
    if (isSingle(condition)) return plain(either(sure(toBoolean(first(condition)))));
    const [yes, no] = [either(true), either(false)];
    return broadcast([condition, yes, no], (holds, one, other) => {
      const decided = toBoolean(holds ?? null);
      if (isError(decided)) return decided;
      return (decided ? one : other) ?? null;
    });
  },
  IFS: (args, run, variables) => {
    if (args.length % 2 !== 0) throw new Refusal("syntax", "IFS with a condition that has no value");
    for (let at = 0; at < args.length; at += 2) {
      const condition = run.argument(args[at] ?? null, variables);
      if (!isSingle(condition)) throw new Refusal("argument", "IFS over arrays");
      if (sure(toBoolean(first(condition)))) return plain(run.argument(args[at + 1] ?? null, variables));
    }
    return NA;
  },
  SWITCH: (args, run, variables) => {
    assertCount("SWITCH", args.length, 3, 255);
    const given = run.argument(args[0] ?? null, variables);
    if (!isSingle(given)) throw new Refusal("argument", "SWITCH over arrays");
    const wanted = first(given);
    if (isError(wanted)) return wanted;
    const pairs = Math.floor((args.length - 1) / 2);
    for (let pair = 0; pair < pairs; pair++) {
      const candidate = sure(first(run.argument(args[1 + pair * 2] ?? null, variables)));
      if (alike(wanted, candidate)) return plain(run.argument(args[2 + pair * 2] ?? null, variables));
    }
    return args.length % 2 === 0 ? plain(run.argument(args.at(-1) ?? null, variables)) : NA;
  },
  CHOOSE: (args, run, variables) => {
    assertCount("CHOOSE", args.length, 2, 255);
    const index = run.argument(args[0] ?? null, variables);
    const picked = (value: Scalar): Argument => {
      const place = Math.trunc(sure(toNumber(value)));
      return place < 1 || place >= args.length ? VALUE : run.argument(args[place] ?? null, variables);
    };
    if (!(index instanceof Grid) || isSingle(index)) return plain(picked(first(index)));
    return columnsSideBySide([...index.values()].map(picked));
  },
  IFERROR: (args, run, variables) => instead(args, run, variables, isError),
  IFNA: (args, run, variables) => instead(args, run, variables, (value) => value === NA),
};

/** IFERROR, IFNA: what stands in for an error, one by one over arrays. */
function instead(
  args: readonly (Node | null)[],
  run: Interpreter,
  variables: Variables,
  replaces: (value: Scalar) => boolean,
): Value {
  assertCount("IFERROR", args.length, 2, 2);
  const [tried = null, otherwise = null] = args;
  const value = run.argument(tried, variables);
  if (isSingle(value)) return plain(replaces(first(value)) ? run.argument(otherwise, variables) : value);
  return broadcast([value, run.argument(otherwise, variables)], (one, other) =>
    replaces(one ?? null) ? (other ?? null) : (one ?? null),
  );
}

/** SWITCH takes a blank for 0 and for "" as `=` does, but no kind for another. */
function alike(one: Scalar, other: Scalar): boolean {
  return compareOperands(one, other) === 0;
}

function plain(value: Argument): Value {
  return value instanceof Omitted ? null : value;
}

/** `CHOOSE({1,2},A1:A9,C1:C9)`: the chosen columns as one table. */
function columnsSideBySide(chosen: readonly Argument[]): Value {
  const grids = chosen.map((value) => (value instanceof Grid ? value : Grid.of([[first(value)]])));
  const rows = Math.max(...grids.map((grid) => grid.filledRows));
  if (grids.some((grid) => grid.columns !== 1)) throw new Refusal("argument", "CHOOSE of several tables");
  return new Grid(rows, grids.length, (row, column) => {
    const grid = grids[column];
    if (!grid || (grid.rows > 1 && row >= grid.rows)) return NA;
    return grid.at(grid.rows === 1 ? 0 : row, 0);
  });
}

/** Functions the interpreter runs itself. */
export const LAZY_NAMES: ReadonlySet<string> = new Set(Object.keys(LAZY));
