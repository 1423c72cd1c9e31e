import { functionIds, type FunctionId } from "../contract";
import { insertFormula, planFormula, type FormulaPlan } from "../session";
import { parametersOf, type Filled } from "../sheets/formulas";
import { flag, given, option, word } from "./argument";
import { command, CommandRefused } from "./command";

/** Between the arguments that are typed at the command line. */
const BETWEEN = "|";

/** Enters one of our functions into a cell outside of all tables; what stands there goes only when somebody says so. */
export const insert = command({
  name: "insert",
  opens: true,
  args: {
    function: word(() => functionIds, "formula.noFunction"),
    cell: option,
    with: option,
    namespace: option,
    replace: flag,
    filled: given<Filled>(),
  },
  writes: ["cells", "log"],
  prepare: async (_, { function: id, cell, with: typed, namespace, filled }): Promise<FormulaPlan> => {
    const plan = await planFormula({
      id,
      filled: filled ?? filledIn(id, typed ?? ""),
      namespace,
      address: cell,
    });
    if (plan) return plan;
    throw new CommandRefused("formula.incomplete", { names: namesOf(id) });
  },
  write: async (session, plan, { replace }) => {
    const { sheet, cell } = plan.change;
    if (plan.isTaken && replace !== true) throw new CommandRefused("formula.taken", { sheet, cell });
    await insertFormula(session, plan);
  },
  tell: ({ change: { sheet, cell, after } }, _, translate) => ({
    lines: [translate("formula.inserted", { sheet, cell }), after],
    findings: [],
  }),
});

function filledIn(id: FunctionId, typed: string): Filled {
  const values = typed.split(BETWEEN);
  return Object.fromEntries(parametersOf(id).map(({ name }, at) => [name, values[at]?.trim() ?? ""]));
}

function namesOf(id: FunctionId): string {
  return parametersOf(id)
    .map(({ name, isOptional }) => (isOptional ? `[${name}]` : name))
    .join(BETWEEN);
}
