import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Snapshot, Unit } from "../../src/domain/model";
import { DOCUMENTS, DocumentSource, type DocumentKind, type SourceOptions } from "../../src/paper";
import { homeProfile, ownSetting, profileOf, profiles } from "../../src/profile";
import { translator } from "../../src/i18n";
import { paperRooms } from "../../src/i18n/papers";
import { score } from "../../src/domain/results";
import { inSheets, officeTexts } from "../../src/session";
import { awardRow } from "../../src/sheets/plan";
import { bodyInText, bodyName, serialDay } from "../../src/text";
import { awardRows, awardSnapshot, day as dayOf2025 } from "../offices/tinhDoan/awards";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const day = serialDay(2024, 9, 30) as number;
const sample = sampleSnapshot();
const AWARD_DAY = dayOf2025(12, 10);

function withSettings(document: Partial<Snapshot["settings"]["document"]>): Snapshot {
  const { settings } = sample;
  return { ...sample, settings: { ...settings, document: { ...settings.document, ...document } } };
}

/** The period around the day has no evidence yet. */
const VIEWS: Partial<Record<DocumentKind, Partial<SourceOptions>>> = {
  "tong-hop-minh-chung": { set: "Đoàn", period: "D1" },
  "thieu-minh-chung": { set: "Đoàn", period: "D1" },
};

const linesOf = (kind: DocumentKind, snapshot: Snapshot): string[] =>
  makePages(kind, snapshot, { day, today: day, ...VIEWS[kind] }).flatMap(textsOf);

describe("papers name, they do not number", () => {
  const { units, clusters, officers, periods, sessions, awards, evidence } = sample;
  // The numbers of leaves are those of the criteria set that the office issued, and stay.
  const codes = new Set(
    [...units, ...clusters, ...officers, ...periods, ...sessions, ...awards].map(({ code }) => code),
  );
  const evidenceCodes = new Set(evidence.map(({ code }) => code));

  test.each(DOCUMENTS)("no code of a table stands on %s", (kind) => {
    const words = linesOf(kind, sample)
      // T1 to T12 head the months of the follow-up of visits.
      .filter((line) => !line.includes("| T10 |"))
      .flatMap((line) => line.split(/[^\p{L}\d-]+/u));
    expect([...new Set(words.filter((word) => codes.has(word) || evidenceCodes.has(word)))]).toEqual([]);
  });
});

describe("a unit as the body of the organisation that it is", () => {
  const naming = homeProfile.units;
  test.each<[name: string, kind: string | undefined, body: string]>([
    ["Xã Quảng Phú", "xã", "Đoàn xã Quảng Phú"],
    ["Đoàn xã Quảng Phú", "xã", "Đoàn xã Quảng Phú"],
    ["Thị trấn Sao Vàng", "thị trấn", "Đoàn TT Sao Vàng"],
    ["Chi đoàn thôn Một", "chi đoàn", "Chi đoàn thôn Một"],
    ["CĐ cơ quan Dân Đảng", "cơ quan", "CĐ cơ quan Dân Đảng"],
    ["Đoàn trường THPT Lê Lợi", "trường", "Đoàn trường THPT Lê Lợi"],
    ["Trường THPT Lê Lợi", "trường", "Đoàn trường THPT Lê Lợi"],
    ["Liên đội Trường THCS Xuân Lai", "trường", "Liên đội Trường THCS Xuân Lai"],
    ["Đội Thiếu niên xã Xuân Lai", "khác", "Đội Thiếu niên xã Xuân Lai"],
    ["Đoàn Luật sư Thành phố", "cơ quan", "Đoàn Đoàn Luật sư Thành phố"],
    ["Đoàn Đoàn Luật sư Thành phố", "cơ quan", "Đoàn Đoàn Luật sư Thành phố"],
    ["Công an huyện", undefined, "Đoàn Công an huyện"],
    ["Thôn Suối Bạc", "thôn", "Chi đoàn thôn Suối Bạc"],
    ["Suối Bạc", "thôn", "Chi đoàn Suối Bạc"],
    ["Tổ dân phố 6", undefined, "Chi đoàn tổ dân phố 6"],
    ["Khu phố 6", "chi đoàn", "Chi đoàn Khu phố 6"],
    ["Bản Bo", "xã", "Đoàn Bản Bo"],
    ["Xã Đông Hải", undefined, "Đoàn xã Đông Hải"],
  ])("%s", (name, kind, body) => {
    expect(bodyName({ name, kind, aliases: [] }, naming)).toBe(body);
  });

  test.each<[organisation: string, name: string, kind: string, body: string]>([
    ["Hội", "Đoàn trường THPT Lê Lợi", "trường", "Đoàn trường THPT Lê Lợi"],
    ["Hội", "Chi đoàn thôn Một", "chi đoàn", "Chi đoàn thôn Một"],
    ["Hội", "Trường THPT Lê Lợi", "trường", "Hội LHTN trường THPT Lê Lợi"],
    ["Hội", "Đoàn Luật sư Thành phố", "cơ quan", "Hội LHTN Đoàn Luật sư Thành phố"],
    ["Hội", "Hội Nông dân huyện", "cơ quan", "Hội LHTN Hội Nông dân huyện"],
    ["Đoàn", "Chi hội Doanh nhân trẻ", "khác", "Chi hội Doanh nhân trẻ"],
    ["Đoàn", "Hội LHTN xã Xuân Lai", "khác", "Hội LHTN xã Xuân Lai"],
    ["Đoàn", "Hội Nông dân huyện", "cơ quan", "Đoàn Hội Nông dân huyện"],
  ])(
    "papers of the %s have nothing before a body of an organisation beside it: %s",
    (of, name, kind, body) => {
      expect(bodyName({ name, kind, aliases: [] }, profileOf(of).units)).toBe(body);
    },
  );

  test("the annex of twinning puts nothing before the name of a body", () => {
    const renamed = (code: string, name: string): Unit => ({
      ...nth(sample.units.filter((unit) => unit.code === code)),
      name,
      kind: "chi đoàn",
    });
    const { host } = nth(sample.pairings);
    const partners = sample.pairings.filter((pairing) => pairing.host === host).map(({ partner }) => partner);
    const lines = (names: readonly string[]): string[] =>
      linesOf("phu-luc-ket-nghia", {
        ...sample,
        pairings: sample.pairings.filter(
          (pairing) => pairing.host === host && partners.indexOf(pairing.partner) < names.length,
        ),
        units: sample.units.map((unit) => {
          const at = partners.indexOf(unit.code);
          return names[at] === undefined ? unit : renamed(unit.code, names[at]);
        }),
      });
    expect(lines(["Chi đoàn thôn Một"]).at(-1)).toMatch(/\| Chi đoàn thôn Một$/u);
    expect(lines(["Chi đoàn thôn Một", "Chi đoàn thôn Hai"]).at(-1)).toMatch(
      /\| Chi đoàn thôn Một, Chi đoàn thôn Hai$/u,
    );
  });
});

describe("who is meant is said by name", () => {
  test("units that go along by the body that they are, one or several", () => {
    const lines = [...linesOf("to-cong-tac", sample), ...linesOf("theo-doi-dac-thu", sample)];
    const companions = lines.filter((line) => line.includes("Đơn vị đồng hành"));
    expect(companions.filter((line) => line.includes("Xuân Sinh"))).toEqual([
      "* Đơn vị đồng hành: Đoàn xã Xuân Sinh.",
      "Đơn vị đồng hành: Đoàn xã Xuân Sinh.",
    ]);
  });

  test.each([
    ["TỈNH ĐOÀN THANH HÓA", "Kính trình Tỉnh đoàn Thanh Hóa xem xét./."],
    ["", "Kính trình cấp trên xem xét./."],
  ])("the superior %s", (superior, line) => {
    expect(linesOf("ho-so-minh-chung", withSettings({ superior }))).toContain(line);
    const plan = linesOf("ke-hoach-thi-dua", withSettings({ superior })).join("\n");
    expect(plan).toContain(
      `gửi hồ sơ minh chứng năm cho ${superior === "" ? "cấp trên" : "Tỉnh đoàn Thanh Hóa"}.`,
    );
  });
});

test.each([
  ["BTV HUYỆN ĐOÀN THỌ XUÂN", "BTV Huyện đoàn Thọ Xuân"],
  ["BAN CHẤP HÀNH ĐOÀN XÃ XUÂN LẬP", "Ban Chấp hành Đoàn xã Xuân Lập"],
  ["ỦY BAN HỘI LHTN VIỆT NAM HUYỆN THỌ XUÂN", "Ủy ban Hội LHTN Việt Nam huyện Thọ Xuân"],
  ["ĐOÀN TNCS HỒ CHÍ MINH PHƯỜNG HẠC THÀNH", "Đoàn TNCS Hồ Chí Minh phường Hạc Thành"],
  ["Huyện đoàn Thọ Xuân", "Huyện đoàn Thọ Xuân"],
])("%s in a sentence", (head, text) => {
  const { form, units } = homeProfile;
  const abbreviations = Object.keys({ ...units.abbreviations, ...form.bodyAbbreviations });
  expect(bodyInText(head, { spellings: form.spellings, abbreviations })).toBe(text);
});

describe("the office's own word for a cluster", () => {
  const named = {
    ...withSettings({ clusterTerm: "khối thi đua" }),
    clusters: sample.clusters.map((cluster) => ({ ...cluster, name: cluster.name.replace("Cụm", "Khối") })),
  };

  test.each([
    "bao-cao-quy",
    "ho-so-minh-chung",
    "tong-hop-minh-chung",
    "viec-den-han",
    "phan-cong-phu-trach",
  ] as const)("%s says khối, and nowhere cụm", (kind) => {
    const lines = linesOf(kind, named).filter(
      // What people typed: positions of officers, content items of the plan.
      (line) => !/Hoạt động của cụm|Ủy viên BTV|Cụm trưởng Cụm/u.test(line),
    );
    expect(lines.filter((line) => /cụm/iu.test(line))).toEqual([]);
    expect(lines.some((line) => /khối/iu.test(line))).toBe(true);
  });

  test("results sheets and award papers say it of reasons, receivers and achievements", () => {
    const rows = awardRows();
    const term = (text: unknown): string => String(text).replaceAll("Cụm", "Khối").replaceAll("cụm", "khối");
    const blocs = awardSnapshot({
      ...rows,
      settings: (rows.settings ?? []).map((row) => {
        if (row.key === "TenCum") return { ...row, value: "khối" };
        return row.key === "CumTruongThuocCumDauDan" ? { ...row, value: "có" } : row;
      }),
      clusters: (rows.clusters ?? []).map((row) => ({ ...row, name: term(row.name) })),
      // The first award to clusters leads those to their heads.
      awards: (rows.awards ?? []).map((row) => ({ ...row, set: "Đoàn", name: term(row.name), issuer: "" })),
    });
    const words = officeTexts(inSheets, blocs);
    const winners = score(blocs, AWARD_DAY).awards;
    expect(
      winners.map((result) => awardRow(result, words)).filter(({ target }) => target !== "đơn vị"),
    ).toEqual([
      expect.objectContaining({
        target: "khối trưởng",
        reason: "Khối trưởng của khối dẫn đầu «Khối số 1».",
      }),
      expect.objectContaining({ target: "khối" }),
    ]);
    const kinds = ["bien-ban", "to-trinh-khen-thuong", "giay-khen", "du-lieu-giay-khen"] as const;
    const lines = kinds.flatMap((kind) => makePages(kind, blocs, { day: AWARD_DAY }).flatMap(textsOf));
    expect(lines.filter((line) => /cụm/iu.test(line))).toEqual([]);
    expect(lines.join("\n")).toContain("Đạt thành tích dẫn đầu công tác Hội năm 2025");
    expect(lines.join("\n")).not.toContain("“Khối");
  });

  test("a register that still calls the paper by the usual word is that of the paper", () => {
    const row = {
      kind: "Thông báo chia cụm",
      number: "42-TB/ĐTN",
      state: "draft",
      basis: [],
      recipients: [],
    };
    const papers = [row] as unknown as Snapshot["papers"];
    const [page] = makePages("thong-bao-chia-cum", { ...named, papers }, { day });
    expect(page?.paper).toMatchObject({ number: "42-TB/ĐTN", title: "Thông báo chia khối" });
  });

  test("titles have it in capitals", () => {
    expect(linesOf("bao-cao-quy", named)).toContain("V. CÔNG TÁC THI ĐUA CỦA CÁC KHỐI");
    expect(linesOf("phan-cong-phu-trach", named)[0]).toBe(
      "DANH SÁCH PHÂN CÔNG PHỤ TRÁCH KHỐI THI ĐUA VÀ CƠ SỞ",
    );
    expect(linesOf("bao-cao-quy", sample)).toContain("V. CÔNG TÁC THI ĐUA CỦA CÁC CỤM");
  });
});

describe("papers of the Hội", () => {
  const hoi = withSettings({
    organisationKind: "Hội",
    issuingBody: "ỦY BAN HỘI LHTN VIỆT NAM HUYỆN THỌ XUÂN",
  });

  test("the report is of the work of the Hội, under its own head and authority", () => {
    const lines = linesOf("bao-cao-quy", hoi);
    expect(lines[0]).toMatch(/\| HỘI LHTN VIỆT NAM$/u);
    expect(lines).toContain("Kết quả công tác Hội và phong trào thanh niên quý III năm 2024");
    expect(lines).toContain("III. HỖ TRỢ CƠ SỞ HỘI KHÓ KHĂN, ĐẶC THÙ");
    const own = withSettings({ organisationKind: "Hội", authority: "TM. BAN THƯỜNG VỤ" });
    expect(linesOf("bao-cao-quy", own).join("\n")).toContain("TM. ỦY BAN HỘI");
  });

  test("what an office typed itself stays", () => {
    expect(ownSetting("TM. BAN THƯỜNG VỤ", "ThamQuyenKy", homeProfile)).toBe("TM. BAN THƯỜNG VỤ");
    expect(ownSetting("TM. ỦY BAN HỘI HUYỆN", "ThamQuyenKy", profileOf("Hội"))).toBe("TM. ỦY BAN HỘI HUYỆN");
    expect(profiles.map(({ name }) => name)).toEqual(["Đoàn", "Hội"]);
  });
});

describe("sentences for none, one and many", () => {
  const said = [...readdirSync(path.resolve(__dirname, "../../src/domain/reports/accounts"))]
    .flatMap((file) => [
      ...readFileSync(path.resolve(__dirname, "../../src/domain/reports/accounts", file), "utf8").matchAll(
        /"(report\.[\w.]+)"/gu,
      ),
    ])
    .map(([, key]) => key as keyof typeof paperRooms)
    .filter((key) => key in paperRooms);

  test("none of something is never “không có 0” or “chưa có 0”, nor are none counted as some", () => {
    const source = new DocumentSource(sample, translator("vi"), { day, today: day, digest: "" });
    for (const key of new Set(said)) {
      for (const count of [0, 1, 2]) {
        const names = [...paperRooms[key].matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
        const text = source.translate(key, Object.fromEntries(names.map((name) => [name, count])));
        expect(text).not.toMatch(/(?:không|chưa) (?:có )?0\b|\{/iu);
      }
    }
  });

  test("a workbook in which nothing was done says so in words", () => {
    const idle: Snapshot = {
      ...sample,
      activities: [],
      visits: sample.visits.map(({ date: _, result: __, ...visit }) => visit),
      sessions: sample.sessions.map(({ held: _, ...session }) => session),
      evidence: sample.evidence.map((item) => ({ ...item, status: "pending" as const })),
      pairings: sample.pairings.map(({ signed: _, prepared: __, ...pairing }) => pairing),
      support: sample.support.map(({ state: _, result: __, ...task }) => task),
    };
    const lines = linesOf("bao-cao-quy", idle);
    expect(lines.filter((line) => /chưa/iu.test(line))).toEqual(
      expect.arrayContaining([
        "Chưa có xã, thị trấn nào tổ chức Lễ ký kết (0/30).",
        "Trong kỳ chưa ghi nhận hoạt động kết nghĩa nào.",
        expect.stringContaining("Cán bộ được phân công chưa thực hiện chuyến đi cơ sở nào (0/15)"),
        "Chưa tổ chức đợt học tập nào.",
        "Chưa có minh chứng nào gửi trong kỳ được công nhận đạt.",
      ]),
    );
    expect(lines.filter((line) => /(?:Có|còn|đã \S+|gửi|hoàn thành) 0[ /]/iu.test(line))).toEqual([]);
  });
});
