import { hostsOf, inChargeOf, partnersOf } from "../../src/domain/assignment";
import { Scoreboard } from "../../src/domain/scoring";
import { serialDay } from "../../src/text";
import { evaluate } from "../../src/functions/evaluate";
import { readSnapshot } from "../../src/sheets/read";
import { sampleSnapshot } from "./sample";
import { parseTables } from "./textTables";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

test("the sample's partners are those of S0's annex: 22 hosts, 30 communes each once or shared, 33 links", () => {
  const snapshot = sampleSnapshot();
  const on = day(2024, 1, 1);
  const hosts = snapshot.units.filter((unit) => unit.code.startsWith("T"));
  const links = hosts.flatMap((host) =>
    partnersOf(snapshot, host.code, on).map((partner) => [host.code, partner.code]),
  );
  expect([hosts.length, links.length, new Set(links.map(([, partner]) => partner)).size]).toEqual([
    22, 33, 30,
  ]);
  expect(partnersOf(snapshot, "T01", on).map((unit) => unit.name)).toEqual([
    "Thị trấn Thọ Xuân",
    "Xã Xuân Trường",
    "Xã Xuân Hồng",
  ]);
  // Rows 12, 16 and 18 of the annex have two hosts.
  const shared = snapshot.units
    .filter((unit) => hostsOf(snapshot, unit.code, on).length === 2)
    .map((unit) => unit.code);
  expect(shared).toEqual(["X23", "X27", "X29"]);
  // Before the ceremonies of 25/02/2020 nobody is paired.
  expect(partnersOf(snapshot, "T01", day(2020, 2, 24))).toEqual([]);
});

const { raw } = parseTables(`// replaced pairs, duties by day

# DonVi
Mã | Tên đơn vị | Cụm
T1 | Trường Một |
X1 | Xã Một | C1
X2 | Xã Hai | C2
X3 | Xã Ba |

# Cum
Mã | Tên cụm | Phụ trách
C1 | Cụm 1 | B1
C2 | Cụm 2 |

# CanBo
Mã | Họ tên
B1 | Ủy viên Một
B2 | Ủy viên Hai
B3 | Ủy viên Ba

# KetNghia
TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ | Đến
01 | T1 | X1 | 01/01/2023 | 31/12/2023
01 | T1 | X2 | 01/01/2024 |

# PhanCong
Cán bộ | Đối tượng | Từ | Đến
B2 | X1 | 01/01/2024 | 30/06/2024
B3 | C2 | 01/01/2024 |
`);
const { snapshot } = readSnapshot(raw);
const names = (entries: readonly { readonly name: string }[]): string[] => entries.map((entry) => entry.name);

test("a pair holds from its first day to its last", () => {
  expect(names(partnersOf(snapshot, "T1", day(2023, 12, 31)))).toEqual(["Xã Một"]);
  expect(names(partnersOf(snapshot, "T1", day(2024, 1, 1)))).toEqual(["Xã Hai"]);
  expect(names(hostsOf(snapshot, "X1", day(2024, 1, 1)))).toEqual([]);
});

test("in charge: the unit's own duty, else its cluster's, else the Phụ trách of the cluster", () => {
  expect(names(inChargeOf(snapshot, "X1", day(2024, 6, 30)))).toEqual(["Ủy viên Hai"]);
  expect(names(inChargeOf(snapshot, "X1", day(2024, 7, 1)))).toEqual(["Ủy viên Một"]);
  expect(names(inChargeOf(snapshot, "X2", day(2024, 7, 1)))).toEqual(["Ủy viên Ba"]);
  expect(names(inChargeOf(snapshot, "C1", day(2024, 7, 1)))).toEqual(["Ủy viên Một"]);
  expect(inChargeOf(snapshot, "X3", day(2024, 7, 1))).toEqual([]);
});

test("the functions say it in cells, with today, a serial day or a date as text; and why there is nothing", () => {
  const board = new Scoreboard(snapshot, day(2024, 7, 1));
  expect(evaluate(board, "PARTNERS", { code: "t1" })).toEqual({ value: [["Xã Hai"]] });
  expect(evaluate(board, "PARTNERS", { code: "T1", date: "31/12/2023" })).toEqual({ value: [["Xã Một"]] });
  expect(evaluate(board, "HOSTS", { code: "X1", date: day(2023, 5, 1) })).toEqual({ value: "Trường Một" });
  expect(evaluate(board, "INCHARGE", { code: "C2" })).toEqual({ value: "Ủy viên Ba" });
  expect(evaluate(board, "HOSTS", { code: "X1" })).toEqual({
    problem: "function.noHosts",
    params: { code: "X1", day: "01/07/2024" },
  });
  expect(evaluate(board, "INCHARGE", { code: "X3" })).toMatchObject({ problem: "function.nobodyInCharge" });
  expect(evaluate(board, "PARTNERS", { code: "X9" })).toMatchObject({ problem: "function.unknownUnit" });
  expect(evaluate(board, "PARTNERS", { code: "T1", date: "hôm qua" })).toMatchObject({
    problem: "function.date",
  });
});
