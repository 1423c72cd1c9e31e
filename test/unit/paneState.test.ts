import type { AwardChoice, ConditionMark } from "../../src/domain/model";
import { findings, papers, type Finding } from "../../src/contract";
import { translator } from "../../src/i18n";
import { isFilled } from "../../src/pane/filled";
import { lackOf } from "../../src/pane/lacking";
import { gathered } from "../../src/pane/pages/documents/gathered";
import { standingLines } from "../../src/pane/pages/periods/periodStanding";
import { Reading } from "../../src/session/reading";
import { PeriodRefused } from "../../src/session/refused";
import { messageOf, printedMessage } from "../../src/pane/messages";
import { Unread } from "../../src/pane/unread";
import { shownView, type EvidenceView } from "../../src/pane/pages/documents/evidenceViews";
import { withChoices, withExplanation, withMark, withoutMark } from "../../src/pane/pages/preview/decisions";
import { Scoreboard } from "../../src/domain/scoring";
import { readSnapshot } from "../../src/sheets/read";
import { parseTables } from "./textTables";
import { reduce } from "../../src/pane/state";
import { textsOf } from "../../src/session";
import { serialDay } from "../../src/text";
import { nth } from "./sample";

const vi = translator("vi");

describe("the state of the pane", () => {
  const start = { view: { at: "home" } } as const;
  const busy = { with: "reading" } as const;
  const progress = { phase: "scoring", done: 1, total: 2 } as const;

  test("an action takes the last message away, and its page comes with its own", () => {
    const failed = reduce(start, { type: "fail", error: new Error("x") });
    expect(failed.view).toEqual({ at: "home" });
    const begun = reduce(failed, { type: "begin", busy });
    expect(begun).toEqual({ view: { at: "home" }, busy });
    expect(reduce(begun, { type: "progress", progress }).busy).toEqual({ ...busy, progress });
    const notice = { intent: "success", text: "xong" } as const;
    expect(reduce(begun, { type: "show", view: { at: "due" }, notice })).toEqual({
      view: { at: "due" },
      notice,
    });
  });

  test("a change of the workbook is known until the workbook is read again, whatever happens meanwhile", () => {
    const changed = reduce(start, { type: "changed" });
    expect(changed).toEqual({ ...start, isOutdated: true });
    const begun = reduce(changed, { type: "begin", busy });
    expect(reduce(begun, { type: "fail", error: 1 })).toMatchObject({ isOutdated: true });
    expect(reduce(begun, { type: "show", view: { at: "due" } })).toMatchObject({ isOutdated: true });
    const reading = reduce(begun, { type: "reading" });
    expect(reduce(reading, { type: "show", view: { at: "due" } })).toEqual({ view: { at: "due" } });
    const overtaken = reduce(reading, { type: "changed" });
    expect(reduce(overtaken, { type: "show", view: { at: "due" } })).toMatchObject({ isOutdated: true });
  });

  test("the workbook that was read anew is known on whichever page, and takes no message away", () => {
    const notice = { intent: "success", text: "xong" } as const;
    const shown = { ...start, notice };
    const reading = {} as Reading;
    expect(reduce(shown, { type: "read", reading })).toEqual({ ...shown, reading });
    const begun = reduce({ ...shown, reading }, { type: "begin", busy });
    expect(begun).toEqual({ ...start, reading, busy });
    expect(reduce(begun, { type: "show", view: { at: "due" } })).toEqual({ view: { at: "due" }, reading });
  });

  test("whoever goes to another page while the workbook is read has it read for that page", () => {
    const begun = reduce(start, { type: "begin", busy });
    expect(reduce(begun, { type: "go", view: { at: "due" } })).toEqual({ view: { at: "due" }, busy });
  });

  test("progress that comes after the end changes nothing", () => {
    expect(reduce(start, { type: "progress", progress })).toBe(start);
  });
});

describe("what a person is told", () => {
  test("a stopped action is no error", () => {
    expect(messageOf({ error: new DOMException("", "AbortError") }, vi)).toMatchObject({
      intent: "info",
      text: vi("pane.cancelled"),
    });
  });

  test("an error nobody expected is told by its name, in the language that is shown", () => {
    const notice = { error: new RangeError("content of a cell") };
    for (const text of [vi, translator("en")])
      expect(messageOf(notice, text).text).toBe(text("error.unknown", { code: "RangeError" }));
  });

  test("what was written and could not be read again is told as written, with the way to read it", () => {
    const said = { intent: "success", text: "Đã ghi.", isUndoable: true } as const;
    const told = messageOf({ error: new Unread(new Error("lost"), said) }, vi);
    expect(told).toEqual({
      intent: "info",
      text: `Đã ghi. ${vi("error.unread")}`,
      isUndoable: true,
      isPast: true,
    });
  });

  test("a period that cannot be published names the rows in the way", () => {
    const evidence = { code: "MC1", unit: "X01", criterion: "Đ01" };
    const refused = new PeriodRefused("unverified", { period: "D1", count: 1 }, [
      { evidence, why: "disputed" } as PeriodRefused["unverified"][number],
    ]);
    expect(messageOf({ error: refused }, vi).items).toEqual([
      `MC1 · X01 · Đ01: ${vi("unverified.disputed")}`,
    ]);
  });

  test("a document that there is nothing to make from is no success", () => {
    expect(printedMessage([], vi)).toEqual({
      intent: "error",
      text: vi("documents.nothing"),
    });
  });
});

describe("the organisation's own words", () => {
  test.each(["vi", "en"] as const)("stand in the texts of the visits page (%s)", (language) => {
    const text = textsOf(language);
    expect(text("print.visits.withMeeting", { unit: "Xã Xuân Phú" })).toBe("Xã Xuân Phú (SHCĐ)");
    expect(text("print.visits.note")).toMatch(/^SHCĐ[^{}]*sinh hoạt chi đoàn[^{}]*\.$/u);
  });
});

describe("what was decided in the preview", () => {
  const choice = (award: string, code: string): AwardChoice => ({ set: "Đoàn", award, code, group: "1" });

  test("a new choice replaces the older one of the same award only", () => {
    const before = { choices: [choice("A", "C1"), choice("B", "C1")], explain: [] };
    expect(withChoices(before, [choice("A", "C2")]).choices).toEqual([choice("B", "C1"), choice("A", "C2")]);
  });

  test("what is said of a condition goes before what was said of the same candidate, and is taken back", () => {
    const mark = (code: string, holds: boolean): ConditionMark => ({ set: "Đoàn", award: "A", code, holds });
    const first = withMark({ choices: [choice("A", "C1")] }, mark("C1", true));
    expect(first).toEqual({ choices: [choice("A", "C1")], marks: [mark("C1", true)] });
    const both = withMark(first, mark("C2", true));
    expect(both.marks).toEqual([mark("C1", true), mark("C2", true)]);
    expect(withMark(both, mark("C1", false)).marks).toEqual([mark("C2", true), mark("C1", false)]);
    expect(withoutMark(both, mark("C1", true)).marks).toEqual([mark("C2", true)]);
  });

  test("who is refused, or no longer, makes other ties of that award: choices for the old ones go", () => {
    const mark = { set: "Đoàn", award: "A", code: "C1", holds: false };
    const before = { choices: [choice("A", "C1"), choice("B", "C1")] };
    const refused = withMark(before, mark);
    expect(refused.choices).toEqual([choice("B", "C1")]);
    const other = withChoices(refused, [choice("A", "C2")]);
    expect(withoutMark(other, mark).choices).toEqual([choice("B", "C1")]);
  });

  test("explanations gather, choices stay", () => {
    const subject = { set: "Đoàn", period: undefined, code: "C1" };
    const before = { choices: [choice("A", "C1")] };
    expect(withExplanation(before, subject)).toEqual({ ...before, explain: [subject] });
  });
});

describe("how a period stands", () => {
  const DAY = serialDay(2024, 9, 10) ?? 0;
  const said = ({ on = DAY, year = "đã đến hạn", rows = "", second = "", period = "| 10/09/2024 | | " }) => {
    const { snapshot } = readSnapshot(
      parseTables(`
# ThietLap
Khóa | Giá trị
BoTieuChi | Đoàn: BTV Huyện đoàn; Hội: UB Hội LHTN huyện
KyTinhNam | ${year}

# DonVi
Mã | Tên đơn vị | Khối | Cụm
A | Đơn vị A | xã | C1

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi | Trạng thái | Bộ
Q3 | Quý III | 01/07/2024 | 30/09/2024 ${period}

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | 1 | Báo cáo | 10 | thẩm định
${second}

# MinhChung
Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Trạng thái
${rows}
`).raw,
    );
    return standingLines(new Scoreboard(snapshot, on), nth(snapshot.periods), vi);
  };
  const row = "1 | Q3 | A | Đoàn | 1 | chờ";
  const both = { second: "Hội | 1 | Báo cáo | 10 | thẩm định" };

  test.each([
    [{}, ["Chưa có minh chứng – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm"]],
    [{ rows: row }, ["Tạm tính – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm"]],
    // On the day itself evidence may still come in.
    [{ rows: row, on: DAY + 1 }, ["Đã qua hạn gửi 10/09/2024 · tính vào kết quả năm"]],
    [{ on: DAY + 1 }, ["Đã qua hạn gửi 10/09/2024 · tính vào kết quả năm"]],
    [{ on: DAY + 1, year: "đã khóa" }, ["Đã qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm"]],
    [{ rows: row, year: "tất cả" }, ["Tạm tính – chưa qua hạn gửi 10/09/2024 · tính vào kết quả năm"]],
    [{ period: "| | | " }, ["Chưa có minh chứng – kỳ chưa có hạn gửi · chưa tính vào kết quả năm"]],
    [{ period: "| | | ", rows: row }, ["Tạm tính – kỳ chưa có hạn gửi · chưa tính vào kết quả năm"]],
    [
      { period: "| 10/09/2024 | khóa | " },
      ["Coi như đã đến hạn vì cột Trạng thái ghi đã khóa · tính vào kết quả năm"],
    ],
    // Sets that agree are said once, sets that do not one by one; a period of one set is said of that one.
    [both, ["Chưa có minh chứng – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm"]],
    [
      { ...both, rows: row },
      [
        "Đoàn: Tạm tính – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm",
        "Hội: Chưa có minh chứng – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm",
      ],
    ],
    [
      { ...both, rows: row, period: "| 10/09/2024 | | Hội" },
      ["Chưa có minh chứng – chưa qua hạn gửi 10/09/2024 · chưa tính vào kết quả năm"],
    ],
  ])("%j", (asked, lines) => expect(said(asked)).toEqual(lines));
});

describe("what the evidence documents are made of", () => {
  const view = (period: string, from: number): EvidenceView => ({
    key: period,
    set: "Đoàn",
    period,
    name: period,
    from,
  });
  const views = [view("D1", 100), view("D2", 200)];

  test.each([
    ["the one that was chosen", "D1", 250, "D1"],
    ["else the period that began last", "", 250, "D2"],
    ["before all of them the first", "", 50, "D1"],
  ])("%s", (_, chosen, day, expected) => {
    expect(shownView(views, chosen, day)?.period).toBe(expected);
  });

  test("nothing until there are periods", () => expect(shownView([], "", 1)).toBeUndefined());
});

describe("what stands in the way of signing", () => {
  const yearOpen = (paper: string, set: string): Finding =>
    findings.paperYearOpen({ table: papers }, { paper, set, counted: 2, all: 3 });

  test("is said once of all the papers that it holds for, set by set", () => {
    const told = gathered(
      [yearOpen("Tờ trình", "Đoàn"), yearOpen("Quyết định", "Đoàn"), yearOpen("Tờ trình", "Hội")],
      vi,
    );
    expect(told.map(({ problem }) => problem)).toEqual([
      "«Tờ trình», «Quyết định» còn là dự thảo: kết quả năm của bộ Đoàn mới tính 2/3 kỳ",
      "«Tờ trình» còn là dự thảo: kết quả năm của bộ Hội mới tính 2/3 kỳ",
    ]);
  });
});

describe("what a page rests on that is not there", () => {
  const readingOf = (tables: string): Reading =>
    new Reading(parseTables(tables).raw, 0, { isReadOnly: false, isCalculatedByHand: false, name: "" });
  const units = "# DonVi\nMã | Tên đơn vị\n";
  const unit = "A | Đơn vị A\n";

  test.each([
    ["no tables at all", "", ["units"], "tables"],
    ["no units", units, ["units"], "units"],
    ["the first of several", units + unit, ["periods", "criteria", "units"], "criteria"],
    ["nothing that it needs", units + unit, ["units"], undefined],
    ["nothing, as it needs nothing", "", [], undefined],
  ] as const)("%s", (_, tables, needs, lack) => expect(lackOf(readingOf(tables), needs)).toBe(lack));

  test("settings alone are nothing that could be right or wrong", () => {
    expect(isFilled(readingOf("# ThietLap\nKhóa | Giá trị\nSoLe | 2"))).toBe(false);
    expect(isFilled(readingOf(units + unit))).toBe(true);
  });
});
