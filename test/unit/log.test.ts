import { logTable } from "../../src/contract";
import {
  chainLines,
  lastChain,
  nextLines,
  verifyLog,
  type LogDifference,
  type LogEntry,
  type LogRow,
} from "../../src/sheets/log";

const entry = (subject: string, run: string): LogEntry => ({
  time: "01/10/2024 08:00:00",
  person: "Trần Thị Bình",
  act: "Ghi kết quả",
  subject,
  before: "0 dòng",
  after: "12 dòng",
  inputDigest: "abcdef0123456789",
  resultDigest: "9876543210fedcba",
  run,
});

/** Six lines of three acts: one line, three lines, two lines. */
const entries = ["a", "bbb", "cc"].flatMap((act) =>
  [...act].map((run, at) => entry(`Bảng ${run}${at}`, run)),
);
const whole = chainLines(lastChain([]), entries);
const older = entries.map((line) => ({ ...line, run: "", chain: "", person: "Cũ" }));

/** The log with one row changed, and what is said of it. */
function after(change: (rows: LogRow[]) => void, rows: readonly LogRow[] = whole): LogDifference[] {
  const copy = [...rows];
  change(copy);
  return verifyLog(copy);
}
const put =
  (row: number, cells: Partial<LogRow>) =>
  (rows: LogRow[]): void => {
    const line = rows[row];
    if (line) rows[row] = { ...line, ...cells };
  };
const line = (row: number): LogRow => whole[row] as LogRow;

test("a log as it was written is as it was written, whoever wrote before and however it is read again", () => {
  expect(verifyLog(whole)).toEqual([]);
  expect(verifyLog([])).toEqual([]);
  expect(verifyLog(older)).toEqual([]);
  const blank = Object.fromEntries(logTable.columns.map(({ id }) => [id, ""])) as unknown as LogRow;
  expect(verifyLog([blank, ...whole, blank])).toEqual([]);
  const later = chainLines(lastChain(whole), entries);
  expect(verifyLog([...whole, ...later])).toEqual([]);
  // Sorted by a person, the next line still goes on from the last.
  expect(chainLines(lastChain([...whole].reverse()), entries)).toEqual(later);
  expect(chainLines(lastChain(whole), [{ ...entry("x", "r"), after: "một\r\nhai" }])).toMatchObject([
    { chain: chainLines(lastChain(whole), [{ ...entry("x", "r"), after: "một\nhai" }])[0]?.chain },
  ]);
});

test("a log of before gets a chain that begins with the lines that stood there", () => {
  const log = [...older, ...chainLines(lastChain(older), entries)];
  expect(verifyLog(log)).toEqual([]);
  expect(after(put(2, { after: "13 dòng" }), log)).toEqual([{ kind: "olderChanged", count: 6 }]);
  expect(after((rows) => rows.splice(2, 1), log)).toEqual([{ kind: "deleted", from: 6, to: 6 }]);
  expect(after((rows) => rows.splice(9, 0, line(0)), log)).not.toEqual([]);
  expect(after((rows) => rows.splice(8, 0, { ...line(0), chain: "" }), log)).toEqual([
    { kind: "inserted", row: 8 },
  ]);
});

test("a chain that was taken away is missed: every line bears its run, and both came together", () => {
  const bare = whole.map((row) => ({ ...row, chain: "" }));
  const unchained = { kind: "unchained", count: 6 };
  expect(verifyLog(bare)).toEqual([unchained]);
  expect(verifyLog([...older, ...bare])).toEqual([unchained]);
  // The next write begins a new chain over them.
  expect(verifyLog([...bare, ...chainLines(lastChain(bare), entries)])).toEqual([unchained]);
});

describe("what was done to a log is named", () => {
  test.each(logTable.columns.filter(({ id }) => id !== "chain" && id !== "run").map(({ id }) => [id]))(
    "edited: %s",
    (id) => {
      for (const row of whole.keys())
        expect(after(put(row, { [id]: "khác" }))).toEqual([{ kind: "edited", row, number: row + 1 }]);
    },
  );

  test("edited and given new marks: the line that follows knows", () => {
    const [forged] = chainLines(line(1).chain, [{ ...line(2), after: "99 dòng" }]);
    expect(after(put(2, { ...forged }))).toEqual([{ kind: "edited", row: 2, number: 3 }]);
  });

  test("relabelled: run, number, marks or the whole chain", () => {
    expect(after(put(2, { run: "x" }))).toEqual([{ kind: "relabelled", row: 2, number: 3 }]);
    for (const row of whole.keys()) {
      const [, own, link] = line(row).chain.split("-");
      const relabelled = [{ kind: "relabelled", row, number: row + 1 }];
      expect(after(put(row, { chain: `${row + 1}-0000000000000000-${link}` }))).toEqual(relabelled);
      expect(after(put(row, { chain: `77-${own}-${link}` }))).toEqual(relabelled);
      const isLast = row === whole.length - 1;
      const torn = [{ kind: "torn", row, number: row + 1 }];
      expect(after(put(row, { chain: `${row + 1}-${own}-${"0".repeat(32)}` }))).toEqual(
        isLast ? torn : relabelled,
      );
      // Of the last line nothing behind it knows that it had a chain.
      expect(after(put(row, { chain: "" }))).toEqual(isLast ? [{ kind: "inserted", row }] : relabelled);
    }
  });

  test("deleted: which lines; of the last ones nothing behind them knows", () => {
    for (let row = 0; row < whole.length - 1; row++)
      expect(after((rows) => rows.splice(row, 1))).toEqual([{ kind: "deleted", from: row + 1, to: row + 1 }]);
    expect(after((rows) => rows.splice(1, 3))).toEqual([{ kind: "deleted", from: 2, to: 4 }]);
    expect(after((rows) => rows.pop())).toEqual([]);
  });

  test("moved: the lines that stand elsewhere, no others", () => {
    expect(after((rows) => rows.splice(4, 0, ...rows.splice(1, 1)))).toEqual([
      { kind: "moved", row: 4, number: 2 },
    ]);
    expect(after((rows) => rows.reverse())).toHaveLength(whole.length - 1);
  });

  test("inserted and copied lines; two that were written at the same moment", () => {
    expect(after((rows) => rows.splice(3, 0, { ...line(3), chain: "" }))).toEqual([
      { kind: "inserted", row: 3 },
    ]);
    expect(after((rows) => rows.push(line(2)))).toEqual([{ kind: "copied", row: 6, number: 3 }]);
    const [foreign] = chainLines(lastChain([]), [entry("khác", "z")]);
    expect(
      after((rows) => rows.push({ ...(foreign as LogRow), chain: "3-0000000000000000-" + "0".repeat(32) })),
    ).toEqual([{ kind: "inserted", row: 6 }]);
    const mine = chainLines(lastChain(whole), [entry("tôi", "m"), entry("tôi", "m")]);
    const hers = chainLines(lastChain(whole), [entry("chị", "h")]);
    const both = [...whole, ...mine, ...hers];
    expect(verifyLog(both)).toEqual([{ kind: "forked", row: 8, number: 7 }]);
    expect(verifyLog([...both, ...chainLines(lastChain(both), entries)])).toHaveLength(1);
  });
});

test("a column that the sheet lacks is no difference later", () => {
  const headers = logTable.columns.map(({ header }) => header).filter((header) => header !== "Trước");
  const rows = nextLines(headers, [], entries);
  const ids = logTable.columns.filter(({ header }) => header !== "Trước").map(({ id }) => id);
  const standing = rows.map((row) => ids.map((id) => row[id]));
  expect(rows[0]?.before).toBe("");
  expect(verifyLog([...rows, ...nextLines(headers, standing, entries)])).toEqual([]);
});
