import { criteria } from "../../src/contract";
import { Fraction } from "../../src/domain/exact/fraction";
import {
  explainUnit,
  leafRules,
  parseRule,
  ruleWords,
  Scoreboard,
  unverified,
} from "../../src/domain/scoring";
import type { Surroundings } from "../../src/domain/scoring/rules";
import { points } from "../../src/functions/points";
import { translator } from "../../src/i18n";
import { explanationWords } from "../../src/sheets/plan";
import { readSnapshot } from "../../src/sheets/read";
import { parseTables } from "./textTables";

test("the drop-down of Cách chấm is the list of rules, in its order", () => {
  expect(Object.entries(criteria.column.rule.choices ?? {})).toEqual(Object.entries(ruleWords));
  expect(new Set(leafRules.map((rule) => rule.id)).size).toBe(leafRules.length);
});

describe("what a leaf may still come to while that is missing on which its rule rests", () => {
  const nothing = { items: 1, quantity: Fraction.one, itemsWithTarget: 0, quantityWithTarget: Fraction.zero };
  const openOf = (rule: string, steps: string, surroundings: Surroundings = {}): number[] | undefined => {
    const parsed = parseRule(rule, steps);
    if ("problem" in parsed) throw new Error(parsed.problem.text);
    const rows = { ...nothing, target: undefined };
    const outcome = parsed.scale.score(rows, { maximum: Fraction.of(10), required: 1 }, surroundings);
    expect(outcome.points.isZero()).toBe(true);
    return outcome.open?.map((points) => points.round(2));
  };

  test("tỷ lệ without a target: 0 and the most that the rule gives", () => {
    expect(openOf("share", "")).toEqual([0, 10]);
    expect(openOf("share", "tối đa 80%")).toEqual([0, 8]);
  });

  test("mức tỷ lệ without a target: its steps, none above the maximum", () => {
    expect(openOf("shareSteps", ">=100%: 12; >=80%: 8; còn lại: 1")).toEqual([10, 8, 1]);
  });

  test("học tập without a list: its steps", () => {
    const participation = { convened: 3, present: 3, heldInTime: true, unlisted: ["H2"] };
    expect(openOf("study", "100%: 10; còn lại: 1", { participation })).toEqual([10, 1]);
  });
});

describe("mức tỷ lệ", () => {
  const steps = ">=100%: 10; >=0,8: 8; >50%: 5; còn lại: 1";

  test.each<[number, number, number]>([
    [10, 10, 10],
    [8, 10, 8],
    [79, 100, 5],
    [5, 10, 1],
    [0, 10, 0],
  ])("%d of a target of %d makes %d points in a cell", (quantity, target, expected) => {
    expect(points("mức tỷ lệ", steps, 10, quantity, target)).toEqual({ value: expected });
  });

  test("without a target, or between the steps, a cell says why it has no points", () => {
    expect(points("mức tỷ lệ", steps, 10, 5, null)).toMatchObject({ problem: "function.target" });
    expect(points("mức tỷ lệ", steps, 10, 5, 0)).toMatchObject({ problem: "function.target" });
    expect(points("mức tỷ lệ", ">=100%: 10", 10, 5, 10)).toMatchObject({ problem: "function.shareGap" });
    expect(points("mức tỷ lệ", ">=80: 10", 10, 5, 10)).toMatchObject({ problem: "function.rule" });
  });

  test("what does not fit is not guessed", () => {
    for (const text of [
      "",
      "8",
      "8; 6",
      ">=80: 8",
      ">=2: 8",
      ">=-10%: 8",
      ">=80%: tám",
      "còn lại: 0; >=80%: 8",
    ])
      expect([text, "problem" in parseRule("shareSteps", text)]).toEqual([text, true]);
    for (const text of [">=80%: 8", ">=0,8: 8", ">=120%: 10; >=1: 8", "<50%: 0; còn lại: 5"])
      expect([text, "scale" in parseRule("shareSteps", text)]).toEqual([text, true]);
  });

  test("its sentence says the sums, the percent and the step; it waits for a target, not for a verifier", () => {
    const { raw } = parseTables(`// một điều kiện

# DonVi
Mã | Tên đơn vị | Cụm
A | Đơn vị A |
B | Đơn vị B |
C | Đơn vị C |

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi
Q1 | Quý I | 01/01/2024 | 31/03/2024 | 10/04/2024

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm | Mức điểm
Đoàn | 1 | Kết nạp | 10 | mức tỷ lệ | >=100%: 10; >=80%: 8; còn lại: 1

# MinhChung
Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Ngày nộp | Số lượng | Chỉ tiêu | Trạng thái
1 | Q1 | A | Đoàn | 1 | 01/04/2024 | 5 | 5 | đạt
2 | Q1 | A | Đoàn | 1 | 01/04/2024 | 4 | 5 | đạt
3 | Q1 | B | Đoàn | 1 | 01/04/2024 | 1 | 3 | đạt
4 | Q1 | C | Đoàn | 1 | 01/04/2024 | 1 |  | đạt
`);
    const { snapshot } = readSnapshot(raw);
    const board = new Scoreboard(snapshot, 45_500);
    const wordsOf = (unit: string): string[] =>
      (explainUnit(board, "Đoàn", "Q1", unit)?.children ?? [])
        .filter((node) => node.code.startsWith("leaf"))
        .map((node) => explanationWords(node, translator("vi")));
    expect(["A", "B", "C"].flatMap(wordsOf)).toEqual([
      "8 điểm: đạt 9/10 chỉ tiêu (90%), mức ≥80%.",
      "1 điểm: đạt 1/3 chỉ tiêu (33,33%), mức «còn lại».",
      "0 điểm: thiếu chỉ tiêu.",
    ]);
    // No verifier is needed, but a target is: until it is there the points are open.
    expect(unverified(snapshot, "Q1")).toMatchObject([{ evidence: { code: "4" }, why: "targetMissing" }]);
  });
});
