import { writeXlsx } from "hucre";
import type { BrowserContext, Page } from "playwright-core";
import { serialDay } from "../../src/text";
import { Clerk } from "./clerk";
import { openBytes } from "./gridPage";
import { watchRequests } from "./page";
import { goToArea } from "./pages";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let outside: string[];
const problems: string[] = [];

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 900 } }));
  outside = watchRequests(context);
  page = await context.newPage();
  page.on("pageerror", ({ message }) => {
    // Office.js measures its own loading, which a clock that stands still has none of.
    if (!message.includes("responseEnd")) problems.push(message);
  });
  // The first quarter is over, its evidence was due.
  await page.clock.setFixedTime(new Date("2024-04-20T08:00:00"));
});

/** Sheets as an office keeps them: with titles, in its own columns, one with the name of ours, two cells unclear. */
const OWN = [
  {
    name: "DS cơ sở",
    rows: [
      ["HUYỆN ĐOÀN AN BÌNH"],
      ["DANH SÁCH CƠ SỞ ĐOÀN NĂM 2024"],
      [],
      ["TT", "Tên đơn vị", "Khối", "Số đoàn viên"],
      [1, "Xã An Hòa", "xã", 120],
      [2, "Xã An Lộc", "xã", 95],
      [3, "Xã An Phú", "xã", "tám mươi"],
      [4, "Trường THPT An Bình", "trường", 410],
    ],
  },
  {
    name: "Cụm thi đua",
    rows: [
      ["DANH SÁCH CỤM THI ĐUA NĂM 2024"],
      [],
      ["TT", "Cụm", "Đơn vị", "Cụm trưởng"],
      [1, "Cụm số 1", "Xã An Hòa", "Nguyễn Văn Minh"],
      ["", "", "Xã An Lộc", ""],
      [2, "Cụm số 2", "Xã An Phú", "Trần Thị Lan"],
      ["", "", "Trường THPT An Bình", ""],
    ],
  },
  {
    name: "Bộ tiêu chí",
    rows: [
      ["BỘ TIÊU CHÍ ĐÁNH GIÁ CÔNG TÁC ĐOÀN NĂM 2024"],
      [],
      ["Mã", "Tiêu chí", "Điều kiện chấm điểm", "Khung điểm", "Yêu cầu minh chứng"],
      ["TC1", "Công tác giáo dục", "Có kế hoạch tuyên truyền", 10, "Kế hoạch"],
      ["TC2", "Phong trào", "Tổ chức ngày tình nguyện", 20, "Báo cáo, hình ảnh"],
    ],
  },
  {
    name: "Điểm quý I",
    rows: [
      ["KẾT QUẢ THẨM ĐỊNH QUÝ I NĂM 2024"],
      [],
      ["TT", "Đơn vị", "TC1", "TC2", "Tổng"],
      [1, "Xã An Hòa", 8, 15, 23],
      [2, "Xã An Lộc", 9, "mười lăm", 24],
      [3, "Xã An Phú", 10, 18, 28],
      [4, "Trường THPT An Bình", 7, 20, 27],
    ],
  },
];

const DAYS = {
  from: serialDay(2024, 1, 1) ?? 0,
  to: serialDay(2024, 3, 31) ?? 0,
  deadline: serialDay(2024, 4, 10) ?? 0,
};

test("a year begins with the office's own sheets, in Vietnamese", async () => {
  await openBytes(page, preview, "cua-minh.xlsx", await writeXlsx({ sheets: OWN }));
  const clerk = await Clerk.at(page, "vi");
  const { pane, text } = clerk;

  await clerk.choose("start.own");
  await clerk.takeSheet("DS cơ sở");
  await clerk.atImport("check");
  await pane.getByLabel(text("import.mend", { cell: "D7" })).fill("80");
  await clerk.press("import.mendTake");
  await clerk.press("import.reread");
  await clerk.writeImport();
  expect((await clerk.rows("DonVi")).map((row) => [row["Tên đơn vị"], row["Số đoàn viên"]])).toEqual([
    ["Xã An Hòa", 120],
    ["Xã An Lộc", 95],
    ["Xã An Phú", 80],
    ["Trường THPT An Bình", 410],
  ]);

  // The tables that are not there yet are made; one has a sheet of the office in its place, which stays.
  await clerk.takeStep("step.tables");
  await clerk.press("pane.createTemplate");
  await pane.getByRole("status").getByText("«Cụm thi đua»").waitFor();
  await pane
    .getByRole("button", {
      name: text("mending.do.make", { sheet: "Cụm thi đua", from: "", to: "" }),
      exact: true,
    })
    .click();
  await pane.getByRole("status").getByText("«Cụm thi đua (2)»").waitFor();

  await clerk.takeStep("step.criteria");
  await clerk.takeSheet("Bộ tiêu chí");
  await clerk.writeImport();
  await clerk.press("import.again");
  await pane.getByLabel(text("import.kindLabel")).selectOption({ label: text("import.kind.cum") });
  await clerk.takeSheet("Cụm thi đua");
  await clerk.writeImport();
  expect((await clerk.rows("DonVi")).map((row) => row.Cụm)).toEqual(["C1", "C1", "C2", "C2"]);

  await decideAndOpen(clerk);

  await clerk.takeStep("step.evidence");
  await pane.getByLabel(text("import.kindLabel")).selectOption({ label: text("import.kind.bang-diem") });
  await clerk.takeSheet("Điểm quý I");
  await clerk.atImport("check");
  await pane.getByLabel(text("import.mend", { cell: "D5" })).fill("15");
  await clerk.press("import.mendTake");
  await clerk.press("import.reread");
  await clerk.writeImport();
  expect(await clerk.rows("MinhChung")).toHaveLength(8);

  await finish(clerk, { name: "Cụm số 2", points: 27.5 });
});

/** What the office has to decide, and its first period: the steps between the criteria and the evidence. */
async function decideAndOpen(clerk: Clerk): Promise<void> {
  await clerk.takeStep("step.settings");
  await clerk.headed("setting.CachTinhCum.question");
  await clerk.answer("setting.CachTinhCum.is.mean");
  await clerk.takeStep("step.periods");
  await clerk.sheetInFront("Kỳ");
  await clerk.typeRows("Kỳ", "A2", [["Q1", "Quý I", "", DAYS.from, DAYS.to, DAYS.deadline]]);
}

/** The award of the quarter, as it is typed. */
const AWARD = ["G1", "Đoàn", "Q1", "Cụm dẫn đầu", "cụm", "điểm", 1, 1_000_000, "Giấy khen", "", "", "chọn"];

/**
 * From the award to the papers of the quarter, and back from them: each step is the one that the first page offers.
 * @param winner the cluster that leads, with its points
 */
async function finish(
  clerk: Clerk,
  winner: { readonly name: string; readonly points: number },
): Promise<void> {
  const { pane, text } = clerk;
  const { name, points } = winner;
  await clerk.home();
  await clerk.choose("home.awards.none");
  await clerk.sheetInFront("Giải thưởng");
  await clerk.typeRows("Giải thưởng", "A2", [AWARD]);
  await pane.getByText(`Cụm dẫn đầu: ${name}`).waitFor();
  await clerk.compute();
  expect(await clerk.rows("KetQuaKhen")).toMatchObject([
    { Tên: name, "Chỉ số": points, "Mức thưởng": 1_000_000 },
  ]);

  await goToArea(pane, "area.scores", text);
  await clerk.choose("area.scores");
  await pane.getByRole("tab", { name: text("scores.tabClusters"), exact: true }).click();
  await pane.getByRole("row").filter({ hasText: name }).first().waitFor();
  await goToArea(pane, "area.awards", text);
  await pane.getByText(name).first().waitFor();

  await clerk.close("lock", "Quý I");
  expect(await clerk.rows("Ky")).toMatchObject([{ "Trạng thái": "khóa" }]);
  expect(await clerk.rows("KhoaSo")).not.toHaveLength(0);
  await clerk.close("publish", "Quý I");
  expect(await clerk.rows("Ky")).toMatchObject([{ "Trạng thái": "công bố" }]);

  const before = await clerk.sheets();
  await clerk.takeStep("step.papers");
  await clerk.writePapers();
  const papers = (await clerk.sheets()).filter((sheet) => !before.includes(sheet));
  expect(papers).toContain("QĐ khen Đoàn Quý I");
  expect(await clerk.words("QĐ khen Đoàn Quý I")).toContain(name);
  expect(await clerk.rows("VanBan")).toContainEqual(
    expect.objectContaining({ Kỳ: "Q1", "Trang tính": "QĐ khen Đoàn Quý I" }),
  );
  await clerk.home();
  await clerk.nextStep("step.newYear").waitFor();

  await clerk.undo();
  expect(await clerk.sheets()).toEqual(before);
  expect(await clerk.rows("VanBan")).toEqual([]);
  await clerk.home();
  await clerk.nextStep("step.papers").waitFor();
}

test.each(["en", "vi"] as const)("a year begins with empty tables (%s)", async (language) => {
  await page.goto(`${preview}?book=empty&lang=${language}`);
  const clerk = await Clerk.at(page, language);
  const { pane, text } = clerk;
  await clerk.choose("pane.createTemplate");

  await clerk.takeStep("step.units");
  await pane.getByRole("button", { name: "Đơn vị", exact: true }).click();
  await clerk.sheetInFront("Đơn vị");
  await clerk.typeRows("Đơn vị", "A2", [
    ["X1", "Xã Một", "", "xã", "", "C1"],
    ["X2", "Xã Hai", "", "xã", "", "C2"],
  ]);
  await clerk.typeRows("Cụm thi đua", "A2", [
    ["C1", "Cụm Bắc", "X1"],
    ["C2", "Cụm Nam", "X2"],
  ]);
  await clerk.takeStep("step.criteria");
  await pane.getByRole("button", { name: "Tiêu chí", exact: true }).click();
  await clerk.typeRows("Tiêu chí", "A2", [["Đoàn", "1", "", "", "Báo cáo", 10, "thẩm định"]]);

  await decideAndOpen(clerk);

  await clerk.takeStep("step.evidence");
  await pane.getByRole("button", { name: "Minh chứng", exact: true }).click();
  await clerk.typeRows("Minh chứng", "A2", [
    ["M1", "Q1", "X1", "Đoàn", "1", "Báo cáo", "", "", DAYS.to, "", "", "", "", "chín", "đạt"],
    ["M2", "Q1", "X2", "Đoàn", "1", "Báo cáo", "", "", DAYS.to, "", "", "", "", 7, "đạt"],
  ]);
  // A mistake is the next step, leads to its cell, and is gone once it is mended there.
  await clerk.takeStep("step.errors", { count: 1 });
  await pane
    .getByRole("button", { name: text("pane.goTo"), exact: true })
    .first()
    .click();
  await clerk.sheetInFront("Minh chứng");
  await clerk.typeRows("Minh chứng", "N2", [[9]]);
  await clerk.reads("pane.noFindings");

  await finish(clerk, { name: "Cụm Bắc", points: 9 });
});

describe.each(["vi", "en"] as const)("a year begins with the sample (%s)", (language) => {
  /** The first of three periods, whose deadline has passed. */
  const period = "Đợt 1 (gửi trước 10/6)";
  const states = async (clerk: Clerk): Promise<unknown[]> =>
    (await clerk.rows("Ky")).map((row) => row["Trạng thái"]);

  test("is computed, its first period closed and its papers made, and the last write taken back", async () => {
    await page.clock.setFixedTime(new Date("2024-06-20T08:00:00"));
    await page.goto(`${preview}?book=empty&lang=${language}`);
    const clerk = await Clerk.at(page, language);
    const { pane, text } = clerk;
    await clerk.choose("sample.giong-rieng");
    await clerk.compute();
    const awards = await clerk.rows("KetQuaKhen");
    expect(awards.map((row) => row.Tên)).toEqual([
      "Cụm thi đua số 2",
      "Trương Thị Ngọc Hân",
      "Cụm thi đua số 4",
      "Lý Thị Mỹ Tiên",
    ]);
    await goToArea(pane, "area.awards", text);
    await pane.getByText(String(awards[0]?.Tên)).first().waitFor();

    await clerk.close("lock", period);
    await clerk.close("publish", period);
    expect(await states(clerk)).toEqual(["công bố", "mở", "mở"]);

    const before = await clerk.sheets();
    await clerk.takeStep("step.papers");
    await clerk.writePapers();
    expect(await clerk.sheets()).toEqual(expect.arrayContaining([...before, "QĐ khen Đoàn", "QĐ khen Hội"]));
    expect(await clerk.words("QĐ khen Đoàn")).toContain(String(awards[0]?.Tên));
    await clerk.undo();
    expect(await clerk.sheets()).toEqual(before);
    await clerk.home();
    await clerk.nextStep("step.papers").waitFor();
  });
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});
