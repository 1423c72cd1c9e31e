import { readFileSync } from "node:fs";
import path from "node:path";
import { readAnnex } from "./golden/annex";
import { twinningAnnex } from "../../src/domain/reports";
import { listName, serialDay, soleName } from "../../src/text";
import { arrange, cellsOf } from "../../src/paper";
import { homeProfile } from "../../src/profile";
import { readSnapshot } from "../../src/sheets/read";
import { makePages, nth, rawTables, sampleSnapshot } from "./sample";

const DAY = serialDay(2024, 10, 1) as number;
const snapshot = sampleSnapshot();

/** The annex of plan 132-KH/ĐTN as its three columns stand in the plan, tabs between them. */
const annex = readFileSync(path.resolve(__dirname, "../cases/imports/s0-annex.txt"), "utf8");
const rows = annex
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));

describe("annex of plan S0", () => {
  test("comes out of KetNghia cell by cell as the plan has it", () => {
    const page = nth(makePages("phu-luc-ket-nghia", snapshot, { day: DAY }));
    const [title, basis, , header, ...body] = cellsOf(arrange(page));
    expect(title?.[0]).toBe("DANH SÁCH PHÂN CÔNG KẾT NGHĨA");
    expect(basis?.[0]).toBe("(Kèm theo Kế hoạch số 132-KH/ĐTN,\nngày 13/02/2020 của BTV Huyện Đoàn)");
    expect(header).toEqual([
      "TT",
      "Đoàn trường THPT, TT GDNN - GDTX; Đoàn, Chi đoàn cơ quan, doanh nghiệp",
      "Đoàn xã (thị trấn) kết nghĩa",
    ]);
    expect(body).toEqual(rows);
  });

  test("19 rows, 22 hosts, 30 communes, 33 links", () => {
    const own = twinningAnnex(snapshot, DAY);
    expect(own.length).toBe(19);
    expect(new Set(own.flatMap(({ hosts }) => hosts)).size).toBe(22);
    expect(own.flatMap(({ partners }) => partners).length).toBe(30);
    expect(own.reduce((links, { hosts, partners }) => links + hosts.length * partners.length, 0)).toBe(33);
  });

  test("a host that shares only some of its partners is not credited with the others", () => {
    const extra = {
      ...snapshot,
      pairings: [...snapshot.pairings, { host: "T22", partner: "X02", locked: false }],
    };
    const own = twinningAnnex(extra, DAY).map(({ hosts, partners }) => [
      hosts.map(({ code }) => code).join("+"),
      partners.map(({ code }) => code).join("+"),
    ]);
    expect(own.slice(0, 3)).toEqual([
      ["T01", "X01+X03"],
      ["T01+T22", "X02"],
      ["T02", "X04+X05+X06"],
    ]);
  });

  test("a new partner keeps its host's place", () => {
    const pairings = snapshot.pairings.map((pairing) =>
      pairing.partner === "X18" ? { ...pairing, to: DAY - 1 } : pairing,
    );
    const own = twinningAnnex(
      { ...snapshot, pairings: [...pairings, { host: "T07", partner: "X30", locked: false }] },
      DAY,
    );
    expect(own[6]?.hosts[0]?.code).toBe("T07");
    expect(own[6]?.partners.map(({ code }) => code)).toEqual(["X30"]);
  });
});

describe("import of an annex", () => {
  const expected = snapshot.pairings.map(({ number, host, partner }) => ({ number, host, partner }));
  const forms: readonly [string, string][] = [
    ["a table with tabs", annex],
    ["a table of two columns", rows.map(([, hosts, partners]) => `${hosts}\t${partners}`).join("\n")],
    ["with title and heading", `DANH SÁCH PHÂN CÔNG KẾT NGHĨA\n\nTT\tĐoàn trường THPT\tĐoàn xã\n${annex}`],
    ["one line a cell", rows.map((row) => row.join("\n\n\t")).join("\n\n")],
    [
      "one line a row",
      rows.map(([number, hosts, partners]) => `${number}. ${hosts} – ${partners}`).join("\n"),
    ],
    ["semicolons between hosts, decomposed letters", annex.replace(/, CĐ /gu, "; CĐ ").normalize("NFD")],
  ];
  test.each(forms)("%s gives the 33 links", (_, text) => {
    const { links, unclear, incomplete } = readAnnex(text, snapshot, homeProfile);
    expect([unclear, incomplete]).toEqual([[], []]);
    expect(links.map(({ host, partner }) => ({ host, partner }))).toEqual(
      expected.map(({ host, partner }) => ({ host, partner })),
    );
    if (!_.includes("two columns"))
      expect(links.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
  });

  test("codes and aliases do; near names are proposed, never taken", () => {
    const { links, unclear } = readAnnex(
      "01\tT01\tX01, Xuân Trườg, Trường Xuân\n02\tĐoàn trường THPT Lê Hoan\tXuân Lai",
      snapshot,
      homeProfile,
    );
    expect(links).toEqual([
      { number: "01", host: "T01", partner: "X01" },
      { number: "01", host: "T01", partner: "X06" },
    ]);
    expect(unclear.map(({ line, name }) => [line, name])).toEqual([
      [1, "Xuân Trườg"],
      [2, "Đoàn trường THPT Lê Hoan"],
    ]);
    expect(unclear[0]?.near).toContain("Xã Xuân Trường (X02)");
    expect(unclear[1]?.near).toContain("Đoàn trường THPT Lê Hoàn (T02)");
  });

  test("one name of two units is nobody's", () => {
    const units = [...snapshot.units, { ...nth(snapshot.units), code: "T99" }];
    const { links, unclear } = readAnnex(
      "01\tĐoàn trường THPT Lê Lợi\tXuân Lai",
      { ...snapshot, units },
      homeProfile,
    );
    expect(links).toEqual([]);
    expect(unclear).toEqual([
      {
        line: 1,
        name: "Đoàn trường THPT Lê Lợi",
        near: ["Đoàn trường THPT Lê Lợi (T01)", "Đoàn trường THPT Lê Lợi (T99)"],
        several: true,
      },
    ]);
  });

  test("a numbered row without partners is said", () => {
    expect(
      readAnnex(
        "01\tĐoàn trường THPT Lê Lợi\t\n02\tĐoàn trường THPT Lê Hoàn\tXuân Lai",
        snapshot,
        homeProfile,
      ).incomplete,
    ).toEqual([1]);
  });
});

test("abbreviations of the office (TuVietTat) are understood in a pasted annex, or a finding with an example", () => {
  const read = (value: string): ReturnType<typeof readSnapshot> =>
    readSnapshot(
      rawTables({
        settings: [{ key: "TuVietTat", value }],
        units: [
          { code: "D1", name: "Bệnh viện huyện" },
          { code: "X1", name: "Xã Xuân Lai" },
        ],
      }),
    );
  const links = (value: string): string[] =>
    readAnnex("01\tBV. huyện\tXuân Lai", read(value).snapshot, homeProfile).links.map(({ host }) => host);
  expect(links("KCN: khu công nghiệp; B.V.: bệnh viện")).toEqual(["D1"]);
  expect(links("")).toEqual([]);
  const invalid = (value: string): unknown[] =>
    read(value)
      .findings.filter(({ code }) => code === "settingInvalid")
      .map(({ key }) => key);
  expect(["", "BV: bệnh viện", "BV: bệnh viện; BV: bến vận tải"].flatMap(invalid)).toEqual([]);
  for (const wrong of ["BV", "BV bệnh viện", "BV: bệnh viện; KCN", "bệnh viện huyện: BV", ".: chấm"])
    expect(invalid(wrong)).toEqual(["TuVietTat"]);
});

test("names of units in lists and alone", () => {
  const names = (name: string, kind: string): string[] => [
    listName({ name, kind, aliases: [] }, homeProfile.units),
    soleName({ name, kind, aliases: [] }, homeProfile.units),
  ];
  expect(names("Xã Xuân Lai", "xã")).toEqual(["Xuân Lai", "xã Xuân Lai"]);
  expect(names("Đoàn xã Xuân Lai", "xã")).toEqual(["Xuân Lai", "xã Xuân Lai"]);
  expect(names("Thị trấn Sao Vàng", "thị trấn")).toEqual(["TT Sao Vàng", "TT Sao Vàng"]);
  expect(names("Phường Hạc Thành", "phường")).toEqual(["phường Hạc Thành", "phường Hạc Thành"]);
  expect(names("Chi đoàn thôn 3", "chi đoàn")).toEqual(["Chi đoàn thôn 3", "Chi đoàn thôn 3"]);
  expect(names("Sư đoàn 341", "lực lượng vũ trang")).toEqual(["Sư đoàn 341", "Sư đoàn 341"]);
});
