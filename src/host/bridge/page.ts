import { requirementMatrix } from "../platforms";
import type { Runtime } from "../runtime";

/** What the start-up of every platform tells the page of the workbook it is in. */
export interface Introduction {
  readonly locale: string;
  /** Version of the host, as `Office.context.diagnostics` has it. */
  readonly version: string;
  readonly requirementMatrix: string;
  readonly documentUrl: string;
}

export function introductionOf({ person: { platform, locale } }: Runtime): Introduction {
  return {
    locale,
    version: platform.version,
    requirementMatrix: requirementMatrix(platform),
    documentUrl: "https://localhost/workbook.xlsx",
  };
}

/** Numbers of the common API that go past the rich one. */
const OPEN_BROWSER_WINDOW = 102;
const RIBBON_COMMAND = 39;
/** How a host answers them. */
const DONE = 0;
const NOT_SUPPORTED = 5000;

/** Does what the common API asks for. @returns the code that the page is answered with */
export function execute(runtime: Runtime, id: number, args: readonly unknown[]): number {
  if (id !== OPEN_BROWSER_WINDOW) return NOT_SUPPORTED;
  // Reserved, then the address.
  runtime.open(String(args[1]));
  return DONE;
}

/** Whether the common API may listen to an event: the library itself waits for buttons of the ribbon, which are not here. */
export function registerEvent(id: number): number {
  return id === RIBBON_COMMAND ? DONE : NOT_SUPPORTED;
}
