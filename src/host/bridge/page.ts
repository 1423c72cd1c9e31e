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
