import {
  findings,
  settingList,
  settingRows,
  type Finding,
  type InputTableId,
  type Row,
} from "../../contract";
import { inputs, type Inputs } from "../../domain/tables";
import { unverified } from "../../domain/scoring";
import type { Period, Seal, Snapshot } from "../../domain/model";
import { formatDate } from "../../text";
import { changedCells, type ComparedRow } from "./changedCells";

/** A table that a seal holds: which rows of it matter to the sealed period, how to tell them apart, what is compared. */
interface Compared<Id extends InputTableId> {
  readonly id: Id;
  readonly rows: (snapshot: Snapshot, sealed: Seal) => readonly Row<Inputs[Id]>[];
  readonly key: (row: Row<Inputs[Id]>) => string;
  readonly columns: readonly (keyof Inputs[Id]["column"] & string)[];
  /** A row that came later would change the period's results. */
  readonly isAddingFound?: boolean;
}

/** Checks one table of a seal against the workbook as it stands. */
type Check = (sealed: Seal, now: Snapshot) => Finding[];

function compared<Id extends InputTableId>({ id, rows, key, columns, isAddingFound }: Compared<Id>): Check {
  const table = inputs[id];
  const listed = (snapshot: Snapshot, sealed: Seal): ComparedRow[] =>
    rows(snapshot, sealed).map((row) => ({ key: key(row), row: row.row, cells: { ...row } }));
  return (sealed, now) => {
    const { period } = sealed;
    const before = new Map(listed(sealed.snapshot, sealed).map((row) => [row.key, row]));
    const gone = new Set(before.keys());
    const found: Finding[] = [];
    for (const row of listed(now, sealed)) {
      const former = before.get(row.key);
      gone.delete(row.key);
      const at = { table, key: row.key, row: row.row };
      if (former) {
        for (const { column, was, is } of changedCells(table, columns, former, row)) {
          const facts = { period, column: column.header, before: was, after: is };
          found.push(findings.lockedInputChanged({ ...at, column }, facts));
        }
      } else if (isAddingFound) found.push(findings.lockedInputAdded(at, { period }));
    }
    for (const key of gone) found.push(findings.lockedInputRemoved({ table, key }, { period }));
    return found;
  };
}

const CHECKS: readonly Check[] = [
  compared({
    id: "evidence",
    rows: ({ evidence }, { period }) => evidence.filter((row) => row.period === period),
    key: ({ code }) => code,
    columns: [
      "unit",
      "set",
      "criterion",
      "submitted",
      "quantity",
      "target",
      "verified",
      "self",
      "status",
      "cluster",
    ],
    isAddingFound: true,
  }),
  compared({
    id: "criteria",
    rows: ({ criteria }) => criteria,
    key: ({ set, code }) => `${set} · ${code}`,
    columns: ["maximum", "rule", "steps", "requiredItems", "deadline", "periods", "appliesTo"],
  }),
  compared({
    id: "units",
    rows: ({ units }) => units,
    key: ({ code }) => code,
    columns: ["kind", "cluster", "special", "validFrom", "validTo"],
  }),
  compared({
    id: "periods",
    rows: ({ periods }, { period }) => periods.filter(({ code }) => code === period),
    key: ({ code }) => code,
    columns: ["name", "set", "from", "to", "deadline", "weight"],
  }),
  compared({
    id: "learners",
    rows: ({ learners }, { snapshot: { sessions } }) =>
      learners.filter(({ session }) => sessions.some(({ code }) => code === session)),
    key: ({ session, person, unit }) => `${session} · ${person} · ${unit}`,
    columns: ["present"],
    isAddingFound: true,
  }),
  compared({
    id: "disqualified",
    // Those that would reach the locked period.
    rows: ({ disqualifications }, { period, snapshot: { periods } }) =>
      disqualifications.filter(
        (row) =>
          row.period === period ||
          (row.period === undefined && periods.some(({ to }) => row.date === undefined || row.date <= to)),
      ),
    key: ({ target, date }) => (date === undefined ? target : `${target} · ${formatDate(date)}`),
    columns: ["set", "period"],
    isAddingFound: true,
  }),
];

/**
 * What was typed after a period was locked, and states that do not fit what is sealed. None of it changes a result.
 * @param broken periods whose seal cannot be trusted
 */
export function checkSeals(snapshot: Snapshot, broken: ReadonlySet<string>): Finding[] {
  const seals = new Map(snapshot.seals.map((seal) => [seal.period, seal]));
  return [
    ...snapshot.periods
      // The state of a period whose seal was tampered with may well be right.
      .filter(({ code }) => !broken.has(code))
      .flatMap((period) => checkState(period, seals.get(period.code), snapshot)),
    ...snapshot.seals.flatMap((seal) => [
      ...(snapshot.periods.some(({ code }) => code === seal.period)
        ? []
        : [findings.lockedPeriodGone(seal.period, { period: seal.period })]),
      ...changedSettings(seal, snapshot),
      ...CHECKS.flatMap((check) => check(seal, snapshot)),
    ]),
  ];
}

function checkState(period: Period, seal: Seal | undefined, snapshot: Snapshot): Finding[] {
  const { code, state } = period;
  const open = state === "published" ? unverified(seal?.snapshot ?? snapshot, code).length : 0;
  return [
    ...(state !== "open" && !seal ? [findings.periodLockedWithoutSeal(period, { period: code })] : []),
    ...(open > 0 ? [findings.periodPublishedUnverified(period, { period: code, count: open })] : []),
    ...(state === "open" && seal ? [findings.periodUnlockedByHand(period, { period: code })] : []),
  ];
}

function changedSettings({ period, snapshot: sealed }: Seal, { settings }: Snapshot): Finding[] {
  const column = settingRows.column.value;
  return settingList.flatMap(({ key, sealed: matters }) => {
    const [was, is] = [sealed.settings.texts[key], settings.texts[key]];
    if (!matters || (was ?? "") === (is ?? "")) return [];
    const facts = { period, column: column.header, before: was ?? "–", after: is ?? "–" };
    return [findings.lockedInputChanged({ table: settingRows, column, key }, facts)];
  });
}
