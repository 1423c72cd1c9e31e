import { inputs } from "../domain/tables";
import type { Mend } from "../sheets/mend";
import { planEdits } from "../sheets/plan";
import { plainRows } from "../sheets/read";
import { columnLetters } from "../text";
import { freePlace, freeTableName, readTablePlaces, writeWorkbook } from "../office/workbook";
import { newInputTable, WriteRefused, type NamingChange, type Writing } from "../office/write";
import { actLines, writtenBy, type LogLine } from "./log";
import { inSheets } from "./texts";
import type { Reading } from "./reading";
import type { AskOptions, Session } from "./session";

/** What one mend will write, and the workbook as it was when somebody asked for it. */
export interface MendPlan {
  readonly mend: Mend;
  readonly reading: Reading;
  readonly writing: Writing;
  /** What it does, one after the other, for the log and for whoever asked. */
  readonly lines: readonly LogLine[];
}

/** Plans a mend of the workbook as it stands; nothing is written. @throws WriteRefused where it cannot be done */
export async function planMend(session: Session, mend: Mend, options: AskOptions = {}): Promise<MendPlan> {
  const reading = await session.reading(options);
  return { mend, reading, ...(await writingOf(reading, mend)) };
}

/** Writes a mend with its lines of the log, if the workbook is still the one it was planned on. @throws WriteRefused, WriteUndone */
export async function writeMend(session: Session, plan: MendPlan): Promise<void> {
  const { reading, writing } = plan;
  const lines = actLines(plan.lines, writtenBy(session.clock), {
    inputDigest: await reading.digest(),
    resultDigest: "",
  });
  await session.writing((run) =>
    writeWorkbook(writing, (now) => reading.isStill(now), { lines, ...run }, inSheets),
  );
}

async function writingOf(reading: Reading, mend: Mend): Promise<Pick<MendPlan, "writing" | "lines">> {
  switch (mend.kind) {
    case "header": {
      const { sheet: own, table } = inputs[mend.table];
      const sheet = reading.raw[mend.table]?.sheet ?? own;
      return renaming([{ kind: "naming", what: "header", sheet, table, before: mend.from, after: mend.to }]);
    }
    case "key": {
      const { row, from: before, to: after } = mend;
      const { settings: place } = await readTablePlaces(["settings"]);
      const edit = planEdits(
        { id: "settings", cells: [{ row, column: "key", value: after }], rows: [] },
        place,
      );
      const line = { act: inSheets("log.mend.header"), subject: edit.place.sheet, before, after };
      return { writing: { tables: [], edits: [edit] }, lines: [line] };
    }
    case "adopt": {
      const { from: before, to: after } = mend;
      const sheet = reading.around.tables?.find(({ name }) => name === before)?.sheet ?? before;
      return renaming([{ kind: "naming", what: "table", sheet, before, after }]);
    }
    case "frame": {
      const rows = plainRows(mend.table, mend.from, reading.around);
      if (!rows) throw new WriteRefused("stale", mend.from);
      const { headerRow, firstColumn, headers, sheet } = rows;
      const last = columnLetters(firstColumn + headers.length - 1);
      const before = `${columnLetters(firstColumn)}${headerRow + 1}:${last}${headerRow + 1}`;
      return renaming([{ kind: "naming", what: "frame", sheet, before, after: mend.to, headers }]);
    }
    case "make":
      return withTable({ tables: [] }, [], mend);
    case "setSheetAside": {
      const after = await freePlace(`${mend.from} (cũ)`);
      const named = renaming([{ kind: "naming", what: "sheet", sheet: mend.from, before: mend.from, after }]);
      return withTable(named.writing, named.lines, mend, { sheet: mend.from });
    }
    case "setTableAside": {
      const sheet = reading.raw[mend.table]?.sheet ?? mend.from;
      const after = await freeTableName(`${mend.from}_cu`);
      const named = renaming([{ kind: "naming", what: "table", sheet, before: mend.from, after }]);
      return withTable(named.writing, named.lines, mend, {
        sheet: await freePlace(inputs[mend.table].sheet),
      });
    }
  }
}

function renaming(namings: readonly NamingChange[]): Pick<MendPlan, "writing" | "lines"> {
  return {
    writing: { tables: [], namings },
    lines: namings.map(({ what, sheet, before, after }) => ({
      act: inSheets(`log.mend.${what}`),
      subject: sheet,
      before,
      after,
    })),
  };
}

/** The same with an empty table. @param at where it goes; where it can go now, unless told otherwise */
async function withTable(
  writing: Writing,
  lines: readonly LogLine[],
  { table: id }: Extract<Mend, { table: unknown }>,
  at?: { readonly sheet: string },
): Promise<Pick<MendPlan, "writing" | "lines">> {
  const schema = inputs[id];
  const place = at ?? (await readTablePlaces([id]))[id] ?? { sheet: schema.sheet };
  const { obstacle } = { obstacle: undefined, ...place };
  if (obstacle !== undefined) throw new WriteRefused(obstacle, place.sheet, schema.table);
  const line = { act: inSheets("log.mend.make"), subject: place.sheet, before: "", after: schema.table };
  return {
    writing: { ...writing, made: [newInputTable(schema, place, inSheets)] },
    lines: [...lines, line],
  };
}
