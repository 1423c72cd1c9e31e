import type { Grade } from "../../src/domain/model";
import { conditionOf } from "../../src/domain/awards/condition";

const grades: readonly Grade[] = [
  { name: "Xuất sắc", least: 90 },
  { name: "Tốt", least: 80 },
  { name: "Yếu", least: 0 },
];
const ofUnit = (condition: string) => conditionOf({ condition, target: "unit" }, grades);
const ofCluster = (condition: string) => conditionOf({ condition, target: "cluster" }, grades);

test.each([
  ["điểm >= 80", { what: "points", comparison: ">=", than: 80 }],
  ["Điểm ≥ 80,5", { what: "points", comparison: ">=", than: 80.5 }],
  ["tỷ lệ<70", { what: "share", comparison: "<", than: 70 }],
  ["tỉ lệ <= 70 %", { what: "share", comparison: "<=", than: 70 }],
  ["đầy đủ >= 90%", { what: "coverage", comparison: ">=", than: 90 }],
  ["đúng hạn > 0,5", { what: "punctuality", comparison: ">", than: 0.5 }],
  ["tiến bộ >= 5", { what: "progress", comparison: ">=", than: 5 }],
])("«%s» is computed", (text, part) => {
  expect(ofUnit(text)).toEqual({
    parts: [{ kind: "compare", ...part }],
    words: [],
    unfit: [],
    unknownClass: [],
  });
});

test("a class is one of NguongXepLoai, whatever its letter case; units have classes, clusters have units", () => {
  expect(ofUnit("xếp loại >= tốt").parts).toEqual([{ kind: "gradeAtLeast", least: 80 }]);
  expect(ofCluster("không có đơn vị yếu").parts).toEqual([{ kind: "noUnitOf", grade: "Yếu" }]);
  expect(ofCluster("Không có đơn vị xếp loại Yếu").parts).toEqual([{ kind: "noUnitOf", grade: "Yếu" }]);
});

test("all parts hold together; what is none of the known forms is left to people", () => {
  const { parts, words } = ofUnit("điểm >= 80; không có đơn thư; đầy đủ >= 90%");
  expect(parts).toHaveLength(2);
  expect(words).toEqual(["không có đơn thư"]);
});

test.each([
  "điểm >= 80%",
  "tiến bộ > 5%",
  "điểm cao",
  "điểm >= tám mươi",
  "xếp loại <= Tốt",
  "không có đơn vị vi phạm kỷ luật",
])("«%s» is left to people, and is no finding", (text) => {
  expect(ofUnit(text)).toEqual({ parts: [], words: [text], unfit: [], unknownClass: [] });
});

test("an indicator that such candidates do not have, and a class that is not there, are said", () => {
  expect(ofCluster("tỷ lệ >= 80").unfit).toEqual(["tỷ lệ >= 80"]);
  expect(ofCluster("xếp loại >= Tốt").unfit).toEqual(["xếp loại >= Tốt"]);
  expect(ofUnit("không có đơn vị Yếu").unfit).toEqual(["không có đơn vị Yếu"]);
  expect(ofUnit("xếp loại >= Giỏi").unknownClass).toEqual(["xếp loại >= Giỏi"]);
});

test("no condition asks for nothing", () => {
  expect(conditionOf({ target: "unit" }, grades)).toEqual({
    parts: [],
    words: [],
    unfit: [],
    unknownClass: [],
  });
});
