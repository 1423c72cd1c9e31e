import { numberText } from "../evaluate/coerce";
import { isNode, type Node } from "./read";

/** How tightly operators bind, as Excel has it: ranges, sign, percent, power, products, sums, `&`, comparisons. */
const BINARY: Readonly<Record<string, number>> = {
  ":": 9,
  " ": 8,
  ",": 7,
  "^": 4,
  "*": 3,
  "/": 3,
  "+": 2,
  "-": 2,
  "&": 1,
  "=": 0,
  "<>": 0,
  "<": 0,
  ">": 0,
  "<=": 0,
  ">=": 0,
};
const SIGN = 6;
const PERCENT = 5;
const REFERENCE = 10;

/** A tree as a formula of Excel, without `=`; parentheses only where they are needed. */
export function printFormula(node: Node): string {
  return print(node).text;
}

interface Printed {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly binds: number;
}

function print(node: Node | null): Printed {
  if (node === null) return { text: "", binds: Infinity };
  const whole = (text: string): Printed => ({ text, binds: Infinity });
  switch (node.type) {
    case "ReferenceIdentifier":
      return whole(node.value);
    case "Literal":
      return typeof node.value === "number" ? number(node.value) : whole(literal(node.value));
    case "ErrorLiteral":
      return whole(node.value);
    case "UnaryExpression": {
      const { operator } = node;
      const [operand = null] = node.arguments;
      if (operator === "%") return { text: `${inside(operand, PERCENT)}%`, binds: PERCENT };
      if (operator === "#") return { text: `${inside(operand, REFERENCE)}#`, binds: REFERENCE };
      return { text: `${operator}${inside(operand, SIGN)}`, binds: SIGN };
    }
    case "BinaryExpression": {
      const [left = null, right = null] = node.arguments;
      const binds = BINARY[node.operator] ?? 0;
      const text = `${inside(left, binds)}${node.operator}${inside(right, binds + 0.5)}`;
      // A comma outside parentheses would part arguments.
      return node.operator === "," ? whole(`(${text})`) : { text, binds };
    }
    case "CallExpression": {
      const callee = isNode(node.callee) ? print(node.callee).text : node.callee.name;
      return whole(`${callee}(${node.arguments.map((arg) => print(arg).text).join(",")})`);
    }
    case "ArrayExpression":
      return whole(`{${node.elements.map((row) => row.map((one) => print(one).text).join(",")).join(";")}}`);
    case "LambdaExpression":
      return whole(`LAMBDA(${[...node.params.map(({ name }) => name), print(node.body).text].join(",")})`);
    case "LetExpression": {
      const declared = node.declarations.flatMap(({ id, init }) => [id.name, print(init).text]);
      return whole(`LET(${[...declared, print(node.body).text].join(",")})`);
    }
  }
}

function inside(node: Node | null, binds: number): string {
  const printed = print(node);
  return printed.binds < binds ? `(${printed.text})` : printed.text;
}

function number(value: number): Printed {
  const exact = String(value);
  const text = exact.includes("e") ? exact.toUpperCase() : numberText(value);
  return { text: Number(text) === value ? text : exact.toUpperCase(), binds: value < 0 ? SIGN : Infinity };
}

function literal(value: string | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : `"${value.replaceAll('"', '""')}"`;
}
