import type { InputTableId } from "../../contract";
import type { CellDoubt } from "./cells";

/** What an import can put into a cell: as the contract writes it there. */
export type DraftCell = string | number;

/** Where in a sheet of the source something stands. */
export interface SourcePlace {
  readonly file: string;
  readonly sheet: string;
  /** "C5"; "" for the sheet as a whole. */
  readonly cell: string;
}

/** A row that a source asks for, by column of its table; what the source does not say is absent and stays as it is. */
export interface Draft {
  readonly table: InputTableId;
  readonly cells: Readonly<Record<string, DraftCell>>;
  readonly from: SourcePlace;
  /**
   * When the state of the row is written, where it stands already: `always`; `change` when something else of it changes, as a
   * correction is looked at anew; `new` never.
   */
  readonly status?: "always" | "change" | "new";
  /** Columns that only a new row takes: what was assumed for it, and what a person may have settled since. */
  readonly onlyNew?: readonly string[];
  /** A new row beside these, whose names are near. */
  readonly beside?: readonly string[];
}

/** Why something of a source was left out. */
export type UnclearReason =
  | CellDoubt
  | "fileUnreadable"
  | "noHeader"
  | "columnMissing"
  | "hidden"
  | "draft"
  | "otherYear"
  | "periodUnknown"
  | "setUnknown"
  | "stageUnknown"
  | "sessionUnknown"
  | "unitUnknown"
  | "unitNear"
  | "unitSeveral"
  | "unitMissing"
  | "unitContradiction"
  | "officerNear"
  | "officerSeveral"
  | "officerContradiction"
  | "severalNamed"
  | "countDiffers"
  | "criterionUnknown"
  | "criterionSeveral"
  | "clusterUnknown"
  | "mergedFigure"
  | "nameTwice"
  | "wordUnknown"
  | "rowIncomplete"
  | "ruleToConfirm"
  | "aboveMaximum"
  | "duplicate"
  | "mergedPoints"
  | "pointsDiffer"
  | "claimBesidePoints"
  | "periodLocked"
  | "formula"
  | "severalDays"
  | "deadlineText"
  | "codeIsDate"
  | "codeMade"
  | "pointsShared"
  | "sumDiffers"
  | "appliesUnknown"
  | "ruleUnknown"
  | "penaltyToConfirm"
  | "notApplicableClaim"
  | "selfWithoutEvidence"
  | "criterionContradiction"
  | "returnContradiction"
  | "returnUnknown"
  | "notFromReturn";

/** Reasons that are only said: what stands there came in all the same. */
const NOTES: ReadonlySet<UnclearReason> = new Set<UnclearReason>([
  "codeMade",
  "countDiffers",
  "deadlineText",
  "mergedFigure",
  "nameTwice",
  "returnUnknown",
  "sumDiffers",
]);

/** Whether something is missing afterwards, and not only to be looked at. */
export function isLeftOut({ why }: Pick<Unclear, "why">): boolean {
  return !NOTES.has(why);
}

/** Something that was left out, or that a person should look at. */
export interface Unclear {
  readonly from: SourcePlace;
  /** What stands there. */
  readonly text: string;
  readonly why: UnclearReason;
  /** What it may mean, each as people see it ("Xã Xuân Trường (XT)"). */
  readonly candidates: readonly string[];
  /** Codes of the candidates, where a person may choose one. */
  readonly codes?: readonly string[];
  /** What else the sentence says. */
  readonly about?: string;
}

/** Whose evidence a sheet holds, for which period and set: codes. */
export interface Returned {
  readonly unit: string;
  readonly period: string;
  readonly set: string;
  /** It has lines, and nobody has written anything into them: a form as it was handed out. */
  readonly isBlank: boolean;
}

/** What a sheet of a source says. */
export interface SheetReading {
  readonly drafts: readonly Draft[];
  readonly unclear: readonly Unclear[];
  /** Rows of the source (cells of a matrix) that were left out. */
  readonly refused: number;
  /** Of a return: whose evidence it brings whole, so that rows of an earlier one that it lacks are told. */
  readonly returned?: readonly Returned[];
  /** The cluster that a return of our own form was handed to. */
  readonly byCluster?: string;
}

/** A sheet in which there is nothing to read, and why. */
export function nothingFound(
  { grid: { file, sheet } }: { readonly grid: { readonly file: string; readonly sheet: string } },
  why: UnclearReason,
  said: Partial<Pick<Unclear, "text" | "candidates" | "about">> = {},
): SheetReading {
  const unclear = { from: { file, sheet, cell: "" }, text: "", why, candidates: [], ...said };
  return { drafts: [], unclear: [unclear], refused: 0 };
}
