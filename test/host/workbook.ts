import { createHash } from "node:crypto";
import { openExcel, type EmbeddedExcel } from "../../src/host/bridge/node";
import type { OpenOptions } from "../../src/host/bridge/opened";
import { serialDay } from "../../src/text";
import { samples } from "../../src/samples";
import type { StartRows } from "../../src/office/write";
import { createSheets } from "./desk";

export { action } from "./desk";

/** Opens a workbook and makes its `Excel` the one that actions use. */
export async function open(options: OpenOptions = {}): Promise<EmbeddedExcel> {
  const excel = await openExcel({ calculate: false, ...options });
  Object.assign(globalThis, {
    Excel: excel.Excel,
    Office: excel.Office,
    OfficeExtension: excel.OfficeExtension,
    CustomFunctions: excel.CustomFunctions,
  });
  return excel;
}

/** A new workbook with the sample, or with the given rows. */
export async function openWith(
  rows: StartRows = samples["tho-xuan"](),
  options: OpenOptions = {},
): Promise<EmbeddedExcel> {
  const excel = await open(options);
  await createSheets(rows);
  return excel;
}

/** A small office: two units in two clusters, one leaf, one award. */
export const small: StartRows = {
  settings: [
    { key: "BoTieuChi", value: "Đoàn: BTV Huyện đoàn" },
    { key: "CachTinhCum", value: "trung bình" },
    { key: "MotCumHaiGiai", value: "có" },
    { key: "CumTruongThuocCumDauDan", value: "không" },
  ],
  units: [
    { code: "01", name: "Xã Xuân Trường", kind: "xã", cluster: "C1" },
    { code: "02", name: "Xã Trường Xuân", kind: "xã", cluster: "C2" },
  ],
  clusters: [
    { code: "C1", name: "Cụm 1", headUnit: "01" },
    { code: "C2", name: "Cụm 2", headUnit: "02" },
  ],
  officers: [{ code: "CB1", name: "Cụm trưởng Cụm 1" }],
  periods: [
    {
      code: "Q1",
      name: "Quý I",
      from: serialDay(2024, 1, 1),
      to: serialDay(2024, 3, 31),
      deadline: serialDay(2024, 4, 10),
    },
  ],
  criteria: [{ set: "Đoàn", code: "1", text: "Báo cáo", maximum: 10, rule: "thẩm định" }],
  evidence: [
    {
      code: "M1",
      period: "Q1",
      unit: "01",
      set: "Đoàn",
      criterion: "1",
      submitted: serialDay(2024, 4, 1),
      verified: 7,
      status: "đạt",
    },
    {
      code: "M2",
      period: "Q1",
      unit: "02",
      set: "Đoàn",
      criterion: "1",
      submitted: serialDay(2024, 4, 1),
      verified: 9,
      status: "đạt",
    },
  ],
  awards: [
    {
      code: "G1",
      set: "Đoàn",
      period: "Q1",
      name: "Cụm dẫn đầu",
      target: "cụm",
      indicator: "điểm",
      count: 1,
      money: 1_000_000,
      form: "Giấy khen",
      tie: "chọn",
    },
  ],
  pairings: [],
};

/** A digest of every sheet's cells (values and formulas, blank edges cut off), to prove that nothing changed. */
export function contents(excel: EmbeddedExcel): Record<string, string> {
  return Object.fromEntries(
    excel.host.store.sheets.map((sheet) => {
      const cells = sheet.values(sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 });
      const tables = excel.host.store.tables
        .filter((table) => table.sheet === sheet)
        .map((table) => [table.name, table.area]);
      return [
        sheet.name,
        createHash("sha256")
          .update(JSON.stringify([cells, [...sheet.formulas()], tables]))
          .digest("hex"),
      ];
    }),
  );
}

/** Runs Office.js on the open workbook. */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(work);
}

/** A result table as records by header. */
export function tableRows(excel: EmbeddedExcel, name: string): Record<string, unknown>[] {
  const table = excel.host.store.table(name);
  if (!table) throw new Error(`no table ${name}`);
  const headers = table.headers();
  return table.sheet
    .values(table.body)
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
}
