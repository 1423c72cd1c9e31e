import { holdsOn } from "../../domain/assignment";
import { readAnnex, type AnnexReading, type ImportedLink } from "../../domain/imports";
import { homeProfile } from "../../profile";
import { digest, planEdits } from "../../sheets/plan";
import { readTablePlaces } from "../../office/workbook";
import { inSheets, rowCount } from "../log";
import type { AskOptions, Session } from "../session";
import { editedSheet, writePlanned, type PlannedWriting } from "../written";

/** An annex read, compared with what stands in `KetNghia`; nothing is written yet. */
export interface AnnexImport extends PlannedWriting {
  readonly annex: AnnexReading;
  readonly added: readonly ImportedLink[];
  /** Pairs that stand in `KetNghia` already. */
  readonly same: readonly ImportedLink[];
  readonly names: Readonly<Record<string, string>>;
}

/** Reads a pasted annex (plan S0); pairs that are not in `KetNghia` yet become new rows, unclear names nothing. */
export async function planAnnexImport(
  session: Session,
  text: string,
  options: AskOptions = {},
): Promise<AnnexImport> {
  const reading = await session.reading(options);
  const { snapshot, today } = reading;
  const annex = readAnnex(text, snapshot, homeProfile);
  const key = ({ host, partner }: Pick<ImportedLink, "host" | "partner">): string => `${host}\n${partner}`;
  const standing = new Set(snapshot.pairings.filter((pairing) => holdsOn(pairing, today)).map(key));
  const once = [...new Map(annex.links.map((link) => [key(link), link])).values()];
  const added = once.filter((link) => !standing.has(key(link)));
  const tables = await readTablePlaces(["pairings"]);
  const rows = added.map((link) => annex.drafts[annex.links.indexOf(link)]?.cells ?? { ...link });
  return {
    reading,
    annex,
    added,
    same: once.filter((link) => standing.has(key(link))),
    names: Object.fromEntries(snapshot.units.map(({ code, name }) => [code, name])),
    tables: [],
    edits: rows.length === 0 ? [] : [planEdits({ id: "pairings", cells: [], rows }, tables.pairings)],
    resultDigest: await digest(added),
  };
}

/** Writes the new pairs, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeAnnexImport(session: Session, plan: AnnexImport): Promise<void> {
  const line = {
    act: inSheets("log.importAnnex"),
    subject: editedSheet(plan),
    before: "",
    after: rowCount(plan.added.length),
  };
  await writePlanned(session, plan, plan.added.length === 0 ? [] : [line]);
}
