import { holdsOn } from "../../domain/assignment";
import { readAnnex, type AnnexReading, type ImportedLink } from "../../domain/imports";
import { translator } from "../../i18n";
import { inspect, type ActionContext } from "../actions";
import { digest, planEdits } from "../plan";
import { readTables } from "../read";
import { appendLog, applyPlan, readStanding, WriteRefused, type Writing } from "../write";

const inSheets = translator("vi");

/** An annex read, compared with what stands in `KetNghia`; nothing is written yet. */
export interface AnnexImport extends Writing {
  readonly reading: AnnexReading;
  readonly added: readonly ImportedLink[];
  /** Pairs that stand in `KetNghia` already. */
  readonly same: readonly ImportedLink[];
  readonly names: Readonly<Record<string, string>>;
  readonly inputDigest: string;
}

/** Reads a pasted annex (plan S0); pairs that are not in `KetNghia` yet become new rows, unclear names nothing. */
export async function planAnnexImport(text: string, action: ActionContext): Promise<AnnexImport> {
  const { snapshot, raw } = await inspect(action);
  const reading = readAnnex(text, snapshot.units);
  const key = ({ host, partner }: Pick<ImportedLink, "host" | "partner">): string => `${host}\n${partner}`;
  const standing = new Set(snapshot.pairings.filter((pairing) => holdsOn(pairing, action.today)).map(key));
  const once = [...new Map(reading.links.map((link) => [key(link), link])).values()];
  const added = once.filter((link) => !standing.has(key(link)));
  const tables = await Excel.run({ delayForCellEdit: true }, (context) => readStanding(context, {}, ["pairings"]));
  const rows = added.map(({ number, host, partner }) => ({ ...(number !== "" && { number }), host, partner }));
  return {
    reading,
    added,
    same: once.filter((link) => standing.has(key(link))),
    names: Object.fromEntries(snapshot.units.map(({ code, name }) => [code, name])),
    tables: [],
    edits: rows.length === 0 ? [] : [planEdits({ id: "pairings", cells: [], rows }, tables.pairings)],
    inputDigest: await digest(raw),
  };
}

/** Writes the new pairs, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeAnnexImport(plan: AnnexImport, { now }: Pick<ActionContext, "now">): Promise<void> {
  if (plan.added.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    if ((await digest(await readTables(context))) !== plan.inputDigest) throw new WriteRefused("stale", "");
    const entry = {
      time: now,
      person: inSheets("log.addIn"),
      act: inSheets("log.importAnnex"),
      subject: plan.edits?.[0]?.before?.sheet ?? plan.edits?.[0]?.schema.sheet ?? "",
      before: "",
      after: inSheets("log.rows", { rows: plan.added.length }),
      inputDigest: plan.inputDigest,
      resultDigest: await digest(plan.added),
    };
    await applyPlan(context, plan, inSheets, () => appendLog(context, [entry]));
  });
}
