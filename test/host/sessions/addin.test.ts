import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import type { Colleague } from "../../../src/host/colleague";
import { interleave, type Interleaving, type Script } from "../../../src/host/interleave";
import { WriteRefused } from "../../../src/office/write";
import { compute, writeComputation, type Computation, type Session } from "../../../src/session";
import { isUnchanged } from "../../../src/sheets/plan";
import { sessionAt } from "../desk";
import { open, openWith, small, tableRows } from "../workbook";
import { quiet } from "./excels";

/** The add-in's pane with a computation that a person is about to write, and a colleague in the same workbook. */
interface Office {
  readonly excel: EmbeddedExcel;
  readonly session: Session;
  readonly computation: Computation;
  readonly lan: Colleague;
}

/** A workbook with input, and one whose results were written and then overtaken by other input. */
let input: Uint8Array;
let overtaken: Uint8Array;

beforeAll(async () => {
  const excel = await openWith(small);
  input = await excel.save();
  const session = sessionAt();
  await writeComputation(session, await compute(session));
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 4);
  overtaken = await excel.save();
  excel.close();
});

const opening = (workbook: () => Uint8Array): Pick<Interleaving<Office>, "open" | "close"> => ({
  open: async () => {
    const excel = await open({ workbook: workbook() });
    const session = sessionAt();
    const computation = await compute(session);
    return { excel, session, computation, lan: excel.host.colleague("Lan") };
  },
  close: ({ excel }) => excel.close(),
});

const pane: Script<Office> = {
  by: ({ excel }) => excel.runtime,
  run: ({ session, computation }) => writeComputation(session, computation),
};

const typing = (address: string, value: string | number): Script<Office> => ({
  by: ({ lan }) => lan,
  run: ({ lan }) => lan.type(address, value),
});

const scores = (excel: EmbeddedExcel): unknown[] =>
  tableRows(excel, "DiemCum").map((row) => [row["Kỳ"], row["Cụm"], row["Điểm"]]);

test("writing against a colleague who changes the input: wholly written or refused, and the change is known", async () => {
  const ends = new Set<string>();
  const { isComplete, orders } = await interleave<Office>({
    ...opening(() => input),
    scripts: { pane, lan: typing("'Minh chứng'!N2", 3) },
    check: async ({ excel, session }, { pane: written }) => {
      await quiet();
      expect(excel.host.store.sheet("Minh chứng")?.value(1, 13)).toBe(3);
      if (written?.status === "rejected") {
        ends.add("refused");
        expect(written.reason).toBeInstanceOf(WriteRefused);
        expect(excel.host.store.table("DiemCum")).toBeUndefined();
      } else {
        ends.add("written");
        // Of the input that it was computed from, to the last cell.
        expect(scores(excel)).toEqual([
          ["Q1", "C1", 7],
          ["Q1", "C2", 9],
          ["Năm", "C1", 7],
          ["Năm", "C2", 9],
        ]);
      }
      // Whoever computes next, in the same pane, sees what has changed.
      const { plan } = await compute(session);
      expect(plan.tables.every(isUnchanged)).toBe(false);
    },
  });
  expect([isComplete, [...ends].sort()]).toEqual([true, ["refused", "written"]]);
  expect(orders).toBeGreaterThan(15);
});

test("writing over results against a colleague who writes a note beside them: the note is never lost", async () => {
  const ends = new Set<string>();
  const { isComplete } = await interleave<Office>({
    ...opening(() => overtaken),
    scripts: { pane, lan: typing("'Điểm cụm'!L2", "xem lại") },
    check: ({ excel }, { pane: written }) => {
      ends.add(written?.status ?? "");
      if (written?.status === "rejected") expect(written.reason).toBeInstanceOf(WriteRefused);
      expect(scores(excel)[0]).toEqual(["Q1", "C1", written?.status === "rejected" ? 7 : 4]);
      expect(tableRows(excel, "DiemCum")[0]?.["Ghi chú"]).toBe("xem lại");
    },
  });
  expect([isComplete, [...ends].sort()]).toEqual([true, ["fulfilled", "rejected"]]);
});
