import { holdsOn } from "../../domain/assignment";
import { readAnnex, type AnnexReading, type ImportedLink } from "../../domain/imports";
import { translator } from "../../i18n";
import { homeProfile } from "../../profile";
import { inspect, type ActionContext } from "../actions";
import { digest, planEdits } from "../../sheets/plan";
import { readStanding } from "../write";
import { editedSheet, writeFresh, type FreshWriting } from "./writeFresh";

const inSheets = translator("vi");

/** An annex read, compared with what stands in `KetNghia`; nothing is written yet. */
export interface AnnexImport extends FreshWriting {
  readonly reading: AnnexReading;
  readonly added: readonly ImportedLink[];
  /** Pairs that stand in `KetNghia` already. */
  readonly same: readonly ImportedLink[];
  readonly names: Readonly<Record<string, string>>;
}

/** Reads a pasted annex (plan S0); pairs that are not in `KetNghia` yet become new rows, unclear names nothing. */
export async function planAnnexImport(text: string, action: ActionContext): Promise<AnnexImport> {
  const { snapshot, raw } = await inspect(action);
  const reading = readAnnex(text, snapshot.units, homeProfile.units);
  const key = ({ host, partner }: Pick<ImportedLink, "host" | "partner">): string => `${host}\n${partner}`;
  const standing = new Set(snapshot.pairings.filter((pairing) => holdsOn(pairing, action.today)).map(key));
  const once = [...new Map(reading.links.map((link) => [key(link), link])).values()];
  const added = once.filter((link) => !standing.has(key(link)));
  const tables = await Excel.run({ delayForCellEdit: true }, (context) =>
    readStanding(context, {}, ["pairings"]),
  );
  const rows = added.map(({ number, host, partner }) => ({
    ...(number !== "" && { number }),
    host,
    partner,
  }));
  return {
    reading,
    added,
    same: once.filter((link) => standing.has(key(link))),
    names: Object.fromEntries(snapshot.units.map(({ code, name }) => [code, name])),
    tables: [],
    edits: rows.length === 0 ? [] : [planEdits({ id: "pairings", cells: [], rows }, tables.pairings)],
    inputDigest: await digest(raw),
    resultDigest: await digest(added),
  };
}

/** Writes the new pairs, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeAnnexImport(plan: AnnexImport, action: Pick<ActionContext, "now">): Promise<void> {
  if (plan.added.length === 0) return;
  const line = {
    act: inSheets("log.importAnnex"),
    subject: editedSheet(plan),
    before: "",
    after: inSheets("log.rows", { rows: plan.added.length }),
  };
  await writeFresh(plan, [line], action);
}
