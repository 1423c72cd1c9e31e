import { bindCommands, type BoundCommands } from "../../../src/commands";
import type { StartRows } from "../../../src/office/write";
import { createSheets } from "../../../src/session";
import { serialDay } from "../../../src/text";
import { sessionAt } from "../desk";
import { cellsOf, VERSION_1 } from "../../unit/version1";
import { small } from "../workbook";
import { inPage, openPage, type Page } from "./pages";

/** A small office with something to do for every action: two periods, a special unit, hosts, officers who can be in charge. */
const rows: StartRows = {
  ...small,
  settings: [...(small.settings ?? []), { key: "SoThanhVienTo", value: "2" }],
  units: [
    { code: "01", name: "Xã Xuân Trường", kind: "xã", cluster: "C1" },
    { code: "02", name: "Xã Trường Xuân", kind: "xã", cluster: "C2" },
    { code: "03", name: "Trường THPT Lê Lợi", kind: "trường", cluster: "C1", least: 1, most: 2 },
    { code: "04", name: "Trường THPT Lam Kinh", kind: "trường", cluster: "C2", most: 2 },
    { code: "05", name: "Xã Xuân Lam", kind: "xã", cluster: "C2", special: "x" },
  ],
  clusters: [
    { code: "C1", name: "Cụm 1", headUnit: "01", head: "CB1" },
    { code: "C2", name: "Cụm 2", headUnit: "02", head: "CB2" },
  ],
  officers: ["Một", "Hai", "Ba", "Bốn", "Năm"].map((name, at) => ({
    code: `CB${at + 1}`,
    name,
    role: "BTV",
    position: at === 2 ? "Bí thư Huyện đoàn" : "Ủy viên Ban Thường vụ",
  })),
  periods: [
    ...(small.periods ?? []).map((period) => ({ ...period, state: "mở" })),
    {
      code: "Q2",
      name: "Quý II",
      from: serialDay(2024, 4, 1),
      to: serialDay(2024, 6, 30),
      deadline: serialDay(2024, 7, 10),
      state: "mở",
    },
  ],
};

const commandsOf = (): BoundCommands => bindCommands(sessionAt());

/** The workbooks that actions start from, each made of one before it (blank: a new one) by what stands here. */
const MAKERS = {
  blank: { of: undefined, make: () => Promise.resolve() },
  /** An office's own workbook: a sheet of theirs has a name of ours, another has cells, a name and a note. */
  theirs: {
    of: "blank",
    make: async ({ host }) => {
      const chi = host.colleague("Chi");
      await chi.addSheet("Đơn vị");
      await chi.paste("'Đơn vị'!B2", [["Danh sách riêng"], ["của văn phòng"]]);
      await chi.type("Sheet1!A1", "Sổ công văn đến");
      await chi.addName("SoCongVan", "Sheet1!$A$1");
      await chi.addNote("Sheet1!A1", "đang dùng");
      chi.leave();
    },
  },
  input: {
    of: "blank",
    make: async (page) => {
      await createSheets(sessionAt(), rows);
      await ownThings(page);
    },
  },
  scored: { of: "input", make: () => commandsOf().score.run({}) },
  /** Scored; then people wrote beside the results, and the input changed: every row moves down by one. */
  changed: {
    of: "scored",
    make: async ({ host }) => {
      const chi = host.colleague("Chi");
      await chi.type("'Điểm đơn vị'!M3", "hỏi lại đơn vị");
      await chi.addNote("'Điểm đơn vị'!F2", "đã xem");
      await chi.paste("'Minh chứng'!N2", [[4]]);
      await chi.paste("'Đơn vị'!A7:F7", [["'00", "Xã Mới", "", "xã", "", "C1"]]);
      chi.leave();
    },
  },
  filtered: {
    of: "changed",
    make: async ({ host }) => {
      const chi = host.colleague("Chi");
      await chi.filterTable("DiemDonVi", 3, ["02"]);
      await chi.filterTable("DiemCum", 2, ["C2"]);
      chi.leave();
    },
  },
  proposed: {
    of: "input",
    make: async ({ host }) => {
      await commandsOf().assign.run({ problem: "twinning" });
      await commandsOf().assign.run({ problem: "oversight", accept: "all" });
      const chi = host.colleague("Chi");
      await chi.type("'Kết nghĩa'!B2", "'04");
      await chi.type("'Kết nghĩa'!C2", "'01");
      chi.leave();
    },
  },
  printed: {
    of: "input",
    make: async ({ host }) => {
      await commandsOf().report.run({ document: "bao-cao-quy" });
      await commandsOf().report.run({ document: "thieu-minh-chung", period: "Q2" });
      const chi = host.colleague("Chi");
      await chi.type("'Minh chứng'!N2", 4);
      await chi.paste("'Hỗ trợ'!A2:E2", [["'05", "Giúp củng cố chi đoàn", "CB3", "", "III"]]);
      await chi.type("'Đơn vị'!B2", "Xã Xuân Trường Mới");
      chi.leave();
    },
  },
  /** A header that nearly is one of ours. */
  misnamed: {
    of: "input",
    make: async ({ host }) => {
      const chi = host.colleague("Chi");
      await chi.type("'Minh chứng'!J1", "SL");
      chi.leave();
    },
  },
  /** A table of ours is gone with its sheet. */
  tableless: {
    of: "input",
    make: async ({ host }) => {
      const chi = host.colleague("Chi");
      await chi.deleteSheet("Giải thưởng");
      chi.leave();
    },
  },
  /** A workbook of the first version, with things of the office's own. */
  old: {
    of: "blank",
    make: async ({ host }) => {
      await Excel.run(async (context) => {
        for (const [name, [table, headers, ...others]] of Object.entries(VERSION_1)) {
          const sheet = context.workbook.worksheets.add(name);
          const grid = [headers, ...others].map(cellsOf);
          const range = sheet.getRangeByIndexes(0, 0, grid.length, grid[0]?.length ?? 1);
          range.numberFormat = grid.map((row) => row.map(() => "@"));
          range.values = grid;
          sheet.tables.add(range, true).name = table;
        }
        await context.sync();
      });
      const chi = host.colleague("Chi");
      await chi.type("'Đơn vị'!S1", "Số điện thoại");
      await chi.type("'Đơn vị'!S2", "'0912");
      await chi.addNote("'Minh chứng'!A2", "bản giấy ở tủ 2");
      chi.leave();
    },
  },
  locked: { of: "scored", make: () => commandsOf().lock.run({ period: "Q1" }) },
} as const satisfies Readonly<Record<string, Maker>>;

interface Maker {
  readonly of: string | undefined;
  readonly make: (page: Page) => Promise<unknown>;
}

export type StartName = keyof typeof MAKERS;

const made = new Map<StartName, Promise<Uint8Array>>();

/** The file of a workbook to start from; made once. */
export function startOf(name: StartName): Promise<Uint8Array> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

async function make(name: StartName): Promise<Uint8Array> {
  const { of, make: carryOut }: Maker = MAKERS[name];
  const page = openPage(of === undefined ? {} : { workbook: await startOf(of as StartName) });
  try {
    await inPage(page, () => carryOut(page));
    return await page.save();
  } finally {
    page.close();
  }
}

/** What an office has in its workbook beside our tables: a sheet with a formula, a name, notes, a column of its own. */
async function ownThings({ host }: Page): Promise<void> {
  const chi = host.colleague("Chi");
  await chi.addSheet("Sổ tay");
  await chi.paste("'Sổ tay'!A1", [
    ["Việc", "Số"],
    ["Họp cụm", 3],
    ["Tổng", "=SUM(B2:B2)"],
  ]);
  await chi.addName("SoViec", "'Sổ tay'!$B$2");
  await chi.addNote("'Minh chứng'!A2", "bản giấy ở tủ 2");
  await chi.type("'Đơn vị'!S1", "Số điện thoại");
  await chi.type("'Đơn vị'!S2", "'0912");
  await chi.type("'Cán bộ'!J2", "Lịch trực: thứ Hai");
  chi.leave();
}
