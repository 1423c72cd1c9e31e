import type { DocumentKind } from "../../src/paper";
import { offices, type Office } from "../offices";
import { textsOf } from "./sample";

/** What the papers of an office say as of one day, line by line. */
const linesOf = (office: Office, kind: DocumentKind): string[] =>
  office.pages(kind, { day: office.today }).flatMap(textsOf);

/** Sentences of a report that another paper says in the same words. */
const shared = (lines: readonly string[], sentence: RegExp): string[] =>
  lines.flatMap((line) => sentence.exec(line)?.[0] ?? []);

describe.each(offices)("the papers of $name say the same of the same", (office) => {
  const year = linesOf(office, "bao-cao-nam");

  test("evidence that is complete, in the report of the year and in the pack", () => {
    const told = new Map(
      year.flatMap((line) => {
        const [, set = "", share = ""] = /bộ tiêu chí (.+) có ([\d.]+\/[\d.]+) nội dung/u.exec(line) ?? [];
        return set === "" ? [] : [[set, share] as const];
      }),
    );
    const pack = linesOf(office, "ho-so-minh-chung");
    const sums = pack.slice(pack.findIndex((line) => line.startsWith("Cộng | ")));
    expect(told.size).toBeGreaterThan(0);
    for (const [set, share] of told)
      expect(sums.some((line) => ` | ${line} | `.includes(` | ${set} | ${share} | `))).toBe(true);
  });

  test("accepted evidence, on the cover of the pack and in its indexes", () => {
    const [cover = [], ...indexes] = office.pages("ho-so-minh-chung", { day: office.today }).map(textsOf);
    const said = /Hồ sơ gồm ([\d.]+) minh chứng/u.exec(cover.join("\n"))?.[1]?.replaceAll(".", "");
    expect(indexes.flat().filter((line) => /^\d+ \| /u.test(line))).toHaveLength(Number(said));
  });

  test("points and classes of units, in the notice and in the ranking", () => {
    const rowsOf = (kind: DocumentKind, points: (cells: readonly string[]) => readonly string[]): string[] =>
      linesOf(office, kind)
        .filter((line) => /^\d+ \| .+%/u.test(line))
        .map((line) => line.split(" | "))
        .flatMap((cells) => (cells.length < 6 ? [] : [points(cells).join(" | ")]))
        .sort();
    // Clusters have no class; rankings name the cluster of each unit besides.
    const notice = rowsOf("thong-bao-ket-qua", (cells) => [cells[1] ?? "", ...cells.slice(-4)]).filter(
      (row) => !/%$/u.test(row),
    );
    expect(notice.length).toBeGreaterThanOrEqual(office.snapshot.units.length - 1);
    expect(rowsOf("bang-xep-hang", (cells) => [cells[1] ?? "", ...cells.slice(-4)])).toEqual(notice);
  });

  test.each<[DocumentKind, RegExp]>([
    ["theo-doi-di-co-so", /^(?:Cán bộ được phân công đã thực hiện|Dự|Còn|Trong năm đã xử lý) [^;]*$/u],
    ["theo-doi-ket-nghia", /^Có .* (?:đã trình kế hoạch|đã tổ chức Lễ ký kết|không có hoạt động).*$/u],
    ["bao-cao-ket-qua-hoc-tap", /^(?:Đã tổ chức|Có) .* (?:đợt học tập|tham dự|thu hoạch).*$/u],
  ])("what the report of the year says, %s says too", (kind, sentence) => {
    const said = shared(linesOf(office, kind), sentence);
    expect(said.length).toBeGreaterThan(0);
    // Names that a report leaves out stand in the follow-up.
    const beginnings = year.map((line) => line.split(":")[0]);
    for (const line of said) expect(beginnings).toContain(line.split(":")[0]);
  });

  test("money of each matter, in the minutes, the proposal, the decision and its list", () => {
    const sumsOf = (kind: DocumentKind): string[] =>
      [
        ...new Set(
          office.pages(kind, { day: office.today }).flatMap((page) => {
            const sum = /tổng số tiền thưởng (?:đề nghị )?là ([\d.]+) đồng/iu.exec(
              textsOf(page).join("\n"),
            )?.[1];
            return sum === undefined ? [] : [sum];
          }),
        ),
      ].sort();
    const decided = sumsOf("quyet-dinh-khen-thuong");
    expect(decided.length).toBeGreaterThan(0);
    for (const kind of ["bien-ban", "to-trinh-khen-thuong", "danh-sach-khen-thuong"] as const)
      expect([kind, sumsOf(kind)]).toEqual([kind, decided]);
  });
});
