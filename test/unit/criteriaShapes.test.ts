import { importKindOf, type Grid, type GridArea, type GridCell } from "../../src/domain/imports";
import { homeProfile } from "../../src/profile";
import { understandImport } from "../../src/sheets/imports";
import { readSnapshot } from "../../src/sheets/read";

/** The central set of 2021: 6 tiêu chí of these points, 21 nội dung, 146 điều kiện; 450 points and 50 above them. */
const GROUPS = [60, 134, 110, 30, 10, 106];
const TOPICS = [3, 5, 5, 2, 2, 4];
const LEAVES = 146;
const BONUS = 50;

/** Points of `count` leaves that come to `total`, in halves. */
function divided(total: number, count: number): number[] {
  const each = Math.floor((2 * total) / count) / 2;
  return Array.from({ length: count }, (_, at) => (at === 0 ? total - each * (count - 1) : each));
}

function centralSet(total: string): Grid {
  const cells: GridCell[][] = [
    [`BỘ TIÊU CHÍ ĐOÀN NĂM 2021 (${total})`],
    ["Tiêu chí", "Nội dung", "Mục", "Điều kiện chấm điểm", "Khung điểm"],
  ];
  const merged: GridArea[] = [{ top: 0, bottom: 0, left: 0, right: 4 }];
  const topics = TOPICS.reduce((sum, count) => sum + count, 0);
  const perTopic = Array.from(
    { length: topics },
    (_, at) => Math.floor(LEAVES / topics) + (at < LEAVES % topics ? 1 : 0),
  );
  let [topic, number] = [0, 0];
  GROUPS.forEach((points, group) => {
    const own = perTopic.slice(topic, topic + (TOPICS[group] ?? 0));
    const top = cells.length;
    const shares = divided(
      points,
      own.reduce((sum, count) => sum + count, 0),
    );
    own.forEach((count, at) => {
      const first = cells.length;
      for (let leaf = 0; leaf < count; leaf++)
        cells.push([
          cells.length === top ? `${group + 1}. Tiêu chí (${points} điểm)` : "",
          leaf === 0 ? `${group + 1}.${at + 1}. Nội dung` : "",
          `${group + 1}.${at + 1}.${leaf + 1}`,
          `Điều kiện ${++number}`,
          shares.shift() ?? 0,
        ]);
      merged.push({ top: first, bottom: cells.length - 1, left: 1, right: 1 });
    });
    merged.push({ top, bottom: cells.length - 1, left: 0, right: 0 });
    topic += own.length;
  });
  cells.push(["Điểm thưởng", "", "7.1", "Có thành tích đặc biệt xuất sắc", BONUS]);
  return { file: "tw.xlsx", sheet: "Sheet1", hidden: false, cells, merged, marks: {} };
}

test.each([
  ["450 điểm + 50 điểm thưởng", []],
  ["500 điểm", []],
  ["Tổng điểm: 450", []],
  ["Tổng điểm: 480 điểm", ["sumDiffers"]],
])("the central set of 146 leaves comes in whole, «%s»", (total, said) => {
  const kind = importKindOf("tieu-chi");
  if (!kind) throw new Error("no kind");
  const { rows, sheets } = understandImport(
    { kind, grids: [centralSet(total)], options: {} },
    {},
    readSnapshot({}).snapshot,
    homeProfile,
  );
  expect(sheets).toMatchObject([{ new: LEAVES + 1, changed: 0, refused: 0 }]);
  expect(rows.reduce((sum, { draft }) => sum + Number(draft.cells.maximum), 0)).toBe(500);
  expect(new Set(rows.map(({ draft }) => draft.cells.code)).size).toBe(LEAVES + 1);
  expect(new Set(rows.map(({ draft }) => draft.cells.topic)).size).toBe(21 + 1);
  const notes = sheets.flatMap(({ unclear }) => unclear.map(({ why }) => why));
  expect(notes.filter((why) => why !== "ruleToConfirm")).toEqual(said);
});
