import { Refusal } from "./evaluate/values";
import { areaOf, type SheetArea } from "./formula/areas";
import { childrenOf, readFormula, type Node } from "./formula/read";
import { Lowering, staticArea, type FormulaPlace, type WorkbookContext } from "./lower";

/** What stands for no cells of this workbook. */
const ELSEWHERE = new Set(["external", "name", "sheet"]);

/**
 * The cells of this workbook that a formula names, as Excel's arrows to its precedents show them: by names, tables and
 * `#` too, and whatever it does with them. OFFSET and INDIRECT name what they are given, not what they come to.
 * @param formula with or without `=`
 * @throws Refusal where it cannot be read, or is documented nowhere
 */
export function namedAreas(
  formula: string,
  place: FormulaPlace,
  context: WorkbookContext,
): readonly SheetArea[] {
  const tree = readFormula(formula, (name) => context.isFunction(name));
  return areasIn(new Naming(place, context).tree(tree, new Set()));
}

class Naming extends Lowering {
  protected override reference(node: Reference, variables: ReadonlySet<string>): Node {
    try {
      return super.reference(node, variables);
    } catch (error) {
      if (!(error instanceof Refusal) || !ELSEWHERE.has(error.kind)) throw error;
      return { type: "ErrorLiteral", value: "#REF!", raw: "#REF!" };
    }
  }
  protected override spilled(anchor: Node): Node {
    const spilled = super.spilled(anchor);
    if (spilled.type === "ErrorLiteral")
      throw new Refusal("spill", "the cells of a formula that does not spill");
    return spilled;
  }
  protected override crossed(operand: Node): Node {
    const { top = 0, left = 0, bottom = 0, right = 0 } = staticArea(operand)?.area ?? {};
    if (top !== bottom || left !== right) throw new Refusal("range", "one cell of several, by @");
    return operand;
  }
  protected override intersection(): Node {
    throw new Refusal("range", "an intersection of ranges");
  }
  protected override sized(): void {
    // The range is named as it is written.
  }
}

type Reference = Extract<Node, { type: "ReferenceIdentifier" }>;

function areasIn(node: Node | null): SheetArea[] {
  if (node === null) return [];
  if (node.type !== "ReferenceIdentifier") return childrenOf(node).flatMap(areasIn);
  const found = node.kind === "name" || node.kind === "table" ? undefined : areaOf(node.value);
  return found ? [found] : [];
}
