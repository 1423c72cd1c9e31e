import { inputs } from "../contract";
import type { Criterion, Evidence } from "../domain/model";
import { findingAddress } from "../sheets/plan";
import type { RawTables } from "../sheets/read";
import type { Place } from "./components/PlaceList";

/** A row of evidence as lists of the pane show it: what it is for, and the way to it. */
export function evidencePlace(
  { code, criterion, row }: Pick<Evidence, "code" | "criterion" | "row">,
  leaf: Pick<Criterion, "text"> | undefined,
  detail: string,
  raw: RawTables,
): Place {
  return {
    text: [code, [criterion, leaf?.text].filter(Boolean).join(" ")].filter(Boolean).join(" · "),
    detail,
    address: row === undefined ? undefined : findingAddress({ table: inputs.evidence.table, row }, raw),
  };
}
