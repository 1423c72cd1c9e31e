import {
  answer,
  inChargeOf,
  planVisits,
  questionOf,
  type Answered,
  type Solver,
  type WhatIf,
} from "../../src/domain/assignment";
import type { AssignmentKind, Constraint, Snapshot, Unit } from "../../src/domain/model";
import { serialDay } from "../../src/text";
import { translator } from "../../src/i18n";
import { loadSolver } from "../../src/solver";
import { contradictionFindings, findingAddress, ruleWords, summaryWords, words } from "../../src/sheets/plan";
import { readSnapshot } from "../../src/sheets/read";
import { thoXuan } from "../../src/samples/thoXuan";
import { rawTables, sampleSnapshot } from "./sample";

const DAY = serialDay(2024, 10, 1) as number;
const vi = translator("vi");
const sample = sampleSnapshot();
let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

function ask(snapshot: Snapshot, kind: AssignmentKind = "twinning", whatIf: WhatIf = {}): Answered {
  return answer(questionOf(kind, snapshot, DAY, whatIf), solver, { timeLimit: 20 });
}

function codes({ findings }: Answered): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

function rulesOf({ answer: given }: Answered): string[] {
  return given.kind === "contradiction" ? given.contradiction.rules.map(({ kind }) => kind) : [given.kind];
}

const units = (change: (unit: Unit) => Partial<Unit>): Snapshot => ({
  ...sample,
  units: sample.units.map((unit) => ({ ...unit, ...change(unit) })),
});
const wish = (kind: Constraint["kind"], a: string, b: string): Constraint => ({
  problem: "twinning",
  a,
  b,
  kind,
  row: 3,
});

describe("bad input of twinning gets a clear answer", () => {
  test("capacity below need: every limit that would help is named, with its cell", () => {
    const answered = ask(units(({ most }) => (most === 3 ? { most: 2 } : {})));
    const kinds = rulesOf(answered);
    expect(kinds.filter((kind) => kind === "most").length).toBe(22);
    expect(kinds.filter((kind) => kind === "cover").length).toBe(1);
    if (answered.answer.kind !== "contradiction") throw new Error("no contradiction");
    const { rules, subjects } = answered.answer.contradiction;
    // 28 places: 29 of the 30 communes are enough for the contradiction.
    expect(subjects.length).toBe(29);
    const raw = rawTables(thoXuan());
    const findings = contradictionFindings(rules, vi);
    const most = findings.find(({ table, column }) => table === "DonVi" && column === "Nhận tối đa");
    expect(most && findingAddress(most, raw)).toMatch(/^'Đơn vị'!L\d+$/u);
    const [, second] = findings;
    expect(second && vi("finding.contradiction", words(second, vi))).toContain("nhận tối đa 2");
  });

  test("a pair both forced and forbidden: exactly those two rows", () => {
    const answered = ask({
      ...sample,
      constraints: [wish("must", "T01", "X05"), wish("forbid", "X05", "T01")],
    });
    expect(rulesOf(answered).sort()).toEqual(["forbid", "must"]);
  });

  test("a locked pair that is forbidden: the lock and the ban", () => {
    const pairings = sample.pairings.map((pairing) =>
      pairing.partner === "X18" ? { ...pairing, locked: true } : pairing,
    );
    const answered = ask({ ...sample, pairings, constraints: [wish("forbid", "T07", "X18")] });
    expect(rulesOf(answered).sort()).toEqual(["forbid", "locked"]);
    if (answered.answer.kind === "contradiction") {
      const lock = answered.answer.contradiction.rules.find(({ kind }) => kind === "locked");
      expect(ruleWords(lock as NonNullable<typeof lock>, vi)).toEqual({
        rule: "đã khóa Đoàn cơ quan Công an huyện – Xã Quảng Phú.",
        relax: "bỏ «Khóa» của Đoàn cơ quan Công an huyện – Xã Quảng Phú.",
      });
    }
  });

  test("a host that ended: its pair is said to be lost, its commune gets another", () => {
    const answered = ask(units(({ code }) => (code === "T07" ? { validTo: DAY - 1 } : {})));
    expect(codes(answered)).toEqual(["pairingLost"]);
    if (answered.answer.kind !== "proposal") throw new Error("no proposal");
    expect(answered.answer.proposal.rows.find(({ right }) => right === "X18")).toMatchObject({
      state: "new",
    });
    expect(answered.answer.proposal.ended).toContainEqual({ left: "T07", right: "X18" });
    const locked = {
      ...sample,
      pairings: sample.pairings.map((pairing) => ({ ...pairing, locked: pairing.host === "T07" })),
    };
    const gone = {
      ...locked,
      units: locked.units.map((unit) => (unit.code === "T07" ? { ...unit, validTo: DAY - 1 } : unit)),
    };
    expect(codes(ask(gone))).toEqual(["pairingLockedLost"]);
  });

  test("coordinates missing for some: said, and counted with the mean distance", () => {
    const some = units(({ code }) =>
      code === "T01" || code === "X30"
        ? {}
        : { latitude: 19.9 + Number(code.slice(1)) / 100, longitude: 105.4 },
    );
    const answered = ask(some);
    expect(answered.findings.map(({ code, key }) => [code, key])).toEqual([
      ["coordinatesMissing", "T01"],
      ["coordinatesMissing", "X30"],
    ]);
    if (answered.answer.kind !== "proposal") throw new Error("no proposal");
    const { rows } = answered.answer.proposal;
    expect(rows.find(({ left }) => left === "T01")?.parts.map(({ kind }) => kind)).toContain(
      "distanceUnknown",
    );
    expect(rows.find(({ left }) => left === "T02")?.parts.map(({ kind }) => kind)).toContain("distance");
    expect(codes(ask(sample))).toEqual([]);
  });

  test("two rows for one pair count once", () => {
    const again = sample.pairings.slice(0, 1).map((pairing) => ({ ...pairing, row: 40 }));
    const answered = ask({ ...sample, pairings: [...sample.pairings, ...again] });
    expect(answered.findings).toMatchObject([{ code: "pairingTwice", table: "KetNghia", row: 40 }]);
    expect(answered.answer.kind === "proposal" && answered.answer.proposal.rows.length).toBe(33);
  });

  test("no hosts, no partners, backward capacity, a host that never said how many, strange codes", () => {
    const nobody = ask({ ...units(() => ({ least: 0, most: 0 })), pairings: [] });
    expect(codes(nobody)).toEqual(["noHosts"]);
    expect(rulesOf(nobody)).toEqual(["cover"]);
    expect(
      codes(
        ask({
          ...units(({ kind }) => (kind === "xã" || kind === "thị trấn" ? { kind: "khác" } : {})),
          pairings: [],
        }),
      ),
    ).toContain("noPartners");
    expect(codes(ask(units(({ code }) => (code === "T01" ? { least: 3, most: 2 } : {}))))).toContain(
      "capacityBackwards",
    );
    const silent = ask(units(({ code }) => (code === "T07" ? { most: undefined, least: undefined } : {})));
    expect(codes(silent)).toEqual(["hostWithoutCapacity"]);
    const strange = ask({ ...sample, constraints: [wish("must", "T1", "X05"), wish("must", "LẠ", "X05")] });
    expect(strange.findings.map(({ code, column }) => [code, column])).toEqual([
      ["constraintUnknown", "A"],
      ["constraintUnknownNear", "A"],
    ]);
  });
});

describe("a proposal explains itself", () => {
  test("a preference pays, an avoidance costs, a lock stays", () => {
    const { answer: given } = ask({
      ...sample,
      constraints: [{ ...wish("prefer", "T22", "X18"), weight: 900 }],
    });
    if (given.kind !== "proposal") throw new Error(given.kind);
    expect(given.proposal.rows.some(({ left, right }) => left === "T22" && right === "X18")).toBe(true);
    expect(given.proposal.parts.find(({ kind }) => kind === "prefer")).toBeUndefined();
    const { answer: avoiding } = ask({
      ...sample,
      constraints: [{ ...wish("avoid", "T07", "X18"), weight: 900 }],
    });
    expect(
      avoiding.kind === "proposal" && avoiding.proposal.rows.find(({ right }) => right === "X18")?.left,
    ).not.toBe("T07");
  });

  test("the summary says what the total is made of, what moves, and the load of everybody", () => {
    const { answer: given } = ask(sample);
    if (given.kind !== "proposal") throw new Error(given.kind);
    const lines = summaryWords(given.proposal, vi);
    expect(lines.slice(0, 3)).toEqual([
      "Tổng điểm bất lợi 1.068 (càng thấp càng tốt): sức mạnh và mức cần hỗ trợ 168; thêm đơn vị đỡ đầu 900.",
      "Đã chứng minh: không có phương án nào tốt hơn.",
      "Giữ 33, thêm mới 0, thôi 0.",
    ]);
    expect(lines).toContain("Đoàn trường THPT Lê Lợi: 3 (mức cân bằng 2–3)");
    expect(lines.length).toBe(3 + 22);
  });

  test("stopped before the proof: the best so far with its gap", () => {
    let last: Answered["answer"] | undefined;
    answer(questionOf("twinning", { ...sample, pairings: [] }, DAY), solver, {
      timeLimit: 20,
      onBest: (proposal) => (last ??= { kind: "proposal", proposal }),
    });
    if (last?.kind !== "proposal") throw new Error("nothing told on the way");
    expect(last.proposal.rows.length).toBeGreaterThanOrEqual(30);
    expect(last.proposal.proof.bound).toBeLessThanOrEqual(last.proposal.cost);
  });
});

describe("oversight (S1)", () => {
  const officers = sample.officers;
  test("nobody has their own unit, unless the office says so", () => {
    const home = {
      ...sample,
      clusters: [],
      officers: [{ code: "U1", name: "U1", role: "btv", unit: "X01" }],
    };
    expect(rulesOf(ask(home, "oversight")).sort()).toEqual(["cover", "home"]);
    const settings = { ...sample.settings, assignment: { ...sample.settings.assignment, avoidHome: false } };
    expect(ask({ ...home, settings }, "oversight").answer.kind).toBe("proposal");
  });

  test("last year's duties rotate, this year's stay, an office can switch rotation off", () => {
    const duties = [
      {
        officer: "CB-U1",
        target: "X02",
        from: serialDay(2023, 1, 5) as number,
        to: serialDay(2023, 12, 31) as number,
        locked: false,
      },
    ];
    const base = {
      ...sample,
      duties,
      officers: officers.filter(({ code }) => ["CB-U1", "CB-U2"].includes(code)),
    };
    const two = {
      ...base,
      clusters: sample.clusters.slice(0, 2),
      units: sample.units.filter(({ code }) => ["X02", "X07"].includes(code)),
    };
    const owner = (snapshot: Snapshot, rotation = 100): string | undefined => {
      const { answer: given } = ask(snapshot, "oversight", { weights: { rotation } });
      return given.kind === "proposal"
        ? given.proposal.rows.find(({ right }) => right === "X02")?.left
        : undefined;
    };
    expect(owner({ ...two, duties: [] })).toBe("CB-U1");
    expect(owner(two)).toBe("CB-U2");
    expect(owner(two, 0)).toBe("CB-U1");
    expect(
      owner({
        ...two,
        duties: [
          ...duties.map((duty) => ({
            ...duty,
            from: serialDay(2024, 1, 5) as number,
            to: serialDay(2024, 12, 31) as number,
          })),
        ],
      }),
    ).toBe("CB-U1");
  });

  test("no officers: said, and the contradiction is that everything needs one", () => {
    const none = ask({ ...sample, officers: [], clusters: [] }, "oversight");
    expect(codes(none)).toEqual(["noOfficers", "noClusters"]);
    expect(rulesOf(none)).toEqual(["cover"]);
  });

  test("visits: months of the setting from now on, least visited first, months that are planned stay", () => {
    const march = serialDay(2024, 3, 20) as number;
    const one = {
      ...sample,
      officers: officers.filter(({ code }) => code === "CB-U1"),
      clusters: sample.clusters.slice(0, 1),
    };
    const units1 = one.units.filter(
      (unit) => unit.cluster === "C1" && ["xã", "thị trấn"].includes(unit.kind ?? ""),
    );
    expect(inChargeOf(one, units1[0]?.code ?? "", march).map(({ code }) => code)).toEqual(["CB-U1"]);
    const { visits, findings } = planVisits(
      {
        ...one,
        visits: [{ officer: "CB-U1", unit: "X02", month: "5", branchMeeting: false, resolved: false }],
      },
      march,
    );
    expect(findings).toEqual([]);
    expect(visits.map(({ month }) => month)).toEqual([4, 6, 7, 8, 9, 10, 11, 12]);
    const counts = units1.map(
      ({ code }) => visits.filter(({ unit }) => unit === code).length + (code === "X02" ? 1 : 0),
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    const settings = {
      ...sample.settings,
      assignment: { ...sample.settings.assignment, visitMonths: [4], branchMeetings: "none" as const },
    };
    const short = planVisits({ ...one, settings, visits: [] }, march);
    expect(short.visits).toMatchObject([{ month: 4, branchMeeting: false }]);
    expect(short.findings).toMatchObject([
      { code: "visitsTooFew", params: { units: units1.length, visits: 1, left: units1.length - 1 } },
    ]);
  });
});

describe("working groups (S2)", () => {
  test("a head of two special units contradicts one group each; a cluster without a head is said", () => {
    const two = {
      ...sample,
      units: sample.units.map((unit) => ({ ...unit, special: unit.code === "X14" || unit.code === "X15" })),
    };
    expect(rulesOf(ask(two, "groups")).sort()).toEqual(["head", "head", "oneGroup"]);
    const clusters = sample.clusters.map((cluster, at) =>
      at === 4 ? { ...cluster, head: undefined } : cluster,
    );
    expect(codes(ask({ ...sample, clusters }, "groups"))).toEqual(["groupHeadMissing"]);
  });

  test("nobody of rank, no special unit", () => {
    const none = ask(
      { ...sample, officers: sample.officers.filter(({ code }) => !code.startsWith("CB-0")) },
      "groups",
    );
    expect(codes(none)).toEqual(["leadersTooFew"]);
    expect(rulesOf(none)).toEqual(["leaders"]);
    expect(
      codes(ask({ ...sample, units: sample.units.map((unit) => ({ ...unit, special: false })) }, "groups")),
    ).toEqual(["noSpecialUnits"]);
  });
});

test("settings of assignments: wrong ones are findings with an example, missing ones have the template's default", () => {
  const rows = thoXuan();
  const settings = [
    { key: "ThangDiCoSo", value: "4-13" },
    { key: "TrongSoKhoangCach", value: "-1" },
    { key: "SoDonViDoDauToiDa", value: "0" },
    { key: "DuSinhHoatChiDoan", value: "đôi khi" },
    { key: "KhoangCachToiDa", value: "12,5" },
  ];
  const { snapshot, findings } = readSnapshot(rawTables({ ...rows, settings }));
  expect(findings.filter(({ code }) => code === "settingInvalid").map(({ key }) => key)).toEqual(
    expect.arrayContaining(["ThangDiCoSo", "TrongSoKhoangCach", "SoDonViDoDauToiDa", "DuSinhHoatChiDoan"]),
  );
  const { assignment } = snapshot.settings;
  expect([
    assignment.visitMonths.length,
    assignment.weights.distance,
    assignment.hostsPerPartner,
    assignment.farthest,
  ]).toEqual([9, 2, 2, 12.5]);
  expect(assignment.partnerKinds).toEqual(["xã", "phường", "thị trấn", "đặc khu"]);
});
