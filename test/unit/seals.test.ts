import { UNSEALED } from "../../src/sheets/seal/shape";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Snapshot } from "../../src/domain/model";
import { encodeSeal, sealDigest, sealOf, type SealRow } from "../../src/sheets/seal/content";
import { decodeSeal } from "../../src/sheets/seal/decode";
import { toList } from "../../src/sheets/seal/evidenceList";
import { verifySeals, type SealVerification } from "../../src/sheets/seal/verify";
import { sampleSnapshot } from "./sample";

const snapshot = sampleSnapshot();
const [first = "", second = ""] = snapshot.periods.map(({ code }) => code);
const [time, later] = ["08:00:00 1/10/2024", "09:00:00 2/10/2024"];
const one = encodeSeal(sealOf(snapshot, first, time));
const two = encodeSeal(sealOf(snapshot, second, later));
const both = [...one, ...two];

/** The rows of a seal of version 1, as they were written then. */
function older(period: string, lockedAt: string, of: Snapshot = snapshot): SealRow[] {
  const { snapshot: sealed } = sealOf(of, period, lockedAt);
  const content = JSON.stringify({ version: 1, ...sealed, evidence: sealed.evidence.map(toList) });
  const digest = bytesToHex(sha256(utf8ToBytes(content)));
  return Array.from({ length: Math.ceil(content.length / 30_000) }, (_, at) => ({
    period,
    part: at + 1,
    lockedAt,
    digest,
    content: content.slice(at * 30_000, (at + 1) * 30_000),
  }));
}
const old = older(first, time);
/** The first rows, the last of a seal, and those of the next. */
const some = [0, 1, one.length - 1, one.length, both.length - 1];

/** What is said of the rows after a change. */
function after(
  change: (rows: SealRow[]) => void,
  rows: readonly SealRow[] = both,
): SealVerification["differences"] {
  const copy = [...rows];
  change(copy);
  // Whatever was done to it, a seal with a difference is not trusted, and nothing crashes.
  for (const period of [first, second]) {
    const own = copy.filter((row) => row.period === period);
    const was = rows.filter((row) => row.period === period);
    // The order on the sheet is no part of a seal.
    if (decodeSeal(own) && rows === both) expect(new Set(own)).toEqual(new Set(was));
  }
  return verifySeals(copy).differences;
}
const put =
  (at: number, cells: Partial<SealRow>) =>
  (rows: SealRow[]): void => {
    const row = rows[at];
    if (row) rows[at] = { ...row, ...cells };
  };
const contentOf = (at: number): string => both[at]?.content ?? "";

test("a seal comes back as it was, from rows in any order; the digest is over period, time and parts", () => {
  expect(one.length).toBeGreaterThan(3);
  const seal = decodeSeal([...one].reverse());
  expect(seal).toEqual({ ...sealOf(snapshot, first, time), digest: one[0]?.digest });
  expect(verifySeals(both)).toEqual({ differences: [], older: [] });
  const others = [sealOf(snapshot, first, later), { ...sealOf(snapshot, first, time), period: second }];
  expect(others.map((sealed) => encodeSeal(sealed)[0]?.digest)).not.toContain(one[0]?.digest);
  expect(sealDigest(one.map(({ content }) => content))).toBe(one[0]?.digest);
});

test("a seal of version 1 still verifies, and says that it is one", () => {
  expect(decodeSeal(old)).toEqual({ ...sealOf(snapshot, first, time), digest: old[0]?.digest });
  expect(verifySeals([...old, ...two])).toEqual({ differences: [], older: [first] });
});

test("a sign of two characters is not torn apart between two rows", () => {
  const names = snapshot.units.map((unit, at) => ({
    ...unit,
    name: `${"x".repeat(at)}${"😀".repeat(2000)}`,
  }));
  const rows = encodeSeal(sealOf({ ...snapshot, units: names }, first, time));
  for (const { content } of rows) expect(() => encodeURIComponent(content)).not.toThrow();
  expect(decodeSeal(rows)?.snapshot.units).toEqual(names);
});

describe("what was done to the rows of KhoaSo is named", () => {
  test("edited content: that row, no other", () => {
    for (const at of some) {
      const period = at < one.length ? first : second;
      const part = at < one.length ? at + 1 : at - one.length + 1;
      const edited = [{ kind: "edited", row: at, period, part }];
      expect(after(put(at, { content: `${contentOf(at)} ` }))).toEqual(edited);
      expect(after(put(at, { content: "" }))).toEqual(edited);
    }
    for (const change of [time, first, /"marks":\["./u])
      expect(after(put(0, { content: contentOf(0).replace(change, "x") }))).toEqual([
        { kind: "edited", row: 0, period: first, part: 1 },
      ]);
  });

  test("relabelled: period, part, time or digest of any row, with what it was", () => {
    for (const at of some) {
      const labels = { period: "Q9", part: 77, lockedAt: "10:00:00 3/10/2024", digest: "0".repeat(64) };
      for (const [column, value] of Object.entries(labels)) {
        const before = String(both[at]?.[column as keyof typeof labels]);
        expect(after(put(at, { [column]: value }))).toEqual([
          { kind: "relabelled", row: at, period: both[at]?.period, column, before, after: String(value) },
        ]);
      }
    }
    const renamed = after((rows) => one.forEach((_, at) => put(at, { period: "Q9" })(rows)));
    expect(renamed).toHaveLength(one.length);
    expect(renamed[0]).toMatchObject({ kind: "relabelled", column: "period", before: first, after: "Q9" });
    const swapped = after((rows) => {
      put(1, { part: 3 })(rows);
      put(2, { part: 2 })(rows);
    });
    expect(swapped.map((difference) => [difference.kind, "row" in difference && difference.row])).toEqual([
      ["relabelled", 1],
      ["relabelled", 2],
    ]);
    // Two periods that change their names.
    expect(
      after((rows) =>
        rows.forEach(({ period }, at) => put(at, { period: period === first ? second : first })(rows)),
      ),
    ).toHaveLength(both.length);
  });

  test("deleted, inserted, copied, moved rows", () => {
    for (const at of some) {
      const { period = "", part = 0 } = both[at] ?? {};
      expect(after((rows) => rows.splice(at, 1))).toEqual([{ kind: "deleted", period, part }]);
      expect(after((rows) => rows.push(both[at] as SealRow))).toEqual([
        { kind: "inserted", row: both.length, period, part },
      ]);
    }
    expect(after((rows) => rows.splice(2, 0, ...rows.splice(0, 1)))).toEqual([
      { kind: "moved", row: 2, period: first, part: 1 },
    ]);
    expect(after((rows) => rows.push({ ...(one[0] as SealRow), period: "Q9", content: "abc" }))).toEqual([
      { kind: "broken", period: "Q9" },
    ]);
  });

  test("of version 1: what its digest can tell", () => {
    const rows = [...old, ...two];
    for (const at of [0, 1, old.length - 1]) {
      for (const [column, value] of Object.entries({ period: "Q9", digest: "0".repeat(64) }))
        expect(after(put(at, { [column]: value }), rows)).toMatchObject([
          { kind: "relabelled", row: at, column },
        ]);
      if (at < old.length - 1)
        expect(after((copy) => copy.splice(at, 1), rows)).toEqual(
          at === 0 ? [{ kind: "broken", period: first }] : [{ kind: "deleted", period: first, part: at + 1 }],
        );
      expect(after(put(at, { content: "" }), rows)).toEqual([{ kind: "broken", period: first }]);
    }
    expect(after((copy) => old.forEach((_, at) => put(at, { period: "Q9" })(copy)), rows)).toHaveLength(
      old.length,
    );
  });
});

test("content of another shape with a digest that fits is no seal: nothing is computed from it", () => {
  const sealed = (content: string): SealRow[] => [
    { period: first, part: 1, lockedAt: time, digest: sealDigest([content]), content },
  ];
  const whole = JSON.parse(old.map(({ content }) => content).join("")) as Record<string, unknown>;
  const contents = [
    "",
    "abc",
    "null",
    "[]",
    '{"version":1}',
    '{"version":2}',
    ...Object.keys(whole).flatMap((key) => [
      ...(key === "version" ? [] : [JSON.stringify({ ...whole, [key]: 5 })]),
      ...(Array.isArray(whole[key]) && !(key in UNSEALED)
        ? [JSON.stringify({ ...whole, [key]: [null] })]
        : []),
    ]),
    JSON.stringify({ ...whole, evidence: [["M1", "Q1", "01", "Đoàn", "1", "x", "y", {}, "z"]] }),
  ];
  const trusted = contents.filter((content) => decodeSeal(sealed(content)));
  // What a seal leaves out anyway is left out.
  expect(
    trusted.map((content) => Object.entries(JSON.parse(content) as object).find(([, v]) => v === 5)?.[0]),
  ).toEqual(Object.keys(whole).filter((key) => key in UNSEALED));
  for (const content of contents) expect(() => verifySeals(sealed(content))).not.toThrow();
});
