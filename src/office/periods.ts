import type { Period } from "../domain/model";
import { unverified, type Unverified } from "../domain/scoring";
import { translator } from "../i18n";
import { digest } from "../sheets/plan";
import { readSnapshot } from "../sheets/read";
import { sealRows } from "../sheets/seal/read";
import { readTables } from "./read";
import { choiceWord, positionsOf, tableSchema } from "../contract";
import { appendLog, createSheetTable, literal, writeRows } from "./write";
import { encodeSeal, sealOf, type SealRow } from "../sheets/seal/content";

/** What can be done to a period: mở → khóa → công bố, and back to mở with a reason. */
export type PeriodAct =
  | { readonly kind: "lock" | "publish"; readonly period: string }
  | { readonly kind: "unlock"; readonly period: string; readonly reason: string };

/** Why a period was left as it is. */
export class PeriodRefused extends Error {
  override readonly name = "PeriodRefused";
  constructor(
    readonly code:
      | "unknownPeriod"
      | "alreadyLocked"
      | "notLocked"
      | "alreadyPublished"
      | "errors"
      | "unverified"
      | "reasonMissing"
      | "stateColumn"
      | "sealBroken",
    readonly params: Readonly<Record<string, string | number>>,
    /** The rows that stand in the way of publishing. */
    readonly unverified: readonly Unverified[] = [],
  ) {
    super(`period refused: ${code}`);
  }
}

const inSheets = translator("vi");
const STATES = { lock: "locked", publish: "published", unlock: "open" } as const;
/** Tables whose errors would be locked in for good. */
const SEALED_TABLES = new Set(["ThietLap", "DonVi", "Cum", "Ky", "TieuChi", "MinhChung"]);

/**
 * Locks a period (its input is copied into `Khóa sổ`, and only the copy counts from then on), publishes it, or unlocks
 * it with a reason. Each act is one line of the log.
 * @param now local time for the log, dd/MM/yyyy HH:mm:ss
 * @throws PeriodRefused before anything is written
 */
export async function changePeriod(act: PeriodAct, now: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const raw = await readTables(context);
    const reading = readSnapshot(raw);
    const { snapshot } = reading;
    const period = snapshot.periods.find((candidate) => candidate.code === act.period);
    if (!period || !raw.periods) throw new PeriodRefused("unknownPeriod", { period: act.period });
    const stateAt = positionsOf(tableSchema("periods"), raw.periods.headers)("state");
    if (stateAt < 0) throw new PeriodRefused("stateColumn", { period: act.period });
    const seal = snapshot.seals.find((candidate) => candidate.period === act.period);
    const standing = sealRows(raw.seals);
    const isBroken = !seal && standing.some((row) => row.period === act.period);
    const others = standing.filter((row) => row.period !== act.period);
    let rows: readonly SealRow[] = standing;
    switch (act.kind) {
      case "lock": {
        if (isBroken) throw new PeriodRefused("sealBroken", { period: act.period });
        if (seal) throw new PeriodRefused("alreadyLocked", { period: act.period });
        const errors = reading.findings.filter(
          (finding) => finding.severity === "error" && SEALED_TABLES.has(finding.table),
        ).length;
        if (errors > 0) throw new PeriodRefused("errors", { period: act.period, count: errors });
        rows = [...others, ...encodeSeal(sealOf(snapshot, act.period, now))];
        break;
      }
      case "publish": {
        if (!seal) throw new PeriodRefused("notLocked", { period: act.period });
        if (period.state === "published") throw new PeriodRefused("alreadyPublished", { period: act.period });
        const open = unverified(seal.snapshot, act.period);
        if (open.length > 0)
          throw new PeriodRefused("unverified", { period: act.period, count: open.length }, open);
        break;
      }
      case "unlock":
        if (act.reason.trim() === "") throw new PeriodRefused("reasonMissing", { period: act.period });
        if (!seal && !isBroken) throw new PeriodRefused("notLocked", { period: act.period });
        rows = others;
        break;
    }
    const cell = context.workbook.worksheets
      .getItem(raw.periods.sheet)
      .getRangeByIndexes(
        raw.periods.headerRow + 1 + (period.row as number),
        raw.periods.firstColumn + stateAt,
        1,
        1,
      );
    const former = raw.periods.rows[period.row as number][stateAt];
    try {
      if (rows !== standing) await writeSeals(context, rows);
      cell.values = [[stateWord(STATES[act.kind])]];
      await context.sync();
      await appendLog(context, [await entryOf(act, period, now, standing, rows)]);
    } catch (error) {
      // What is done without a record of it is put back.
      cell.values = [[typeof former === "string" ? literal(former) : former]];
      if (rows !== standing) await writeSeals(context, standing);
      await context.sync();
      throw error;
    }
  });
}

/** mở, khóa, công bố: as the sheet `Kỳ` writes them. */
function stateWord(state: Period["state"]): string {
  const column = tableSchema("periods").columns.find((candidate) => candidate.id === "state");
  return column ? choiceWord(column, state) : state;
}

async function entryOf(
  act: PeriodAct,
  period: Period,
  now: string,
  before: readonly SealRow[],
  after: readonly SealRow[],
): Promise<Parameters<typeof appendLog>[1][number]> {
  const digestOf = (rows: readonly SealRow[]): string =>
    rows.find((row) => row.period === act.period)?.digest.slice(0, 16) ?? "";
  return {
    time: now,
    person: inSheets("log.addIn"),
    act: inSheets(`log.${act.kind}`),
    subject: `${period.code} · ${period.name}`,
    before: stateWord(period.state),
    after:
      act.kind === "unlock"
        ? inSheets("log.unlockReason", { reason: act.reason.trim() })
        : stateWord(STATES[act.kind]),
    inputDigest: digestOf(act.kind === "unlock" ? before : after),
    resultDigest: await digest(after.map((row) => row.digest)),
  };
}

/** The table `KhoaSo` with exactly these rows, on a hidden sheet: nobody reads it, and nobody should type there. */
async function writeSeals(context: Excel.RequestContext, rows: readonly SealRow[]): Promise<void> {
  const schema = tableSchema("seals");
  const table = context.workbook.tables.getItemOrNullObject(schema.table).load("name");
  const body = table.getDataBodyRange().load("rowCount");
  const header = table.getHeaderRowRange().load("rowIndex,columnIndex,values");
  const sheet = context.workbook.worksheets.getItemOrNullObject(schema.sheet).load("name");
  await context.sync();
  const cells =
    rows.length === 0
      ? [schema.columns.map(() => "")]
      : rows.map((row) => schema.columns.map((column) => row[column.id as keyof SealRow]));
  if (table.isNullObject) {
    const target = sheet.isNullObject ? context.workbook.worksheets.add(schema.sheet) : sheet;
    createSheetTable(target, schema, cells.length);
    target.visibility = "Hidden";
    await writeRows(context, target, 1, 0, cells);
    return;
  }
  const home = table.worksheet;
  const [top, left] = [header.rowIndex, header.columnIndex];
  const width = header.values[0].length;
  const at = positionsOf(schema, header.values[0]);
  const placed = cells.map((row) => {
    const cellsOfRow = new Array<string | number>(width).fill("");
    schema.columns.forEach((column, index) => {
      if (at(column.id) >= 0) cellsOfRow[at(column.id)] = row[index];
    });
    return cellsOfRow;
  });
  const surplus = body.rowCount - placed.length;
  if (surplus > 0) home.getRangeByIndexes(top + 1 + placed.length, left, surplus, width).clear("Contents");
  table.resize(home.getRangeByIndexes(top, left, placed.length + 1, width));
  await writeRows(context, home, top + 1, left, placed);
}
