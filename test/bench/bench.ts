import { assignments } from "./assignments";
import { documents, programmes } from "./documents";
import { embedded } from "./embedded";
import { imports } from "./imports";
import type { Report } from "./measure";
import { throughOffice } from "./office";
import { page } from "./page";
import { provinceFile, provinceWorkbook } from "./provinceWorkbook";
import { scoring } from "./scoring";
import { starts } from "./starts";
import { steps } from "./steps";

/**
 * `npm run bench [-- part …]`: each figure as a ratio against a reference measured in the same run. Exit 1 when a goal is
 * missed.
 */
let missed = 0;

const report: Report = (name, figure, goal, good) => {
  if (!good) missed += 1;
  console.log(`${good ? "ok  " : "MISS"} ${name.padEnd(58)} ${figure.padEnd(34)} goal ${goal}`);
};

/** In this order: scoring alone first, before anything else fills the heap. */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  scoring: () => scoring(report),
  steps: () => steps(report),
  office: () => throughOffice(report),
  documents: async () => {
    const excel = await provinceWorkbook(programmes());
    await documents(excel, report);
    excel.close();
  },
  embedded: async () => embedded(await provinceFile(), report),
  page: async () => page(await provinceFile(), report),
  imports: () => imports(report),
  assignments: () => assignments(report),
  starts: () => starts(report),
};

/** @param names of the parts to measure; none = all */
async function measure(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) await part();
  process.exitCode = missed > 0 ? 1 : 0;
}

void measure(process.argv.slice(2));
