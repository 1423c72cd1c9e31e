import { translator } from "../../src/i18n";
import { allTexts } from "../../src/i18n/all";
import { dated, periodInText, periodOfYear, unsaid } from "../../src/paper/words";
import { awardRows, awardSnapshot, day } from "../offices/tinhDoan/awards";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const year = allTexts(translator("vi"))("honour.when.year", { year: "2024" });

test.each([
  ["Đợt 1 (gửi trước 10/6)", "đợt 1 (gửi trước 10/6)"],
  ["Quý III", "quý III"],
  ["6 tháng đầu năm", "6 tháng đầu năm"],
  ["Mùa hè xanh", "mùa hè xanh"],
  ["Tháng Thanh niên", "Tháng Thanh niên"],
  ["SEA Games", "SEA Games"],
])("%s within a sentence", (name, text) => expect(periodInText(name)).toBe(text));

test.each([
  ["Đợt 1", "đợt 1 năm 2024"],
  ["Cả năm", "cả năm 2024"],
  ["Năm", "năm 2024"],
  ["6 tháng đầu năm", "6 tháng đầu năm 2024"],
  ["Năm học 2023-2024", "năm học 2023-2024"],
])("%s with its year", (name, text) => expect(periodOfYear(name, year)).toBe(text));

test.each([
  ["phong trào thi đua đợt 1", "đợt 1 năm 2024", "phong trào thi đua đợt 1 năm 2024"],
  ["dẫn đầu Đợt  1 công tác Đoàn", "đợt 1 năm 2024", "dẫn đầu Đợt  1 công tác Đoàn năm 2024"],
  ["dẫn đầu quý III", "quý III năm 2024", "dẫn đầu quý III năm 2024"],
  ["dẫn đầu quý I", "quý III năm 2024", "dẫn đầu quý I quý III năm 2024"],
  ["dẫn đầu tháng 3", "tháng 3 năm 2024", "dẫn đầu tháng 3 năm 2024"],
  ["xuất sắc cả năm", "cả năm 2024", "xuất sắc cả năm 2024"],
  ["dẫn đầu năm 2024", "năm 2024", "dẫn đầu năm 2024"],
  ["xuất sắc trong 5 năm", "năm 2024", "xuất sắc trong 5 năm năm 2024"],
  ["theo Bộ tiêu chí Đoàn 2024", "kỳ 2 năm 2024", "theo Bộ tiêu chí Đoàn 2024 kỳ 2"],
])("%s, %s", (text, when, together) => expect(dated(text, when)).toBe(together));

test("what a title does not say yet", () => {
  expect(unsaid("Cụm tốt kỳ 1", "kỳ 1 năm 2024")).toBe("năm 2024");
  expect(unsaid("Cụm tốt năm 2024", "năm 2024")).toBe("");
});

test("no award paper says a period twice, and sentences have it in small letters", () => {
  const rows = awardRows();
  const snapshot = awardSnapshot({
    ...rows,
    periods: (rows.periods ?? []).map((period) => ({ ...period, name: "Đợt 1 (gửi trước 10/6)" })),
    awards: (rows.awards ?? []).map((award) => ({
      ...award,
      period: "N",
      name: `${String(award.name)} đợt 1`,
    })),
    nominations: (rows.nominations ?? []).map((row) => ({ ...row, period: "N" })),
  });
  const kinds = [
    "bien-ban",
    "to-trinh-khen-thuong",
    "quyet-dinh-khen-thuong",
    "du-toan-khen-thuong",
  ] as const;
  const lines = kinds.flatMap((kind) => makePages(kind, snapshot, { day: day(12, 10) }).flatMap(textsOf));
  expect(lines.filter((line) => /(đợt \d)\s+\1|năm năm/iu.test(line))).toEqual([]);
  expect(lines.filter((line) => /(?:trong|theo|tiêu chí \p{L}+) Đợt/u.test(line))).toEqual([]);
  expect(lines.join("\n")).toContain("Bộ tiêu chí Đoàn đợt 1 (gửi trước 10/6) năm 2025");
});

test("a letter about missing evidence has the period within its sentences", () => {
  const pages = makePages("thieu-minh-chung", sampleSnapshot(), {
    day: day(9, 30),
    set: "Hội",
    period: "D2",
  });
  const lines = textsOf(nth(pages));
  expect(lines).toContain("V/v bổ sung minh chứng đợt 2 năm 2024");
});
