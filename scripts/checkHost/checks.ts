import { checkFiles } from "./files";
import { checkFunctions } from "./functions";
import { checkManifest } from "./manifest";
import { checkPage } from "./page";
import type { Problem } from "./problem";
import { ask, askAll, Unreachable, type Answer } from "./site";

/** What is looked at, in this order; `hosting.check.<name>` names it. */
export const CHECKS = ["address", "files", "functions", "manifest", "page", "missing"] as const;
export type Check = (typeof CHECKS)[number];

/** What a check found; absent when an earlier one left nothing to look at. */
export type Findings = Readonly<Partial<Record<Check, readonly Problem[]>>>;

/**
 * Looks at an add-in on its server as Excel does: addresses, states, types, caching, what Excel on the web may read, the
 * manifest, the page's policy.
 */
export async function checkHost(address: string, origin = address): Promise<Findings> {
  const plain: Problem[] = origin.startsWith("https:") ? [] : [{ code: "plain", facts: { address: origin } }];
  try {
    const listed = await ask(address, LIST);
    const files = listOf(listed);
    if (!files)
      return { address: plain, files: [{ code: "list", facts: { file: LIST, status: listed.status } }] };
    const answers = await askAll(address, Object.keys(files));
    const there = answers.filter(({ status }) => status === 200);
    const served = { address, origin, files, answers: new Map(there.map((answer) => [answer.file, answer])) };
    return {
      address: plain,
      files: checkFiles(served, answers),
      functions: checkFunctions(served),
      manifest: checkManifest(served),
      page: checkPage(served),
      missing: checkMissing(await ask(address, NOWHERE)),
    };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const { silence, host, message } = error;
    return { address: [...plain, { code: `silent.${silence}`, facts: { host, why: message } }] };
  }
}

/** Written by the build: its files with their SHA-256. */
const LIST = "files.json";
const NOWHERE = "static/not-there.js";

function listOf({ status, body }: Answer): Record<string, string> | undefined {
  if (status !== 200) return undefined;
  try {
    return JSON.parse(body.toString()) as Record<string, string>;
  } catch {
    return undefined;
  }
}

/** A server that answers everything with a page of its own hides that a file is missing. */
const checkMissing = ({ status }: Answer): Problem[] =>
  status === 404 ? [] : [{ code: "found", facts: { file: NOWHERE, status } }];
