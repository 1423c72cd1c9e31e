import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { connect, functions, show } from "../../src/functions";
import { type Computation } from "../../src/session";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import { until } from "../waiting";
import { action, openWith, run } from "./workbook";
import { compute, liveWorkbook } from "./desk";

let excel: EmbeddedExcel;
let computation: Computation;
/** A cell and what the pane says it must show; undefined = #N/A. */
const cells: { formula: string; expected: unknown }[] = [];

beforeAll(async () => {
  const metadata = await functionsMetadata();
  excel = await openWith(undefined, { calculate: true, functions: metadata.functions });
  for (const [id, implementation] of Object.entries(functions))
    excel.CustomFunctions.associate(id, implementation as never);
  connect({ workbook: liveWorkbook(), show });
  computation = await compute(action);
});
afterAll(() => excel.close());

const add = (formula: string, expected: unknown): void => void cells.push({ formula, expected });

test("every live function shows what the pane computes: all clusters, units and awards, all sets and periods", async () => {
  const { results, board } = computation;
  for (const cluster of results.clusters) {
    const args = `("${cluster.cluster}","${cluster.period ?? ""}","${cluster.set}")`;
    add(`=CLUSTERSCORE${args}`, cluster.score);
    add(`=CLUSTERRANK${args}`, cluster.rank);
    const { numerator, denominator } = cluster.coverage;
    add(`=COVERAGE${args}`, denominator === 0 ? undefined : numerator / denominator);
  }
  for (const unit of results.units) {
    const args = `("${unit.unit}","${unit.period ?? ""}","${unit.set}")`;
    add(`=UNITSCORE${args}`, unit.score);
    add(`=UNITRANK${args}`, unit.set === "Đặc thù" ? unit.specialRank : unit.rank);
  }
  for (const unit of board.snapshot.units) {
    add(
      `=PROGRESS("${unit.code}")`,
      results.units.find((score) => score.unit === unit.code && score.progress !== undefined)?.progress,
    );
  }
  // The third period is not due, and nobody has handed anything in: a word, no error, and never 0.
  for (const set of board.sets())
    for (const { code } of board.periodsOf(set)) {
      if (board.standing(set, code) !== "none") continue;
      for (const unit of board.snapshot.units) {
        add(`=UNITSCORE("${unit.code}","${code}","${set}")`, "chưa có");
        add(`=UNITRANK("${unit.code}","${code}","${set}")`, "chưa có");
        add(`=COVERAGE("${unit.code}","${code}","${set}")`, "chưa có");
      }
      for (const cluster of board.snapshot.clusters)
        add(
          `=CLUSTERRANK("${cluster.code}","${code}","${set}")`,
          set === board.snapshot.settings.specialSet ? undefined : "chưa có",
        );
    }
  for (const award of results.awards) add(`=AWARDWINNER("${award.award.code}")`, award.name);
  add('=AWARDWINNER("G1",2)', undefined);
  add('=AWARDWINNER("G9")', undefined);
  expect(cells.length).toBeGreaterThan(1000);

  await run(async (context) => {
    context.workbook.worksheets.getItem("Hướng dẫn").getRangeByIndexes(0, 9, cells.length, 1).values =
      cells.map(({ formula }) => [formula]);
    await context.sync();
  });
  const read = (): Promise<unknown[]> =>
    run(async (context) => {
      const range = context.workbook.worksheets
        .getItem("Hướng dẫn")
        .getRangeByIndexes(0, 9, cells.length, 1)
        .load("values");
      await context.sync();
      return range.values.map(([value]) => value as unknown);
    });
  const expected = cells.map(({ expected: value }) => (value === undefined ? "#N/A" : value));
  let shown: unknown[] = [];
  await until(async () => {
    await excel.calculated();
    shown = await read();
    return JSON.stringify(shown) === JSON.stringify(expected);
  });
  const wrong = cells
    .map(({ formula }, at) => [formula, shown[at], expected[at]])
    .filter(([, is, must]) => is !== must);
  expect(wrong).toEqual([]);
});

test("who is with whom follows the sheet", async () => {
  const put = (sheet: string, address: string, value: unknown): Promise<void> =>
    run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      await context.sync();
    });
  const shown = (): Promise<unknown[]> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("Hướng dẫn").getRange("N1:N3").load("values");
      await context.sync();
      return range.values.map(([value]) => value as unknown);
    });
  const eventually = async (expected: unknown[]): Promise<void> => {
    let values: unknown[] = [];
    await until(async () => {
      await excel.calculated();
      values = await shown();
      return JSON.stringify(values) === JSON.stringify(expected);
    });
    expect(values).toEqual(expected);
  };
  await put("Hướng dẫn", "N1", '=HOSTS("X23")');
  await put("Hướng dẫn", "N2", '=INCHARGE("X01")');
  await put("Hướng dẫn", "N3", '=PARTNERS("T07")');
  await eventually(["CĐ BHXH huyện; CĐ Cty cổ phần DG Win Việt Nam", "Nguyễn Đình Cương", "Xã Quảng Phú"]);
  // The 18th link (row 19 of the sheet) is the only one of T07: it goes to T08.
  await put("Kết nghĩa", "B19", "T08");
  await eventually(["CĐ BHXH huyện; CĐ Cty cổ phần DG Win Việt Nam", "Nguyễn Đình Cương", "#N/A"]);
});

test("=WHY says in one cell what the explanation of the pane says", async () => {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Hướng dẫn").getRange("L1:L3").values = [
      ['=WHY("X01","D1")'],
      ['=WHY("C2")'],
      ['=WHY("khác")'],
    ];
    await context.sync();
  });
  const shown = (): Promise<unknown[][]> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("Hướng dẫn").getRange("L1:L3").load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  let values: unknown[][] = [];
  await until(async () => {
    await excel.calculated();
    values = await shown();
    return String(values[1]?.[0]).includes("Cụm số 2");
  });
  expect(values[0]?.[0]).toMatch(
    /^Thị trấn Thọ Xuân: [\d,]+\/[\d,]+ điểm, đạt [\d,]+%\.\nHạng \d trong cụm C1\.\nĐ01 · /u,
  );
  expect(values[1]?.[0]).toMatch(
    /^Cụm số 2 – Lam Sơn: [\d,]+ điểm cả năm, trung bình các kỳ theo trọng số; hạng 1\.\nKết quả năm tính theo 2\/3 kỳ, đến 10\/09\/2024\.\nD1: /u,
  );
  expect(values[2]?.[0]).toBe("#N/A");
});
