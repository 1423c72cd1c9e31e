import type { HostingTextKey } from "../../src/i18n/hosting";
import type { Params } from "../../src/i18n/message";
import type { Answer } from "./site";

/** What is wrong with a server: `hosting.problem.<code>` words it, `hosting.mend.<code>` says how to mend it. */
export interface Problem {
  readonly code: Code;
  readonly facts: Params;
}

type CodeOf<K extends HostingTextKey> = K extends `hosting.problem.${infer Code}` ? Code : never;
export type Code = CodeOf<HostingTextKey>;

/** Files named in one problem; of more of them only how many there are. */
const NAMED = 3;

/** The names of files, as far as somebody reads them. */
export function named(files: readonly string[]): string {
  const shown = files.slice(0, NAMED).join(", ");
  return files.length > NAMED ? `${shown} (+${files.length - NAMED})` : shown;
}

/** One problem for all answers that have it alike. */
export function alike(
  code: Code,
  answers: readonly Answer[],
  factsOf: (answer: Answer) => Params,
): Problem[] {
  const groups = new Map<string, { files: string[]; facts: Params }>();
  for (const answer of answers) {
    const facts = factsOf(answer);
    const key = JSON.stringify(facts);
    const group = groups.get(key) ?? { files: [], facts };
    group.files.push(answer.file);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ files, facts }) => ({ code, facts: { ...facts, files: named(files) } }));
}
