import { tidy } from "../../../src/text";
import type { Snapshot } from "../../../src/domain/model";
import { ImportContext, type Organisation } from "../../../src/domain/imports/context";
import type { Grid } from "../../../src/domain/imports/grid";
import { pairings } from "../../../src/domain/imports/kinds/pairings";
import type { Draft, Unclear } from "../../../src/domain/imports/reading";
import { SourceSheet } from "../../../src/domain/imports/sourceSheet";

/** A host–partner link read from an annex. */
export interface ImportedLink {
  /** TT as it stood there, "01". */
  readonly number: string;
  readonly host: string;
  readonly partner: string;
}

/** A name that no unit, or more than one, carries: nothing is taken for it. */
export interface UnclearName {
  /** Line of the pasted text, from 1. */
  readonly line: number;
  readonly name: string;
  /** Units it may have meant (near), or that all carry it (several). */
  readonly near: readonly string[];
  readonly several: boolean;
}

export interface AnnexReading {
  readonly links: readonly ImportedLink[];
  /** The rows of `KetNghia` that the links are, in the same order. */
  readonly drafts: readonly Draft[];
  readonly unclear: readonly UnclearName[];
  /** Lines with one part only, from 1: neither hosts nor partners could be told. */
  readonly incomplete: readonly number[];
  /** Whatever else was not understood: days, marks. */
  readonly others: readonly Unclear[];
}

const NAMES: ReadonlySet<string> = new Set(["unitUnknown", "unitNear", "unitSeveral"]);

/**
 * Reads "Danh sách phân công kết nghĩa" (plan S0) pasted as a table of two or more columns (tabs or |), as one line a row, or as
 * one line a cell with the number on a line of its own. Units are found by code, alias or exact name; a name that is only near
 * is proposed, never taken.
 */
export function readAnnex(text: string, snapshot: Snapshot, organisation: Organisation): AnnexReading {
  const year = Number(snapshot.settings.document.year);
  const context = new ImportContext(
    snapshot,
    organisation,
    {},
    {},
    Number.isInteger(year) ? year : undefined,
  );
  const { drafts, unclear } = pairings.read(new SourceSheet(gridOfText(text)), context, {});
  const names = unclear.filter(({ why }) => NAMES.has(why));
  const incomplete = unclear.filter(({ why }) => why === "rowIncomplete");
  return {
    links: drafts.map(({ cells: { number = "", host, partner } }) => ({
      number: String(number),
      host: String(host),
      partner: String(partner),
    })),
    drafts,
    unclear: names.map(({ from, text: name, why, candidates }) => ({
      line: lineOf(from.cell),
      name,
      near: candidates,
      several: why === "unitSeveral",
    })),
    incomplete: incomplete.map(({ from }) => lineOf(from.cell)),
    others: unclear.filter((each) => !names.includes(each) && !incomplete.includes(each)),
  };
}

/** A pasted text as the clipboard gives it: a table where tabs or bars stand in it, else one column of its lines. */
export function gridOfText(text: string): Grid {
  const lines = text
    .normalize("NFC")
    .replace(/\u00a0/gu, " ")
    .split(/\r?\n/u);
  const isTable = lines.some((line) => /[\t|]/u.test(line.trim()));
  return {
    file: "",
    sheet: "",
    hidden: false,
    cells: lines.map((line) => (isTable ? line.split(/[\t|]/u).map(tidy) : [line.trim()])),
    merged: [],
    marks: {},
  };
}

/** "C5" stands on line 5. */
function lineOf(cell: string): number {
  return Number(cell.replace(/\D+/u, ""));
}
