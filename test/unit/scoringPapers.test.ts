import {
  duesOfCluster,
  missingOfCluster,
  ScoreForms,
  unitRanking,
  verificationOf,
} from "../../src/domain/reports";
import { compareStages, Scoreboard } from "../../src/domain/scoring";
import { resultsOf } from "../../src/domain/results";
import type { Snapshot } from "../../src/domain/model";
import type { DocumentKind, SourceOptions } from "../../src/paper";
import { serialDay } from "../../src/text";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;
const sample = sampleSnapshot();
const AT = day(2024, 10, 5);
const board = new Scoreboard(sample, AT);
const [D1, D2, D3] = sample.periods;
const textOf = (
  kind: DocumentKind,
  options: Partial<SourceOptions> = {},
  snapshot: Snapshot = sample,
): string =>
  makePages(kind, snapshot, { day: AT, ...options })
    .flatMap(textsOf)
    .join("\n");

describe("the letter on missing evidence", () => {
  const missing = resultsOf(board).missing;
  const cluster = nth(sample.clusters);

  test("holds as due only what has passed its day; what waits for the office is asked of nobody", () => {
    const owed = missingOfCluster(missing, cluster, "Đoàn", nth(sample.periods));
    const early = duesOfCluster(owed, day(2024, 6, 10));
    const late = duesOfCluster(owed, day(2024, 6, 11));
    expect(early.due).toEqual([]);
    expect(early.ahead.length).toBeGreaterThan(0);
    expect(late.ahead).toEqual([]);
    expect(late.due).toEqual(early.ahead);
    const waiting = owed
      .flatMap(({ leaves }) => leaves)
      .filter(({ state }) => state === "pending" || state === "disputed");
    expect(late.waiting).toBe(waiting.length);
  });

  test("goes to the cluster and those who answer for it, not to the office's usual recipients", () => {
    const text = textOf("thieu-minh-chung", { set: "Đoàn", period: "D1" });
    expect(text).toContain(`Kính gửi: ${cluster.name}`);
    for (const code of [cluster.head, cluster.deputy, cluster.inCharge])
      expect(text).toContain(
        `- Đ/c ${sample.officers.find((officer) => officer.code === code)?.name ?? "?"}`,
      );
    expect(text).not.toMatch(/Huyện ủy|Tỉnh đoàn \(b\/c\)/u);
    expect(text).toContain("- Lưu VP.");
  });

  test("says where to and by when as the office has it", () => {
    const { document } = sample.settings;
    const settings = {
      ...sample.settings,
      document: { ...document, evidenceTo: "địa chỉ minhchung@example.vn", replyDays: 3 },
    };
    const text = textOf("thieu-minh-chung", { set: "Đoàn", period: "D1" }, { ...sample, settings });
    expect(text).toContain("gửi về địa chỉ minhchung@example.vn trước ngày 08/10/2024./.");
  });
});

describe("score forms", () => {
  const forms = new ScoreForms(board);
  const stages = compareStages(board);

  test.each(["Đoàn", "Hội"])("add up to what the results and the comparison of stages say in %s", (set) => {
    for (const period of [D1, D2])
      for (const unit of sample.units) {
        const form = period && forms.of(set, period, unit);
        if (!period || !form) continue;
        const total = board.total(set, period.code, unit.code);
        expect(form.total.verified).toBe(total.score?.round(2));
        expect(form.total.maximum).toBe(total.maximum?.round(2));
        expect(form.total.self).toBe(stages.scoreOf("self", set, period.code, unit.code));
        expect(form.total.cluster).toBe(stages.scoreOf("cluster", set, period.code, unit.code));
      }
  });

  test("of a period without anything are blank, with every leaf of the unit; nothing of it is verified", () => {
    const unit = nth(sample.units);
    const blank = D3 && forms.blank("Đoàn", D3, unit);
    const filled = D1 && forms.of("Đoàn", D1, unit);
    const leaves = (form: typeof blank): number =>
      form?.groups.flatMap(({ topics }) => topics.flatMap(({ rows }) => rows)).length ?? 0;
    expect(leaves(blank)).toBe(leaves(filled));
    expect(blank?.total).toMatchObject({ self: undefined, verified: undefined });
    expect(makePages("phieu-tu-cham", sample, { day: AT, set: "Đoàn", period: "D3" }).length).toBe(
      sample.units.length,
    );
    expect(makePages("phieu-tham-dinh", sample, { day: AT, set: "Đoàn", period: "D3" })).toEqual([]);
  });

  test("are made for a cluster or a unit by code or name, and for nobody by a name that is nobody's", () => {
    const count = (unit: string): number =>
      makePages("phieu-tham-dinh", sample, { day: AT, set: "Đoàn", period: "D1", unit }).length;
    expect(count("C1")).toBe(sample.units.filter(({ cluster }) => cluster === "C1").length);
    expect(count("cụm số 1 – trung tâm")).toBe(count("C1"));
    expect(count(nth(sample.units).name)).toBe(1);
    expect(count("Đoàn xã Không Có")).toBe(0);
  });

  test("name evidence by its title and number", () => {
    const row = sample.evidence.find(
      (item) => item.unit === "T01" && item.set === "Đoàn" && item.period === "D1",
    )?.row;
    const titles = new Map([[row ?? -1, { title: "Báo cáo chuyên đề", document: "12-BC/ĐTN", link: "" }]]);
    expect(textOf("phieu-tham-dinh", { set: "Đoàn", period: "D1", unit: "T01", titles })).toContain(
      "Báo cáo chuyên đề (12-BC/ĐTN)",
    );
  });
});

describe("the minutes of a verification", () => {
  test("have every scored unit with its points and difference, and each piece that is not accepted", () => {
    const { units, refused } = D2 ? verificationOf(board, "Hội", D2) : { units: [], refused: [] };
    const scored = board.unitScores("Hội", "D2").filter(({ exact }) => exact !== undefined);
    expect(units.map(({ unit, verified }) => [unit.code, verified])).toEqual(
      scored.map(({ unit, score }) => [unit, score]),
    );
    for (const { verified = 0, self = 0, difference } of units)
      expect(difference).toBeCloseTo(verified - self, 9);
    expect(refused.length).toBe(
      sample.evidence.filter(
        ({ set, period, status }) =>
          set === "Hội" && period === "D2" && ["rejected", "returned", "disputed"].includes(status),
      ).length,
    );
  });

  test("are those of the meeting that was written down", () => {
    const meetings = [
      {
        kind: "Biên bản thẩm định",
        set: "Hội",
        period: "D2",
        date: day(2024, 9, 20),
        opened: "08 giờ 00",
        closed: "11 giờ 30",
        place: "Hội trường Huyện đoàn",
        chair: "Nguyễn Văn An, Bí thư Huyện đoàn",
        secretary: "Lê Thị Bình, Cán bộ Văn phòng",
        present: ["Trần Văn Cường, Ủy viên", "Phạm Thị Dung, Ủy viên"],
        absent: [],
        votes: [],
        conclusion: ["Thống nhất điểm thẩm định nêu trên."],
        row: 0,
      },
    ];
    const text = textOf(
      "bien-ban-tham-dinh",
      { set: "Hội", period: "D2" },
      {
        ...sample,
        meetings,
      },
    );
    expect(text).toContain("Hồi 08 giờ 00, ngày 20 tháng 9 năm 2024, tại Hội trường Huyện đoàn.");
    expect(text).toContain(
      "3. Có mặt: 02 đồng chí, gồm:\n- Trần Văn Cường, Ủy viên;\n- Phạm Thị Dung, Ủy viên.",
    );
    expect(text).toContain("Thống nhất điểm thẩm định nêu trên.");
    expect(text).toContain("Lê Thị Bình | Nguyễn Văn An");
    expect(text).toContain("THƯ KÝ | CHỦ TRÌ");
    // They sign for the meeting, in no other office; and the minutes are of its day.
    expect(text).not.toContain("Cán bộ Văn phòng | Bí thư Huyện đoàn");
    expect(text).toContain("Thọ Xuân, ngày 20 tháng 9 năm 2024");
  });
});

describe("rankings", () => {
  test.each([undefined, D1, D2])(
    "hold every scored unit once, best share first, special units apart (%#)",
    (period) => {
      const { ranked, special, unranked } = unitRanking(board, "Đoàn", period);
      const scores = board.unitScores("Đoàn", period?.code);
      expect(
        [...ranked, ...special]
          .map(({ score }) => score.unit)
          .concat(unranked.map(({ unit }) => unit))
          .sort(),
      ).toEqual(
        scores
          .filter(({ coverage, exact }) => coverage.denominator > 0 || exact !== undefined)
          .map(({ unit }) => unit)
          .sort(),
      );
      expect(special.every(({ score }) => score.special)).toBe(true);
      for (const list of [ranked, special])
        for (const { score, rank } of list)
          expect(rank).toBe(1 + list.filter((other) => (other.score.share ?? 0) > (score.share ?? 0)).length);
    },
  );

  test("of a year that is not complete are drafts and say how many periods they go by", () => {
    const [page] = makePages("bang-xep-hang", sample, { day: AT, set: "Đoàn" });
    expect(page && textsOf(page).join("\n")).toMatch(/DỰ THẢO[\s\S]*2\/3 kỳ/u);
    expect(page?.paper?.waits.length).toBeGreaterThan(0);
  });
});

test("no paper on scores prints a code of the workbook", () => {
  const printed = (
    [
      "thieu-minh-chung",
      "phieu-tu-cham",
      "phieu-tham-dinh",
      "bien-ban-tham-dinh",
      "bang-xep-hang",
      "bang-xep-hang-ky",
    ] as const
  )
    .map((kind) => textOf(kind, { set: "Đoàn", period: "D1" }))
    .join("\n");
  expect(printed.match(/(?<![\p{L}\d])(?:HT|MC|CB-|[DCXTĐHPG])\d+(?![\p{L}\d])/gu)).toBeNull();
});
