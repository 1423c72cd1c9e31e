import { planAnnexImport, writeAnnexImport } from "../session";
import { importProblems } from "../sheets/plan";
import { source, word } from "./argument";
import { command } from "./command";

const KINDS = ["ket-nghia"] as const;

/** Reads an annex of plan S0 into `KetNghia`; what is unclear is said and left out. */
export const importAnnex = command({
  name: "import",
  opens: true,
  args: { import: word(() => KINDS, "cli.importKinds"), source: source("cli.importKinds") },
  writes: ["inputs", "log"],
  prepare: (session, { source: text }, options) => planAnnexImport(session, text, options),
  write: (session, plan) => writeAnnexImport(session, plan),
  tell: ({ annex, added, same }, _, translate) => {
    const problems = importProblems(annex, translate);
    return {
      lines: [translate("import.done", { added: added.length, same: same.length }), ...problems],
      findings: [],
      incomplete: problems.length > 0,
      results: { added, same, unclear: annex.unclear, incomplete: annex.incomplete },
    };
  },
});
