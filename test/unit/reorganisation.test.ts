import { poseTwinning, propose, type Proposal } from "../../src/domain/assignment";
import type { Pairing, Snapshot, Unit } from "../../src/domain/model";
import { carriedPairings, lastYearOf } from "../../src/domain/reorganisation";
import { translator } from "../../src/i18n";
import { readSnapshot } from "../../src/sheets/read";
import { endWords, reasonWords } from "../../src/sheets/plan";
import { loadSolver } from "../../src/solver/highs";
import { serialDay } from "../../src/text";

const vi = translator("vi");
const blank = readSnapshot({}).snapshot;
/** The reorganisation, and a day after it. */
const MERGED = serialDay(2025, 7, 1) as number;
const DAY = serialDay(2025, 9, 1) as number;

const unit = (code: string, rest: Partial<Unit> = {}): Unit => ({
  code,
  name: `Xã ${code}`,
  aliases: [],
  kind: "xã",
  special: false,
  predecessors: [],
  ...rest,
});
const former = (code: string, rest: Partial<Unit> = {}): Unit => unit(code, { validTo: MERGED - 1, ...rest });
const merged = (code: string, predecessors: string[], rest: Partial<Unit> = {}): Unit =>
  unit(code, { validFrom: MERGED, predecessors, ...rest });
const host = (code: string, rest: Partial<Unit> = {}): Unit =>
  unit(code, { kind: "trường", most: 3, ...rest });
const pair = (of: string, partner: string, rest: Partial<Pairing> = {}): Pairing => ({
  host: of,
  partner,
  locked: false,
  ...rest,
});
const office = (units: Unit[], pairings: Pairing[] = []): Snapshot => ({ ...blank, units, pairings });

const carried = (units: Unit[], pairings: Pairing[], day = DAY): string[] =>
  carriedPairings(office(units, pairings), day).map((one) => `${one.host} – ${one.partner}`);

describe("pairs of predecessors", () => {
  const units = [host("T1"), host("T2"), former("A"), former("B"), merged("M", ["A", "B"])];

  test("go on with the successor, each host and partner once, whether or not their rows were ended", () => {
    const rows = [pair("T1", "A"), pair("T1", "B", { to: MERGED - 1 }), pair("T2", "B")];
    expect(carried(units, rows)).toEqual(["T1 – M", "T2 – M"]);
    expect(carriedPairings(office(units, rows), DAY)[0]).toMatchObject({ since: MERGED, former: rows[0] });
  });

  test("do not where they ended before, or the successor is not there yet, or somebody has decided about the pair", () => {
    expect(carried(units, [pair("T1", "A", { to: MERGED - 30 })])).toEqual([]);
    expect(carried(units, [pair("T1", "A")], MERGED - 1)).toEqual([]);
    expect(carried(units, [pair("T1", "A"), pair("T1", "M", { to: MERGED + 5 })])).toEqual([]);
  });

  test("follow hosts as well as partners, and over several steps", () => {
    const schools = [
      former("T1", { kind: "trường", most: 2 }),
      merged("T9", ["T1"], { kind: "trường", most: 3 }),
      unit("A", { validTo: MERGED - 100 }),
      unit("B", { validFrom: MERGED - 99, validTo: MERGED - 1, predecessors: ["A"] }),
      merged("M", ["B"]),
    ];
    expect(carried(schools, [pair("T1", "A", { to: MERGED - 101 })])).toEqual([]);
    expect(carried(schools, [pair("T1", "A")])).toEqual(["T9 – M"]);
  });

  test("stay with a predecessor that still holds, and end in a circle", () => {
    expect(carried([host("T1"), unit("A"), merged("M", ["A"])], [pair("T1", "A")])).toEqual([]);
    const circle = [host("T1"), former("A", { predecessors: ["M"] }), merged("M", ["A"])];
    expect(carried(circle, [pair("T1", "A")])).toEqual([]);
  });

  test("are proposed as kept, with the words for it, and go after what stands", async () => {
    const solver = await loadSolver();
    const proposalOf = (rows: Pairing[]): Proposal => {
      const answer = propose(poseTwinning(office(units, rows), DAY).assignment, solver, { timeLimit: 20 });
      if (answer.kind !== "proposal") throw new Error(answer.kind);
      return answer.proposal;
    };
    const proposal = proposalOf([pair("T1", "A")]);
    expect(proposal.rows).toMatchObject([
      { left: "T1", right: "M", state: "kept", standing: false, inherited: { since: MERGED } },
    ]);
    const [row] = proposal.rows;
    const [ended] = proposal.ended;
    expect(row && reasonWords(row, proposal, vi)).toMatch(/^Giữ theo tiền thân: Xã T1 – Xã A\./u);
    expect(ended && endWords(ended, proposal, vi)).toBe("Đã sáp nhập; nối tiếp bằng Xã T1 – Xã M.");
    expect(proposalOf([pair("T1", "A"), pair("T2", "M")]).rows.map(({ left }) => left)).toContain("T2");
  });

  test("are said at the row that cannot stand any more", () => {
    const { findings } = poseTwinning(office(units, [pair("T1", "A", { row: 4 })]), DAY);
    expect(findings).toMatchObject([
      { code: "pairingFollowed", row: 4, params: { name: "Xã A", successors: ["Xã T1 – Xã M"] } },
    ]);
    const locked = poseTwinning(office(units, [pair("T1", "A", { locked: true })]), DAY);
    expect(locked.findings.map(({ code }) => code)).toEqual(["pairingLockedLost"]);
  });
});

describe("last year's points", () => {
  const pointsOf = (units: Unit[], code: string): number | undefined => {
    const wanted = units.find((candidate) => candidate.code === code);
    return wanted && lastYearOf(office(units), wanted)?.points.round(2);
  };

  test("are exact, also over several steps", () => {
    const units = [
      former("A", { lastYear: 1, members: 1 }),
      former("B", { lastYear: 2, members: 2 }),
      former("C", { predecessors: ["A", "B"], members: 3 }),
      merged("M", ["C"]),
    ];
    expect(pointsOf(units, "M")).toBe(1.67);
  });

  test("are not taken from a part of the predecessors, nor from a circle", () => {
    expect(
      pointsOf([former("A", { lastYear: 3 }), former("B"), merged("M", ["A", "B"])], "M"),
    ).toBeUndefined();
    expect(pointsOf([former("A", { lastYear: 3 }), merged("M", ["A", "M"])], "M")).toBeUndefined();
  });

  test("go by the plain mean where the members are all 0", () => {
    const units = [
      former("A", { lastYear: 2, members: 0 }),
      former("B", { lastYear: 4, members: 0 }),
      merged("M", ["A", "B"]),
    ];
    expect(pointsOf(units, "M")).toBe(3);
  });
});
