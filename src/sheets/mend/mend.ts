import type { Finding } from "../../domain/model";
import type { InputTableId } from "../../contract";
import { inputTables } from "../../domain/tables";

/** A way out of a finding that a person takes with one click; no row of the office is touched. */
export type Mend =
  /** A header that nearly is one of ours is called so. */
  | { readonly kind: "header"; readonly table: InputTableId; readonly from: string; readonly to: string }
  /** A key of `ThietLap` that nearly is one, in its data row. */
  | { readonly kind: "key"; readonly row: number; readonly from: string; readonly to: string }
  /** A table that is not there is made, empty. */
  | { readonly kind: "make"; readonly table: InputTableId; readonly to: string }
  /** A table of the office that has its columns is called as ours. */
  | { readonly kind: "adopt"; readonly table: InputTableId; readonly from: string; readonly to: string }
  /** Rows of the office on a sheet without tables become the table. */
  | { readonly kind: "frame"; readonly table: InputTableId; readonly from: string; readonly to: string }
  /** The sheet, or the table, that bears the name of ours is called otherwise, and ours is made. */
  | {
      readonly kind: "setSheetAside" | "setTableAside";
      readonly table: InputTableId;
      readonly from: string;
    };

/** The ways out of a finding, best first; none where only a person can know. */
export function mendsOf({ code, table: name, column, row, params = {} }: Finding): Mend[] {
  const schema = inputTables.find((one) => one.table === name);
  if (!schema) return [];
  const { id: table, sheet } = schema;
  const words = (fact: string): readonly string[] => {
    const value = params[fact];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const make: Mend = { kind: "make", table, to: sheet };
  switch (code) {
    case "columnNear":
      return words("near").map((to) => ({ kind: "header", table, from: String(params.shown), to }));
    case "columnMissing":
      return words("near").map((from) => ({ kind: "header", table, from, to: column ?? "" }));
    case "settingUnknownNear":
      return row === undefined
        ? []
        : words("near")
            .filter((key) => !words("taken").includes(key))
            .map((to) => ({ kind: "key", row, from: String(params.setting), to }));
    case "tableMissing":
      return [make];
    case "tableElsewhere":
      return [
        ...words("tables").map((from): Mend => ({ kind: "adopt", table, from, to: schema.table })),
        ...words("plain").map((from): Mend => ({ kind: "frame", table, from, to: schema.table })),
        make,
      ];
    case "sheetTaken":
      return [{ kind: "setSheetAside", table, from: sheet }, make];
    case "tableForeign":
      return [{ kind: "setTableAside", table, from: schema.table }];
    default:
      return [];
  }
}
