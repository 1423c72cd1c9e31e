import { commentProblems } from "./validator/commentRules";
import { packageProblems } from "./validator/packageRules";
import { Parts } from "./validator/parts";
import { sheetProblems } from "./validator/sheetRules";
import { styleProblems } from "./validator/styleRules";
import { tableProblems } from "./validator/tableRules";
import { workbookProblems } from "./validator/workbookRules";

/** Why Excel would repair a file or refuse it, as far as one can tell from its parts; empty for a good one. */
export function problemsOf(bytes: Uint8Array): string[] {
  const parts = new Parts(bytes);
  return [
    packageProblems,
    workbookProblems,
    sheetProblems,
    tableProblems,
    styleProblems,
    commentProblems,
  ].flatMap((rules) => rules(parts));
}

/** @throws Error with what is wrong */
export function assertValidPackage(bytes: Uint8Array): void {
  const problems = problemsOf(bytes);
  if (problems.length > 0) throw new Error(`the saved file is damaged:\n${problems.join("\n")}`);
}
