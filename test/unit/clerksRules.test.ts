import type { Snapshot } from "../../src/domain/model";
import { withoutOrgan } from "../../src/domain/papers";
import { byKind } from "../../src/domain/reports/unitKinds";
import { translator } from "../../src/i18n";
import { DocumentSource, type DocumentKind } from "../../src/paper";
import { unitsOfKinds } from "../../src/paper/form";
import { withinSentence } from "../../src/paper/words";
import { homeProfile, profileOf } from "../../src/profile";
import { bodyName } from "../../src/text";
import { doanXa } from "../offices/doanXa";
import { thoXuan } from "../offices/thoXuan";
import { tinhDoan } from "../offices/tinhDoan";
import { makePages, nth, textsOf } from "./sample";

const linesOf = (
  office: typeof doanXa,
  kind: DocumentKind,
  snapshot: Snapshot = office.snapshot,
): string[][] =>
  makePages(kind, snapshot, { day: office.day, today: office.today, ...office.options[kind] }).map(textsOf);

describe("kinds of units together", () => {
  const said = ({ snapshot }: typeof doanXa, codes: readonly string[]): string =>
    unitsOfKinds(
      byKind(snapshot, codes),
      new DocumentSource(snapshot, translator("vi"), { day: 46_000, today: 46_000, digest: "" }),
    );

  test("are called by the bodies that they have, as plan S0 calls them", () => {
    const hosts = [...new Set(thoXuan.snapshot.pairings.map(({ host }) => host))];
    expect(said(thoXuan, hosts)).toBe(
      "Đoàn các trường, trung tâm, lực lượng vũ trang; Đoàn, Chi đoàn các cơ quan; Chi đoàn các doanh nghiệp",
    );
    expect(said(doanXa, ["V01", "V06"])).toBe("Chi đoàn các thôn");
    expect(said(doanXa, [])).toBe("các đơn vị");
  });
});

test("a club of the Federation is itself a body, and so is a branch", () => {
  const { units } = profileOf("Hội");
  const named = (name: string, kind: string): string => bodyName({ name, kind, aliases: [] }, units);
  expect(named("Câu lạc bộ Thanh niên khởi nghiệp", "doanh nghiệp")).toBe(
    "Câu lạc bộ Thanh niên khởi nghiệp",
  );
  expect(named("Thôn Suối Bạc", "thôn")).toBe("Chi hội thôn Suối Bạc");
  expect(named("Xã An Hưng", "xã")).toBe("Hội LHTN xã An Hưng");
});

test.each([
  ["Cụm thi đua dẫn đầu", "cụm thi đua dẫn đầu"],
  ["Chi đoàn xuất sắc", "chi đoàn xuất sắc"],
  ["Đoàn xã xuất sắc", "Đoàn xã xuất sắc"],
  ["BCH xuất sắc", "BCH xuất sắc"],
  ["", ""],
])("%s within a sentence", (name, within) => {
  expect(withinSentence(name, homeProfile.units.prefix)).toBe(within);
});

test.each([
  ["BTV Huyện đoàn", "Huyện đoàn"],
  ["Ban Chấp hành Đoàn xã Hòa Thịnh", "Đoàn xã Hòa Thịnh"],
  ["Ủy ban Hội LHTN Việt Nam tỉnh", "Hội LHTN Việt Nam tỉnh"],
  ["Huyện đoàn", "Huyện đoàn"],
  ["BTV", "BTV"],
])("%s without its organ", (name, body) => {
  expect(withoutOrgan(name, homeProfile)).toBe(body);
});

describe("the report of working groups", () => {
  const signedBy = (snapshot: Snapshot): string[] =>
    nth(linesOf(thoXuan, "bao-cao-ho-tro-quy", snapshot)).filter((line) => line.includes("TM. "));
  const { snapshot } = thoXuan;
  const group = (number: string) => ({ ...nth(snapshot.memberships), group: number });

  test("is theirs: their leaders sign it, and it goes to the standing members, not to the body that signs", () => {
    const lines = nth(linesOf(thoXuan, "bao-cao-ho-tro-quy"));
    expect(lines).toEqual(
      expect.arrayContaining([
        "Kính gửi: Thường trực Huyện đoàn",
        "TM. TỔ CÔNG TÁC SỐ 2 | TM. TỔ CÔNG TÁC SỐ 1",
        "Trên đây là báo cáo của các tổ công tác./.",
      ]),
    );
    expect(lines.some((line) => line.startsWith("Các tổ công tác báo cáo Thường trực Huyện đoàn"))).toBe(
      true,
    );
    const [alone] = linesOf(doanXa, "bao-cao-ho-tro-quy");
    expect(alone?.some((line) => line.startsWith("Tổ công tác số 1 báo cáo Thường trực Đoàn xã"))).toBe(true);
    expect(alone).toContain("II. CHI ĐOÀN THÔN SUỐI BẠC");
  });

  test("is the office's where there are no groups, or more than can sign", () => {
    const office = ["Nơi nhận: | TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN"];
    expect(signedBy({ ...snapshot, memberships: [] })).toEqual(office);
    expect(signedBy({ ...snapshot, memberships: ["1", "2", "3", "4"].map(group) })).toEqual(office);
    expect(signedBy({ ...snapshot, memberships: ["1", "2", "3"].map(group) })).toHaveLength(2);
  });
});

test("both decisions begin alike: whose it is, what it is based on, what it decides", () => {
  for (const kind of ["quyet-dinh-to-cong-tac", "quyet-dinh-khen-thuong"] as const) {
    const lines = nth(linesOf(doanXa, kind));
    const at = (text: string | RegExp): number =>
      lines.findIndex((line) => (typeof text === "string" ? line === text : text.test(line)));
    const body = lines.lastIndexOf("BAN CHẤP HÀNH ĐOÀN XÃ HÒA THỊNH");
    expect([
      kind,
      at("QUYẾT ĐỊNH") < body,
      body < at(/^Căn cứ /u),
      at(/^Căn cứ /u) < at("QUYẾT ĐỊNH:"),
    ]).toEqual([kind, true, true, true]);
    expect(lines.some((line) => line.startsWith("- Như Điều 3;"))).toBe(true);
  }
});

test("minutes are of the day of their meeting, whenever they are made, unless the register says another", () => {
  const dated = (snapshot: Snapshot, kind: DocumentKind): string | undefined =>
    nth(linesOf(doanXa, kind, snapshot)).find((line) => line.includes(" | Hòa Thịnh, ngày "));
  const { snapshot } = doanXa;
  expect(dated(snapshot, "bien-ban-tham-dinh")).toContain("ngày 04 tháng 10 năm 2026");
  const moved = {
    ...snapshot,
    meetings: snapshot.meetings.map((meeting) => ({ ...meeting, date: doanXa.today + 3 })),
  };
  expect(dated(moved, "bien-ban")).toContain("ngày 08 tháng 10 năm 2026");
  expect(dated(moved, "to-trinh-khen-thuong")).toContain("ngày 05 tháng 10 năm 2026");
});

test("the officer who is named as the witness signs as the witness; else who signs for the office", () => {
  const pages = linesOf(doanXa, "ban-ky-ket").map((lines) => lines.slice(lines.indexOf("CHỨNG KIẾN")));
  const below = (unit: number): string[] => (pages[unit] ?? []).filter((line) => line !== "").slice(1, -1);
  expect(below(0)).toEqual(["TM. BAN CHẤP HÀNH", "BÍ THƯ", "Võ Thị Thanh Hằng"]);
  expect(below(3)).toEqual(["PHÓ BÍ THƯ ĐOÀN XÃ", "Đặng Quốc Huy"]);
  expect(below(6)).toEqual(["TM. BAN CHẤP HÀNH", "BÍ THƯ", "Võ Thị Thanh Hằng"]);
});

test("who signs a form of the office for the unit is told from the office", () => {
  expect(nth(linesOf(doanXa, "phieu-di-co-so"))).toContain("ĐẠI DIỆN ĐƠN VỊ | CÁN BỘ ĐI CƠ SỞ");
});

test("a plan of visits goes to as many units as its annex lists", () => {
  const [plan, annex] = linesOf(doanXa, "ke-hoach-di-co-so");
  expect(plan).toContain(
    "Tại 14 đơn vị cơ sở và 03 cụm thi đua, do 05 cán bộ phụ trách (có danh sách phân công kèm theo).",
  );
  expect(annex?.filter((line) => /^\d\d \| /u.test(line))).toHaveLength(5);
});

describe("a plan that several bodies sign", () => {
  const lines = nth(linesOf(tinhDoan, "ke-hoach-thi-dua"));

  test("is of all of them, each once", () => {
    expect(lines).toContain("1. BTV Tỉnh đoàn, Ủy ban Hội LHTN Việt Nam tỉnh và UBND tỉnh Thanh Hóa");
    expect(nth(linesOf(doanXa, "ke-hoach-thi-dua"))).toContain("1. Ban Chấp hành Đoàn xã");
    expect(nth(linesOf(thoXuan, "ke-hoach-thi-dua"))).toContain("1. BTV Huyện đoàn và Ủy ban Hội LHTN huyện");
  });

  test("says who gives each award: the issuer of the set where the award names none, and one body in one writing", () => {
    expect(
      lines.filter((line) => line.startsWith("- Giấy khen")).map((line) => line.split(" cho ")[0]),
    ).toEqual([
      "- Giấy khen của BTV Tỉnh đoàn",
      "- Giấy khen của BTV Tỉnh đoàn",
      "- Giấy khen của UB Hội LHTN Việt Nam tỉnh",
    ]);
  });
});

test("the pack counts the units whose evidence is in it", () => {
  expect(nth(linesOf(tinhDoan, "ho-so-minh-chung")).join("\n")).toContain(
    "Hồ sơ gồm 48 minh chứng được công nhận đạt của 24 đơn vị thuộc 2 cụm thi đua",
  );
});

test("a unit has one name in all papers, whether lists abbreviate its kind or not", () => {
  const { snapshot } = thoXuan;
  for (const kind of [
    "thong-bao-ket-qua",
    "bang-xep-hang",
    "thong-bao-chia-cum",
    "bien-ban-tham-dinh",
  ] as const) {
    const text = linesOf(thoXuan, kind, snapshot).flat().join("\n");
    expect([kind, text.includes("Đoàn thị trấn Lam Sơn"), text.includes("Đoàn TT Lam Sơn")]).toEqual([
      kind,
      true,
      false,
    ]);
  }
});

test("what somebody said ends with one full stop, however it was typed", () => {
  const { snapshot } = doanXa;
  const lines = nth(
    linesOf(doanXa, "bao-cao-nam", {
      ...snapshot,
      visits: snapshot.visits.map((visit) => ({
        ...visit,
        ...(visit.proposal !== undefined && { proposal: `${visit.proposal}.;` }),
      })),
    }),
  );
  expect(lines).toContain("- Chi đoàn thôn Phú Nông: Hỗ trợ cây giống trồng ven đường.");
});
