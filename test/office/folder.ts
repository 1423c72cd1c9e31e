import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openExcel } from "../../src/host/bridge/node";
import { Workbook } from "../../src/host/model";
import { thidua } from "../host/door";
import { officeFiles } from "./files";

/** The day on which the clerk works. */
const TODAY = "2024-05-15";

/** The folder of an office on the disk, with its workbook in it. */
export class OfficeFolder {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<OfficeFolder> {
    const folder = new OfficeFolder(await mkdtemp(path.join(os.tmpdir(), "van-phong-")));
    for (const [name, bytes] of await officeFiles()) {
      await mkdir(path.dirname(folder.at(name)), { recursive: true });
      await writeFile(folder.at(name), bytes);
    }
    return folder;
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  get book(): string {
    return this.at("so.xlsx");
  }

  /** Calls the headless door, which writes the workbook. @returns the exit code and each line that it prints */
  async call(...args: string[]): Promise<string[]> {
    const told = await thidua(...args, "--out", this.book, "--today", TODAY);
    return [String(told.code), ...told.err.split("\n"), ...told.out.split("\n")].filter(
      (line) => line !== "",
    );
  }

  import(kind: string, file: string, ...args: string[]): Promise<string[]> {
    return this.call("import", kind, this.book, this.at(file), ...args);
  }

  /** Empty tables; then somebody types in Excel who the office is, what it has decided, and which quarters there are. */
  async begin(): Promise<void> {
    await this.call("template");
    const keys = new Map((await this.rows("ThietLap")).map((row, at) => [row["Khóa"], at + 2]));
    const said = {
      ...{ Nam: "2024", BoTieuChi: "Đoàn: BTV Huyện đoàn", CachTinhCum: "trung bình" },
      ...{ MotCumHaiGiai: "có", CumTruongThuocCumDauDan: "không", PhatMuon: "không" },
      ...{ DonViBanHanh: "Huyện đoàn Thọ Xuân", CapTren: "Tỉnh đoàn Thanh Hóa" },
    };
    const excel = await openExcel({ workbook: await readFile(this.book), calculate: false });
    try {
      const chi = excel.host.colleague("Chi");
      for (const [key, value] of Object.entries(said))
        await chi.type(`'Thiết lập'!B${String(keys.get(key))}`, value);
      await chi.paste("'Kỳ'!A2", [
        ["Q1", "Quý I năm 2024", "", "1/1/2024", "31/3/2024", "10/4/2024", "", "mở"],
        ["Q2", "Quý II năm 2024", "", "1/4/2024", "30/6/2024", "10/7/2024", "", "mở"],
      ]);
      await writeFile(this.book, await excel.save());
    } finally {
      excel.close();
    }
  }

  /** The filled rows of a table of the workbook, by header. */
  async rows(name: string): Promise<Record<string, unknown>[]> {
    const table = Workbook.open(await readFile(this.book)).table(name);
    const headers = table?.headers() ?? [];
    return (table ? table.sheet.values(table.body) : [])
      .filter((row) => row.some((cell) => cell !== "" && cell !== null))
      .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
  }
}
