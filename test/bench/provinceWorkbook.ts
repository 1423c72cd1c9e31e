import { openExcel, type EmbeddedExcel } from "../../src/host/bridge/node";
import { resizeTable } from "../../src/host/model/commands";
import type { StartRows } from "../../src/office/write";
import { createSheets } from "../host/desk";
import { province } from "./data";

/** The province on the embedded workbook, with further tables. */
export async function provinceWorkbook(further: StartRows = {}): Promise<EmbeddedExcel> {
  const excel = await openExcel({ calculate: false });
  Object.assign(globalThis, { Excel: excel.Excel });
  // The evidence is put into the store directly: 98,112 rows in one write request would be over 5 MB.
  const rows = province();
  await createSheets({ ...rows, ...further, evidence: rows.evidence?.slice(0, 1) ?? [] });
  const table = excel.host.store.table("MinhChung");
  if (!table || !rows.evidence) throw new Error("no evidence table");
  const ids = [
    "code",
    "period",
    "unit",
    "set",
    "criterion",
    "",
    "",
    "",
    "submitted",
    "quantity",
    "target",
    "",
    "",
    "verified",
    "status",
  ];
  const evidence: readonly Readonly<Record<string, string | number | undefined>>[] = rows.evidence;
  evidence.forEach((row, at) =>
    ids.forEach((id, column) => id !== "" && table.sheet.setValue(at + 1, column, row[id] ?? null)),
  );
  resizeTable(excel.host.store, table, { ...table.area, bottom: rows.evidence.length });
  return excel;
}

/** The same as a file. */
export async function provinceFile(): Promise<Uint8Array> {
  const excel = await provinceWorkbook();
  try {
    return await excel.save();
  } finally {
    excel.close();
  }
}
