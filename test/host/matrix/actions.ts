import type { BoundCommands } from "../../../src/commands";
import type { StartName } from "./starts";

/** The table that an action writes most, for those who get in its way. */
export interface Target {
  readonly sheet: string;
  /** Absent for an action that writes sheets without tables. */
  readonly table?: string;
  /** The row that a person looks at: the first that has this text in this column. */
  readonly row?: readonly [column: string, text: string];
  /** A column that the add-in fills, and one that people fill (✎). */
  readonly result?: string;
  readonly note?: string;
}

/** Something that a person does from the pane, on a workbook where there is something to do. */
export interface Action {
  readonly start: StartName;
  /** The same workbook without its filters: what the action comes to there, it must come to here. */
  readonly plain?: StartName;
  readonly target: Target;
  /** A sheet that it makes; absent when it makes none. */
  readonly makes?: string;
  /** A blank sheet that it takes where there is no other, and where there was none when it began. */
  readonly spare?: string;
  /** It leaves rows of people behind, also those that came before it was planned. */
  readonly empties?: true;
  /** Where it broke off it is taken back before it is begun again, as the pane offers it. */
  readonly undoesFirst?: true;
  /** Prepares and writes, as the pane does. */
  readonly run: (commands: BoundCommands) => Promise<unknown>;
}

/** A command as the pane runs it: what it would write is prepared first, and written when the person has said so. */
function twoSteps<Name extends keyof BoundCommands>(
  name: Name,
  args: Parameters<BoundCommands[Name]["prepare"]>[0],
): Action["run"] {
  return async (commands) => {
    const { prepare, write } = commands[name] as unknown as {
      prepare: (args: unknown) => Promise<unknown>;
      write: (prepared: unknown, args: unknown) => Promise<unknown>;
    };
    return write(await prepare(args), args);
  };
}

const unitScores: Target = {
  sheet: "Điểm đơn vị",
  table: "DiemDonVi",
  row: ["Đơn vị", "01"],
  result: "Điểm",
  note: "Ghi chú",
};
const seals: Target = { sheet: "Khóa sổ", table: "KhoaSo" };
const twinning: Target = {
  sheet: "Đề xuất kết nghĩa",
  table: "DeXuatKetNghia",
  row: ["Đơn vị kết nghĩa", "01"],
  result: "Lý do",
};

export const actions = {
  "score first": {
    start: "input",
    target: unitScores,
    makes: "Điểm đơn vị",
    run: twoSteps("score", {}),
  },
  "score again": { start: "changed", target: unitScores, run: twoSteps("score", {}) },
  "score filtered": {
    start: "filtered",
    plain: "changed",
    target: unitScores,
    run: twoSteps("score", {}),
  },
  explain: {
    start: "changed",
    target: { sheet: "Diễn giải điểm", table: "DienGiai" },
    run: twoSteps("explain", { subject: "01" }),
  },
  twinning: {
    start: "input",
    target: twinning,
    makes: "Đề xuất kết nghĩa",
    run: twoSteps("assign", { problem: "twinning", accept: "all" }),
  },
  "twinning again": {
    start: "proposed",
    target: { ...twinning, note: "Chấp nhận" },
    run: twoSteps("assign", { problem: "twinning" }),
  },
  oversight: {
    start: "input",
    target: { sheet: "Đề xuất phụ trách", table: "DeXuatPhuTrach" },
    makes: "Đề xuất phụ trách",
    run: twoSteps("assign", { problem: "oversight", accept: "all" }),
  },
  groups: {
    start: "input",
    target: { sheet: "Tổ công tác", table: "ToCongTac" },
    makes: "Đề xuất tổ công tác",
    run: twoSteps("assign", { problem: "groups", accept: "all" }),
  },
  visits: {
    start: "proposed",
    target: { sheet: "Đi cơ sở", table: "DiCoSo" },
    run: twoSteps("visits", {}),
  },
  import: {
    start: "input",
    target: { sheet: "Kết nghĩa", table: "KetNghia" },
    run: twoSteps("import", {
      import: "ket-nghia",
      sources: [
        {
          name: "phu-luc.txt",
          bytes: new TextEncoder().encode(
            "01\tTrường THPT Lê Lợi\tXã Xuân Trường\n02\tTrường THPT Lam Kinh\tXã Trường Xuân",
          ),
        },
      ],
    }),
  },
  /** Points of rows that stand, of rows that do not yet, and a name that a person has confirmed: two tables in one run. */
  "import again": {
    start: "changed",
    target: { sheet: "Minh chứng", table: "MinhChung", row: ["Mã", "M2"], note: "Ghi chú" },
    run: twoSteps("import", {
      import: "bang-diem",
      stage: "verified",
      period: "Q1",
      names: { "Xuân Trường cũ": "01" },
      sources: [
        {
          name: "tham-dinh.txt",
          bytes: new TextEncoder().encode(
            "TT\tNội dung\tĐiểm tối đa\tXuân Trường cũ\tTrường THPT Lê Lợi\tXã Xuân Lam\n1\tBáo cáo\t10\t8\t6\t5",
          ),
        },
      ],
    }),
  },
  mend: {
    start: "misnamed",
    target: { sheet: "Minh chứng", table: "MinhChung", row: ["Mã", "M1"], note: "Ghi chú" },
    run: twoSteps("mend", { from: "SL", to: "Số lượng" }),
  },
  /** Beside the table of units: what stands there stays, and the formula comes with its line in the log. */
  insert: {
    start: "changed",
    target: { sheet: "Đơn vị", table: "DonVi" },
    run: twoSteps("insert", { function: "CLUSTERSCORE", cell: "'Đơn vị'!Z2", with: "C1|Q1" }),
  },
  set: {
    start: "changed",
    target: { sheet: "Thiết lập", table: "ThietLap", row: ["Khóa", "CachTinhCum"], note: "Giải thích" },
    run: twoSteps("set", { setting: "CachTinhCum", value: "tổng" }),
  },
  "mend table": {
    start: "tableless",
    target: { sheet: "Giải thưởng", table: "GiaiThuong" },
    makes: "Giải thưởng",
    run: twoSteps("mend", { to: "Giải thưởng" }),
  },
  "new year": {
    start: "locked",
    target: { sheet: "Minh chứng", table: "MinhChung" },
    empties: true,
    undoesFirst: true,
    run: twoSteps("new-year", { unfinished: true }),
  },
  upgrade: {
    start: "old",
    target: { sheet: "Kết nghĩa", table: "KetNghia", row: ["TT", "01"], note: "Ghi chú" },
    makes: "Không xét",
    run: twoSteps("upgrade", {}),
  },
  "report new": {
    start: "input",
    target: { sheet: "Báo cáo quý III.2024" },
    makes: "Báo cáo quý III.2024",
    run: twoSteps("report", { document: "bao-cao-quy" }),
  },
  "report renewed": {
    start: "printed",
    target: { sheet: "Báo cáo quý III.2024" },
    run: twoSteps("report", { document: "bao-cao-quy" }),
  },
  "papers new": {
    start: "input",
    target: { sheet: "Thiếu MC Đoàn Q1 C1" },
    makes: "Thiếu MC Đoàn Q1 C2",
    run: twoSteps("report", { document: "thieu-minh-chung", period: "Q1" }),
  },
  "papers renewed": {
    start: "printed",
    target: { sheet: "Thiếu MC Đoàn Q2 C2" },
    run: twoSteps("report", { document: "thieu-minh-chung", period: "Q2" }),
  },
  "template blank": {
    start: "blank",
    target: { sheet: "Đơn vị", table: "DonVi" },
    makes: "Minh chứng",
    spare: "Sheet1",
    run: twoSteps("template", {}),
  },
  "template beside": {
    start: "theirs",
    target: { sheet: "Đơn vị" },
    makes: "Minh chứng",
    run: twoSteps("template", {}),
  },
  "lock first": {
    start: "scored",
    target: seals,
    makes: "Khóa sổ",
    run: twoSteps("lock", { period: "Q1" }),
  },
  "lock another": { start: "locked", target: seals, run: twoSteps("lock", { period: "Q2" }) },
  publish: {
    start: "locked",
    target: { sheet: "Kỳ", table: "Ky" },
    run: twoSteps("publish", { period: "Q1" }),
  },
  unlock: {
    start: "locked",
    target: seals,
    run: twoSteps("unlock", { period: "Q1", reason: "Sửa số liệu" }),
  },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof actions;
